/**
 * Why agreement in a place has no number: nobody, or one person, answered every item; the mean lies so near an
 * end of the options that a_WG is not defined; no item has a number.
 */
export type NoAgreementReason = 'no-respondents' | 'one-respondent' | 'beyond-bounds';

/** Agreement in one place: a number, or why there is none. */
export type Agreement = { readonly value: number } | { readonly absent: NoAgreementReason };

/** The answer options of a scale, as people saw them: from `minimum` to `maximum` in steps. */
export interface AnswerOptions {
  readonly minimum: number;
  readonly maximum: number;
  /** Distance of neighboring options. Default 1. */
  readonly step?: number;
}

/** How many options there are. */
export function optionCount({ minimum, maximum, step = 1 }: AnswerOptions): number {
  return Math.round((maximum - minimum) / step) + 1;
}

/** The numbers among the values, in their order. */
export function numbersOf(values: readonly Agreement[]): number[] {
  return values.flatMap((one) => ('value' in one ? [one.value] : []));
}
