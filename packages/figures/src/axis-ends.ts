import { type Stage, text } from './stage.ts';
import { textWidth, wrap } from './text-width.ts';

/** A drawn piece and how much height it took. */
export interface Piece {
  readonly svg: string;
  readonly height: number;
}

/**
 * The two ends of a scale in words, under a strip from `from` to `to` whose text begins at `top`. Each end
 * keeps to its own half and wraps there when both do not fit on one line.
 */
export function axisEnds(
  stage: Stage,
  from: number,
  to: number,
  top: number,
  low: string,
  high: string,
  size: number,
): Piece {
  const room = to - from;
  const fits = textWidth(low, size) + textWidth(high, size) + size <= room;
  const half = (room - size) / 2;
  const lows = fits ? [low] : wrap(low, half, size);
  const highs = fits ? [high] : wrap(high, half, size);
  const leading = Math.round(size * 1.25);
  const draw = (lines: readonly string[], x: number, anchor: 'start' | 'end'): string =>
    lines
      .map((words, index) =>
        text(stage, x, top + size + index * leading, words, { size, anchor, className: 'soft' }),
      )
      .join('');
  return {
    svg: draw(lows, from, 'start') + draw(highs, to, 'end'),
    height: size + Math.max(lows.length, highs.length) * leading - leading + Math.round(size * 0.3),
  };
}
