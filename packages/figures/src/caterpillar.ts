import type { PlaceShown, ScaleShown } from '@weft/findings';
import { axisEnds } from './axis-ends.ts';
import { compactOver, layOut } from './caterpillar-layout.ts';
import type { CaterpillarOptions, Reference } from './caterpillar-options.ts';
import { drawRow, numbersOf, type RowTools } from './caterpillar-row.ts';
import { tellCaterpillar } from './caterpillar-told.ts';
import { estimateKey } from './estimate-key.ts';
import { type Figure, settle } from './figure.ts';
import { figureId, frame, hatching } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { digitsFor, speaker } from './say.ts';
import { line, type Stage, text } from './stage.ts';
import { textWidth, wrap } from './text-width.ts';
import { levelOf, type Window, windowOf } from './window.ts';

/**
 * One row a place, in the reader's order, for one scale or for two side by side. Withheld places keep their
 * row, hatched, whatever the reason. What a page of `limit` places leaves out is said under it.
 *
 * @throws RangeError when no scale is given, or more than two, or an estimate lacks an interval.
 * @example caterpillar(places, [trust, action], { reference: { trust: 3.6, action: 3.3 }, width: 320 })
 */
export function caterpillar(
  places: readonly PlaceShown[],
  scale: ScaleShown | readonly [ScaleShown, ScaleShown],
  options: CaterpillarOptions = {},
): Figure {
  const scales: readonly ScaleShown[] = 'name' in scale ? [scale] : scale;
  if (scales.length < 1 || scales.length > 2)
    throw new RangeError(
      `A caterpillar draws one scale or two, not ${scales.length}. Draw the others apart.`,
    );
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const ordered = options.order === 'value' ? byValue(places, scales[0]!) : places;
  const from = Math.max(0, options.from ?? 0);
  const drawn = ordered.slice(from, from + Math.max(1, options.limit ?? 100));
  const references = scales.map((one) => referenceFor(options.reference, one));
  const windows = windowsFor(places, scales, references, options.window);
  const digits = scales.map((one) => options.digits ?? digitsFor(one.minimum, one.maximum));
  const told = tellCaterpillar({
    settings,
    talk,
    options,
    places,
    drawn,
    scales,
    windows,
    references,
    digits,
  });

  const compact = options.compact ?? drawn.length > compactOver;
  const written = drawn.flatMap((place) =>
    scales.flatMap((one, index) => {
      const level = levelOf(place, one);
      return level === null ? [] : [numbersOf(level, talk, digits[index] ?? 1)];
    }),
  );
  const layout = layOut(
    settings,
    scales,
    windows,
    {
      names: drawn.map((place) => place.place),
      value: widest(written.map((one) => one.value)),
      range: widest(written.map((one) => one.range)),
      withheld: talk.say('withheld'),
    },
    compact,
  );
  const id = figureId(settings, `caterpillar-${scales.map((one) => one.name).join('-')}`);
  const tools: RowTools = { stage, layout, talk, digits, id };
  const small = settings.narrow ? 12.5 : 13.5;
  let body = hatching(id);
  let y = 0;

  if (scales.length > 1) {
    const headings = layout.columns.map((column) =>
      wrap(column.scale.title, column.to - column.from + 40, layout.size),
    );
    const lines = Math.max(...headings.map((heading) => heading.length));
    headings.forEach((heading, index) => {
      heading.forEach((words, row) => {
        const baseline = layout.size + (lines - heading.length + row) * layout.size * 1.25;
        body += text(stage, layout.columns[index]!.from, baseline, words, {
          size: layout.size,
          className: 'soft',
        });
      });
    });
    y += lines * layout.size * 1.25 + 6;
    body += line(stage, 0, y, settings.width, y, 'edge');
    y += 5;
  }
  const drawEnds = (): number =>
    Math.max(
      ...layout.columns.map((column, index) => {
        const [low, high] = windows[index]!;
        const end = (words: string, value: number): string =>
          talk.say('end', { end: words, value: talk.number(value, digits[index] ?? 1) });
        const words = [end(column.scale.lowEnd, low), end(column.scale.highEnd, high)] as const;
        const piece = axisEnds(stage, column.from, column.to, y, words[0], words[1], small);
        body += piece.svg;
        return piece.height;
      }),
    );
  if (compact && (scales.length === 1 || !settings.narrow)) y += drawEnds() + 6;

  layout.columns.forEach((column, index) => {
    const reference = references[index] ?? null;
    if (reference === null) return;
    const x = column.position(reference);
    for (const [first, count] of runs(drawn.map((place) => levelOf(place, column.scale) !== null))) {
      if (!layout.stacked)
        body += line(stage, x, y + first * layout.pitch, x, y + (first + count) * layout.pitch, 'ref');
      else
        for (let row = first; row < first + count; row += 1) {
          const middle = y + row * layout.pitch + layout.middle;
          body += line(stage, x, middle - 11, x, middle + 11, 'ref');
        }
    }
  });
  drawn.forEach((place, index) => {
    body += drawRow(tools, place, y + index * layout.pitch);
  });
  y += drawn.length * layout.pitch + 6;
  y += drawEnds();

  if (told.more !== '') {
    y += 10;
    for (const words of wrap(told.more, settings.width, layout.size)) {
      body += text(stage, 0, y + layout.size, words, { size: layout.size, className: 'strong' });
      y += layout.size * 1.3;
    }
  }
  const items =
    options.key === false
      ? []
      : estimateKey(stage, talk, id, scales, {
          reference: references.some((one) => one !== null),
          withheld: drawn.some((place) => scales.some((one) => levelOf(place, one) === null)),
        });
  const legend = key(
    stage,
    [...items, ...sewnTag(stage, settings, talk, small)],
    0,
    settings.width,
    y + 10,
    small,
  );
  body += legend.svg;
  y += legend.height === 0 ? 2 : legend.height + 12;
  return frame(settings, id, Math.ceil(y), body, told);
}

function byValue(places: readonly PlaceShown[], scale: ScaleShown): readonly PlaceShown[] {
  const said = places.filter((place) => levelOf(place, scale) !== null);
  const rest = places.filter((place) => levelOf(place, scale) === null);
  const value = (place: PlaceShown): number => levelOf(place, scale)?.value ?? 0;
  return [...said.sort((one, other) => value(one) - value(other)), ...rest];
}

function referenceFor(reference: Reference | undefined, scale: ScaleShown): number | null {
  if (reference === undefined) return null;
  return typeof reference === 'number' ? reference : (reference[scale.name] ?? null);
}

function windowsFor(
  places: readonly PlaceShown[],
  scales: readonly ScaleShown[],
  references: readonly (number | null)[],
  window: Window | undefined,
): readonly Window[] {
  if (window !== undefined) return scales.map(() => window);
  const [first, second] = scales;
  const alike =
    second === undefined || (first?.minimum === second.minimum && first?.maximum === second.maximum);
  const known = references.filter((one) => one !== null);
  if (alike) return scales.map(() => windowOf(places, scales, known));
  return scales.map((one, index) => {
    const reference = references[index] ?? null;
    return windowOf(places, [one], reference === null ? [] : [reference]);
  });
}

/** Runs of true as [first, count]. */
function runs(flags: readonly boolean[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  flags.forEach((flag, index) => {
    const last = found.at(-1);
    if (!flag) return;
    if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
    else found.push([index, 1]);
  });
  return found;
}

function widest(texts: readonly string[]): string {
  return texts.reduce((best, one) => (textWidth(one, 10) > textWidth(best, 10) ? one : best), '');
}
