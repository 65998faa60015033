import type { ScaleShown } from '@weft/findings';
import { threadClass } from './figure.ts';
import { hatched } from './frame.ts';
import type { KeyItem } from './key.ts';
import type { Speaker } from './say.ts';
import { line, rect, type Stage } from './stage.ts';

/** The key of everything drawn with nested bands: thick, pale, dotted, hatched. */
export function estimateKey(
  stage: Stage,
  talk: Speaker,
  id: string,
  scales: readonly ScaleShown[],
  shown: { readonly reference: boolean; readonly withheld: boolean },
): KeyItem[] {
  const thread = scales.length === 1 && scales[0] !== undefined ? threadClass(scales[0].role) : 't-ink';
  const items: KeyItem[] = [
    {
      width: 18,
      words: talk.say('keyLikely'),
      draw: (x, y) =>
        `<g class="${thread}">${rect(stage, x, y - 4, 18, 8, 'class="band80"')}${rect(stage, x, y - 4, 18, 8, 'class="band50"')}</g>`,
    },
    {
      width: 30,
      words: talk.say('keyCould'),
      draw: (x, y) =>
        `<g class="${thread}">${rect(stage, x, y - 2, 30, 4, 'class="band95"')}${rect(stage, x + 6, y - 4, 18, 8, 'class="band80"')}</g>`,
    },
  ];
  if (shown.reference)
    items.push({
      width: 3,
      words: talk.whole,
      draw: (x, y) => line(stage, x + 1.5, y - 9, x + 1.5, y + 9, 'ref'),
    });
  if (shown.withheld)
    items.push({
      width: 26,
      words: talk.say('withheld'),
      draw: (x, y) => rect(stage, x, y - 6, 26, 12, hatched(id)),
    });
  return items;
}
