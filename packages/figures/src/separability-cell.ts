import { hatched } from './frame.ts';
import type { KeyItem } from './key.ts';
import type { Apart } from './pairs.ts';
import type { Speaker } from './say.ts';
import { polygon, rect, type Stage } from './stage.ts';

/** One square: filled, half, empty, or hatched where it is withheld; all have the same footprint. */
export function drawCell(stage: Stage, id: string, x: number, y: number, side: number, told: Apart): string {
  if (told === 2) return rect(stage, x, y, side, side, 'class="differ"');
  if (told === null) return rect(stage, x, y, side, side, hatched(id));
  const inner = side - 1;
  if (told === 0) return rect(stage, x + 0.5, y + 0.5, inner, inner, 'class="cell"');
  const half: (readonly [number, number])[] = [
    [x, y],
    [x + side, y + side],
    [x, y + side],
  ];
  return polygon(stage, half, 'half') + rect(stage, x + 0.5, y + 0.5, inner, inner, 'class="half-edge"');
}

/** The key of the triangle and of the bar that stands in for it. */
export function separabilityKey(
  stage: Stage,
  talk: Speaker,
  id: string,
  thread: string,
  withheld: boolean,
): KeyItem[] {
  const side = 14;
  const item = (told: Apart, words: string): KeyItem => ({
    width: side,
    words,
    draw: (x, y) => {
      const square =
        told === 0
          ? rect(stage, x + 0.5, y - side / 2 + 0.5, side - 1, side - 1, 'class="cell-key"')
          : drawCell(stage, id, x, y - side / 2, side, told);
      return `<g class="${thread}">${square}</g>`;
    },
  });
  return [
    item(2, talk.say('keyDiffer')),
    item(1, talk.say('keyLikelyDiffer')),
    item(0, talk.say('keyCannotTell')),
    ...(withheld ? [item(null, talk.say('withheld'))] : []),
  ];
}
