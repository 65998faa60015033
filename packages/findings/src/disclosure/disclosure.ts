import type { WithheldReason } from '../finding.ts';

/** One place as the rule of disclosure sees it. */
export interface PlaceCount {
  readonly place: string;
  /** Fewest respondents behind any number that would be shown of this place. */
  readonly respondents: number;
  /** Everybody who counts in any total; more than `respondents` where some answered only one scale. */
  readonly people?: number;
  /** Everybody gave the same answers, so that a number would tell what each person said. */
  readonly unanimous: boolean;
}

/** What an earlier release already told of a place. */
export interface EarlierCount {
  readonly place: string;
  readonly respondents: number;
}

/** The default number of respondents a place needs to be shown. */
export const disclosureLimit = 10;
/** No setting goes below this. */
export const disclosureFloor = 5;

/**
 * Decides which places may be shown (science.md §8). Returns the reason for each that may not.
 *
 * - Fewer than `limit` respondents: withheld. A unanimous place: withheld.
 * - Complementary suppression: totals are shown, so the withheld places together must be at least two
 *   places and `limit` respondents, or they could be worked out by subtraction; nor may their sum be one
 *   that only the smallest or only the largest counts their reasons allow can make. Further places with the fewest
 *   respondents are held back until all that holds.
 * - Against earlier releases: a place whose number has changed by fewer than `floor` respondents would
 *   tell about those few; it is held back.
 *
 * @example
 * withhold([{ place: 'A', respondents: 3, unanimous: false }, { place: 'B', respondents: 30, unanimous: false },
 *   { place: 'C', respondents: 40, unanimous: false }]); // Map { 'A' => 'too-few', 'B' => 'protects-another' }
 */
export function withhold(
  places: readonly PlaceCount[],
  limit = disclosureLimit,
  earlier: readonly EarlierCount[] = [],
): Map<string, WithheldReason> {
  const threshold = Math.max(disclosureFloor, Math.ceil(limit));
  const withheld = new Map<string, WithheldReason>();
  const before = new Map<string, number[]>();
  for (const { place, respondents } of earlier)
    before.set(place, [...(before.get(place) ?? []), respondents]);
  for (const { place, respondents, people = respondents, unanimous } of places) {
    const movedFew = (before.get(place) ?? []).some((known) => {
      const moved = Math.abs(respondents - known);
      return moved > 0 && moved < disclosureFloor;
    });
    if (respondents < threshold) withheld.set(place, people === 0 ? 'no-answers' : 'too-few');
    else if (unanimous) withheld.set(place, 'unanimous');
    else if (movedFew) withheld.set(place, 'protects-another');
  }
  const silent = places.filter((p) => (p.people ?? p.respondents) > 0 && withheld.has(p.place));
  if (silent.length === 0) return withheld;
  let people = silent.reduce((sum, p) => sum + p.respondents, 0);
  let total = silent.reduce((sum, p) => sum + (p.people ?? p.respondents), 0);
  const few = silent.filter((p) => withheld.get(p.place) === 'too-few').length;
  let count = silent.length;
  const shown = places
    .filter((p) => !withheld.has(p.place))
    .sort((a, b) => a.respondents - b.respondents || (a.place < b.place ? -1 : 1));
  for (const next of shown) {
    const least = few + (count - few) * threshold;
    const pinned = total === least || (count === few && total === few * (threshold - 1));
    if (count >= 2 && people >= threshold && !pinned) break;
    withheld.set(next.place, 'protects-another');
    people += next.respondents;
    total += next.people ?? next.respondents;
    count++;
  }
  return withheld;
}
