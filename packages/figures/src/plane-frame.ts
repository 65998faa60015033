import type { PlaceShown, PlanePoint, ScaleShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { ellipseExtent } from './ellipse.ts';
import type { Settings } from './figure.ts';
import type { PlaneOptions } from './plane-options.ts';
import { digitsFor, type Speaker } from './say.ts';
import { line, type Stage, text } from './stage.ts';
import { textWidth, wrap } from './text-width.ts';

/** A place that has a position on the plane. */
export interface PlacePlotted {
  readonly place: string;
  readonly point: PlanePoint;
  /** Level of all places, across and up, as its two scales imply it; null where it lacks one. */
  readonly middle: (scale: string) => number | null;
}

/** The places that may be drawn, in the reader's order. */
export function plotted(places: readonly PlaceShown[]): PlacePlotted[] {
  return places.flatMap((place) => {
    if (place.status === 'withheld' || place.plane === null) return [];
    const middle = (scale: string): number | null => {
      const found = place.scales.find((one) => one.scale === scale);
      return found === undefined ? null : found.level.value - found.deviation.value;
    };
    return [{ place: place.place, point: place.plane, middle }];
  });
}

/** The plane's axes, middle lines and words, and where its values lie. */
export interface PlaneFrame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly perUnit: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  readonly size: number;
  readonly digits: number;
  readonly middle: { readonly across: number; readonly up: number } | null;
  readonly lines: string;
  readonly words: string;
}

interface Framing {
  readonly settings: Settings;
  readonly stage: Stage;
  readonly talk: Speaker;
  readonly points: readonly PlacePlotted[];
  readonly chosen: PlacePlotted | null;
  readonly trustScale: ScaleShown;
  readonly actionScale: ScaleShown;
  readonly options: PlaneOptions;
}

/** Lays the plane out so that every 50 per cent ellipse, the chosen 95 per cent one and the middle fit. */
export function planeFrame(framing: Framing): PlaneFrame {
  const { settings, stage, talk, points, chosen, trustScale, actionScale, options } = framing;
  const size = settings.narrow && settings.width < 400 ? 12.5 : 14;
  const small = 12;
  const digits = options.digits ?? digitsFor(trustScale.minimum, trustScale.maximum);
  const middle = options.middle ?? impliedMiddle(points, trustScale, actionScale);
  const left = 44;
  const right = settings.width - 6;
  const top = 6;
  const side = right - left;
  const bottom = top + side;

  const reaches = points.map((one) => {
    const [wide, tall] = ellipseExtent(one.point.covariance, one === chosen ? 0.95 : 0.5);
    return { one: one.point, wide, tall };
  });
  const acrossEnds = ends(
    reaches.flatMap(({ one, wide }) => [one.across - wide, one.across + wide]),
    middle?.across,
    trustScale,
  );
  const upEnds = ends(
    reaches.flatMap(({ one, tall }) => [one.up - tall, one.up + tall]),
    middle?.up,
    actionScale,
  );
  const half = 0.58 * Math.max(acrossEnds[1] - acrossEnds[0], upEnds[1] - upEnds[0]);
  const centerX = (acrossEnds[0] + acrossEnds[1]) / 2;
  const centerY = (upEnds[0] + upEnds[1]) / 2;
  const x = scaleLinear([centerX - half, centerX + half], [left, right]);
  const y = scaleLinear([centerY - half, centerY + half], [bottom, top]);

  let lines = line(stage, left, top, left, bottom, 'edge') + line(stage, left, bottom, right, bottom, 'edge');
  if (middle !== null) {
    lines += line(stage, x(middle.across), top, x(middle.across), bottom, 'ref');
    lines += line(stage, left, y(middle.up), right, y(middle.up), 'ref');
  }
  let words = '';
  const tickDigits = Math.max(digits, half < 0.4 ? 1 : 0);
  for (const tick of x.ticks(4)) {
    lines += line(stage, x(tick), bottom, x(tick), bottom + 4, 'edge');
    words += text(stage, x(tick), bottom + 17, talk.number(tick, tickDigits), {
      size: small,
      anchor: 'middle',
      className: 'soft number',
    });
  }
  for (const tick of y.ticks(4)) {
    lines += line(stage, left - 4, y(tick), left, y(tick), 'edge');
    words += text(stage, left - 7, y(tick) + small * 0.35, talk.number(tick, tickDigits), {
      size: small,
      anchor: 'end',
      className: 'soft number',
    });
  }
  words += text(stage, (left + right) / 2, bottom + 36, trustScale.title, { size, anchor: 'middle' });
  words += text(stage, 14, (top + bottom) / 2, actionScale.title, { size, anchor: 'middle', turn: -90 });
  words += corners(framing, { left, right, top, bottom, size: size - 0.5 });
  return {
    x,
    y,
    perUnit: side / (2 * half),
    left,
    right,
    bottom,
    height: bottom + 42,
    size,
    digits,
    middle,
    lines,
    words,
  };
}

function impliedMiddle(
  points: readonly PlacePlotted[],
  trustScale: ScaleShown,
  actionScale: ScaleShown,
): { readonly across: number; readonly up: number } | null {
  for (const one of points) {
    const across = one.middle(trustScale.name);
    const up = one.middle(actionScale.name);
    if (across !== null && up !== null) return { across, up };
  }
  return null;
}

function ends(
  values: readonly number[],
  middle: number | undefined,
  scale: ScaleShown,
): readonly [number, number] {
  if (values.length === 0) return [scale.minimum, scale.maximum];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of middle === undefined ? values : [...values, middle]) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low < high ? [low, high] : [scale.minimum, scale.maximum];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

function corners(framing: Framing, box: Box): string {
  const { stage, talk, trustScale, actionScale } = framing;
  const threads = trustScale.role === 'trust' && actionScale.role === 'action';
  const named = {
    both: talk.say(threads ? 'cornerBoth' : 'cornerBothPlain'),
    first: threads ? talk.say('cornerFirst') : talk.say('cornerFirstPlain', { scale: trustScale.title }),
    second: threads ? talk.say('cornerSecond') : talk.say('cornerFirstPlain', { scale: actionScale.title }),
    neither: talk.say('cornerNeither'),
  };
  const half = (box.right - box.left) / 2 - 14;
  const write = (words: string, end: boolean, upper: boolean): string => {
    const lines = textWidth(words, box.size) > half ? wrap(words, half, box.size) : [words];
    return lines
      .map((part, index) =>
        text(
          stage,
          end ? box.right - 2 : box.left + 9,
          upper
            ? box.top + box.size + index * box.size * 1.2
            : box.bottom - 9 - (lines.length - 1 - index) * box.size * 1.2,
          part,
          { size: box.size, anchor: end ? 'end' : 'start', className: 'halo soft' },
        ),
      )
      .join('');
  };
  return (
    write(named.second, false, true) +
    write(named.both, true, true) +
    write(named.neither, false, false) +
    write(named.first, true, false)
  );
}
