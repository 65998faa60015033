/** A number that stands in cells, and the words for it. */
export interface ValueLabel {
  readonly code: number;
  readonly label: string;
}

/**
 * One variable of a labeled table.
 *
 * - `name` is the name wished for; a writer makes it safe for its program (`safeNames`) and keeps the wish beside it.
 * - `values` are words for answers; `missing` are reasons for no answer, each under its own code, apart from answers.
 * - `cells` hold numbers (`null`: nothing known, not even why) where `kind` is `'number'`, texts where it is `'text'`.
 */
export interface LabeledVariable {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'text';
  readonly measure: 'nominal' | 'ordinal' | 'scale';
  readonly values: readonly ValueLabel[];
  readonly missing: readonly ValueLabel[];
  readonly cells: readonly (number | string | null)[];
}

/** A table with the words for its variables and codes: what SPSS and Stata files hold. */
export interface LabeledTable {
  readonly label: string;
  /** Number of rows; every variable has as many cells. */
  readonly rows: number;
  readonly variables: readonly LabeledVariable[];
}

/** What a file says of itself; `madeOn` is a day as YYYY-MM-DD, so that the same table gives the same bytes. */
export interface LabeledFile {
  readonly madeOn: string;
}

export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Year, month (from 1) and day of YYYY-MM-DD. Throws a RangeError where it is none. */
export function dayParts(day: string): readonly [number, number, number] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = Number(found?.[2]);
  if (!found || month < 1 || month > 12) throw new RangeError(`"${day}" is no day like 2026-05-31.`);
  return [Number(found[1]), month, Number(found[3])];
}

/** Throws a RangeError where a table contradicts itself, naming variable and row (from 1). */
export function checkLabeled({ rows, variables }: LabeledTable): void {
  for (const { name, kind, cells, values, missing } of variables) {
    if (cells.length !== rows)
      throw new RangeError(`Variable "${name}" has ${cells.length} cells, but the table ${rows} rows.`);
    const at = cells.findIndex((cell) =>
      kind === 'text' ? typeof cell !== 'string' : cell !== null && !Number.isFinite(cell),
    );
    if (at >= 0)
      throw new RangeError(
        `Variable "${name}", row ${at + 1}: ${JSON.stringify(cells[at])} is no ${kind}${kind === 'number' ? '; use null for an absent value' : ''}.`,
      );
    if (kind === 'text' && values.length + missing.length > 0)
      throw new RangeError(
        `Variable "${name}" holds texts, which carry their own words: it can have no labels.`,
      );
    const codes = [...values, ...missing].map(({ code }) => code);
    if (new Set(codes).size < codes.length)
      throw new RangeError(`Variable "${name}" has two labels for one code.`);
  }
}
