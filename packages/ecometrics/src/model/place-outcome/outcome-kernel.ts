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

/** y | η ~ Poisson(e^η). */
export const poissonKernel: OutcomeKernel = (y, eta, out) => {
  const mean = Math.exp(eta);
  out.value = y * eta - mean - logGamma(y + 1);
  out.first = y - mean;
  out.second = -mean;
  out.byDispersion = 0;
};

/** y | η ~ negative binomial with mean μ = e^η and variance μ + μ²/θ (NB2; Hilbe 2011, eq. 8.8). */
export function negativeBinomialKernel(theta: number): OutcomeKernel {
  const [constant, slope] = [theta * Math.log(theta) - logGamma(theta), Math.log(theta) + 1 - digamma(theta)];
  return (y, eta, out) => {
    const mean = Math.exp(eta);
    const both = mean + theta;
    const share = (y + theta) / both;
    const logBoth = Math.log(both);
    out.value = constant + logGamma(y + theta) - logGamma(y + 1) + y * eta - (y + theta) * logBoth;
    out.first = y - share * mean;
    out.second = (-share * mean * theta) / both;
    out.byDispersion = theta * (slope + digamma(y + theta) - logBoth - share);
  };
}
