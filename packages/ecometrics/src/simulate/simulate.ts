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
  /** Round answers to whole numbers from `minimum` to `maximum`; without it answers keep three decimals. */
  readonly options?: { readonly minimum: number; readonly maximum: number };
}

/** Simulated answers and the place effects they were drawn from, places × Q. */
export interface Simulation {
  readonly answers: Answers;
  readonly placeEffects: Float64Array;
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
  let j = 0;
  truth.sizes.forEach((size, k) => {
    const u = draw(placeFactor, q, random);
    placeEffects.set(u, k * q);
    for (let n = 0; n < size; n++, j++) {
      placeOf[j] = k;
      const r = draw(respondentFactor, q, random);
      let shift = 0;
      covariates.forEach((covariate, x) => {
        const value = Math.round(random.normal() * 1000) / 1000;
        covariate.values[j] = value;
        shift += value * truth.covariates![x]!.effect;
      });
      items.forEach((item, i) => {
        const at = j * items.length + i;
        const y = item.mean + u[item.scale]! + r[item.scale]! + shift + item.sd * random.normal();
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
  };
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
