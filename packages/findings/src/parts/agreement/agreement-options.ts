import type { NullName } from '@weft/ecometrics';

/** How agreement is to be judged. */
export interface AgreementOptions {
  /** A named null, or the variance of random answers in squared steps between options. Default `uniform`. */
  readonly null?: NullName | number;
}
