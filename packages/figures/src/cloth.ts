import type { PlaceShown, ScaleShown } from '@weft/findings';
import { cutsOf } from './suppressed.ts';
import { levelOf } from './window.ts';

/** A square of the cloth, trust first, readiness second, each 1 to 3; `c` where one of the two is unsure. */
export type Cloth = `${1 | 2 | 3}${1 | 2 | 3}` | 'c';

/** Where the thirds of a scale part: 1/32 of the answer line to each side of the middle of all places. */
export function thirdsOf(scale: ScaleShown, middle: number): readonly [number, number] {
  const step = (scale.maximum - scale.minimum) / 32;
  return [middle - step, middle + step];
}

/**
 * The square of the cloth on which a place lies; `null` where it is withheld or was not asked both scales. The
 * limit of what is unsure is that of a map of one scale, fixed before looking at any standard error.
 */
export function clothOf(
  place: PlaceShown,
  scales: readonly [ScaleShown, ScaleShown],
  middles: readonly [number, number],
): Cloth | null {
  const levels = scales.map((scale) => levelOf(place, scale));
  const [across, up] = levels;
  if (!across || !up) return null;
  if (levels.some((level, q) => level!.standardError > cutsOf(scales[q]!, 0).lessSure)) return 'c';
  const third = (q: 0 | 1): number =>
    1 + thirdsOf(scales[q], middles[q]).filter((cut) => levels[q]!.value >= cut).length;
  return `${third(0)}${third(1)}` as Cloth;
}
