import { anyScales } from './any-scales.ts';
import type { Kernel } from './kernel.ts';
import { oneScale } from './one-scale.ts';
import { twoScales } from './two-scales.ts';

/** The fastest kernel for a number of scales. */
export function kernelFor(scales: number): Kernel {
  return scales === 1 ? oneScale : scales === 2 ? twoScales : anyScales;
}

const placesPerCall = 8;

/** Calls `run(first, last)` over all places, a few at a time. */
export function overPlaces(count: number, run: (first: number, last: number) => void): void {
  for (let first = 0; first < count; first += placesPerCall)
    run(first, Math.min(first + placesPerCall, count));
}
