import type { Settings } from './figure.ts';
import { type KeyItem, key } from './key.ts';
import type { Speaker } from './say.ts';
import { round, type Stage, text } from './stage.ts';
import { wrap } from './text-width.ts';

/** A fact about places from elsewhere, with where it comes from. */
export interface MapOverlay {
  readonly name: string;
  readonly source: string;
  readonly year: number;
  /** Only places of which it is known. */
  readonly values: ReadonlyMap<string, number>;
  /** The middle of these values, as it is told elsewhere: a figure works out no number of its own. */
  readonly middle: number;
}

const largest = 0.62;
const smallest = 1.75;

/** The radius of a circle whose area stands for the value; the line begins at 0, or below it where values do. */
function radius(overlay: MapOverlay, value: number, size: number): number {
  const values = [...overlay.values.values()];
  const low = Math.min(0, ...values);
  const high = Math.max(...values);
  const share = high > low ? (value - low) / (high - low) : 1;
  return Math.max(smallest, size * largest * Math.sqrt(share));
}

/** One circle, beside the number of its place. */
export function overlayMark(overlay: MapOverlay, place: string, x: number, y: number, size: number): string {
  const value = overlay.values.get(place);
  if (value === undefined) return '';
  return `<circle class="laid" cx="${round(x)}" cy="${round(y)}" r="${round(radius(overlay, value, size))}"/>`;
}

/** The least, the middle and the most of what is laid over, as numbers in the language of the figure. */
export function overlayRange(overlay: MapOverlay, talk: Speaker): readonly [string, string, string] {
  const [least, middle, most] = keyValues(overlay);
  const told = (value: number): string => {
    const tenth = Math.round(10 * value) / 10;
    return talk.number(tenth, Number.isInteger(tenth) ? 0 : 1);
  };
  return [told(least), told(middle), told(most)];
}

function keyValues({ values, middle }: MapOverlay): readonly [number, number, number] {
  if (values.size === 0) return [0, 0, 0];
  const known = [...values.values()];
  return [Math.min(...known), middle, Math.max(...known)];
}

/** What the circles mean: the fact with its source and year, and three of them with their numbers. */
export function overlayKey(
  stage: Stage,
  settings: Settings,
  talk: Speaker,
  overlay: MapOverlay,
  top: number,
): { readonly svg: string; readonly height: number } {
  const size = 13;
  const { name, source, year } = overlay;
  const lines = wrap(talk.say('mapLaid', { name, source, year: String(year) }), settings.width - 4, size);
  const leading = Math.round(size * 1.4);
  const said = lines
    .map((words, index) => text(stage, 0, top + size + index * leading, words, { size }))
    .join('');
  const values = keyValues(overlay);
  const told = overlayRange(overlay, talk);
  const items = values.flatMap((value, index): KeyItem[] =>
    index > 0 && told[index] === told[index - 1]
      ? []
      : [
          {
            width: 2 * size * largest,
            words: told[index]!,
            draw: (x, y) =>
              `<circle class="laid" cx="${round(stage.rtl ? stage.width - x - size * largest : x + size * largest)}" cy="${round(y)}" r="${round(radius(overlay, value, size))}"/>`,
          },
        ],
  );
  const circles = key(stage, items, 0, settings.width, top + lines.length * leading + 2, size);
  return { svg: said + circles.svg, height: lines.length * leading + 2 + circles.height };
}
