import {
  fitTwoLevel,
  type TwoLevelFit,
  twoLevelParameterCovariance,
} from '../../model/two-level/fit-two-level.ts';
import type { LevelModel } from '../../model/two-level/level-structure.ts';
import { type TwoLevelMoments, twoLevelMoments } from '../../model/two-level/two-level-moments.ts';
import { chiSquareTail } from '../../numerics/chi-square.ts';
import { normalCdf, normalQuantile } from '../../numerics/normal.ts';
import type { ItemSumsByPlace } from '../../summary/item-sums-by-place.ts';
import type { Interval } from '../interval.ts';
import type { NoItemStatistic } from './no-item-statistic.ts';
import { twoLevelObstacle } from './two-level-consistency.ts';

/** Factors within places | between places; `any` leaves a level's covariances free. */
export type DomainModelName = '1|1' | '1|2' | '2|1' | '2|2' | '1|any' | '2|any' | 'any|1' | 'any|2';

/** How well one two-level factor model describes the covariances. */
export interface DomainFit {
  readonly model: DomainModelName;
  readonly deviance: number;
  readonly parameters: number;
  /** Against unrestricted covariances on both levels. */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly rmsea: number;
  readonly cfi: number;
  readonly tli: number;
  readonly srmrWithin: number | null;
  readonly srmrBetween: number | null;
  readonly bic: number;
  /** Items whose residual variance stands at 0, by level. */
  readonly bounded: { readonly within: readonly string[]; readonly between: readonly string[] };
}

/** Correlation of the two domains on one level, freed of error. */
export interface DomainCorrelation {
  readonly estimate: number;
  /** `null` where the two are one (the correlation stands at ±1). */
  readonly standardError: number | null;
  readonly interval: Interval | null;
  /** P(correlation < bound), normal on Fisher's z; 0 where it stands at 1. */
  readonly probabilityUnder: (bound: number) => number;
}

/** One against two domains on each level. */
export interface Domains {
  readonly items: readonly string[];
  readonly respondents: number;
  readonly places: number;
  readonly models: readonly DomainFit[];
  /** From the model of two domains on both levels. */
  readonly correlation: { readonly within: DomainCorrelation; readonly between: DomainCorrelation };
  readonly loadings: { readonly within: readonly number[]; readonly between: readonly number[] };
  readonly residuals: { readonly within: readonly number[]; readonly between: readonly number[] };
}

const any: LevelModel = { kind: 'saturated' };

/**
 * Two-level confirmatory factor analysis by full maximum likelihood: are the items of two domains one thing or
 * two, among people of a place and among places? The two levels need not agree (Muthén 1994).
 * `domainOf[i]` is 0 or 1 for each item; each domain needs two items.
 *
 * χ² = −2 ln L of the model less that of unrestricted covariances on both levels; with degrees of freedom d, N
 * people and the model of uncorrelated items (0) as base: RMSEA = √(max(0, χ² − d)/(dN));
 * CFI = 1 − max(0, χ² − d)/max(χ²₀ − d₀, χ² − d, 0); TLI = (χ²₀/d₀ − χ²/d)/(χ²₀/d₀ − 1); SRMR of a level is the
 * root mean square of the differences of correlations, over p(p + 1)/2. Models with `any` on one level judge the
 * other alone (Ryu & West 2009, Struct. Equ. Modeling 16:583); they are fitted with `eachLevel`.
 *
 * Residual variances stop at 0 and correlations at ±1; items that stand there are named in `bounded`.
 */
export function domains(
  sums: ItemSumsByPlace,
  domainOf: readonly number[],
  options: { readonly eachLevel?: boolean; readonly level?: number } = {},
): Domains | NoItemStatistic {
  const moments = twoLevelMoments(sums);
  const obstacle = twoLevelObstacle(moments);
  if (obstacle) return obstacle;
  const sizes = [0, 1].map((domain) => domainOf.filter((one) => one === domain).length);
  if (Math.min(...sizes) < 2) return { absent: 'few-items', found: Math.min(...sizes), needed: 2 };
  const one: LevelModel = { kind: 'factors', factorOf: domainOf.map(() => 0) };
  const two: LevelModel = { kind: 'factors', factorOf: [...domainOf] };
  const free = fitTwoLevel(moments, any, any);
  const start = { within: free.within.covariance, between: free.between.covariance };
  const base = fitTwoLevel(moments, { kind: 'independent' }, { kind: 'independent' }, start);
  const wanted: [DomainModelName, LevelModel, LevelModel][] = [
    ['1|1', one, one],
    ['1|2', one, two],
    ['2|1', two, one],
    ['2|2', two, two],
  ];
  if (options.eachLevel)
    wanted.push(['1|any', one, any], ['2|any', two, any], ['any|1', any, one], ['any|2', any, two]);
  const fits = wanted.map(([name, within, between]) => ({
    name,
    fit: fitTwoLevel(moments, within, between, start),
  }));
  if (!free.converged || !base.converged || fits.some(({ fit }) => !fit.converged))
    return { absent: 'not-converged' };
  const both = fits.find(({ name }) => name === '2|2')!.fit;
  const covariance = twoLevelParameterCovariance(moments, both);
  const p = moments.items.length;
  const level = options.level ?? 0.95;
  const correlation = (which: 'within' | 'between') =>
    correlationOf(both, which, covariance, domainOf, p, level);
  return {
    items: moments.items,
    respondents: moments.respondents,
    places: moments.places,
    models: fits.map(({ name, fit }) => indices(name, fit, free, base, moments)),
    correlation: { within: correlation('within'), between: correlation('between') },
    loadings: {
      within: oriented(both.within.parameters, domainOf),
      between: oriented(both.between.parameters, domainOf),
    },
    residuals: {
      within: [...both.within.parameters.slice(p, 2 * p)],
      between: [...both.between.parameters.slice(p, 2 * p)],
    },
  };
}

