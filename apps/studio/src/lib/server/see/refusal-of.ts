import type { PlaceShown, RefusalWords, Release } from '@weft/findings';
import { seeSpeech } from '$lib/see/words/see-words.ts';

type Withheld = Extract<PlaceShown, { readonly status: 'withheld' }>;

/**
 * Why nothing is said of a place, what would change it, and what can be said now: in the words and the language of the
 * release. Which of the rules of disclosure it was is never told.
 */
export function refusalOf(release: Release, { reason, place }: Withheld): RefusalWords {
  const { say, number } = seeSpeech(release.language, release.kind);
  const limit = number(release.limit);
  if (reason === 'no-answers')
    return {
      why: say('nobodyWhy', { place }),
      change: say('nobodyChange', { limit, place }),
      meanwhile: say('nobodyNow'),
    };
  const said =
    reason === 'not-collective'
      ? release.findings.find(({ kind, refusal }) => kind === 'collective' && refusal)?.refusal
      : release.findings.find(({ kind }) => kind === 'withheld')?.refusal;
  return said ?? { why: say('fewWhy'), change: say('fewChange', { limit }), meanwhile: say('fewNow') };
}
