import type { HearView } from '@weft/findings';
import { type Figure, type FigureOptions, type Settings, settle } from './figure.ts';
import { figureId, frame, hatched, hatching } from './frame.ts';
import { type KeyItem, key, sewnTag } from './key.ts';
import { type Speaker, sentences, speaker } from './say.ts';
import { line, rect, type Stage, text } from './stage.ts';
import { shorten, textWidth, wrap } from './text-width.ts';

/** A place of the picture: threads are tenths of the way to a perfect reading, worked out elsewhere. */
export type ThreadsPlace = Pick<
  HearView['places'][number],
  'place' | 'laid' | 'byClosing' | 'count' | 'need' | 'people'
>;

const threads = 10;
const size = 18;

/**
 * Ten threads a place while people answer: laid so far, still to come by closing day if answers keep coming,
 * and a mark at the level called clear. Hatched where too few have answered to say anything. Counts beside it
 * are words that come in steps.
 *
 * @param clear threads at which a place is called clear
 * @throws RangeError when there is no place.
 * @example fieldworkThreads(hearView(counts, { kind }).places, 7, { width: 320 })
 */
export function fieldworkThreads(
  places: readonly ThreadsPlace[],
  clear: number,
  options: FigureOptions = {},
): Figure {
  if (places.length === 0) throw new RangeError('A picture of fieldwork needs a place or more.');
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const id = figureId(settings, 'fieldwork');
  const layout = layoutOf(places, settings);
  let body = hatching(id);
  let top = 4;
  for (const place of places) {
    const row = drawRow(stage, layout, place, clear, id, top);
    body += row.svg;
    top += row.height;
    body += line(stage, 0, top - 5, settings.width, top - 5, 'base');
  }
  const legend = key(stage, keyItems(stage, settings, talk, id), 0, settings.width, top + 2, layout.small);
  return frame(settings, id, Math.ceil(top + legend.height + 8), body + legend.svg, {
    title: talk.say('fieldworkTitle'),
    caption: talk.say('fieldworkCaption'),
    alternative: sentences(
      settings.message,
      `${talk.say('fieldworkTitle')}.`,
      ...places.map((place) => said(place, talk)),
      talk.say('fieldworkMarkSaid', { clear: talk.number(clear, 0) }),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}

interface Layout {
  readonly narrow: boolean;
  readonly text: number;
  readonly small: number;
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly count: number;
  readonly need: number;
  readonly end: number;
}

function layoutOf(places: readonly ThreadsPlace[], { narrow, width }: Settings): Layout {
  const textSize = narrow ? 14 : 15;
  const small = narrow ? 13 : 14;
  if (narrow)
    return {
      narrow,
      text: textSize,
      small,
      names: width - 90,
      left: 0,
      right: width,
      count: width,
      need: width,
      end: width,
    };
  const widest = (part: (place: ThreadsPlace) => string, at: number): number =>
    Math.max(0, ...places.map((place) => textWidth(part(place), at)));
  const names = Math.min(width * 0.26, widest(({ place }) => place, textSize) + 4);
  const need = Math.min(
    width * 0.3,
    widest(({ need }) => need, small),
  );
  const count = widest(({ count }) => count, small);
  const right = width - need - count - (need > 0 ? 28 : 14);
  return {
    narrow,
    text: textSize,
    small,
    names,
    left: names + 14,
    right,
    count: right + 14,
    need,
    end: width,
  };
}

function drawRow(
  stage: Stage,
  layout: Layout,
  place: ThreadsPlace,
  clear: number,
  id: string,
  top: number,
): { readonly svg: string; readonly height: number } {
  const { narrow, left, right, small } = layout;
  const name = shorten(place.place, layout.names, layout.text);
  const full = name === place.place ? {} : { full: place.place };
  const nameAt = { size: layout.text, className: 'strong', ...full };
  const count = { size: small, className: 'number' };
  const soft = { size: small, className: 'soft' };
  if (narrow) {
    let svg = text(stage, 0, top + 13, name, nameAt);
    svg += text(stage, right, top + 13, place.count, { ...count, anchor: 'end' });
    svg += drawThreads(stage, left, right, top + 20, place, clear, id);
    const needs = place.need === '' ? [] : wrap(place.need, right, small);
    needs.forEach((words, at) => {
      svg += text(stage, 0, top + 20 + size + 16 + at * 17, words, soft);
    });
    return { svg, height: 20 + size + 12 + needs.length * 17 };
  }
  const needs = place.need === '' ? [] : wrap(place.need, layout.need + 2, small);
  const height = Math.max(size + 11, needs.length * 18 + 9);
  const middle = top + (height - 9) / 2;
  let svg = text(stage, 0, middle + layout.text * 0.35, name, nameAt);
  svg += drawThreads(stage, left, right, middle - size / 2, place, clear, id);
  svg += text(stage, layout.count, middle + small * 0.35, place.count, count);
  needs.forEach((words, at) => {
    const down = middle + small * 0.35 + (at - (needs.length - 1) / 2) * 18;
    svg += text(stage, layout.end - layout.need, down, words, soft);
  });
  return { svg, height };
}

function drawThreads(
  stage: Stage,
  left: number,
  right: number,
  top: number,
  { laid, byClosing, people }: ThreadsPlace,
  clear: number,
  id: string,
): string {
  const wide = (right - left) / threads;
  const gap = Math.min(3, wide * 0.12);
  const middle = top + size / 2;
  let svg = '';
  const [done, later] = [laid ?? 0, byClosing ?? laid ?? 0];
  const unread = people === null ? threads / 2 : 0;
  if (unread > 0) svg += rect(stage, left, top, unread * wide - gap, size, hatched(id));
  for (let at = unread; at < threads; at++) {
    const x = left + at * wide;
    if (at < done) svg += rect(stage, x, top, wide - gap, size, laidLook);
    else if (at < later) svg += rect(stage, x, top, wide - gap, size, toComeLook);
    else svg += line(stage, x, middle, x + wide - gap, middle, 'base');
  }
  return `<g class="t-warp">${svg}</g>${markAt(stage, left + clear * wide - gap / 2, top - 3, top + size + 3)}`;
}

const laidLook = 'class="bar"';
const toComeLook = 'class="band80"';

/** The level called clear. */
function markAt(stage: Stage, x: number, from: number, to: number): string {
  return `<g class="t-ink">${rect(stage, x - 1, from, 2, to - from, 'class="bar"')}</g>`;
}

function said({ place, laid, byClosing, count, need, people }: ThreadsPlace, talk: Speaker): string {
  const more = need === '' ? '' : `, ${need}`;
  if (people === null) return talk.say('fieldworkUnderSaid', { place, count, more });
  if (laid === null) return talk.say('fieldworkUnknownSaid', { place, count });
  return talk.say('fieldworkSaid', {
    place,
    count,
    more,
    laid: talk.number(laid, 0),
    later: talk.number(byClosing ?? laid, 0),
  });
}

function keyItems(stage: Stage, settings: Settings, talk: Speaker, id: string): KeyItem[] {
  const three = (look: string) => (x: number, y: number) =>
    `<g class="t-warp">${[0, 1, 2].map((at) => rect(stage, x + at * 13, y - 8, 11, 16, look)).join('')}</g>`;
  return [
    { width: 37, words: talk.say('keyLaid'), draw: three(laidLook) },
    { width: 37, words: talk.say('keyToCome'), draw: three(toComeLook) },
    {
      width: 26,
      words: talk.say('keyTooFew'),
      draw: (x, y) => rect(stage, x, y - 8, 26, 16, hatched(id)),
    },
    {
      width: 4,
      words: talk.say('keyClear'),
      draw: (x, y) => markAt(stage, x + 2, y - 11, y + 11),
    },
    ...sewnTag(stage, settings, talk, 13),
  ];
}
