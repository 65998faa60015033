import type { ScaleShown } from '@weft/findings';
import type { Settings } from './figure.ts';
import { hatched } from './frame.ts';
import { type KeyItem, sewnTag } from './key.ts';
import type { Speaker } from './say.ts';
import { rect, type Stage, text } from './stage.ts';
import { textWidth } from './text-width.ts';

const [wide, high] = [34, 26];

/** The key of the cloth: nine squares, their ends in words, and what is unsure or withheld. */
export function clothKey(
  stage: Stage,
  settings: Settings,
  talk: Speaker,
  id: string,
  [trust, action]: readonly [ScaleShown, ScaleShown],
  top: number,
): { readonly svg: string; readonly bottom: number; readonly items: readonly KeyItem[] } {
  const size = 13;
  const soft = { size, className: 'soft' } as const;
  const left = Math.max(2, (textWidth(trust.lowEnd, size) - wide) / 2);
  let svg = '';
  for (let up = 1; up <= 3; up++)
    for (let across = 1; across <= 3; across++)
      svg += rect(
        stage,
        left + (across - 1) * wide,
        top + (3 - up) * high,
        wide - 2,
        high - 2,
        `class="c-${across}${up}"`,
      );
  const beside = left + 3 * wide + 8;
  svg += text(stage, beside, top + high * 0.65, action.highEnd, soft);
  svg += text(stage, beside, top + high * 2.65, action.lowEnd, soft);
  const under = top + 3 * high + size + 2;
  svg += text(stage, left + wide / 2, under, trust.lowEnd, { ...soft, anchor: 'middle' });
  svg += text(
    stage,
    Math.max(left + 2 * wide, left + wide + textWidth(trust.lowEnd, size) / 2),
    under,
    trust.highEnd,
    soft,
  );
  return {
    svg,
    bottom: under + 6,
    items: [
      {
        width: 15,
        words: talk.say('clothKeyUnsure'),
        draw: (x, y) =>
          rect(stage, x, y - 8, 15, 16, 'class="v-c"') +
          rect(stage, x, y - 8, 15, 16, `fill="url(#${id}-dots)"`),
      },
      { width: 15, words: talk.say('withheld'), draw: (x, y) => rect(stage, x, y - 8, 15, 16, hatched(id)) },
      ...sewnTag(stage, settings, talk, size),
    ],
  };
}
