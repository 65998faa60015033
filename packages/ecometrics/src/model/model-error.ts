/** Why a model cannot be fitted; `details` hold the names and numbers of the sentence. */
export type ModelErrorCode =
  | 'no-answers'
  | 'one-place'
  | 'one-respondent-per-place'
  | 'one-answer-per-respondent'
  | 'item-never-answered'
  | 'no-variation'
  | 'collinear'
  | 'place-covariate-missing'
  | 'unknown-covariate'
  | 'too-few-answers'
  | 'too-few-places';

/** A model that is not identified by the data, or asks for what is not there. Says so before anything is fitted. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(
    code: ModelErrorCode,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** The covariate `name` is constant, or the items and the covariates before it already say what it says. */
export function collinearError(name: string): ModelError {
  return new ModelError(
    'collinear',
    `"${name}" says nothing that the items and the covariates before it do not already say (it is constant, or a combination of them). Leave it out.`,
    { covariate: name },
  );
}
