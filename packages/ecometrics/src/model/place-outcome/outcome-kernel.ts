import { digamma, logGamma } from '../../numerics/gamma.ts';

/**
 * ln f(y | η) of one outcome, with its derivatives: `first` and `second` in η, `byDispersion` in ln θ of the
 * negative binomial (0 for the others).
 */
export interface KernelValue {
  value: number;
  first: number;
  second: number;
  byDispersion: number;
}

/** The distribution of an outcome around the scale of its link. Writes into `out`. */
export type OutcomeKernel = (y: number, eta: number, out: KernelValue) => void;

/** y | η ~ Bernoulli(1 / (1 + e^−η)). */
export const binaryKernel: OutcomeKernel = (y, eta, out) => {
  const p = 1 / (1 + Math.exp(-eta));
  out.value = y * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
  out.first = y - p;
  out.second = -p * (1 - p);
  out.byDispersion = 0;
};

/** ln y!, kept for the last y: quadrature asks for the same one many times. */
const logFactorial = (() => {
  let [last, value] = [-1, 0];
  return (y: number): number => {
    if (y !== last) [last, value] = [y, logGamma(y + 1)];
    return value;
  };
})();

/** y | η ~ Poisson(e^η). */
export const poissonKernel: OutcomeKernel = (y, eta, out) => {
  const mean = Math.exp(eta);
  out.value = y * eta - mean - logFactorial(y);
  out.first = y - mean;
  out.second = -mean;
  out.byDispersion = 0;
};

/** y | η ~ negative binomial with mean μ = e^η and variance μ + μ²/θ (NB2; Hilbe 2011, eq. 8.8). */
export function negativeBinomialKernel(theta: number): OutcomeKernel {
  const [constant, slope] = [theta * Math.log(theta) - logGamma(theta), Math.log(theta) + 1 - digamma(theta)];
  const known = new Map<number, readonly [number, number]>();
  let [last, ofCount, slopeOfCount] = [-1, 0, 0];
  return (y, eta, out) => {
    if (y !== last) {
      last = y;
      const found =
        known.get(y) ??
        ([constant + logGamma(y + theta) - logGamma(y + 1), slope + digamma(y + theta)] as const);
      known.set(y, found);
      [ofCount, slopeOfCount] = found;
    }
    const mean = Math.exp(eta);
    const both = mean + theta;
    const share = (y + theta) / both;
    const logBoth = Math.log(both);
    out.value = ofCount + y * eta - (y + theta) * logBoth;
    out.first = y - share * mean;
    out.second = (-share * mean * theta) / both;
    out.byDispersion = theta * (slopeOfCount - logBoth - share);
  };
}
