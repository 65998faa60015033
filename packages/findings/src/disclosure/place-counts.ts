import type { Answers, Summary } from '@weft/ecometrics';
import type { PlaceCount } from './disclosure.ts';
import { unanimousPlaces } from './unanimous.ts';

/**
 * How many people stand behind each place, as the rule of disclosure needs it: the fewest behind any one of
 * its scales, and everybody. In the order of `answers.places`.
 */
export function placeCounts(answers: Answers, summary: Summary): PlaceCount[] {
  const byScale = peopleByScale(summary);
  const unanimous = unanimousPlaces(answers);
  return answers.places.map((place, k): PlaceCount => {
    const count = byScale.get(place);
    return {
      place,
      respondents: count ? Math.min(...count.scales) : 0,
      people: count?.all ?? 0,
      unanimous: unanimous[k]!,
    };
  });
}

/** Respondents of each place by scale, and all of them. */
export function peopleByScale({
  places,
  shape,
  cells,
  classes,
}: Summary): Map<string, { readonly scales: number[]; all: number }> {
  const q = shape.scales.length;
  const counts = new Map(places.map((place) => [place, { scales: new Array<number>(q).fill(0), all: 0 }]));
  for (let cell = 0; cell < cells.count; cell++) {
    const count = counts.get(places[cells.place[cell]!]!)!;
    const people = cells.respondents[cell]!;
    count.all += people;
    for (let s = 0; s < q; s++)
      if (classes.answered[cells.classIndex[cell]! * q + s]! > 0) count.scales[s]! += people;
  }
  return counts;
}
