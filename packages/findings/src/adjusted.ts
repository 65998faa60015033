import {
  type Fit,
  type IntervalEstimate,
  intraclassCorrelations,
  normalCdf,
  type Specification,
  type Summary,
} from '@weft/ecometrics';
import { estimateOf } from './estimate.ts';
import { hedgeFor } from './ladder.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown, topicOf } from './study-shown.ts';

/** The same study with facts about people (and places) added to the model. */
export interface AdjustedStudy {
  readonly summary: Summary;
  readonly specification: Specification;
  readonly fit: Fit;
  /** The model without them on the same respondents. */
  readonly unadjusted: Fit;
}

/** What seems collective can be composition: the intraclass correlation before and after, on the same people. */
export function compositionFindings(study: StudyShown, adjusted: AdjustedStudy): Finding[] {
  const covariates = adjusted.specification.covariates ?? [];
  if (covariates.length === 0) return [];
  const { speaker } = study;
  const composition: Specification = { ...adjusted.specification };
  const before = intraclassCorrelations(
    adjusted.unadjusted,
    adjusted.summary,
    withoutCovariates(composition),
  );
  const after = intraclassCorrelations(adjusted.fit, adjusted.summary, composition);
  return study.scales.map((scale, q) => {
    const was = before[q]!.respondents;
    const is = after[q]!.respondents;
    const probabilityLess = probabilityUnder(is, explainedShare * was.estimate);
    const less = probabilityLess >= 0.5;
    const probability = Math.max(probabilityLess, 1 - probabilityLess);
    const hedge = hedgeFor(probability);
    const percent = (share: number): string => speaker.number(100 * share, 0);
    const values = {
      ...commonValues(study),
      topic: topicOf(study, scale),
      covariates: speaker.listed(covariates),
      before: percent(was.estimate),
      after: percent(is.estimate),
      lower: percent(is.interval.lower),
      upper: percent(is.interval.upper),
      respondents: speaker.number(adjusted.fit.respondents, 0),
    };
    return {
      id: `composition:${scale.name}`,
      kind: 'composition',
      status: 'said',
      scale: scale.name,
      place: null,
      claims: [
        { about: less ? 'composition explains a part' : 'composition explains little', probability, hedge },
      ],
      says: speaker.hedged(
        hedge === 'cannot-tell' ? 'composition.open' : less ? 'composition.less' : 'composition.same',
        hedge,
        values,
      ),
      ground: speaker.plain('composition.ground', values),
      method: speaker.plain('composition.method', values),
      sample: { ...study.sample, respondents: adjusted.fit.respondents },
      numbers: {
        before: was.estimate,
        after: is.estimate,
        lower: is.interval.lower,
        upper: is.interval.upper,
      },
      refusal: null,
    };
  });
}

/** Composition explains a part when the share between places falls below this part of what it was. */
const explainedShare = 0.8;

/** P(share < bound), normal on the logit with the interval's own standard error. */
function probabilityUnder(share: IntervalEstimate, bound: number): number {
  const { estimate, standardError } = share;
  if (bound <= 0) return 0;
  if (standardError === null || estimate <= 0) return 1;
  const logit = (x: number): number => Math.log(x / (1 - x));
  return normalCdf((logit(bound) - logit(estimate)) / (standardError / (estimate * (1 - estimate))));
}

function withoutCovariates(specification: Specification): Specification {
  const { covariates: _, placeCovariates: __, ...rest } = specification;
  return rest;
}

/** How the answers go with what places carry (disadvantage, turnover …): structure, beside every score. */
export function structureFindings(study: StudyShown, adjusted: AdjustedStudy): Finding[] {
  const names = adjusted.specification.placeCovariates?.names ?? [];
  const { speaker } = study;
  return adjusted.fit.coefficients.flatMap((coefficient): Finding[] => {
    const name = names.find((n) => coefficient.name === n || coefficient.name.startsWith(`${n}:`));
    if (name === undefined) return [];
    const { estimate, standardError } = coefficient;
    const more = normalCdf(estimate / standardError);
    const probability = Math.max(more, 1 - more);
    const hedge = hedgeFor(probability);
    const interval = estimateOf(estimate, standardError).intervals[2];
    const values = {
      ...commonValues(study),
      covariate: coefficient.name,
      value: speaker.number(estimate, 2),
      lower: speaker.number(interval.lower, 2),
      upper: speaker.number(interval.upper, 2),
    };
    const id = hedge === 'cannot-tell' ? 'structure.open' : more >= 0.5 ? 'structure.more' : 'structure.less';
    return [
      {
        id: `structure:${coefficient.name}`,
        kind: 'structure',
        status: 'said',
        scale: null,
        place: null,
        claims: [
          { about: more >= 0.5 ? 'coefficient above zero' : 'coefficient below zero', probability, hedge },
        ],
        says: speaker.hedged(id, hedge, values),
        ground: speaker.plain('structure.ground', values),
        method: speaker.plain('structure.method', values),
        sample: { ...study.sample, respondents: adjusted.fit.respondents },
        numbers: { coefficient: estimate, standardError, lower: interval.lower, upper: interval.upper },
        refusal: null,
      },
    ];
  });
}
