import type { PlaceShown } from './finding.ts';
import { hedgeFor } from './ladder.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown, topicOf } from './study-shown.ts';

/** One sentence for each shown place and scale: which side of the middle of all places it is on. */
export function placeFindings(study: StudyShown, places: readonly PlaceShown[]): Finding[] {
  const { speaker } = study;
  const { labels, answers } = study.fit.places;
  const answersOf = new Map(labels.map((label, k) => [label, answers[k]!]));
  return places.flatMap((place) => {
    if (place.status !== 'said') return [];
    return place.scales.map((shown): Finding => {
      const scale = study.scales.find((s) => s.name === shown.scale)!;
      const above = shown.probabilityAbove;
      const probability = Math.max(above, 1 - above);
      const hedge = hedgeFor(probability);
      const interval = shown.level.intervals[2];
      const values = {
        ...commonValues(study),
        place: place.place,
        topic: topicOf(study, scale),
        end: scale.lowEnd,
        value: speaker.number(shown.level.value, 1),
        lower: speaker.number(interval.lower, 1),
        upper: speaker.number(interval.upper, 1),
        minimum: speaker.number(scale.minimum, 0),
        maximum: speaker.number(scale.maximum, 0),
        respondents: speaker.number(place.respondents, 0),
        reliability: speaker.number(shown.reliability, 2),
      };
      const id = hedge === 'cannot-tell' ? 'place.open' : above >= 0.5 ? 'place.above' : 'place.below';
      return {
        id: `place:${place.place}:${scale.name}`,
        kind: 'place',
        status: 'said',
        scale: scale.name,
        place: place.place,
        claims: [{ about: above >= 0.5 ? 'above the middle' : 'below the middle', probability, hedge }],
        says: speaker.hedged(id, hedge, values),
        ground: speaker.plain('place.ground', values),
        method: speaker.plain('place.method', values),
        sample: { respondents: place.respondents, places: 1, answers: answersOf.get(place.place)! },
        numbers: {
          level: shown.level.value,
          lower: interval.lower,
          upper: interval.upper,
          reliability: shown.reliability,
          probabilityAbove: above,
        },
        refusal: null,
      };
    });
  });
}
