import { across, round, type Stage } from './stage.ts';

/** Squared radius, in standard deviations, that holds this share of a normal cloud in two dimensions: −2 ln(1 − share). */
export function squaredRadius(share: number): number {
  return -2 * Math.log(1 - share);
}

/** Half width and half height of the box around the ellipse that holds `share`, in the units of the data. */
export function ellipseExtent(
  covariance: readonly [number, number, number],
  share: number,
): readonly [number, number] {
  const radius = Math.sqrt(squaredRadius(share));
  return [radius * Math.sqrt(Math.max(0, covariance[0])), radius * Math.sqrt(Math.max(0, covariance[2]))];
}

/**
 * The ellipse that holds `share` of the cloud with this covariance [variance across, covariance, variance
 * up], around pixel (x, y), at `scale` pixels a unit. Upward is up on the paper.
 */
export function ellipse(
  stage: Stage,
  x: number,
  y: number,
  covariance: readonly [number, number, number],
  share: number,
  scale: number,
  className: string,
  inside = '',
): string {
  const [a, b, c] = covariance;
  const mean = (a + c) / 2;
  const reach = Math.hypot((a - c) / 2, b);
  const radius = scale * Math.sqrt(squaredRadius(share));
  const long = radius * Math.sqrt(Math.max(0, mean + reach));
  const short = radius * Math.sqrt(Math.max(0, mean - reach));
  const angle = (Math.atan2(2 * b, a - c) * 90) / Math.PI;
  const turn = round(stage.rtl ? angle : -angle);
  const place = `transform="translate(${round(across(stage, x))} ${round(y)}) rotate(${turn})"`;
  const shape = `class="${className}" ${place} rx="${round(long)}" ry="${round(short)}"`;
  return inside === '' ? `<ellipse ${shape}/>` : `<ellipse ${shape}>${inside}</ellipse>`;
}
