import { differing, hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import type { StudyShown } from '../../study-shown.ts';
import { digitsOf, scaleValues } from './consensus-findings.ts';
import type { ConsensusPlaceShown } from './consensus-places.ts';
import type { ScaleConsensus } from './fit-scale.ts';

/** One sentence for each place that may be told: more alike than usual, less, or we cannot tell. */
export function placeFindings(
  study: StudyShown,
  { q, fit }: ScaleConsensus,
  places: readonly ConsensusPlaceShown[],
): Finding[] {
  const { speaker } = study;
  const scale = study.scales[q]!;
  const digits = digitsOf(scale) + 1;
  return places.flatMap((shown): Finding[] => {
    if (shown.status !== 'said') return [];
    const { place, standardDeviation, probabilityCloser, largest, respondents } = shown;
    const closer = probabilityCloser >= 0.5;
    const probability = differing(probabilityCloser);
    const hedge = hedgeFor(probability);
    const values = {
      ...scaleValues(study, q),
      place,
      value: speaker.number(standardDeviation.value, digits),
      lower: speaker.number(standardDeviation.lower, digits),
      upper: speaker.number(standardDeviation.upper, digits),
      usual: speaker.number(Math.exp(fit.logVariance[0]!.estimate / 2), digits),
      largest: speaker.number(largest, digits),
      respondents: speaker.number(respondents, 0),
    };
    const id =
      hedge === 'cannot-tell'
        ? 'consensus.placeOpen'
        : closer
          ? 'consensus.placeCloser'
          : 'consensus.placeApart';
    return [
      {
        id: `consensus:${place}:${scale.name}`,
        kind: 'consensus',
        status: 'said',
        scale: scale.name,
        place,
        claims: [{ about: closer ? 'more alike than usual' : 'less alike than usual', probability, hedge }],
        says: speaker.hedged(id, hedge, values),
        ground: speaker.plain('consensus.placeGround', values),
        method: speaker.plain('consensus.place.method', values),
        sample: { respondents, places: 1, answers: respondents * scale.items.length },
        numbers: {
          standardDeviation: standardDeviation.value,
          lower: standardDeviation.lower,
          upper: standardDeviation.upper,
          largest,
          probabilityCloser,
        },
        refusal: null,
      },
    ];
  });
}

/** Places differ, but none may be told of by itself. */
export function placesRefusal(study: StudyShown, q: number, needed: number): Finding {
  const { speaker } = study;
  const scale = study.scales[q]!;
  const values = { ...scaleValues(study, q), needed: speaker.number(needed, 0) };
  return {
    id: `consensus-places:${scale.name}`,
    kind: 'consensus',
    status: 'refused',
    scale: scale.name,
    place: null,
    claims: [{ about: 'consensus of single places', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('consensus.placesRefused', 'cannot-tell', values, 'hedge.cannot'),
    ground: speaker.plain('consensus.groundNone', values),
    method: speaker.plain('consensus.place.method', values),
    sample: study.sample,
    numbers: { needed },
    refusal: {
      why: speaker.plain('consensus.placesWhy', values),
      change: speaker.plain('consensus.placesChange', values),
      meanwhile: speaker.plain('consensus.refusal.meanwhileLevel', values),
    },
  };
}
