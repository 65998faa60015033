import type { Estimate, PlaceChangeShown, ScaleChange } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { axisEnds } from './axis-ends.ts';
import { fullSize, intervalAt, nestedBands, type Position } from './bands.ts';
import { type Figure, type FigureOptions, type Settings, settle } from './figure.ts';
import { figureId, frame, hatched, hatching } from './frame.ts';
import { type KeyItem, key, sewnTag } from './key.ts';
import { digitsFor, type Speaker, sentences, speaker } from './say.ts';
import { circle, line, rect, type Stage, text } from './stage.ts';
import { shorten, textWidth } from './text-width.ts';
import { positionIn, type Window } from './window.ts';

export interface ChangePictureOptions extends FigureOptions {
  /** What the two waves are called. */
  readonly from: string;
  readonly to: string;
  /** Draw at most so many places. Default 60. */
  readonly limit?: number;
  readonly moreWhere?: string;
}

/** One line of the picture: where it began, what changed, and the box of what cannot be told from no change. */
interface Row {
  readonly name: string;
  readonly before: number;
  readonly change: Estimate;
  readonly smallest: number;
}

/**
 * Levels in two waves, place by place: first the dashed box of what cannot be seen (smallest detectable change),
 * the ring of the earlier wave in its middle, then the band of the later. A bar inside its box is no change
 * that can be said. The first row is all places together.
 *
 * @example changePicture(part.scales[0], { from: '2019', to: '2023', width: 320 })
 */
export function changePicture(shown: ScaleChange, options: ChangePictureOptions): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const drawn = shown.places.slice(0, options.limit ?? 60);
  const whole: Row = {
    name: talk.whole,
    before: shown.levels[0].value,
    change: shown.change,
    smallest: shown.smallestDetectable,
  };
  const rows = drawn.map((place) => ({ place, row: rowOf(place) }));
  const said = [whole, ...rows.flatMap(({ row }) => row ?? [])];
  const window = windowOfRows(said, shown.scale.minimum, shown.scale.maximum);
  const digits = digitsFor(shown.scale.minimum, shown.scale.maximum) + 1;
  const id = figureId(settings, `change-${shown.scale.name}`);
  const size = settings.narrow ? 14 : 15;
  const small = settings.narrow ? 12.5 : 13.5;
  const numbers = said.map((row) => signed(talk, row.change.value, digits));
  const valueWidth = Math.max(...numbers.map((words) => textWidth(words, size))) * 1.06;
  const nameWidth = settings.narrow
    ? settings.width - valueWidth - 10
    : Math.min(
        settings.width * 0.3,
        Math.max(...[whole.name, ...drawn.map((p) => p.place)].map((n) => textWidth(n, size))) + 4,
      );
  const from = settings.narrow ? 0 : nameWidth + 14;
  const to = settings.narrow ? settings.width : settings.width - valueWidth - 12;
  const position = positionIn(window, from + 6, to - 6);
  const pitch = settings.narrow ? 43 : 28;
  const middleOf = (top: number): number => top + (settings.narrow ? 29 : pitch / 2);
  const nameAt = (top: number): number => (settings.narrow ? top + 14 : middleOf(top) + size * 0.35);

  let body = hatching(id);
  let y = 0;
  const name = (words: string, strong: boolean): void => {
    const cut = shorten(words, nameWidth, size);
    body += text(stage, 0, nameAt(y), stage.rtl ? `\u2068${cut}\u2069` : cut, {
      size,
      ...(strong ? { className: 'strong' } : {}),
      ...(cut === words ? {} : { full: words }),
    });
  };
  const draw = (row: Row, strong: boolean): void => {
    name(row.name, strong);
    body += drawChange(stage, position, middleOf(y), row, from, to);
    body += text(stage, settings.width, nameAt(y), signed(talk, row.change.value, digits), {
      size,
      anchor: 'end',
      className: 'number strong',
    });
    y += pitch;
  };
  draw(whole, true);
  body += line(stage, 0, y + 1, settings.width, y + 1, 'edge');
  y += 4;
  for (const { place, row } of rows) {
    if (row) {
      draw(row, false);
      continue;
    }
    name(place.place, false);
    const words = talk.say(
      place.status === 'withheld' && place.reason === 'one-wave' ? 'changeOnce' : 'withheld',
    );
    body += rect(stage, from, middleOf(y) - 7, to - from, 14, hatched(id));
    body += text(stage, (from + to) / 2, middleOf(y) + small * 0.32, words, {
      size: small,
      anchor: 'middle',
      className: 'halo strong',
    });
    y += pitch;
  }
  const end = (words: string, value: number): string =>
    talk.say('end', { end: words, value: talk.number(value, digits - 1) });
  const ends = axisEnds(
    stage,
    from,
    to,
    y + 4,
    end(shown.scale.lowEnd, window[0]),
    end(shown.scale.highEnd, window[1]),
    small,
  );
  body += ends.svg;
  y += ends.height + 8;
  const left = shown.places.length - drawn.length;
  const more =
    left === 0 ? '' : talk.say('more', { count: left, where: options.moreWhere ?? talk.say('moreWhere') });
  if (more !== '') {
    body += text(stage, 0, y + small, more, { size: small, className: 'strong' });
    y += small * 1.6;
  }
  const legend = key(
    stage,
    [...keyItems(stage, talk, options), ...sewnTag(stage, settings, talk, small)],
    0,
    settings.width,
    y + 8,
    small,
  );
  const told = tell(settings, talk, options, shown, said, drawn, digits, more);
  return frame(settings, id, Math.ceil(y + 10 + legend.height), body + legend.svg, told);
}