function indices(
  model: DomainModelName,
  fit: TwoLevelFit,
  free: TwoLevelFit,
  base: TwoLevelFit,
  { items, respondents }: TwoLevelMoments,
): DomainFit {
  const p = items.length;
  const chiSquare = Math.max(0, fit.deviance - free.deviance);
  const degreesOfFreedom = free.parameters - fit.parameters;
  const chiSquareBase = base.deviance - free.deviance;
  const freedomBase = free.parameters - base.parameters;
  const over = Math.max(0, chiSquare - degreesOfFreedom);
  const most = Math.max(chiSquareBase - freedomBase, chiSquare - degreesOfFreedom, 0);
  const perFreedom = chiSquareBase / freedomBase;
  const named = (which: 'within' | 'between'): string[] =>
    fit[which].model.kind === 'factors'
      ? fit[which].bounded.filter((i) => i >= p && i < 2 * p).map((i) => items[i - p]!)
      : [];
  return {
    model,
    deviance: fit.deviance,
    parameters: fit.parameters,
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquareTail(chiSquare, degreesOfFreedom),
    rmsea: Math.sqrt(over / (degreesOfFreedom * respondents)),
    cfi: most > 0 ? 1 - over / most : 1,
    tli: (perFreedom - chiSquare / degreesOfFreedom) / (perFreedom - 1),
    srmrWithin: rootMeanSquareResidual(fit.within.covariance, free.within.covariance, p),
    srmrBetween: rootMeanSquareResidual(fit.between.covariance, free.between.covariance, p),
    bic: fit.deviance + fit.parameters * Math.log(respondents),
    bounded: { within: named('within'), between: named('between') },
  };
}

/** Root mean square of the differences of correlations, over p(p + 1)/2; `null` where a variance is 0. */
function rootMeanSquareResidual(fitted: Float64Array, free: Float64Array, p: number): number | null {
  let sum = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      const [a, b] = [i * p + i, j * p + j];
      if (!(fitted[a]! * fitted[b]! > 0) || !(free[a]! * free[b]! > 0)) return null;
      const implied = fitted[i * p + j]! / Math.sqrt(fitted[a]! * fitted[b]!);
      sum += (implied - free[i * p + j]! / Math.sqrt(free[a]! * free[b]!)) ** 2;
    }
  return Math.sqrt(sum / ((p * (p + 1)) / 2));
}

/** Loadings with the sign that makes each domain's sum positive. */
function oriented(parameters: Float64Array, domainOf: readonly number[]): number[] {
  const signs = signsOf(parameters, domainOf);
  return domainOf.map((domain, i) => signs[domain]! * parameters[i]!);
}

function signsOf(parameters: Float64Array, domainOf: readonly number[]): number[] {
  const sums = [0, 0];
  domainOf.forEach((domain, i) => {
    sums[domain]! += parameters[i]!;
  });
  return sums.map((sum) => (sum < 0 ? -1 : 1));
}

function correlationOf(
  fit: TwoLevelFit,
  which: 'within' | 'between',
  covariance: Float64Array | null,
  domainOf: readonly number[],
  p: number,
  level: number,
): DomainCorrelation {
  const { parameters } = fit[which];
  const signs = signsOf(parameters, domainOf);
  const estimate = signs[0]! * signs[1]! * parameters[2 * p]!;
  const size = fit.within.parameters.length + fit.between.parameters.length;
  const at = (which === 'within' ? 0 : fit.within.parameters.length) + 2 * p;
  const variance = covariance?.[at * size + at] ?? 0;
  if (!(variance > 0) || Math.abs(estimate) >= 1)
    return {
      estimate,
      standardError: null,
      interval: null,
      probabilityUnder: (bound) => (estimate < bound ? 1 : 0),
    };
  const standardError = Math.sqrt(variance);
  const z = Math.atanh(estimate);
  const error = standardError / (1 - estimate * estimate);
  const half = normalQuantile((1 + level) / 2) * error;
  return {
    estimate,
    standardError,
    interval: { lower: Math.tanh(z - half), upper: Math.tanh(z + half), level },
    probabilityUnder: (bound) => normalCdf((Math.atanh(bound) - z) / error),
  };
}
