import type { Piece } from './axis-ends.ts';
import type { Settings } from './figure.ts';
import type { Speaker } from './say.ts';
import { rect, type Stage, text } from './stage.ts';
import { textWidth } from './text-width.ts';

/** One entry of a key: a small drawing, `width` wide, around the middle line `y`, and its words. */
export interface KeyItem {
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
  readonly words: string;
}

/** Entries in a line that wraps; each says in words what its shape means. */
export function key(
  stage: Stage,
  items: readonly KeyItem[],
  from: number,
  to: number,
  top: number,
  size: number,
): Piece {
  const leading = Math.round(size * 1.7);
  let x = from;
  let row = 0;
  let svg = '';
  for (const item of items) {
    const wide = item.width + 7 + textWidth(item.words, size);
    if (x > from && x + wide > to) {
      x = from;
      row += 1;
    }
    const middle = top + row * leading + leading / 2;
    svg += item.draw(x, middle);
    if (item.words !== '') {
      svg += text(stage, x + item.width + 7, middle + size * 0.35, item.words, { size, className: 'soft' });
    }
    x += wide + 18;
  }
  return { svg, height: items.length === 0 ? 0 : (row + 1) * leading };
}

/** The tag "Simulated", sewn on with a running stitch, as the last entry of a key. */
export function sewnTag(stage: Stage, settings: Settings, speaker: Speaker, size: number): KeyItem[] {
  if (!settings.simulated) return [];
  const words = speaker.say('simulated');
  const width = textWidth(words, size) * 1.06 + 16;
  return [
    {
      width,
      words: '',
      draw: (x, y) =>
        rect(stage, x + 1, y - size * 0.8, width - 2, size * 1.6, 'class="sewn" rx="2"') +
        text(stage, x + width / 2, y + size * 0.35, words, { size, anchor: 'middle', className: 'strong' }),
    },
  ];
}
