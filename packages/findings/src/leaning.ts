import { normalCdf } from '@weft/ecometrics';
import type { Estimate, ScaleShown } from './finding.ts';
import { hedgeFor } from './ladder.ts';
import type { Claim } from './statement.ts';
import type { Speaker, Values } from './wording/speaker.ts';

/** Which way a level leans from the middle of its line, how sure that is, and the words to say it with. */
export function leaningOf(
  speaker: Speaker,
  { minimum, maximum, lowEnd, highEnd }: ScaleShown,
  { value, standardError, intervals }: Estimate,
): { readonly claim: Claim; readonly values: Values; readonly numbers: Readonly<Record<string, number>> } {
  const above = normalCdf((value - (minimum + maximum) / 2) / standardError);
  const probability = Math.max(above, 1 - above);
  const { lower, upper } = intervals[2];
  return {
    claim: {
      about: above >= 0.5 ? 'above the middle option' : 'below the middle option',
      probability,
      hedge: hedgeFor(probability),
    },
    values: {
      end: above >= 0.5 ? highEnd : lowEnd,
      low: lowEnd,
      high: highEnd,
      value: speaker.number(value, 2),
      lower: speaker.number(lower, 2),
      upper: speaker.number(upper, 2),
      minimum: speaker.number(minimum, 0),
      maximum: speaker.number(maximum, 0),
    },
    numbers: { level: value, standardError, lower, upper },
  };
}
