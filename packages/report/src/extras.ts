/** What a report says besides the release: all of it optional, all of it plain text. */
export interface ReportExtras {
  /** Title of the page and its first heading. Default: "What COMMUNITY told itself". */
  readonly title?: string;
  /** When it was made or the answers were gathered, as it should read: "Autumn wave, September 2026". */
  readonly date?: string;
  /** The R script that computes the numbers again; shown folded, and kept by a link. */
  readonly script?: string;
  /** File name of the script. Default `report.R`. */
  readonly scriptName?: string;
  /** File the answers came from, as the script expects it beside itself. */
  readonly file?: string;
  /** Version of Weft that wrote the report. */
  readonly version?: string;
  /** How the file was read, in sentences: rows without a place, "don't know" taken as the middle … */
  readonly notices?: readonly string[];
  /** How the order of places is called: "in walking order". Default "in the order of the file". */
  readonly orderName?: string;
  /** `rtl` for a language written from right to left. Default by `release.language`. */
  readonly direction?: 'ltr' | 'rtl';
}