function rowOf(place: PlaceChangeShown): Row | null {
  if (place.status === 'withheld') return null;
  return {
    name: place.place,
    before: place.levels[0].value,
    change: place.change,
    smallest: place.smallestDetectable,
  };
}

function windowOfRows(rows: readonly Row[], minimum: number, maximum: number): Window {
  const ends = rows.flatMap(({ before, change, smallest }) => {
    const { lower, upper } = intervalAt(change, 0.95);
    return [before - smallest, before + smallest, before + lower, before + upper];
  });
  const [low, high] = scaleLinear()
    .domain([Math.min(...ends), Math.max(...ends)])
    .nice(5)
    .domain() as [number, number];
  return [Math.max(low, minimum), Math.min(high, maximum)];
}

function shifted(change: Estimate, by: number): Estimate {
  const [a, b, c] = change.intervals;
  const move = (one: typeof a): typeof a => ({ ...one, lower: one.lower + by, upper: one.upper + by });
  return { ...change, value: change.value + by, intervals: [move(a), move(b), move(c)] };
}

function drawChange(
  stage: Stage,
  position: Position,
  middle: number,
  row: Row,
  from: number,
  to: number,
): string {
  const left = position(row.before - row.smallest);
  const right = position(row.before + row.smallest);
  return (
    line(stage, from, middle, to, middle, 'base') +
    rect(stage, left, middle - 10, right - left, 20, 'class="el95"') +
    nestedBands(stage, position, middle, shifted(row.change, row.before), 'other', { ...fullSize, bar: 16 }) +
    `<g class="t-ink">${circle(stage, position(row.before), middle, 4, 'bead small')}</g>`
  );
}

/** +0.12, −0.30, 0.00. */
function signed(talk: Speaker, value: number, digits: number): string {
  const words = talk.number(value, digits);
  return Math.round(value * 10 ** digits) > 0 ? `+${words}` : words;
}

function keyItems(stage: Stage, talk: Speaker, { from, to }: ChangePictureOptions): KeyItem[] {
  return [
    {
      width: 30,
      words: talk.say('changeKeyBox'),
      draw: (x, y) => rect(stage, x, y - 7, 30, 14, 'class="el95"'),
    },
    {
      width: 10,
      words: from,
      draw: (x, y) => `<g class="t-ink">${circle(stage, x + 5, y, 4, 'bead small')}</g>`,
    },
    {
      width: 26,
      words: to,
      draw: (x, y) =>
        `<g class="t-ink">${rect(stage, x, y - 2, 26, 4, 'class="band95"')}${rect(stage, x + 4, y - 4, 18, 8, 'class="band80"')}${rect(stage, x + 10.5, y - 8, 5, 16, 'class="bar"')}</g>`,
    },
  ];
}

function tell(
  settings: Settings,
  talk: Speaker,
  { from, to }: ChangePictureOptions,
  shown: ScaleChange,
  said: readonly Row[],
  drawn: readonly PlaceChangeShown[],
  digits: number,
  more: string,
) {
  const title = talk.say('changeTitle', { scale: shown.scale.title, from, to });
  const withheld = drawn.filter((place) => place.status === 'withheld' && place.reason !== 'one-wave').length;
  const once = drawn.filter((place) => place.status === 'withheld' && place.reason === 'one-wave').length;
  const counted = withheld === 0 ? '' : talk.say('placesWithheld', { count: withheld });
  return {
    title,
    caption: sentences(talk.say('changeCaption', { from, to }), counted),
    alternative: sentences(
      settings.message,
      `${title}.`,
      ...said.map(({ name, before, change, smallest }) => {
        const { lower, upper } = intervalAt(change, 0.95);
        return talk.say('changeSaid', {
          place: name,
          before: talk.number(before, digits),
          after: talk.number(before + change.value, digits),
          lower: talk.number(lower, digits),
          upper: talk.number(upper, digits),
          smallest: talk.number(smallest, digits),
        });
      }),
      once === 0 ? '' : talk.say('changeOnceSaid', { count: once }),
      counted,
      more,
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  };
}
