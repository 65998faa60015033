import type { Answers } from '@weft/ecometrics';
import type { ReleaseOptions } from '@weft/findings';
import type { Coding, ContextValue, StoreParts, Wave } from '../store/index.ts';

/** Each fact about places takes ten of them, so that there is something left to be told apart. */
const placesAFact = 10;

/** The latest earlier wave whose rows are still there and whose answers are stored alike. */
export async function waveBefore(store: StoreParts, wave: Wave, coding: Coding): Promise<Wave | null> {
  const alike = JSON.stringify(coding);
  const earlier = (await store.waves.list(wave.communityId))
    .filter(
      ({ number, state, destroyedOn }) => number < wave.number && state === 'closed' && destroyedOn === null,
    )
    .toReversed();
  for (const one of earlier)
    if (JSON.stringify(await store.waves.coding(one.id)) === alike && (await store.answers.count(one.id)) > 0)
      return one;
  return null;
}

/** What the two waves are called where they are told apart. */
export function namesOf(before: Wave, wave: Wave): { readonly from: string; readonly to: string } {
  if (before.name !== wave.name) return { from: before.name, to: wave.name };
  return { from: `${before.name} (${before.number})`, to: `${wave.name} (${wave.number})` };
}

/** Places with answers. */
export const answered = ({ places, placeOf }: Answers): ReadonlySet<string> =>
  new Set([...placeOf].flatMap((place) => places[place] ?? []));

/** Facts that every place with answers has a number for, the latest year of each, not more than there is room for. */
export function placeFacts(
  context: readonly ContextValue[],
  labels: ReadonlyMap<string, string>,
  places: ReadonlySet<string>,
): ReleaseOptions['placeCovariates'] | null {
  const byName = new Map<string, ContextValue[]>();
  for (const value of context) byName.set(value.name, [...(byName.get(value.name) ?? []), value]);
  const whole = [...byName].flatMap(([name, values]) => {
    const last = Math.max(...values.map(({ year }) => year));
    const known = new Map(
      values
        .filter(({ year }) => year === last)
        .map(({ placeId, value, exposure }) => [
          labels.get(placeId) ?? '',
          exposure ? value / exposure : value,
        ]),
    );
    const differ = new Set([...places].map((place) => known.get(place))).size > 1;
    return differ && [...places].every((place) => known.has(place)) ? [{ name, known }] : [];
  });
  const used = whole.slice(0, Math.floor(places.size / placesAFact));
  if (used.length === 0) return null;
  return {
    names: used.map(({ name }) => name),
    values: new Map([...places].map((place) => [place, used.map(({ known }) => known.get(place)!)])),
  };
}
