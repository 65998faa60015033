/** Why a regression of a place outcome cannot be computed. */
export type OutcomeErrorCode =
  | 'too-few-places'
  | 'no-variation'
  | 'collinear'
  | 'separated'
  | 'too-few-events'
  | 'not-a-count'
  | 'not-binary'
  | 'not-a-number'
  | 'exposure-not-positive'
  | 'not-converged'
  | 'no-place-variance';

/** An outcome that cannot be regressed on what is given; says what stands in the way and what would help. */
export class OutcomeError extends Error {
  override readonly name = 'OutcomeError';
  readonly code: OutcomeErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(
    code: OutcomeErrorCode,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
