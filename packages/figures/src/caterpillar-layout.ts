import type { ScaleShown } from '@weft/findings';
import { type BandSize, compactSize, fullSize, type Position } from './bands.ts';
import type { Settings } from './figure.ts';
import { textWidth } from './text-width.ts';
import { positionIn, type Window } from './window.ts';

/** One scale's part of a row. `beside` is where its numbers begin, or null where they stand elsewhere. */
export interface Column {
  readonly scale: ScaleShown;
  readonly from: number;
  readonly to: number;
  readonly position: Position;
  readonly beside: number | null;
  /** Room of the value alone; the range begins after it. Null where only the value is written. */
  readonly rangeAt: number | null;
}

/** Where everything in a row lies; `y` values count from the top of the row. */
export interface Layout {
  readonly compact: boolean;
  readonly stacked: boolean;
  readonly pitch: number;
  readonly middle: number;
  readonly baseline: number;
  readonly size: number;
  readonly nameWidth: number;
  readonly hatchHeight: number;
  readonly bands: BandSize;
  readonly columns: readonly Column[];
  /** Width of the value and of the range, written on the name's own line when `stacked` with one scale. */
  readonly valueWidth: number;
  readonly rangeWidth: number;
}

/** The longest words a layout must make room for. */
export interface Longest {
  readonly names: readonly string[];
  readonly value: string;
  readonly range: string;
  readonly withheld: string;
}

/** More rows than this are drawn thin. */
export const compactOver = 40;

const gap = 14;
/** A strip shorter than this gives up its numbers to the table. */
const shortestStrip = 84;

/** Lays out the rows for one or two scales, wide or narrow, full or compact. */
export function layOut(
  settings: Settings,
  scales: readonly ScaleShown[],
  windows: readonly Window[],
  longest: Longest,
  compact: boolean,
): Layout {
  const { width, narrow } = settings;
  const stacked = narrow && !compact;
  const size = compact ? (narrow ? 11.5 : 12.5) : narrow || scales.length > 1 ? 14 : 15;
  const valueWidth = textWidth(longest.value, size) * 1.06;
  const rangeWidth = textWidth(longest.range, size - (compact ? 0.5 : 1));
  const widestName = Math.max(40, ...longest.names.map((name) => textWidth(name, size)));
  const nameWidth = stacked ? width : Math.min(widestName + 4, width * (narrow ? 0.32 : 0.3));
  const left = stacked ? 0 : nameWidth + gap;
  const room = (width - left - gap * (scales.length - 1)) / scales.length;
  const full = Math.max(valueWidth + 7 + rangeWidth, textWidth(longest.withheld, size) * 1.06);
  const numbers = stacked
    ? scales.length > 1
      ? valueWidth
      : 0
    : room - full - 10 >= shortestStrip
      ? full
      : 0;
  const columns = scales.map((scale, index): Column => {
    const from = left + index * (room + gap);
    const to = from + room - (numbers === 0 ? 0 : numbers + 10);
    const inset = compact ? 4 : 6;
    return {
      scale,
      from,
      to,
      position: positionIn(windows[index] ?? [scale.minimum, scale.maximum], from + inset, to - inset),
      beside: numbers === 0 ? null : to + 10,
      rangeAt: numbers === 0 || stacked ? null : to + 10 + valueWidth + 7,
    };
  });
  const pitch = compact ? 16 : stacked ? 43 : 26;
  const middle = stacked ? 29 : pitch / 2;
  return {
    compact,
    stacked,
    pitch,
    middle,
    baseline: (stacked ? 9 : middle) + size * 0.35,
    size,
    nameWidth,
    hatchHeight: compact ? 9 : 14,
    bands: compact ? compactSize : fullSize,
    columns,
    valueWidth,
    rangeWidth,
  };
}
