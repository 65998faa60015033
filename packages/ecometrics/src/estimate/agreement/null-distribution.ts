/** The kinds of random answering that have a name (LeBreton & Senter 2008, Organizational Research Methods 11:815). */
export type NullName =
  | 'uniform'
  | 'slight-skew'
  | 'moderate-skew'
  | 'heavy-skew'
  | 'triangular'
  | 'normal-like';

export const nullNames: readonly NullName[] = [
  'uniform',
  'slight-skew',
  'moderate-skew',
  'heavy-skew',
  'triangular',
  'normal-like',
];

/**
 * How people would answer who do not agree about anything: the chance of each option and the variance σ²_E it
 * has, in squared steps between options. `given` is a null that the user chose.
 */
export interface NullDistribution {
  readonly name: NullName | 'given';
  readonly options: number;
  readonly variance: number;
  readonly probabilities: readonly number[];
}

/** Why there is no such null: its shape is tabulated for five options only, or no answers have that variance. */
export type NoNull = { readonly absent: 'one-option' | 'only-for-five-options' | 'impossible-variance' };

const fivePoints: Readonly<Record<Exclude<NullName, 'uniform'>, readonly number[]>> = {
  'slight-skew': [0.05, 0.15, 0.2, 0.35, 0.25],
  'moderate-skew': [0, 0.1, 0.15, 0.4, 0.35],
  'heavy-skew': [0, 0, 0.1, 0.4, 0.5],
  triangular: [0.11, 0.22, 0.34, 0.22, 0.11],
  'normal-like': [0.07, 0.24, 0.38, 0.24, 0.07],
};

/**
 * The null of this name for `options` answer options.
 *
 * Uniform: σ²_E = (A² − 1)/12 for every A (James, Demaree & Wolf 1984, Journal of Applied Psychology 69:85,
 * eq. 2). Five options: the shapes of LeBreton & Senter (2008), with variances 2, 1.34, .90, .44, 1.32 and
 * 1.04. Triangular for other A: chances that rise evenly to the middle and fall again. Skewed and normal-like
 * shapes for other A are not tabulated here: give the variance or the chances.
 *
 * @example
 * nullDistribution('slight-skew', 5).probabilities; // [0.05, 0.15, 0.2, 0.35, 0.25]
 */
export function nullDistribution(name: NullName, options: number): NullDistribution | NoNull {
  if (!(options >= 2)) return { absent: 'one-option' };
  if (name === 'uniform')
    return {
      name,
      options,
      variance: (options * options - 1) / 12,
      probabilities: new Array<number>(options).fill(1 / options),
    };
  if (options === 5) {
    const probabilities = fivePoints[name];
    return { name, options, variance: varianceOf(probabilities), probabilities };
  }
  if (name !== 'triangular') return { absent: 'only-for-five-options' };
  const weights = Array.from({ length: options }, (_, i) => Math.min(i + 1, options - i));
  return { ...nullFromProbabilities(weights), name };
}

/** A null from the chance (or weight) of each option, in their order; weights are divided by their sum. */
export function nullFromProbabilities(weights: readonly number[]): NullDistribution {
  const sum = weights.reduce((a, b) => a + b, 0);
  const probabilities = weights.map((weight) => weight / sum);
  return { name: 'given', options: weights.length, variance: varianceOf(probabilities), probabilities };
}

/**
 * A null of this variance (in squared steps): p_i ∝ exp(−λ (i − middle)²), the least committed symmetric
 * answers that have it (maximum entropy), so that random groups can be drawn from it.
 *
 * @example
 * const given = nullFromVariance(1.5, 5);
 * 'absent' in given ? 0 : Math.abs(given.variance - 1.5) < 1e-12; // true
 */
export function nullFromVariance(variance: number, options: number): NullDistribution | NoNull {
  if (!(options >= 2)) return { absent: 'one-option' };
  const half = (options - 1) / 2;
  const least = options % 2 === 0 ? 0.25 : 0;
  if (!(variance > least && variance < half * half)) return { absent: 'impossible-variance' };
  const shape = (rate: number): number[] => {
    const exponents = Array.from({ length: options }, (_, i) => -rate * ((i - half) / half) ** 2);
    const top = Math.max(...exponents);
    const weights = exponents.map((e) => Math.exp(e - top));
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  };
  let low = -1;
  let high = 1;
  while (varianceOf(shape(low)) < variance && low > -1e6) low *= 2;
  while (varianceOf(shape(high)) > variance && high < 1e6) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (varianceOf(shape(middle)) > variance) low = middle;
    else high = middle;
  }
  return { name: 'given', options, variance, probabilities: shape((low + high) / 2) };
}

function varianceOf(probabilities: readonly number[]): number {
  const mean = probabilities.reduce((sum, p, i) => sum + p * i, 0);
  return probabilities.reduce((sum, p, i) => sum + p * (i - mean) ** 2, 0);
}
