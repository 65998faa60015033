/** A plan that cannot work, whatever is done within its limits: a value, not an error. */
export interface Infeasible {
  readonly feasible: false;
  readonly reason:
    | 'no-place-variance'
    | 'too-few-respondents'
    | 'too-few-places'
    | 'too-few-items'
    | 'beyond-the-limit'
    | 'budget-too-small';
  /** What can be had at the limit: a reliability, a power, an effect …, as the sentence says; null where none. */
  readonly reachable: number | null;
  /** Why, in plain English. */
  readonly sentence: string;
}

export function infeasible(
  reason: Infeasible['reason'],
  sentence: string,
  reachable: number | null = null,
): Infeasible {
  return { feasible: false, reason, reachable, sentence };
}

/** The smallest whole number that is not below x, forgiving the rounding of x. */
export function wholeUp(x: number): number {
  return Math.ceil(x - 1e-9 * Math.max(1, Math.abs(x)));
}

/** A number in a sentence: three significant digits. */
export function brief(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−');
}
