import type { PlaceShown } from './finding.ts';
import { hedgeFor } from './ladder.ts';
import { placeCorrelation } from './place-correlation.ts';
import { planeScales } from './places.ts';
import type { Finding } from './statement.ts';
import { commonValues, lessOf, moreOf, type StudyShown, topicOf } from './study-shown.ts';

/** From this correlation on, two scales are said as one (science.md §1). */
const sameFrom = 0.95;

/** How trust and readiness go together among places; none where there are not both, or neither may be said. */
export function together(study: StudyShown, speakable: ReadonlySet<string>): Finding[] {
  const pair = planeScales(study, speakable);
  if (pair === null) return [];
  const { speaker, fit, scales } = study;
  const correlation = placeCorrelation(fit, study.summary, study.specification, ...pair);
  if ('absent' in correlation) return [];
  const positive = correlation.probabilityPositive;
  const probability = Math.max(positive, 1 - positive);
  const hedge = hedgeFor(probability);
  const values = {
    ...commonValues(study),
    first: moreOf(study, scales[pair[0]]!),
    second: moreOf(study, scales[pair[1]]!),
    less: lessOf(study, scales[pair[1]]!),
    value: speaker.number(correlation.estimate, 2),
    lower: speaker.number(correlation.interval.lower, 2),
    upper: speaker.number(correlation.interval.upper, 2),
    method: fit.method,
  };
  const id =
    hedge === 'cannot-tell'
      ? 'together.open'
      : positive < 0.5
        ? 'together.opposite'
        : (`together.${hedge}` as const);
  return [
    {
      id: 'together',
      kind: 'together',
      status: 'said',
      scale: null,
      place: null,
      claims: [
        { about: positive >= 0.5 ? 'correlation above zero' : 'correlation below zero', probability, hedge },
      ],
      says: speaker.hedged(id, hedge, values),
      ground: speaker.plain('together.ground', values),
      method: speaker.plain('together.method', values),
      sample: study.sample,
      numbers: {
        correlation: correlation.estimate,
        lower: correlation.interval.lower,
        upper: correlation.interval.upper,
      },
      refusal: null,
    },
  ];
}

/**
 * The joint statement: in how many places both stand above the middle, one without the other, or neither.
 * Where the two go together so closely that they cannot be told apart, that is said instead.
 */
export function joint(
  study: StudyShown,
  places: readonly PlaceShown[],
  speakable: ReadonlySet<string>,
): Finding[] {
  const pair = planeScales(study, speakable);
  if (pair === null) return [];
  const { speaker, fit, scales } = study;
  const correlation = placeCorrelation(fit, study.summary, study.specification, ...pair);
  const first = topicOf(study, scales[pair[0]]!);
  const second = topicOf(study, scales[pair[1]]!);
  const base = {
    id: 'joint',
    kind: 'joint',
    scale: null,
    place: null,
    sample: study.sample,
    refusal: null,
  } as const;
  const singular =
    'absent' in correlation &&
    correlation.absent === 'singular' &&
    study.fit.variance.place[pair[0]]![pair[1]]! > 0;
  if (singular || (!('absent' in correlation) && correlation.estimate >= sameFrom)) {
    const value = 'absent' in correlation ? 1 : correlation.estimate;
    const lower = 'absent' in correlation ? null : correlation.interval.lower;
    const values = {
      ...commonValues(study),
      first,
      second,
      value: speaker.number(value, 2),
      lower: lower === null ? '' : speaker.number(lower, 2),
    };
    return [
      {
        ...base,
        status: 'said',
        claims: [{ about: 'the two can be told apart', probability: 0.5, hedge: 'cannot-tell' }],
        says: speaker.hedged('joint.same', 'cannot-tell', values, 'hedge.cannot'),
        ground: speaker.plain(lower === null ? 'joint.sameGroundWhole' : 'joint.sameGround', values),
        method: speaker.plain('together.method', { ...values, method: fit.method }),
        numbers: { correlation: value, ...(lower === null ? {} : { lower }) },
      },
    ];
  }
  const counts = [0, 0, 0, 0];
  let lowest = 1;
  let said = 0;
  for (const place of places) {
    if (place.status !== 'said' || place.plane === null) continue;
    said++;
    place.plane.quadrants.forEach((probability, corner) => {
      if (probability < 0.8) return;
      counts[corner]!++;
      if (corner === 0) lowest = Math.min(lowest, probability);
    });
  }
  const both = counts[0]!;
  const open = said - counts.reduce((a, b) => a + b, 0);
  const hedge = both > 0 ? hedgeFor(lowest) : 'cannot-tell';
  const values = {
    ...commonValues(study),
    first,
    second,
    both,
    firstOnly: speaker.number(counts[1]!, 0),
    secondOnly: speaker.number(counts[2]!, 0),
    neither: speaker.number(counts[3]!, 0),
    open: speaker.number(open, 0),
    places: speaker.number(said, 0),
  };
  const id =
    hedge === 'cannot-tell' ? 'joint.none' : hedge === 'likely' ? 'joint.likely' : 'joint.almost-certainly';
  return [
    {
      ...base,
      status: 'said',
      claims: [
        { about: 'both above the middle in these places', probability: both > 0 ? lowest : 0.5, hedge },
      ],
      says: speaker.hedged(id, hedge, values),
      ground: speaker.plain('joint.ground', values),
      method: speaker.plain('joint.method', values),
      numbers: {
        both,
        firstOnly: counts[1]!,
        secondOnly: counts[2]!,
        neither: counts[3]!,
        open,
        places: said,
      },
    },
  ];
}
