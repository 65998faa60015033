import { ModelError } from '@weft/ecometrics';
import type { WithheldReason } from '../finding.ts';
import { disclosureFloor, type EarlierCount, type PlaceCount } from './disclosure.ts';

/** What an earlier release of the same wave told: everybody who counted, and every place that was shown. */
export interface EarlierRelease {
  readonly people: number;
  readonly places: readonly EarlierCount[];
}

/**
 * Holds back further places so that no earlier release, taken away from this one, tells of a few people: not
 * the total, nor what is left of it when the places known both times are taken away.
 *
 * @throws ModelError where the total itself moved by one to four people: only more answers can help.
 */
export function heldSinceEarlier(
  places: readonly PlaceCount[],
  withheld: ReadonlyMap<string, WithheldReason>,
  earlier: readonly EarlierRelease[],
): Map<string, WithheldReason> {
  const held = new Map(withheld);
  const people = places.reduce((sum, place) => sum + (place.people ?? place.respondents), 0);
  for (const { people: before } of earlier)
    if (few(people - before))
      throw new ModelError(
        'too-few-answers',
        `An earlier release counted ${before} people, this one would count ${people}. The difference would tell of those few. Wait until at least ${disclosureFloor} more people have answered, or keep to the earlier release.`,
        { before, people },
      );
  const moved = (): boolean =>
    earlier.some((release) => {
      const before = new Map(release.places.map((place) => [place.place, place.respondents]));
      const rest = places.reduce((sum, { place, respondents }) => {
        const then = held.has(place) ? undefined : before.get(place);
        return then === undefined ? sum : sum - (respondents - then);
      }, people - release.people);
      return few(rest);
    });
  const shown = places
    .filter((place) => !held.has(place.place))
    .sort((a, b) => a.respondents - b.respondents || (a.place < b.place ? -1 : 1));
  for (const next of shown) {
    if (!moved()) break;
    held.set(next.place, 'protects-another');
  }
  return held;
}

function few(by: number): boolean {
  return by !== 0 && Math.abs(by) < disclosureFloor;
}
