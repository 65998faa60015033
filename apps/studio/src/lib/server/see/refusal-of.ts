import type { PlaceShown, RefusalWords, Release } from '@weft/findings';

type Withheld = Extract<PlaceShown, { readonly status: 'withheld' }>;

/**
 * Why nothing is said of a place, what would change it, and what can be said now: in the words of the release where
 * it holds them. Which of the rules of disclosure it was is never told.
 */
export function refusalOf(release: Release, { reason, place }: Withheld): RefusalWords {
  const { limit, kind } = release;
  const meanwhile = 'Every answer counts in what is said of all together.';
  if (reason === 'no-answers')
    return {
      why: `Nobody from ${place} answered this time. So there is nothing to speak of yet.`,
      change: `At least ${limit} people from ${place} answering at the same time.`,
      meanwhile: 'What is known of it from elsewhere, and what all the others say together.',
    };
  const said =
    reason === 'not-collective'
      ? release.findings.find(({ kind, refusal }) => kind === 'collective' && refusal)?.refusal
      : release.findings.find(({ kind }) => kind === 'withheld')?.refusal;
  return (
    said ?? {
      why: `A number for this ${kind.one} could tell who said what.`,
      change: `At least ${limit} people answering at the same time.`,
      meanwhile,
    }
  );
}
