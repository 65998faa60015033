import type { Piece } from './axis-ends.ts';
import { hatched } from './frame.ts';
import type { PairCounts } from './pairs.ts';
import type { Speaker } from './say.ts';
import { inHundred } from './separability-counts.ts';
import { polygon, rect, type Stage, text } from './stage.ts';
import { wrap } from './text-width.ts';

/** A bar of all pairs, shared into filled, half, empty and hatched, under one sentence that counts them. */
export function summaryBar(
  stage: Stage,
  talk: Speaker,
  id: string,
  counts: PairCounts,
  thread: string,
): Piece {
  const size = stage.width < 480 ? 14 : 16;
  const kinds = [counts.differ, counts.likely, counts.same];
  const [differ = 0, likely = 0, same = 0] = inHundred(kinds);
  const sentence = talk.say('separabilityHundred', {
    differ: talk.number(differ, 0),
    likely: talk.number(likely, 0),
    same: talk.number(same, 0),
  });
  let svg = '';
  let y = 0;
  for (const words of wrap(sentence, stage.width, size)) {
    y += size * 1.35;
    svg += text(stage, 0, y, words, { size });
  }
  const top = y + 12;
  const height = 28;
  const total = kinds.reduce((sum, count) => sum + count, counts.withheld);
  const wide = (count: number): number => (total === 0 ? 0 : (stage.width * count) / total);
  let x = 0;
  let parts = '';
  const next = (count: number, draw: (from: number, width: number) => string): void => {
    if (count === 0) return;
    const width = wide(count);
    parts += draw(x, Math.max(0.5, width - 2));
    x += width;
  };
  next(counts.differ, (from, width) => rect(stage, from, top, width, height, 'class="differ"'));
  next(counts.likely, (from, width) => {
    const half = halfSquares(stage, from, top, width, height);
    return half + rect(stage, from + 0.5, top + 0.5, width - 1, height - 1, 'class="half-edge"');
  });
  next(counts.same, (from, width) =>
    rect(stage, from + 0.5, top + 0.5, width - 1, height - 1, 'class="cell-key"'),
  );
  next(counts.withheld, (from, width) => rect(stage, from, top, width, height, hatched(id)));
  return { svg: `${svg}<g class="${thread}">${parts}</g>`, height: top + height + 4 };
}

/** Half-filled squares side by side, as many as the part has room for. */
function halfSquares(stage: Stage, from: number, top: number, width: number, height: number): string {
  const count = Math.max(1, Math.round(width / height));
  const side = width / count;
  return Array.from({ length: count }, (_, index) => {
    const left = from + index * side;
    return polygon(
      stage,
      [
        [left, top],
        [left + side, top + height],
        [left, top + height],
      ],
      'half',
    );
  }).join('');
}
