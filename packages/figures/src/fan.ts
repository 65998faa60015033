import type { Settings } from './figure.ts';
import { hatched } from './frame.ts';
import { type KeyItem, sewnTag } from './key.ts';
import type { Speaker } from './say.ts';
import { across, rect, round, type Stage, text } from './stage.ts';
import type { Shade } from './suppressed.ts';

/** The shades by ring, the surest outside, each from less to more. */
const rings: readonly (readonly Shade[])[] = [['c'], ['b1', 'b2'], ['a1', 'a2', 'a3', 'a4']];
const thick = 20;
const half = Math.PI / 4;

/** The legend of a value-suppressing map: the less sure, the fewer shades. */
export function fan(
  stage: Stage,
  talk: Speaker,
  top: number,
): { readonly svg: string; readonly bottom: number } {
  const less = talk.say('mapLess');
  const center = 110;
  const foot = top + 3 * thick + 4;
  const at = (radius: number, angle: number): string =>
    `${round(across(stage, center + radius * Math.sin(angle)))} ${round(foot - radius * Math.cos(angle))}`;
  const sweep = stage.rtl ? [0, 1] : [1, 0];
  let svg = '';
  rings.forEach((ring, level) => {
    const [inner, outer] = [level * thick, (level + 1) * thick];
    ring.forEach((shade, index) => {
      const from = -half + (2 * half * index) / ring.length;
      const to = -half + (2 * half * (index + 1)) / ring.length;
      svg += `<path class="v-${shade}" d="M${at(inner, from)}L${at(outer, from)}A${outer} ${outer} 0 0 ${sweep[0]} ${at(outer, to)}L${at(inner, to)}A${inner} ${inner} 0 0 ${sweep[1]} ${at(inner, from)}Z"/>`;
    });
  });
  const reach = 3 * thick * Math.sin(half) + 8;
  const words = { size: 13, className: 'soft' } as const;
  svg += text(stage, center - reach, top + 26, less, { ...words, anchor: 'end' });
  svg += text(stage, center + reach, top + 26, talk.say('mapMore'), words);
  return { svg: `<g class="map">${svg}</g>`, bottom: foot + 4 };
}

/** What the rings of the fan mean, with how far off a value may be where they part. */
export function mapKey(
  stage: Stage,
  settings: Settings,
  talk: Speaker,
  id: string,
  cuts: { readonly sure: string; readonly lessSure: string },
): KeyItem[] {
  const swatches = (some: readonly Shade[]) => (x: number, y: number) =>
    some.map((shade, index) => rect(stage, x + index * 16, y - 8, 15, 16, `class="v-${shade}"`)).join('');
  return [
    {
      width: 31,
      words: talk.say('mapKeySure', cuts),
      draw: swatches(['a1', 'a4']),
    },
    { width: 31, words: talk.say('mapKeyLess', cuts), draw: swatches(['b1', 'b2']) },
    {
      width: 15,
      words: talk.say('mapKeyUnsure'),
      draw: (x, y) => swatches(['c'])(x, y) + rect(stage, x, y - 8, 15, 16, `fill="url(#${id}-dots)"`),
    },
    {
      width: 15,
      words: talk.say('withheld'),
      draw: (x, y) => rect(stage, x, y - 8, 15, 16, hatched(id)),
    },
    ...sewnTag(stage, settings, talk, 13),
  ];
}
