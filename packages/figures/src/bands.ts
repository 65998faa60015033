import type { Estimate, Interval, ScaleRole } from '@weft/findings';
import { threadClass } from './figure.ts';
import { circle, rect, round, type Stage } from './stage.ts';

/** Where a value lies, in pixels from the reader's side; never outside the strip. */
export type Position = (value: number) => number;

/** Heights in pixels: full size beside a finding, compact in a long list. */
export interface BandSize {
  readonly outer: number;
  readonly inner: number;
  readonly bar: number;
  readonly barWidth: number;
  readonly bead: number;
}

export const fullSize: BandSize = { outer: 4, inner: 8, bar: 20, barWidth: 5, bead: 5.5 };
export const compactSize: BandSize = { outer: 2.5, inner: 5, bar: 12, barWidth: 3, bead: 3.25 };

/** The interval of this level, whatever its place in the estimate. */
export function intervalAt(estimate: Estimate, level: number): Interval {
  const found = estimate.intervals.find((interval) => Math.abs(interval.level - level) < 1e-6);
  if (found === undefined) {
    throw new RangeError(
      `The estimate has no ${level * 100} per cent interval, only ${estimate.intervals.map((i) => i.level).join(', ')}. Give it the intervals at 0.5, 0.8 and 0.95.`,
    );
  }
  return found;
}

/** Three nested bands with a bar (trust, or a difference) or an open bead (action) upon them. */
export function nestedBands(
  stage: Stage,
  position: Position,
  middle: number,
  estimate: Estimate,
  role: ScaleRole,
  size: BandSize = fullSize,
): string {
  const band = (level: number, height: number): string => {
    const interval = intervalAt(estimate, level);
    const from = position(interval.lower);
    const name = `class="band${Math.round(level * 100)}"`;
    return rect(stage, from, middle - height / 2, position(interval.upper) - from, height, name);
  };
  const at = position(estimate.value);
  const mark =
    role === 'action'
      ? circle(stage, at, middle, size.bead, size.bead < 5 ? 'bead small' : 'bead')
      : rect(stage, at - size.barWidth / 2, middle - size.bar / 2, size.barWidth, size.bar, 'class="bar"');
  const bands = band(0.95, size.outer) + band(0.8, size.inner) + band(0.5, size.inner);
  return `<g class="${threadClass(role)}">${bands}${mark}</g>`;
}

/** The same in per cent of whatever width the strip is given. `share` runs from 0 to 1. */
export function fluidBands(
  share: (value: number) => number,
  rtl: boolean,
  middle: number,
  estimate: Estimate,
  role: ScaleRole,
): string {
  const percent = (value: number): number => 100 * (rtl ? 1 - share(value) : share(value));
  const band = (level: number, height: number): string => {
    const interval = intervalAt(estimate, level);
    const ends = [percent(interval.lower), percent(interval.upper)];
    const left = Math.min(...ends);
    return `<rect class="band${Math.round(level * 100)}" x="${round(left)}%" width="${round(Math.max(...ends) - left)}%" y="${middle - height / 2}" height="${height}"/>`;
  };
  const at = round(percent(estimate.value));
  const mark =
    role === 'action'
      ? `<circle class="bead" cx="${at}%" cy="${middle}" r="${fullSize.bead}"/>`
      : `<svg x="${at}%" y="${middle}" overflow="visible"><rect class="bar" x="-2.5" y="-10" width="5" height="20"/></svg>`;
  return `<g class="${threadClass(role)}">${band(0.95, 4)}${band(0.8, 8)}${band(0.5, 8)}${mark}</g>`;
}
