import type { Fit } from '../../model/fit-result.ts';
import { OutcomeError } from '../../model/place-outcome/outcome-error.ts';
import type { PlaceCovariates } from '../../model/specification.ts';

/** What the answers of each place say of it by themselves, without leaning on the other places. */
export interface PlaceMeasurement {
  /** Labels of the places, sorted, as in the fit. */
  readonly places: readonly string[];
  /** m_k: the place's level less the mean of the items, on the answer scale. */
  readonly estimate: Float64Array;
  /** V_k: variance of m_k around the truth. */
  readonly errorVariance: Float64Array;
}

/**
 * Undoes the shrinkage of one scale of a fit: with posterior variance W_k = τV_k/(τ + V_k),
 * V_k = τW_k/(τ − W_k) and m_k = w_k'γ + û_k/λ_k, λ_k = τ/(τ + V_k) (RB02 eq. 3.39, solved for the mean).
 * m_k is the generalized mean of the answers, free of who the people are; V_k holds people and single answers.
 *
 * @throws OutcomeError `no-place-variance` when τ_β is 0: the answers then do not tell places apart.
 */
export function placeMeasurement(fit: Fit, placeCovariates?: PlaceCovariates, scale = 0): PlaceMeasurement {
  const q = fit.scales.length;
  const tau = fit.variance.place[scale]![scale]!;
  if (!(tau > 0))
    throw new OutcomeError(
      'no-place-variance',
      'The answers do not tell places alike in structure apart, so nothing can run through them.',
    );
  const slopes = (placeCovariates?.names ?? []).map(
    (name) =>
      fit.coefficients.find((one) => one.name === name || one.name === `${name}:${fit.scales[scale]}`)
        ?.estimate ?? 0,
  );
  const { labels, effect, covariance } = fit.places;
  const estimate = new Float64Array(labels.length);
  const errorVariance = new Float64Array(labels.length);
  labels.forEach((label, k) => {
    const posterior = Math.min(covariance[(k * q + scale) * q + scale]!, tau * (1 - 1e-9));
    const reliability = 1 - posterior / tau;
    const values = placeCovariates?.values.get(label);
    const expected = slopes.reduce((sum, slope, j) => sum + slope * (values?.[j] ?? 0), 0);
    estimate[k] = expected + effect[k * q + scale]! / reliability;
    errorVariance[k] = posterior / reliability;
  });
  return { places: labels, estimate, errorVariance };
}
