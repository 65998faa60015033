import {
  type Answers,
  type Coefficient,
  type Convergence,
  type Fit,
  fit,
  type ItemEffect,
  intraclassCorrelations,
  type LeftOut,
  latentCorrelation,
  ModelError,
  type ModelNote,
  meanReliability,
  type Specification,
  type Summary,
  summarize,
  type VarianceShares,
  varianceShares,
} from '@weft/ecometrics';
import { type AdjustedStudy, compositionFindings, structureFindings } from './adjusted.ts';
import { apartFindings, type PairsShown, pairsShown } from './apart.ts';
import { collectiveEnough, overallLevel } from './collective-enough.ts';
import { disclosureFloor, disclosureLimit, withhold } from './disclosure/disclosure.ts';
import { placeCounts } from './disclosure/place-counts.ts';
import { heldSinceEarlier } from './disclosure/since-earlier.ts';
import { estimateOf } from './estimate.ts';
import type { Estimate, Interval, PlaceShown, Sample, ScaleShown } from './finding.ts';
import { levels } from './level.ts';
import { currentWave } from './parts/change/current-wave.ts';
import { type Part, partsOf } from './parts/parts.ts';
import { placeCorrelation } from './place-correlation.ts';
import { placeFindings } from './place-findings.ts';
import type { PlaceKind } from './place-kind.ts';
import { placesShown } from './places.ts';
import type { ReleaseOptions } from './release-options.ts';
import { type ReliabilityCurveShown, reliabilityCurves } from './reliability-curve.ts';
import type { Finding } from './statement.ts';
import type { StudyShown } from './study-shown.ts';
import { sumsShown } from './sums/make-sums.ts';
import type { SumsShown } from './sums/sums-shown.ts';
import { joint, together } from './together.ts';
import { withheldFinding } from './withheld.ts';
import { wordsOf } from './wording/catalogues.ts';
import { kindIn } from './wording/place-kinds.ts';
import { speaker } from './wording/speaker.ts';

/** One fitted model as an analyst reads it, without a word on single places. */
export interface ModelShown {
  readonly title: 'unadjusted' | 'adjusted';
  readonly method: 'REML' | 'ML';
  readonly itemVariance: 'common' | 'scale';
  readonly criterion: number;
  readonly sample: Sample;
  readonly items: readonly ItemEffect[];
  readonly coefficients: readonly Coefficient[];
  readonly variance: Fit['variance'];
  readonly reliability: readonly { scale: string; mean: number }[];
  readonly intraclassCorrelation: readonly {
    readonly scale: string;
    readonly answers: { estimate: number; interval: Interval };
    readonly respondents: { estimate: number; interval: Interval };
  }[];
  /** Of the differences between answers, what lies at each level; absent in releases made before it was kept. */
  readonly shares?: readonly VarianceShares[];
  readonly correlations: readonly {
    readonly at: 'place' | 'respondent';
    readonly first: string;
    readonly second: string;
    readonly estimate: number;
    readonly interval: Interval;
  }[];
  readonly convergence: Convergence;
  readonly notes: readonly ModelNote[];
}

/** Findings published together, with everything their figures need. Nothing else of a study leaves. */
export interface Release {
  readonly community: string | null;
  readonly kind: PlaceKind;
  readonly language: string;
  readonly simulated: boolean;
  readonly limit: number;
  readonly sample: Sample;
  readonly leftOut: LeftOut;
  readonly scales: readonly ScaleShown[];
  /** Level of all places together, by scale name. */
  readonly levels: Readonly<Record<string, Estimate>>;
  readonly findings: readonly Finding[];
  readonly placeFindings: readonly Finding[];
  /** Every place, in the reader's order. */
  readonly places: readonly PlaceShown[];
  readonly pairs: readonly PairsShown[];
  readonly curves: readonly ReliabilityCurveShown[];
  /** Agreement, change, items, mechanism …: what was asked for beyond the first findings. */
  readonly parts: readonly Part[];
  readonly models: readonly ModelShown[];
  /** What the estimates rest on, as far as it may go out; releases made before have none. */
  readonly sums?: SumsShown;
}

/**
 * From coded answers to what may be said: fits the unadjusted model and, when there are covariates, the
 * adjusted one; decides what is withheld; writes the findings.
 *
 * @throws ModelError when the answers cannot tell what is asked, naming what is missing, or when fewer people
 * answered in all than a place needs.
 */
