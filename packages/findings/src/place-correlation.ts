import {
  type Fit,
  type Interval,
  latentCorrelation,
  type NoCorrelation,
  profileCorrelation,
  type Specification,
  type Summary,
} from '@weft/ecometrics';

/** How two scales go together among places, as findings need it. */
export interface PlaceCorrelation {
  readonly estimate: number;
  readonly interval: Interval;
  readonly probabilityPositive: number;
}

/** With more places than this the two intervals agree, and the quick one is taken. */
const mostProfiled = 2000;

/**
 * The correlation of two scales among places with its 95% interval: by profile likelihood, which keeps its
 * coverage near 1, where the model holds two scales; by the delta method otherwise.
 */
export function placeCorrelation(
  fit: Fit,
  summary: Summary,
  specification: Specification,
  first: number,
  second: number,
): PlaceCorrelation | NoCorrelation {
  if (fit.scales.length !== 2 || fit.places.labels.length > mostProfiled)
    return latentCorrelation(fit, 'place', first, second);
  return profileCorrelation(fit, summary, specification);
}
