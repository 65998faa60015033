import { absenceCodes } from '../answers/absence.ts';
import type { Answers, Covariate } from '../answers/answers.ts';
import { type Random, seededRandom } from '../numerics/random.ts';
import { semidefiniteFactor } from '../numerics/semidefinite-factor.ts';

/** One scale of a simulated world: its items' expected answers and the variance of a single answer. */
export interface TrueScale {
  readonly name: string;
  readonly items: readonly number[];
  readonly itemVariance: number;
}

/** A fact about people, normal with mean 0 and SD 1, and its effect on every answer. */
export interface TrueCovariate {
  readonly name: string;
  readonly effect: number;
}

/**
 * How places differ in consensus: a place's log variance (of people and of single answers alike) lies v ~ N(0,
 * `deviation`²) from the usual, the same for all scales; `correlation` is that of v with the place effect of the
 * first scale. A covariate's `varianceEffects` (in the order of `covariates`) add to a person's log variance.
 */
export interface TrueConsensus {
  readonly deviation: number;
  readonly correlation: number;
  readonly varianceEffects?: readonly number[];
}

/** A known world from which answers are drawn. Matrices are Q × Q. */
export interface Truth {
  readonly scales: readonly TrueScale[];
  readonly placeVariance: readonly (readonly number[])[];
  readonly respondentVariance: readonly (readonly number[])[];
  /** Respondents of each place. */
  readonly sizes: readonly number[];
  /** Chance that an answer is skipped. Default 0. */
  readonly missing?: number;
  readonly covariates?: readonly TrueCovariate[];
  /** Places differ in consensus; without it people of every place differ alike. */
  readonly consensus?: TrueConsensus;
  /** Round answers to whole numbers from `minimum` to `maximum`; without it answers keep three decimals. */
  readonly options?: { readonly minimum: number; readonly maximum: number };
}

/** Simulated answers and what they were drawn from: place effects, places × Q, and log variances v, by place. */
export interface Simulation {
  readonly answers: Answers;
  readonly placeEffects: Float64Array;
  readonly placeLogVariances: Float64Array;
}

/**
 * Draws answers from the multilevel model with a seeded generator.
 *
 * @example
 * simulate({ scales: [{ name: 'trust', items: [3, 3.5], itemVariance: 0.8 }], placeVariance: [[0.1]],
 *   respondentVariance: [[0.3]], sizes: [20, 20, 20] }, 1).answers.respondents; // 60
 */
export function simulate(truth: Truth, seed: number): Simulation {
  const random = seededRandom(seed);
  const q = truth.scales.length;
  const items = truth.scales.flatMap((scale, s) =>
    scale.items.map((mean, i) => ({
      name: `${scale.name}${i + 1}`,
      scale: s,
      mean,
      sd: Math.sqrt(scale.itemVariance),
    })),
  );
  const respondents = truth.sizes.reduce((a, b) => a + b, 0);
  const placeFactor = factorOf(truth.placeVariance, q);
  const respondentFactor = factorOf(truth.respondentVariance, q);
  const unit = truth.options ? 1 : 0.001;
  const values = truth.options
    ? new Uint8Array(respondents * items.length)
    : new Float64Array(respondents * items.length);
  const absent = truth.options ? null : new Uint8Array(respondents * items.length);
  const covariates: Covariate[] = (truth.covariates ?? []).map(({ name }) => ({
    name,
    values: new Float64Array(respondents),
    absent: null,
  }));
  const placeOf = new Int32Array(respondents);
  const placeEffects = new Float64Array(truth.sizes.length * q);
  const placeLogVariances = new Float64Array(truth.sizes.length);
  const { consensus } = truth;
  let j = 0;
  truth.sizes.forEach((size, k) => {
    const u = draw(placeFactor, q, random);
    placeEffects.set(u, k * q);
    if (consensus) placeLogVariances[k] = logVariance(consensus, u[0]!, truth.placeVariance[0]![0]!, random);
    for (let n = 0; n < size; n++, j++) {
      placeOf[j] = k;
      const r = draw(respondentFactor, q, random);
      let shift = 0;
      let log = placeLogVariances[k]!;
      covariates.forEach((covariate, x) => {
        const value = Math.round(random.normal() * 1000) / 1000;
        covariate.values[j] = value;
        shift += value * truth.covariates![x]!.effect;
        log += value * (consensus?.varianceEffects?.[x] ?? 0);
      });
      const apart = Math.exp(log / 2);
      items.forEach((item, i) => {
        const at = j * items.length + i;
        const y =
          item.mean + u[item.scale]! + apart * r[item.scale]! + shift + apart * item.sd * random.normal();
        const skipped = random.uniform() < (truth.missing ?? 0);
        if (truth.options) {
          const { minimum, maximum } = truth.options;
          values[at] = skipped ? absenceCodes.skipped : Math.min(maximum, Math.max(minimum, Math.round(y)));
        } else {
          values[at] = skipped ? 0 : Math.round(y / unit);
          if (skipped) absent![at] = absenceCodes.skipped;
        }
      });
    }
  });
  const width = String(truth.sizes.length).length;
  return {
    answers: {
      respondents,
      places: truth.sizes.map((_, k) => `P${String(k + 1).padStart(width, '0')}`),
      placeOf,
      scales: truth.scales.map((scale) => scale.name),
      items: items.map(({ name, scale }) => ({ name, scale })),
      grid: { origin: 0, unit },
      values,
      absent,
      covariates,
    },
    placeEffects,
    placeLogVariances,
  };
}

/** v given u: s_v(ρ u/s_u + √(1 − ρ²) z). */
function logVariance(
  { deviation, correlation }: TrueConsensus,
  u: number,
  placeVariance: number,
  random: Random,
): number {
  const shared = placeVariance > 0 ? (correlation * u) / Math.sqrt(placeVariance) : 0;
  const own = placeVariance > 0 ? Math.sqrt(1 - correlation * correlation) : 1;
  return deviation * (shared + own * random.normal());
}

function factorOf(matrix: readonly (readonly number[])[], q: number): Float64Array {
  const factor = new Float64Array(q * q);
  if (!semidefiniteFactor(Float64Array.from(matrix.flat()), q, factor))
    throw new RangeError('A covariance matrix of the simulated world is not positive semidefinite.');
  return factor;
}

function draw(factor: Float64Array, q: number, random: Random): Float64Array {
  const z = Float64Array.from({ length: q }, () => random.normal());
  return z.map((_, i) => {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += factor[i * q + k]! * z[k]!;
    return sum;
  });
}