export function release(everyWave: Answers, options: ReleaseOptions): Release {
  const answers = currentWave(everyWave, options.change);
  const limit = Math.max(disclosureFloor, options.limit ?? disclosureLimit);
  const base: Specification = {
    method: options.method ?? 'REML',
    itemVariance: options.itemVariance ?? 'common',
  };
  const summary = summarize({ ...answers, covariates: [] });
  requireEnough(summary.respondents, limit);
  const fitted = fit(summary, base);
  const language = options.language ?? 'en';
  const kind = kindIn(options.kind, language);
  const talk = speaker(options.words ?? wordsOf(language).messages, language, kind);
  const sample = sampleOf(fitted);
  const study: StudyShown = {
    summary,
    specification: base,
    fit: fitted,
    scales: options.scales,
    kind,
    whole: options.community ?? lowerFirst(talk.plain('whole.unnamed', { ...kind })),
    speaker: talk,
    sample,
    limit,
  };
  const verdicts = collectiveEnough(study);
  const speakable = new Set(verdicts.filter((v) => v.speakOfPlaces).map((v) => v.scale));
  const counts = placeCounts(answers, summary);
  const before = options.earlierReleases ?? [];
  const earlier = [...(options.earlier ?? []), ...before.flatMap((one) => one.places)];
  const withheld = heldSinceEarlier(counts, withhold(counts, limit, earlier), before);
  const places = placesShown(study, answers.places, withheld, speakable);
  const pairs = pairsShown(study, places, speakable);
  const adjusted = adjust(answers, base, options);
  const parts = partsOf({ study, answers, everyWave, options, places, withheld, speakable, adjusted });
  const findings = [
    ...levels(study),
    ...verdicts.map((v) => v.finding),
    ...together(study, speakable),
    ...joint(study, places, speakable),
    ...apartFindings(study, pairs),
    ...(adjusted ? [...structureFindings(study, adjusted), ...compositionFindings(study, adjusted)] : []),
    ...withheldFinding(study, places),
  ];
  return {
    community: options.community ?? null,
    kind,
    language,
    simulated: options.simulated ?? false,
    limit,
    sample,
    leftOut: summary.leftOut,
    scales: options.scales,
    levels: Object.fromEntries(
      options.scales.map((scale, q) => {
        const { value, standardError } = overallLevel(study, q);
        return [scale.name, estimateOf(value, standardError)];
      }),
    ),
    findings,
    placeFindings: placeFindings(study, places),
    places: withIds(places, options.placeIds),
    pairs,
    curves: reliabilityCurves(study, speakable),
    parts,
    models: [
      modelShown('unadjusted', fitted, summary, base),
      ...(adjusted ? [modelShown('adjusted', adjusted.fit, adjusted.summary, adjusted.specification)] : []),
    ],
    sums: sumsShown(study, places),
  };
}

/** Below the limit even what all say together would tell too much about the few who answered. */
function requireEnough(respondents: number, limit: number): void {
  if (respondents >= limit) return;
  throw new ModelError(
    'too-few-answers',
    `Fewer than ${limit} people answered in all, so nothing can be said without telling who said what. At least ${limit} people are needed.`,
    { limit },
  );
}

function withIds(places: readonly PlaceShown[], ids: ReleaseOptions['placeIds']): readonly PlaceShown[] {
  if (!ids) return places;
  return places.map((shown) => {
    const id = ids.get(shown.place);
    return id === undefined ? shown : { ...shown, id };
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sampleOf({ respondents, answers, places }: Fit): Sample {
  return { respondents, answers, places: places.labels.length };
}

function adjust(answers: Answers, base: Specification, options: ReleaseOptions): AdjustedStudy | null {
  const covariates = answers.covariates.map((c) => c.name);
  if (covariates.length === 0 && !options.placeCovariates) return null;
  const summary = summarize(answers);
  const specification: Specification = {
    ...base,
    covariates,
    covariateEffects: options.covariateEffects ?? 'common',
    ...(options.placeCovariates ? { placeCovariates: options.placeCovariates } : {}),
  };
  return { summary, specification, fit: fit(summary, specification), unadjusted: fit(summary, base) };
}

function modelShown(
  title: ModelShown['title'],
  fitted: Fit,
  summary: Summary,
  specification: Specification,
): ModelShown {
  const pairs = fitted.scales.flatMap((_, i) => Array.from({ length: i }, (__, j) => [j, i] as const));
  return {
    title,
    method: fitted.method,
    itemVariance: fitted.itemVariance,
    criterion: fitted.criterion,
    sample: sampleOf(fitted),
    items: fitted.items,
    coefficients: fitted.coefficients,
    variance: fitted.variance,
    reliability: meanReliability(fitted).map(({ scale, mean }) => ({ scale, mean })),
    intraclassCorrelation: intraclassCorrelations(fitted, summary, specification),
    shares: varianceShares(fitted, summary, specification),
    correlations: pairs.flatMap(([a, b]) =>
      (['place', 'respondent'] as const).flatMap((at) => {
        const correlation =
          at === 'place'
            ? placeCorrelation(fitted, summary, specification, a, b)
            : latentCorrelation(fitted, at, a, b);
        if ('absent' in correlation) return [];
        const { estimate, interval } = correlation;
        return [{ at, first: fitted.scales[a]!, second: fitted.scales[b]!, estimate, interval }];
      }),
    ),
    convergence: fitted.convergence,
    notes: fitted.notes,
  };
}
