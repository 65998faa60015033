/** A function to be made small: returns f(x) and writes its slope into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** Where a search by `minimizeQuasiNewton` ended. */
export interface QuasiNewtonResult {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** g'H g with H the last approximation of the inverse Hessian: twice what is left to gain. */
  readonly decrement: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

export interface QuasiNewtonOptions {
  /** n × n, row by row; positive definite. Default: the identity. */
  readonly inverseHessian?: Float64Array;
  /** Stop when g'H g falls below this. Default 1e-9. */
  readonly tolerance?: number;
  /** No coordinate moves further in one step. Default: no limit. */
  readonly longestStep?: number;
  /** Default 500. */
  readonly mostEvaluations?: number;
}

/**
 * Minimizes a smooth function by BFGS with a backtracking line search (Nocedal & Wright 2006, Numerical
 * Optimization, algorithms 3.1 and 6.1, eq. 6.17). An update that would not keep H positive definite is skipped.
 */
export function minimizeQuasiNewton(
  objective: Objective,
  start: Float64Array,
  options: QuasiNewtonOptions = {},
): QuasiNewtonResult {
  const n = start.length;
  const { tolerance = 1e-9, longestStep = Number.POSITIVE_INFINITY, mostEvaluations = 500 } = options;
  const h = options.inverseHessian ? Float64Array.from(options.inverseHessian) : identity(n);
  let x = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = objective(x, gradient);
  let evaluations = 1;
  let decrement = Number.POSITIVE_INFINITY;
  const direction = new Float64Array(n);
  for (;;) {
    multiply(h, gradient, direction, -1);
    let slope = dot(direction, gradient);
    if (!(slope < 0) && gradient.some((g) => g !== 0)) {
      h.set(identity(n));
      for (let i = 0; i < n; i++) direction[i] = -gradient[i]!;
      slope = dot(direction, gradient);
    }
    decrement = -slope;
    if (!(decrement > tolerance) || evaluations >= mostEvaluations) break;
    const largest = direction.reduce((most, d) => Math.max(most, Math.abs(d)), 0);
    let step = Math.min(1, longestStep / largest);
    const next = new Float64Array(n);
    const nextGradient = new Float64Array(n);
    let nextValue = Number.POSITIVE_INFINITY;
    const slack = 1e-14 * Math.abs(value);
    while (evaluations < mostEvaluations) {
      for (let i = 0; i < n; i++) next[i] = x[i]! + step * direction[i]!;
      nextValue = objective(next, nextGradient);
      evaluations++;
      if (nextValue <= value + 1e-4 * step * slope + slack) break;
      const guess = (-slope * step * step) / (2 * (nextValue - value - slope * step));
      step =
        guess > 0.1 * step && guess < 0.5 * step ? guess : step * (Number.isFinite(nextValue) ? 0.3 : 0.1);
      if (step * largest < 1e-12) break;
    }
    if (!(nextValue <= value + slack)) break;
    update(h, difference(next, x), difference(nextGradient, gradient));
    x = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return { x, value, gradient, decrement, evaluations, converged: decrement <= Math.max(tolerance, 1e-7) };
}

/** H ← (I − ρsy')H(I − ρys') + ρss', ρ = 1/y's. */
function update(h: Float64Array, s: Float64Array, y: Float64Array): void {
  const n = s.length;
  const sy = dot(s, y);
  if (!(sy > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  const hy = new Float64Array(n);
  multiply(h, y, hy, 1);
  const factor = 1 + dot(y, hy) / sy;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      h[i * n + j]! += (factor * s[i]! * s[j]! - hy[i]! * s[j]! - s[i]! * hy[j]!) / sy;
}

function multiply(h: Float64Array, vector: Float64Array, into: Float64Array, sign: number): void {
  const n = vector.length;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += h[i * n + j]! * vector[j]!;
    into[i] = sign * sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

function identity(n: number): Float64Array {
  const h = new Float64Array(n * n);
  for (let i = 0; i < n; i++) h[i * n + i] = 1;
  return h;
}
