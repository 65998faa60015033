import { overallLevel } from '../../collective-enough.ts';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { Values } from '../../wording/speaker.ts';
import type { NoFit, ScaleConsensus } from './fit-scale.ts';
import { placesForConsensus } from './fit-scale.ts';

/** Words and numbers that the sentences on one scale share. */
export function scaleValues(study: StudyShown, q: number): Values {
  const scale = study.scales[q]!;
  const { speaker } = study;
  return {
    ...commonValues(study),
    topic: topicOf(study, scale),
    high: scale.highEnd,
    minimum: speaker.number(scale.minimum, 0),
    maximum: speaker.number(scale.maximum, 0),
    fewest: speaker.number(placesForConsensus, 0),
    level: speaker.number(overallLevel(study, q).value, 1),
  };
}

/** Digits that tell a thousandth of the line of answers apart, at most. */
export function digitsOf({ minimum, maximum }: StudyShown['scales'][number]): number {
  return maximum - minimum < 2 ? 2 : maximum - minimum > 50 ? 0 : 1;
}

/** How much further apart people are one standard deviation from the usual, in per cent of it. */
const furtherApart = (variance: number): number => 100 * (Math.exp(Math.sqrt(variance) / 2) - 1);

/** Do places differ in how much their people agree? */
export function differFinding(study: StudyShown, { q, fit, interval }: ScaleConsensus): Finding {
  const { speaker } = study;
  const scale = study.scales[q]!;
  const { confidence, likelihoodRatio } = fit.test;
  const hedge = hedgeFor(confidence);
  const usual = Math.exp(fit.logVariance[0]!.estimate / 2);
  const values = {
    ...scaleValues(study, q),
    usual: speaker.number(usual, digitsOf(scale) + 1),
    more: speaker.number(furtherApart(fit.consensusVariance), 0),
    lower: speaker.number(furtherApart(interval.lower), 0),
    upper: speaker.number(furtherApart(interval.upper), 0),
    respondents: speaker.number(fit.respondents, 0),
    places: speaker.number(fit.places.length, 0),
    nodes: speaker.number(fit.convergence.nodes, 0),
    variance: speaker.number(fit.consensusVariance, 3),
    varianceLower: speaker.number(interval.lower, 3),
    varianceUpper: speaker.number(interval.upper, 3),
    ratio: speaker.number(likelihoodRatio, 2),
  };
  const open = hedge === 'cannot-tell';
  return {
    id: `consensus:${scale.name}`,
    kind: 'consensus',
    status: open ? 'refused' : 'said',
    scale: scale.name,
    place: null,
    claims: [{ about: 'places differ in consensus', probability: confidence, hedge }],
    says: speaker.hedged(open ? 'consensus.open' : 'consensus.said', hedge, values),
    ground: speaker.plain(fit.consensusVariance > 0 ? 'consensus.ground' : 'consensus.groundZero', values),
    method: speaker.plain('consensus.method', values),
    sample: { ...study.sample, respondents: fit.respondents, places: fit.places.length },
    numbers: {
      consensusVariance: fit.consensusVariance,
      lower: interval.lower,
      upper: interval.upper,
      likelihoodRatio,
      confidence,
      usualStandardDeviation: usual,
      furtherApart: furtherApart(fit.consensusVariance),
      furtherApartLower: furtherApart(interval.lower),
      furtherApartUpper: furtherApart(interval.upper),
      nodes: fit.convergence.nodes,
    },
    refusal: open
      ? {
          why: speaker.plain('consensus.refusal.why', values),
          change: speaker.plain('consensus.refusal.change', values),
          meanwhile: speaker.plain('consensus.refusal.meanwhile', values),
        }
      : null,
  };
}

/** Where the model cannot be fitted: why, what would change it, what can be said meanwhile. */
export function refusedFinding(study: StudyShown, q: number, why: NoFit): Finding {
  const { speaker } = study;
  const scale = study.scales[q]!;
  const values = scaleValues(study, q);
  const reason = { places: 'whyPlaces', alike: 'whyAlike', other: 'whyOther' } as const;
  return {
    id: `consensus:${scale.name}`,
    kind: 'consensus',
    status: 'refused',
    scale: scale.name,
    place: null,
    claims: [{ about: 'places differ in consensus', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('consensus.refused', 'cannot-tell', values, 'hedge.cannot'),
    ground: speaker.plain('consensus.groundNone', values),
    method: speaker.plain('consensus.none.method', values),
    sample: study.sample,
    numbers: { level: overallLevel(study, q).value },
    refusal: {
      why: speaker.plain(`consensus.refusal.${reason[why]}`, values),
      change: speaker.plain('consensus.refusal.change', values),
      meanwhile: speaker.plain('consensus.refusal.meanwhileLevel', values),
    },
  };
}

/** Consensus is tied to the mean, in part by the ends of the scale alone: said beside every consensus. */
export function tiedFinding(study: StudyShown, { q, fit, tied }: ScaleConsensus): Finding[] {
  const { speaker } = study;
  const scale = study.scales[q]!;
  if (tied === null) return [];
  const { estimate, interval } = tied;
  const less = tied.probabilityNegative;
  const probability = Math.max(less, 1 - less);
  const hedge = hedgeFor(2 * probability - 1);
  const { lower, upper } = interval;
  const values = {
    ...scaleValues(study, q),
    value: speaker.number(estimate, 2),
    lower: speaker.number(lower, 2),
    upper: speaker.number(upper, 2),
  };
  const id =
    hedge === 'cannot-tell'
      ? 'consensus.tiedOpen'
      : less >= 0.5
        ? 'consensus.tiedLess'
        : 'consensus.tiedMore';
  return [
    {
      id: `consensus-tied:${scale.name}`,
      kind: 'consensus',
      status: 'said',
      scale: scale.name,
      place: null,
      claims: [
        {
          about:
            less >= 0.5 ? 'more alike where answers are higher' : 'more different where answers are higher',
          probability: 2 * probability - 1,
          hedge,
        },
      ],
      says: speaker.hedged(id, hedge, values),
      ground: speaker.plain('consensus.tiedGround', values),
      method: speaker.plain('consensus.tied.method', values),
      sample: { ...study.sample, respondents: fit.respondents, places: fit.places.length },
      numbers: { correlation: estimate, lower, upper },
      refusal: null,
    },
  ];
}
