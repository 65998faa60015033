import {
  type Fit,
  fit,
  type PlaceEstimate,
  placeEstimates,
  type Specification,
  summarize,
} from '@weft/ecometrics';
import { itemNames, placeFactNames, respondentFacts, type Study } from './study.ts';

/** One of the models of science.md, V06. */
export interface Model {
  readonly name: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly title: string;
  readonly peer: 'lme4' | 'glmmTMB';
  readonly scales: 1 | 2;
  readonly facts: boolean;
  readonly placeFacts: boolean;
  readonly specification: Specification;
}

const base = { peer: 'lme4', scales: 1, facts: false, placeFacts: false, specification: {} } as const;

export const models: readonly Model[] = [
  { ...base, name: 'A', title: 'one scale' },
  {
    ...base,
    name: 'B',
    title: 'one scale, 4 facts about respondents',
    facts: true,
    specification: { covariates: respondentFacts },
  },
  {
    ...base,
    name: 'E',
    title: 'one scale, and 3 facts about places',
    facts: true,
    placeFacts: true,
    specification: { covariates: respondentFacts },
  },
  { ...base, name: 'C', title: 'two scales', scales: 2 },
  {
    ...base,
    name: 'D',
    title: 'two scales, item variance by scale, ML',
    peer: 'glmmTMB',
    scales: 2,
    specification: { method: 'ML', itemVariance: 'scale' },
  },
];

/** From coded answers to place estimates with their standard errors: what is timed. */
export function analyze(study: Study, model: Model): { found: Fit; places: PlaceEstimate[] } {
  const answers = model.scales === 1 ? study.one : study.two;
  const used = model.facts ? answers : { ...answers, covariates: [] };
  const found = fit(summarize(used), {
    ...model.specification,
    ...(model.placeFacts ? { placeCovariates: study.placeFacts } : {}),
  });
  return { found, places: placeEstimates(found) };
}

/** Variances in the order in which the R scripts print them. */
export function variancesOf(result: Fit): number[] {
  const triangle = (m: Fit['variance']['place']) => m.flatMap((row, i) => row.slice(i));
  const item = result.itemVariance === 'scale' ? result.variance.item : result.variance.item.slice(0, 1);
  return [...triangle(result.variance.place), ...triangle(result.variance.respondent), ...item];
}

/** The arguments with which the command line fits the same model. */
export function commandLine(model: Model, study: Study): string[] {
  const scales =
    model.scales === 1
      ? [`efficacy=${itemNames.join(',')}`]
      : [`cohesion=${itemNames.slice(0, 5).join(',')}`, `control=${itemNames.slice(5).join(',')}`];
  return [
    'fit',
    study.files.answers,
    '--place',
    'place',
    ...scales.flatMap((scale) => ['--scale', scale]),
    ...(model.facts ? ['--covariate', respondentFacts.join(',')] : []),
    ...(model.placeFacts ? ['--place-covariates', `${study.files.places}:${placeFactNames.join(',')}`] : []),
    ...(model.specification.method === 'ML' ? ['--method', 'ml'] : []),
    ...(model.specification.itemVariance === 'scale' ? ['--item-variance', 'scale'] : []),
  ];
}
