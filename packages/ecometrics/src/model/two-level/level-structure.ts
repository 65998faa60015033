/**
 * How the covariances of one level are made: any (`saturated`), none (`independent`), or by factors, where
 * `factorOf[i]` numbers the factor of item i.
 */
export type LevelModel =
  | { readonly kind: 'saturated' }
  | { readonly kind: 'independent' }
  | { readonly kind: 'factors'; readonly factorOf: readonly number[] };

/** Parameters x of one level and the covariance matrix Σ(x) they make; of the lower triangle by rows where it is saturated. */
export interface LevelStructure {
  readonly size: number;
  readonly names: readonly string[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Writes Σ(x), p × p. */
  readonly covariance: (x: Float64Array, sigma: Float64Array) => void;
  /** Writes vectors l and r of each parameter, size × p, with ∂Σ/∂x = lr' + rl'. */
  readonly directions: (x: Float64Array, left: Float64Array, right: Float64Array) => void;
  /** Parameters near a covariance matrix of any kind. */
  readonly start: (sigma: Float64Array) => Float64Array;
}

/** The structure of one level over the items. Variances of factors are 1. */
export function levelStructure(items: readonly string[], model: LevelModel): LevelStructure {
  if (model.kind === 'saturated') return saturated(items);
  if (model.kind === 'independent') return independent(items);
  return factors(items, model.factorOf);
}

function saturated(items: readonly string[]): LevelStructure {
  const p = items.length;
  const size = (p * (p + 1)) / 2;
  const pairs = items.flatMap((_, i) => Array.from({ length: i + 1 }, (__, j) => [i, j] as const));
  return {
    size,
    names: pairs.map(([i, j]) => `covariance ${items[i]} ${items[j]}`),
    lower: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    upper: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    covariance(x, sigma) {
      pairs.forEach(([i, j], a) => {
        sigma[i * p + j] = x[a]!;
        sigma[j * p + i] = x[a]!;
      });
    },
    directions(_, left, right) {
      pairs.forEach(([i, j], a) => {
        left[a * p + i] = 1;
        right[a * p + j] = i === j ? 0.5 : 1;
      });
    },
    start: (sigma) => Float64Array.from(pairs, ([i, j]) => sigma[i * p + j]!),
  };
}

function independent(items: readonly string[]): LevelStructure {
  const p = items.length;
  return {
    size: p,
    names: items.map((item) => `variance ${item}`),
    lower: new Float64Array(p),
    upper: new Float64Array(p).fill(Number.POSITIVE_INFINITY),
    covariance(x, sigma) {
      sigma.fill(0);
      for (let i = 0; i < p; i++) sigma[i * p + i] = x[i]!;
    },
    directions(_, left, right) {
      for (let i = 0; i < p; i++) {
        left[i * p + i] = 1;
        right[i * p + i] = 0.5;
      }
    },
    start: (sigma) => Float64Array.from(items, (_, i) => Math.max(sigma[i * p + i]!, 0)),
  };
}

/** x holds loadings λ, then residual variances θ, then the correlations ψ of factors: Σ = ΛΨΛ' + Θ. */
function factors(items: readonly string[], factorOf: readonly number[]): LevelStructure {
  const p = items.length;
  const count = Math.max(...factorOf) + 1;
  const pairs = Array.from({ length: count }, (_, f) => f).flatMap((f) =>
    Array.from({ length: f }, (_, g) => [f, g] as const),
  );
  const size = 2 * p + pairs.length;
  const psiAt = (f: number, g: number): number =>
    2 * p + (Math.max(f, g) * (Math.max(f, g) - 1)) / 2 + Math.min(f, g);
  const psi = (x: Float64Array, i: number, j: number): number =>
    factorOf[i] === factorOf[j] ? 1 : x[psiAt(factorOf[i]!, factorOf[j]!)]!;
  const lower = new Float64Array(size)
    .fill(Number.NEGATIVE_INFINITY)
    .fill(0, p, 2 * p)
    .fill(-1, 2 * p);
  const upper = new Float64Array(size).fill(Number.POSITIVE_INFINITY).fill(1, 2 * p);
  return {
    size,
    names: [
      ...items.map((item) => `loading ${item}`),
      ...items.map((item) => `residual variance ${item}`),
      ...pairs.map(([f, g]) => `correlation ${g + 1} ${f + 1}`),
    ],
    lower,
    upper,
    covariance(x, sigma) {
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < i; j++) {
          const value = x[i]! * x[j]! * psi(x, i, j);
          sigma[i * p + j] = value;
          sigma[j * p + i] = value;
        }
        sigma[i * p + i] = x[i]! * x[i]! + x[p + i]!;
      }
    },
    directions(x, left, right) {
      for (let i = 0; i < p; i++) {
        left[i * p + i] = 1;
        for (let j = 0; j < p; j++) right[i * p + j] = x[j]! * psi(x, i, j);
        left[(p + i) * p + i] = 1;
        right[(p + i) * p + i] = 0.5;
      }
      pairs.forEach(([f, g], a) => {
        for (let i = 0; i < p; i++) {
          left[(2 * p + a) * p + i] = factorOf[i] === f ? x[i]! : 0;
          right[(2 * p + a) * p + i] = factorOf[i] === g ? x[i]! : 0;
        }
      });
    },
    start: (sigma) => startOfFactors(sigma, p, factorOf, pairs),
  };
}

/** Centroid loadings of each factor, residuals of at least a twentieth, correlations from the mean cross-covariance. */
function startOfFactors(
  sigma: Float64Array,
  p: number,
  factorOf: readonly number[],
  pairs: readonly (readonly [number, number])[],
): Float64Array {
  const x = new Float64Array(2 * p + pairs.length);
  const of = (f: number): number[] => [...factorOf.keys()].filter((i) => factorOf[i] === f);
  for (let f = 0; f <= Math.max(...factorOf); f++) {
    const mine = of(f);
    const rows = mine.map((i) => mine.reduce((sum, j) => sum + (i === j ? 0 : sigma[i * p + j]!), 0));
    const total = rows.reduce((a, b) => a + b, 0);
    const share = mine.length > 1 ? Math.sqrt(mine.length / (mine.length - 1)) : 1;
    mine.forEach((i, a) => {
      const variance = Math.max(sigma[i * p + i]!, 1e-12);
      const loading = total > 0 ? (share * rows[a]!) / Math.sqrt(total) : 0;
      const most = Math.sqrt(0.95 * variance);
      x[i] = Math.min(most, Math.max(loading, 0.2 * most));
      x[p + i] = variance - x[i]! ** 2;
    });
  }
  pairs.forEach(([f, g], a) => {
    let cross = 0;
    let loadings = 0;
    for (const i of of(f))
      for (const j of of(g)) {
        cross += sigma[i * p + j]!;
        loadings += x[i]! * x[j]!;
      }
    x[2 * p + a] = Math.min(0.9, Math.max(-0.9, cross / loadings));
  });
  return x;
}
