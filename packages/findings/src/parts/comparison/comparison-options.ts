/** What is asked of the comparison of places. */
export interface ComparisonOptions {
  /** An expected answer by scale name that places are held against: an earlier level, a goal, a middle. */
  readonly references?: Readonly<Record<string, number>>;
}
