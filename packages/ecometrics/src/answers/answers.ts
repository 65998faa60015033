/** One item of the questionnaire and the scale (by its index) it belongs to. */
export interface ItemOfScale {
  readonly name: string;
  readonly scale: number;
}

/**
 * A fact about each respondent (age, owner of the home …) that the model may adjust for.
 * `absent[j] = 1` marks a respondent for whom it is not known; their value is then 0 and unused.
 */
export interface Covariate {
  readonly name: string;
  readonly values: Float64Array;
  readonly absent: Uint8Array | null;
}

/**
 * A column that sorts respondents into groups that are not places: wave, language, the person behind several
 * responses. `groupOf[j]` indexes `groups` (order of first appearance); −1 where it is not known. The models
 * of places do not read it; comparisons of groups, waves and items do.
 */
export interface Grouping {
  readonly name: string;
  readonly groups: readonly string[];
  readonly groupOf: Int32Array;
}

/**
 * The grid that answers lie on: the answer a person gave is `origin + unit × code`.
 * Likert answers use `{ origin: 0, unit: 1 }`. Sums are taken over whole codes, so they are exact.
 */
export interface AnswerGrid {
  readonly origin: number;
  readonly unit: number;
}

/**
 * Coded answers in memory: one row per respondent, one column per item.
 *
 * - `places` holds labels in the reader's order (first appearance); `placeOf[j]` indexes it.
 * - `items` are contiguous by scale: all items of scale 0, then those of scale 1 …
 * - `values` is respondents × items, row by row. A `Uint8Array` holds codes 0–249 and the absence
 *   codes of `absence.ts`; a `Float64Array` holds whole codes of any size and `absent` (same shape)
 *   holds 0 or an absence code.
 */
export interface Answers {
  readonly respondents: number;
  readonly places: readonly string[];
  readonly placeOf: Int32Array;
  readonly scales: readonly string[];
  readonly items: readonly ItemOfScale[];
  readonly grid: AnswerGrid;
  readonly values: Uint8Array | Float64Array;
  readonly absent: Uint8Array | null;
  readonly covariates: readonly Covariate[];
  readonly groupings?: readonly Grouping[];
}
