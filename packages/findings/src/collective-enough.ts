import { type Fit, intraclassCorrelations, meanReliability, placeVarianceTest } from '@weft/ecometrics';
import { hedgeFor } from './ladder.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown, topicOf } from './study-shown.ts';

/** Mean reliability below which a single place is more chance than place, and is not spoken of. */
export const reliabilityFloor = 0.5;
/** Reliability at which a place is called clear. */
export const reliabilityClear = 0.7;

/** Whether one scale may be said of places, and the finding that says so or refuses. */
export interface CollectiveVerdict {
  readonly scale: string;
  readonly speakOfPlaces: boolean;
  readonly finding: Finding;
}

/**
 * Is it collective enough to speak of places? Yes where places differ with at least 80 in 100 confidence and
 * a place's estimate is, on average, more place than chance (mean λ ≥ 0.5). Otherwise a refusal with its
 * reason, what would change it, and what can be said meanwhile.
 */
export function collectiveEnough(study: StudyShown): CollectiveVerdict[] {
  const { fit, summary, specification, speaker } = study;
  const correlations = intraclassCorrelations(fit, summary, specification);
  const reliabilities = meanReliability(fit);
  return study.scales.map((scale, q) => {
    const correlation = correlations[q]!.respondents;
    const reliability = reliabilities[q]!.mean;
    const { confidence, likelihoodRatio } = placeVarianceTest(summary, specification, fit, q);
    const hedge = hedgeFor(confidence);
    const differ = confidence >= 0.8 && correlation.estimate > 0;
    const speakOfPlaces = differ && reliability >= reliabilityFloor;
    const percent = (share: number): string => speaker.number(100 * share, 0);
    const values = {
      ...commonValues(study),
      topic: topicOf(study, scale),
      share: percent(correlation.estimate),
      lower: percent(correlation.interval.lower),
      upper: percent(correlation.interval.upper),
      reliability: speaker.number(reliability, 2),
      method: fit.method,
      confidence: speaker.number(100 * Math.min(confidence, 0.9999), 2),
      level: speaker.number(overallLevel(study, q).value, 1),
      minimum: speaker.number(scale.minimum, 0),
      maximum: speaker.number(scale.maximum, 0),
    };
    const needed = respondentsFor(study, q, reliabilityClear);
    const refused = !speakOfPlaces;
    const says = differ
      ? speaker.hedged(
          !speakOfPlaces
            ? 'collective.faint'
            : hedge === 'almost-certainly'
              ? 'collective.said'
              : 'collective.likely',
          hedge,
          values,
        )
      : speaker.hedged(hedge === 'perhaps' ? 'collective.perhaps' : 'collective.open', hedge, values);
    const finding: Finding = {
      id: `collective:${scale.name}`,
      kind: 'collective',
      status: refused ? 'refused' : 'said',
      scale: scale.name,
      place: null,
      claims: [{ about: 'places differ', probability: confidence, hedge }],
      says,
      ground: speaker.plain(correlation.estimate > 0 ? 'collective.ground' : 'collective.groundZero', values),
      method: speaker.plain('collective.method', values),
      sample: study.sample,
      numbers: {
        intraclassCorrelation: correlation.estimate,
        lower: correlation.interval.lower,
        upper: correlation.interval.upper,
        reliability,
        confidence,
        likelihoodRatio,
        ...(refused ? { level: overallLevel(study, q).value } : {}),
        ...(refused && needed !== null ? { respondentsNeeded: needed } : {}),
      },
      refusal: refused
        ? {
            why: speaker.plain(differ ? 'collective.refusal.whyFaint' : 'collective.refusal.why', values),
            change:
              needed === null
                ? speaker.plain('collective.refusal.changeUnknown', values)
                : reliability >= reliabilityClear
                  ? speaker.plain('collective.refusal.changePlaces', values)
                  : speaker.plain('collective.refusal.change', {
                      ...values,
                      needed: speaker.number(needed, 0),
                    }),
            meanwhile: speaker.plain('collective.refusal.meanwhile', values),
          }
        : null,
    };
    return { scale: scale.name, speakOfPlaces, finding };
  });
}

/** Respondents per place for a target reliability: n = r/(1 − r) · (τ_π + σ²/items)/τ_β; null where τ_β is 0. */
export function respondentsFor({ fit, scales }: StudyShown, q: number, target: number): number | null {
  const place = fit.variance.place[q]![q]!;
  if (place === 0) return null;
  const noise = fit.variance.respondent[q]![q]! + fit.variance.item[q]! / scales[q]!.items.length;
  return Math.ceil(((target / (1 - target)) * noise) / place);
}

/** Mean of the scale's item effects and its standard error: the level of all places together. */
export function overallLevel(
  { fit, scales }: StudyShown,
  q: number,
): { value: number; standardError: number } {
  return levelOfItems(fit, (item) => item.scale === scales[q]!.name);
}

/** Mean of the expected answers of some items over all places, with its standard error. */
export function levelOfItems(
  fit: Fit,
  wanted: (item: Fit['items'][number]) => boolean,
): { value: number; standardError: number } {
  const mine = [...fit.items.keys()].filter((i) => wanted(fit.items[i]!));
  const value = mine.reduce((sum, i) => sum + fit.items[i]!.estimate, 0) / mine.length;
  let variance = 0;
  for (const i of mine) for (const j of mine) variance += fit.fixedCovariance[i]![j]! / mine.length ** 2;
  return { value, standardError: Math.sqrt(variance) };
}
