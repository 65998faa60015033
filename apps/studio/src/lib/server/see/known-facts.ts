import type { KnownFact } from '@weft/findings';
import type { NamedPlace, StoreParts } from '../store/index.ts';

/** A fact, and how addresses call it: alike in every language. */
export type CalledFact = KnownFact & { readonly called: string };

const inHundred = (name: string): string => `${name}, in 100`;

/** What is known of the places beside answers, by the places' names; `rate` names what was counted in so many. */
export async function knownFacts(
  {
    store,
    community,
  }: { readonly store: Pick<StoreParts, 'context'>; readonly community: { readonly id: string } },
  places: readonly NamedPlace[],
  rate = inHundred,
): Promise<CalledFact[]> {
  const label = new Map(places.map((place) => [place.id, place.label]));
  const facts = new Map<string, CalledFact & { values: { place: string; value: number }[] }>();
  for (const { kind, name, year, source, placeId, value, exposure } of await store.context.list(
    community.id,
  )) {
    const place = label.get(placeId);
    if (place === undefined) continue;
    const key = JSON.stringify([kind, name, year]);
    const fact = facts.get(key) ?? {
      kind: kind === 'outcome' ? 'outcome' : 'context',
      name: exposure === null ? name : rate(name),
      called: `${exposure === null ? name : inHundred(name)} (${year})`,
      year,
      source,
      values: [],
    };
    fact.values.push({ place, value: exposure === null ? value : (100 * value) / exposure });
    facts.set(key, fact);
  }
  return [...facts.values()];
}
