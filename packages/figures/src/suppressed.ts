import type { PlaceShown, ScaleShown } from '@weft/findings';
import { levelOf } from './window.ts';

/** A shade of the value-suppressing palette: four where we are sure, two where less, one where not. */
export type Shade = 'a1' | 'a2' | 'a3' | 'a4' | 'b1' | 'b2' | 'c';

/** Where shades part: standard errors, fixed by the length of the answer line, and levels on it. */
export interface Cuts {
  readonly sure: number;
  readonly lessSure: number;
  readonly levels: readonly [number, number, number];
}

/**
 * The cut-offs of a map, fixed before looking at any standard error: sure is a standard error of at most 1/32
 * of the line from end to end, less sure at most 1/25. Levels part at the middle of all places together and
 * 1/16 of the line to each side.
 */
export function cutsOf(scale: ScaleShown, middle: number): Cuts {
  const length = scale.maximum - scale.minimum;
  const step = length / 16;
  return { sure: length / 32, lessSure: length / 25, levels: [middle - step, middle, middle + step] };
}

/** How far off a value with this standard error very probably (95 in 100) is at most. */
export const farthest = (standardError: number): number => 1.959963984540054 * standardError;

/** The shade of a place; `null` where it is withheld or was not asked this scale. */
export function shadeOf(place: PlaceShown, scale: ScaleShown, cuts: Cuts): Shade | null {
  const level = levelOf(place, scale);
  if (level === null) return null;
  const { value, standardError } = level;
  if (standardError > cuts.lessSure) return 'c';
  const step = cuts.levels.filter((cut) => value >= cut).length;
  if (standardError > cuts.sure) return step < 2 ? 'b1' : 'b2';
  return (['a1', 'a2', 'a3', 'a4'] as const)[step]!;
}
