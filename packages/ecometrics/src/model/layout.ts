/**
 * Where things stand in the model's matrices (engine.md §1.2).
 *
 * Sources are what was summed: a_1…a_J (answered), x_1…x_P (covariates of respondents, then of places),
 * t_1…t_Q (totals). An *entry* says that a source enters the mean of scale `row` in column `column`;
 * column p holds the answers themselves. Items enter their own scale, covariates every scale, in one
 * common column or in one per scale.
 */
export interface Layout {
  readonly scales: number;
  readonly items: number;
  readonly covariates: number;
  readonly scaleOfItem: Int32Array;
  /** Items of scale 0; items are contiguous by scale. */
  readonly firstScaleItems: number;
  /** Number of fixed effects p. */
  readonly effects: number;
  readonly perScale: boolean;
  /** Column of covariate x in the mean of scale q: at q · covariates + x. */
  readonly columnOf: Int32Array;
  readonly entryRow: Int32Array;
  readonly entryColumn: Int32Array;
  readonly entrySource: Int32Array;
}

export function layoutOf(
  scaleOfItem: readonly number[],
  scales: number,
  covariates: number,
  perScale: boolean,
): Layout {
  const items = scaleOfItem.length;
  const effects = items + covariates * (perScale ? scales : 1);
  const columnOf = new Int32Array(scales * covariates);
  const entries: [row: number, column: number, source: number][] = [];
  scaleOfItem.forEach((q, i) => {
    entries.push([q, i, i]);
  });
  for (let q = 0; q < scales; q++)
    for (let x = 0; x < covariates; x++) {
      const column = items + (perScale ? x * scales + q : x);
      columnOf[q * covariates + x] = column;
      entries.push([q, column, items + x]);
    }
  for (let q = 0; q < scales; q++) entries.push([q, effects, items + covariates + q]);
  return {
    scales,
    items,
    covariates,
    scaleOfItem: Int32Array.from(scaleOfItem),
    firstScaleItems: scaleOfItem.filter((q) => q === 0).length,
    effects,
    perScale,
    columnOf,
    entryRow: Int32Array.from(entries, (e) => e[0]),
    entryColumn: Int32Array.from(entries, (e) => e[1]),
    entrySource: Int32Array.from(entries, (e) => e[2]),
  };
}
