import type { Interval, NoItemStatistic } from '@weft/ecometrics';

/** What the answers of a closed wave say about an item that waits to be tested. */
export interface ItemVerdict {
  readonly item: string;
  /** Whether it may be let into its scale in the next version. */
  readonly may: boolean;
  readonly says: readonly string[];
}

/** People with a whole set of answers that a correlation needs before it is spoken of. */
export const fewestForItem = 50;

/** What was computed of an item beside the items of its scale. */
export interface ItemNumbers {
  readonly item: string;
  readonly scaleTitle: string;
  readonly wave: string;
  /** People who answered it and the whole scale. */
  readonly answered: number;
  /** Item–rest correlation within places, or why there is none. */
  readonly within: number | null | NoItemStatistic;
  /** Share of the differences in its answers that lies between places, with its 95% range. */
  readonly share: { readonly value: number; readonly range: Interval } | null;
}

const inSteps = (count: number): number => Math.floor(count / 10) * 10;
const hundredths = (value: number): string => String(Math.round(100 * Math.max(0, value)));

/**
 * Puts it in plain words, with a refusal where too few answered. `limit` is the disclosure limit of the wave: below
 * it, or below 50 people, nothing is said; counts are given in tens.
 *
 * An item may join where it goes with the rest of its scale within places (a correlation above 0): those who say
 * more of the theme say more here too. Below .2 the words warn.
 */
export function itemVerdict(
  { item, scaleTitle, wave, answered, within, share }: ItemNumbers,
  limit: number,
): ItemVerdict {
  const refused = (why: string): ItemVerdict => ({
    item,
    may: false,
    says: [`“${wave}” cannot say yet whether this question belongs to “${scaleTitle}”: ${why}`],
  });
  const needed = Math.max(limit, fewestForItem);
  if (answered < needed)
    return refused(
      `fewer than ${needed} people answered it together with all the others. Ask it once more, or of more people.`,
    );
  if (within !== null && typeof within === 'object') {
    if (within.absent === 'few-places')
      return refused('there are too few places to tell what differs within them from what differs between.');
    if (within.absent === 'item-constant')
      return refused('everybody in a place gave the same answer to one of the questions.');
    if (within.absent === 'one-item') return refused('the theme has no other question to compare it with.');
    return refused('the answers do not settle it.');
  }
  if (within === null) return refused('the answers do not settle it.');
  const asked = `About ${inSteps(answered)} people answered it together with all the others in “${wave}”.`;
  const going =
    within >= 0.3
      ? `It goes with the rest of “${scaleTitle}”: people of one place who say more of the theme say more here too (correlation ${within.toFixed(2)}).`
      : within >= 0.2
        ? `It goes with the rest of “${scaleTitle}”, though loosely (correlation ${within.toFixed(2)}).`
        : within > 0
          ? `It hardly goes with the rest of “${scaleTitle}” (correlation ${within.toFixed(2)}): it may ask about something else. Think twice before it counts.`
          : `It does not go with the rest of “${scaleTitle}” (correlation ${within.toFixed(2)}): it asks about something else, or its answers count the wrong way round. It cannot join.`;
  const between =
    share === null
      ? 'How much of its differences lies between places cannot be told.'
      : `Of the differences in its answers, ${hundredths(share.value)} in 100 lie between places (likely between ${hundredths(share.range.lower)} and ${hundredths(share.range.upper)}).`;
  return { item, may: within > 0, says: [asked, going, between] };
}
