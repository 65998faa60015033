import { type Figure, type FigureOptions, type Settings, settle, threadClass } from './figure.ts';
import { figureId, frame, hatching } from './frame.ts';
import { key, sewnTag } from './key.ts';
import type { Pairs, PairsCounted } from './pairs.ts';
import { type Speaker, speaker } from './say.ts';
import { drawCell, separabilityKey } from './separability-cell.ts';
import { countPairs, tellSeparability } from './separability-counts.ts';
import { summaryBar } from './separability-summary.ts';
import { type Stage, text } from './stage.ts';
import { shorten, textWidth } from './text-width.ts';

export interface SeparabilityOptions extends FigureOptions {
  /** Above so many places the pairs are counted, not drawn. Default 40. */
  readonly drawUpTo?: number;
  /** Number of each label in the reader's list, where withheld places leave gaps. Default 1, 2, 3 … */
  readonly numbers?: readonly number[];
}

/** Squares smaller than this cannot carry a readable number. */
const smallestSquare = 11.5;

/**
 * The triangle of pairs: filled = almost certainly differ, half = likely, empty = cannot tell, hatched =
 * withheld. Direction is not drawn. With more than `drawUpTo` places, or where squares would be too small to
 * number, a bar counts the pairs instead, with the same key.
 *
 * @example separability({ labels, matrix, scale: trust }, { width: 320 })
 */
export function separability(pairs: Pairs | PairsCounted, options: SeparabilityOptions = {}): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const counts = 'counts' in pairs ? pairs.counts : countPairs(pairs.labels.length, pairs.matrix);
  const thread = pairs.scale === undefined ? 't-ink' : threadClass(pairs.scale.role);
  const id = figureId(settings, `separability${pairs.scale === undefined ? '' : `-${pairs.scale.name}`}`);
  const small = settings.narrow ? 12.5 : 13.5;
  const grid = 'counts' in pairs ? null : layGrid(pairs, options, settings, talk);

  let body = hatching(id);
  let y: number;
  if (grid === null || 'counts' in pairs) {
    const bar = summaryBar(stage, talk, id, counts, thread);
    body += bar.svg;
    y = bar.height;
  } else {
    const { square, left, size, numbers } = grid;
    const top = size + 3;
    let cells = '';
    pairs.labels.forEach((label, row) => {
      const number = talk.number(numbers[row] ?? row + 1, 0);
      const base = top + (row - 0.5) * square + size * 0.36;
      if (row > 0) {
        const name = grid.named ? shorten(label, left - grid.numberWidth - 14, size) : '';
        body += text(stage, grid.numberWidth, base, number, {
          size,
          anchor: 'end',
          className: 'number soft',
        });
        if (name !== '')
          body += text(stage, grid.numberWidth + 7, base, name, {
            size,
            ...(name === label ? {} : { full: label }),
          });
      }
      if (row < pairs.labels.length - 1)
        body += text(stage, left + (row + 0.5) * square, top + (row - 0.5) * square + size * 0.36, number, {
          size,
          anchor: 'middle',
          className: 'number soft',
        });
      for (let column = 0; column < row; column += 1) {
        const told = pairs.matrix[row]?.[column] ?? null;
        cells += drawCell(stage, id, left + column * square, top + (row - 1) * square, square - 2, told);
      }
    });
    body += `<g class="${thread}">${cells}</g>`;
    y = top + (pairs.labels.length - 1) * square + 4;
  }
  const items = [
    ...separabilityKey(stage, talk, id, thread, counts.withheld > 0),
    ...sewnTag(stage, settings, talk, small),
  ];
  const legend = key(stage, items, 0, settings.width, y + 8, small);
  const told = tellSeparability(settings, talk, counts, pairs.scale, grid !== null);
  return frame(settings, id, Math.ceil(y + 8 + legend.height + 4), body + legend.svg, told);
}

interface Grid {
  readonly square: number;
  readonly left: number;
  readonly size: number;
  readonly named: boolean;
  readonly numberWidth: number;
  readonly numbers: readonly number[];
}

function layGrid(
  pairs: Pairs,
  options: SeparabilityOptions,
  { width, narrow }: Settings,
  talk: Speaker,
): Grid | null {
  const places = pairs.labels.length;
  if (places < 2 || places > (options.drawUpTo ?? 40)) return null;
  const numbers = options.numbers ?? pairs.labels.map((_, index) => index + 1);
  const highest = talk.number(Math.max(...numbers), 0);
  const fit = (left: number): number => Math.min(26, (width - left) / (places - 0.4));
  for (const size of narrow ? [12.5, 11] : [14, 12, 11]) {
    const numberWidth = textWidth(highest, size) * 1.05;
    const widestName = Math.max(...pairs.labels.map((label) => textWidth(label, size)));
    const left = numberWidth + 14 + Math.min(widestName + 2, width * 0.34);
    const square = fit(left);
    if (square >= Math.max(size, smallestSquare))
      return { square, left, size, named: true, numberWidth, numbers };
  }
  const numberWidth = textWidth(highest, 11) * 1.05;
  const square = fit(numberWidth + 8);
  return square >= smallestSquare
    ? { square, left: numberWidth + 8, size: 11, named: false, numberWidth, numbers }
    : null;
}
