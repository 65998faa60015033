import type { Estimate, PlaceShown } from '@weft/findings';
import { intervalAt, nestedBands } from './bands.ts';
import type { Column, Layout } from './caterpillar-layout.ts';
import { hatched } from './frame.ts';
import type { Speaker } from './say.ts';
import { line, rect, type Stage, text } from './stage.ts';
import { shorten } from './text-width.ts';
import { levelOf } from './window.ts';

/** Value and range of an estimate in words. */
export interface Numbers {
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly range: string;
}

/** Writes an estimate's value and its 95 per cent interval. */
export function numbersOf(estimate: Estimate, talk: Speaker, digits: number): Numbers {
  const interval = intervalAt(estimate, 0.95);
  const lower = talk.number(interval.lower, digits);
  const upper = talk.number(interval.upper, digits);
  return {
    value: talk.number(estimate.value, digits),
    lower,
    upper,
    range: talk.say('range', { lower, upper }),
  };
}

/** A name of unknown script kept apart from the text around it. */
export function isolated(stage: Stage, name: string): string {
  return stage.rtl ? `\u2068${name}\u2069` : name;
}

/** What a row is drawn with. */
export interface RowTools {
  readonly stage: Stage;
  readonly layout: Layout;
  readonly talk: Speaker;
  readonly digits: readonly number[];
  readonly id: string;
}

/** One place: its name, and for each scale its bands and numbers, or hatching and the word "withheld". */
export function drawRow(tools: RowTools, place: PlaceShown, top: number): string {
  const { stage, layout } = tools;
  const { size } = layout;
  const levels = layout.columns.map((column) => levelOf(place, column.scale));
  const allWithheld = levels.every((level) => level === null);
  const above = layout.stacked && (allWithheld || layout.columns.length === 1);
  const nameRoom =
    above && !(allWithheld && layout.columns.length > 1)
      ? layout.nameWidth - layout.valueWidth - layout.rangeWidth - 20
      : above
        ? layout.nameWidth * 0.7
        : layout.nameWidth;
  const name = shorten(place.place, nameRoom, size);
  let svg = text(stage, 0, top + layout.baseline, isolated(stage, name), {
    size,
    ...(name === place.place ? {} : { full: place.place }),
  });
  layout.columns.forEach((column, index) => {
    const level = levels[index] ?? null;
    if (level === null) svg += drawWithheld(tools, column, top, above && index === 0, above);
    else svg += drawEstimate(tools, column, level, tools.digits[index] ?? 1, top, above);
  });
  return `<g class="row">${svg}</g>`;
}

function drawEstimate(
  tools: RowTools,
  column: Column,
  level: Estimate,
  digits: number,
  top: number,
  above: boolean,
): string {
  const { stage, layout, talk } = tools;
  const { size, bands } = layout;
  const middle = top + layout.middle;
  const baseline = middle + size * 0.35;
  const numbers = numbersOf(level, talk, digits);
  const small = size - (layout.compact ? 0.5 : 1);
  let svg =
    line(stage, column.from, middle, column.to, middle, 'base') +
    nestedBands(stage, column.position, middle, level, column.scale.role, bands);
  if (above) {
    const end = stage.width;
    svg += text(stage, end - layout.rangeWidth - 7, top + layout.baseline, numbers.value, {
      size,
      anchor: 'end',
      className: 'number strong',
    });
    svg += text(stage, end, top + layout.baseline, numbers.range, {
      size: small,
      anchor: 'end',
      className: 'number soft',
    });
  } else if (column.beside !== null) {
    svg += text(stage, column.beside, baseline, numbers.value, { size, className: 'number strong' });
    if (column.rangeAt !== null)
      svg += text(stage, column.rangeAt, baseline, numbers.range, { size: small, className: 'number soft' });
  }
  return svg;
}

function drawWithheld(
  tools: RowTools,
  column: Column,
  top: number,
  sayAbove: boolean,
  above: boolean,
): string {
  const { stage, layout, talk, id } = tools;
  const { size, hatchHeight } = layout;
  const middle = top + layout.middle;
  const word = talk.say('withheld');
  const hatch = rect(
    stage,
    column.from,
    middle - hatchHeight / 2,
    column.to - column.from,
    hatchHeight,
    hatched(id),
  );
  if (sayAbove)
    return (
      hatch +
      text(stage, stage.width, top + layout.baseline, word, { size, anchor: 'end', className: 'strong' })
    );
  if (above) return hatch;
  if (column.beside !== null && column.rangeAt !== null)
    return hatch + text(stage, column.beside, middle + size * 0.35, word, { size, className: 'strong' });
  return (
    hatch +
    text(stage, (column.from + column.to) / 2, middle + size * 0.32, word, {
      size: Math.max(11, size - 1.5),
      anchor: 'middle',
      className: 'halo strong',
    })
  );
}
