import type { AgreementSums, AnswerOptions, NullDistribution, NullName } from '@weft/ecometrics';
import { nullDistribution, nullFromVariance } from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';

/** With more options than this a slider is taken as one with so many. */
const mostOptions = 101;
const fewOptions = 11;

/**
 * The options people chose from: every unit of the grid, or, where these are many, the step that all answers
 * are apart.
 */
export function optionsShown(sums: AgreementSums, { minimum, maximum }: ScaleShown): AnswerOptions | null {
  const { unit, origin } = sums.grid;
  if (!(maximum > minimum)) return null;
  if ((maximum - minimum) / unit < fewOptions) return { minimum, maximum, step: unit };
  const bottom = Math.round((minimum - origin) / unit);
  let apart = Math.round((maximum - minimum) / unit);
  for (const code of sums.codes) apart = common(Math.abs(code - bottom), apart);
  const step = Math.max(apart * unit, (maximum - minimum) / (mostOptions - 1));
  return { minimum, maximum, step };
}

function common(a: number, b: number): number {
  let [x, y] = [a, b];
  while (x > 0) [x, y] = [y % x, x];
  return y;
}

/** The null that was asked for; the uniform one where that has no shape for so many options. */
export function nullShown(asked: NullName | number, options: number): NullDistribution | null {
  const found =
    typeof asked === 'number' ? nullFromVariance(asked, options) : nullDistribution(asked, options);
  if (!('absent' in found)) return found;
  const uniform = nullDistribution('uniform', options);
  return 'absent' in uniform ? null : uniform;
}
