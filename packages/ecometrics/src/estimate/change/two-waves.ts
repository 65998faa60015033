import type { Fit } from '../../model/fit-result.ts';

/** How many items each of the two waves of a fit has. @throws RangeError unless it is a fit of two waves. */
export function itemsOfWaves(fit: Fit): number {
  const items = fit.items.length / 2;
  const paired = fit.items.every(({ scale }, i) => scale === fit.scales[i < items ? 0 : 1]);
  if (fit.scales.length !== 2 || !Number.isInteger(items) || !paired)
    throw new RangeError('A change needs a fit of two waves with the same items; see byWave.');
  return items;
}
