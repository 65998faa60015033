import { fewDigits, type KnownFact, type Release } from '@weft/findings';
import type { ExploredFact, ExploredPlaces, NotExplored } from '$lib/see/explore/explored.ts';
import type { Place } from '../../store/index.ts';

/** Fewest places that the model of places takes (`fitPlaceMeans`). */
const fewest = 6;

/**
 * What a browser needs to fit places again: means and information of shown places, in the coarse steps in which the
 * release's bundle gives them to anybody, and the facts that stand on the map. Nothing here was not given out with it.
 */
export function explorePlaces(
  release: Release,
  places: readonly Place[],
  facts: readonly KnownFact[],
): ExploredPlaces | NotExplored {
  const { sums, models, levels, scales, kind } = release;
  const model = models.find(({ title }) => title === 'unadjusted');
  if (!sums || !model)
    return {
      why: `This release was made before Weft kept what each ${kind.one} said with how surely.`,
      change: 'The next release of the same answers, or of the next wave.',
    };
  if (sums.places.length < fewest)
    return {
      why: `Fewer than ${fewest} ${kind.many} are shown: what lies between so few cannot be told.`,
      change: `More ${kind.many} with enough people who answer.`,
    };
  const people = new Map(
    release.places.flatMap((one) => (one.status === 'said' ? [[one.place, one.respondents] as const] : [])),
  );
  const level = sums.scales.map((name) => fewDigits(levels[name]!.value, false));
  const shown = sums.places.map(({ place }) => place);
  return {
    method: model.method,
    scales: sums.scales.map((name, q) => {
      const within = model.variance.respondent[q]![q]!;
      return {
        ...scales.find((scale) => scale.name === name)!,
        within: fewDigits(within > 0 ? within : model.variance.item[q]!, false),
      };
    }),
    places: sums.places.map(({ place, mean, information }) => ({
      place,
      respondents: people.get(place) ?? 0,
      mean: mean.map((value, q) => level[q]! + value),
      information,
    })),
    withinFreedom: release.sample.respondents - release.sample.places,
    facts: facts.flatMap((fact) => factOf(fact, shown)),
    parts: partsOf(places, shown),
  };
}

/** A fact that at least two shown places differ in. */
function factOf({ name, year, source, values }: KnownFact, shown: readonly string[]): ExploredFact[] {
  const known = new Map(values.map(({ place, value }) => [place, value]));
  const own = shown.map((place) => known.get(place) ?? null);
  const different = new Set(own.filter((value) => value !== null));
  return different.size < 2 ? [] : [{ called: `${name} (${year})`, source, values: own }];
}

/** Larger places that hold enough of the shown ones, at any depth, and not all of them. */
function partsOf(places: readonly Place[], shown: readonly string[]): ExploredPlaces['parts'] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const inside = new Map<string, string[]>();
  for (const place of places) {
    if (!shown.includes(place.label)) continue;
    for (let at = place.parentId; at !== null; at = byId.get(at)?.parentId ?? null)
      inside.set(at, [...(inside.get(at) ?? []), place.label]);
  }
  return [...inside].flatMap(([id, labels]) => {
    const part = byId.get(id);
    return part && labels.length >= fewest && labels.length < shown.length
      ? [{ name: part.label, places: labels }]
      : [];
  });
}
