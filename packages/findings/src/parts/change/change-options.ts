/** How two waves are found in the answers. `from` and `to` default to the two latest waves. */
export interface ChangeOptions {
  /** Name of the grouping that holds the wave of each response. */
  readonly wave: string;
  /** Name of the grouping that holds the person, where people are linked over waves. */
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}
