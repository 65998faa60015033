import type { ComparisonBar, PlaceShown, ScaleShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { axisEnds } from './axis-ends.ts';
import { type Figure, type FigureOptions, settle, threadClass } from './figure.ts';
import { figureId, frame, hatched, hatching } from './frame.ts';
import { type KeyItem, key, sewnTag } from './key.ts';
import { digitsFor, sentences, speaker } from './say.ts';
import { circle, line, rect, type Stage, text } from './stage.ts';
import { shorten, textWidth } from './text-width.ts';
import { positionIn, type Window } from './window.ts';

/** Bars for pairs of places, worked out elsewhere; places without a bar are withheld. */
export interface ComparisonBars {
  readonly scale: ScaleShown;
  /** Every place, in the reader's order. */
  readonly places: readonly Pick<PlaceShown, 'place'>[];
  readonly bars: readonly ComparisonBar[];
}

/**
 * One bar a place, in the reader's order, made to be compared by eye: where the bars of two places do not
 * overlap, the two differ. Only ends and middles are drawn, since the bars mean nothing for one place alone.
 *
 * @throws RangeError when there is no bar.
 * @example comparisonBars({ scale: trust, places, bars }, { width: 320 })
 */
export function comparisonBars({ scale, places, bars }: ComparisonBars, options: FigureOptions = {}): Figure {
  if (bars.length === 0) throw new RangeError('A picture of comparison bars needs a bar or more.');
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const id = figureId(settings, `comparison-${scale.name}`);
  const size = settings.narrow ? 12.5 : 14;
  const row = settings.narrow ? 19 : 21;
  const names = Math.min(
    settings.width * (settings.narrow ? 0.38 : 0.3),
    Math.max(...places.map(({ place }) => textWidth(place, size))) + 4,
  );
  const [left, right] = [names + 14, settings.width - 8];
  const window = windowAround(bars, scale);
  const position = positionIn(window, left, right);
  const barOf = new Map(bars.map((bar) => [bar.place, bar]));
  let body = hatching(id);
  let marks = '';
  places.forEach(({ place }, k) => {
    const middle = row * (k + 0.5);
    const name = shorten(place, names, size);
    body += text(stage, 0, middle + size * 0.36, name, { size, ...(name === place ? {} : { full: place }) });
    body += line(stage, left, middle, right, middle, 'base');
    const bar = barOf.get(place);
    if (bar === undefined) {
      body += rect(stage, left, middle - 6, right - left, 12, hatched(id));
      return;
    }
    marks += drawBar(stage, middle, position(bar.lower), position(bar.value), position(bar.upper), scale);
  });
  body += `<g class="${threadClass(scale.role)}">${marks}</g>`;
  let y = row * places.length + 4;
  const ends = axisEnds(stage, left, right, y, scale.lowEnd, scale.highEnd, settings.narrow ? 12.5 : 13.5);
  body += ends.svg;
  y += ends.height + 6;
  const withheld = places.length - bars.length;
  const items: KeyItem[] = [
    {
      width: 34,
      words: talk.say('keyApartBars'),
      draw: (x, middle) =>
        `<g class="${threadClass(scale.role)}">${drawBar(stage, middle, x, x + 7, x + 14, scale)}${drawBar(stage, middle, x + 20, x + 27, x + 34, scale)}</g>`,
    },
    ...(withheld > 0
      ? [
          {
            width: 26,
            words: talk.say('withheld'),
            draw: (x: number, middle: number) => rect(stage, x, middle - 6, 26, 12, hatched(id)),
          },
        ]
      : []),
    ...sewnTag(stage, settings, talk, size),
  ];
  const legend = key(stage, items, 0, settings.width, y, size);
  const digits = digitsFor(scale.minimum, scale.maximum);
  return frame(settings, id, Math.ceil(y + legend.height + 4), body + legend.svg, {
    title: talk.say('comparisonTitle', { scale: scale.title }),
    caption: talk.say('comparisonCaption'),
    alternative: sentences(
      settings.message,
      `${talk.say('comparisonTitle', { scale: scale.title })}.`,
      talk.say('comparisonCaption'),
      ...bars.map(({ place, lower, upper }) =>
        talk.say('comparisonSaid', {
          place,
          lower: talk.number(lower, digits),
          upper: talk.number(upper, digits),
        }),
      ),
      talk.say('placesWithheld', { count: withheld }),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}

function drawBar(
  stage: Stage,
  middle: number,
  from: number,
  at: number,
  to: number,
  scale: ScaleShown,
): string {
  const mark =
    scale.role === 'action'
      ? circle(stage, at, middle, 3.25, 'bead small')
      : rect(stage, at - 1.5, middle - 6, 3, 12, 'class="bar"');
  return rect(stage, from, middle - 3, to - from, 6, 'class="band80"') + mark;
}

function windowAround(bars: readonly ComparisonBar[], scale: ScaleShown): Window {
  const low = Math.min(...bars.map((bar) => bar.lower));
  const high = Math.max(...bars.map((bar) => bar.upper));
  const [from, to] = scaleLinear().domain([low, high]).nice(5).domain() as [number, number];
  const shown: Window = [Math.max(from, scale.minimum), Math.min(to, scale.maximum)];
  return shown[0] < shown[1] ? shown : [scale.minimum, scale.maximum];
}
