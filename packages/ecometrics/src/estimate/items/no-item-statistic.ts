/** Why a statistic of items is not given. */
export type ItemStatisticAbsence =
  | 'one-item'
  | 'few-items'
  | 'no-complete-answers'
  | 'few-places'
  | 'few-respondents'
  | 'item-constant'
  | 'not-converged';

/** A statistic of items that cannot be given, and why. */
export interface NoItemStatistic {
  readonly absent: ItemStatisticAbsence;
  /** The item that does not vary, or the number that is too small. */
  readonly item?: string;
  readonly found?: number;
  readonly needed?: number;
}
