import type { Estimate, PlaceShown, ScaleShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { intervalAt, type Position } from './bands.ts';

/** The stretch of an answer scale that a drawing shows. */
export type Window = readonly [low: number, high: number];

/** The level of a place on a scale, or null where it is withheld or was not measured. */
export function levelOf(place: PlaceShown, scale: ScaleShown): Estimate | null {
  if (place.status === 'withheld') return null;
  return place.scales.find((one) => one.scale === scale.name)?.level ?? null;
}

/**
 * The stretch of the answer scale that holds every 95 per cent interval and every extra value, rounded
 * outward to even steps and never past the ends of the scale. Withheld places have no say in it. With
 * nothing to show it is the whole scale.
 */
export function windowOf(
  places: readonly PlaceShown[],
  scales: readonly ScaleShown[],
  extra: readonly number[] = [],
): Window {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const hold = (value: number): void => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const place of places) {
    for (const scale of scales) {
      const level = levelOf(place, scale);
      if (level === null) continue;
      const interval = intervalAt(level, 0.95);
      hold(interval.lower);
      hold(interval.upper);
    }
  }
  if (low < high) extra.forEach(hold);
  const minimum = Math.min(...scales.map((scale) => scale.minimum));
  const maximum = Math.max(...scales.map((scale) => scale.maximum));
  if (!(low < high)) return [minimum, maximum];
  const [from, to] = scaleLinear().domain([low, high]).nice(5).domain() as [number, number];
  const shown: Window = [Math.max(from, minimum), Math.min(to, maximum)];
  return shown[0] < shown[1] ? shown : [minimum, maximum];
}

/** Maps a window onto the pixels from `from` to `to`; values outside stop at the ends. */
export function positionIn(window: Window, from: number, to: number): Position {
  const scale = scaleLinear([window[0], window[1]], [from, to]).clamp(true);
  return (value) => scale(value);
}
