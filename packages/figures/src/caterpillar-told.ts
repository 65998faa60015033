import type { PlaceShown, ScaleShown } from '@weft/findings';
import type { CaterpillarOptions } from './caterpillar-options.ts';
import { numbersOf } from './caterpillar-row.ts';
import type { Settings } from './figure.ts';
import type { Told } from './frame.ts';
import { type Speaker, sentences } from './say.ts';
import { levelOf, type Window } from './window.ts';

interface Telling {
  readonly settings: Settings;
  readonly talk: Speaker;
  readonly options: CaterpillarOptions;
  readonly places: readonly PlaceShown[];
  readonly drawn: readonly PlaceShown[];
  readonly scales: readonly ScaleShown[];
  readonly windows: readonly Window[];
  readonly references: readonly (number | null)[];
  readonly digits: readonly number[];
}

/** Title, caption and text alternative of a caterpillar, and the line that says what is not drawn. */
export function tellCaterpillar(telling: Telling): Told & { readonly more: string } {
  const { settings, talk, options, places, drawn, scales, windows, references, digits } = telling;
  const order =
    options.order === 'value' ? talk.say('orderValue') : (options.orderName ?? talk.say('orderReader'));
  const [first, second] = scales;
  const title =
    second === undefined
      ? talk.say('placeByPlace', { scale: first?.title ?? '', order })
      : talk.say('placeByPlaceBoth', { first: first?.title ?? '', second: second.title, order });
  const withheld = places.filter((place) => place.status === 'withheld').length;
  const left = places.length - drawn.length;
  const more =
    left === 0 ? '' : talk.say('more', { count: left, where: options.moreWhere ?? talk.say('moreWhere') });
  const lines = scales.map((scale, index) => {
    const [low, high] = windows[index] ?? [scale.minimum, scale.maximum];
    return talk.say(second === undefined ? 'line' : 'scaleLine', {
      scale: scale.title,
      low: talk.number(low, digits[index] ?? 1),
      lowEnd: scale.lowEnd,
      high: talk.number(high, digits[index] ?? 1),
      highEnd: scale.highEnd,
    });
  });
  const dotted = references
    .map((value, index) => {
      if (value === null) return '';
      const number = talk.number(value, digits[index] ?? 1);
      return second === undefined ? number : `${scales[index]?.title} ${number}`;
    })
    .filter((words) => words !== '');
  const referenceSaid = dotted.length === 0 ? '' : talk.say('referenceSaid', { value: talk.listed(dotted) });
  const counted = talk.say('placesWithheld', { count: withheld });
  return {
    title,
    more,
    caption: sentences(
      talk.say('caterpillarCaption'),
      referenceSaid,
      options.order === 'value' ? talk.say('orderWarning') : '',
      withheld === 0 ? '' : counted,
    ),
    alternative: sentences(
      settings.message,
      `${title}.`,
      talk.say('placesShown', { count: drawn.length }),
      ...lines,
      referenceSaid,
      ...drawn.map((place) => placeSaid(place, scales, talk, digits)),
      more,
      counted,
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  };
}

function placeSaid(
  place: PlaceShown,
  scales: readonly ScaleShown[],
  talk: Speaker,
  digits: readonly number[],
): string {
  const said = scales.map((scale, index) => {
    const level = levelOf(place, scale);
    if (level === null) return null;
    return { scale: scale.title, ...numbersOf(level, talk, digits[index] ?? 1) };
  });
  if (said.every((one) => one === null)) return talk.say('placeWithheldSaid', { place: place.place });
  const [first, second] = said;
  if (scales.length === 1 && first) {
    const { value, lower, upper } = first;
    return talk.say('placeSaid', { place: place.place, value, lower, upper });
  }
  const half = (index: number): string => {
    const one = index === 0 ? first : second;
    return one
      ? talk.say('scaleSaid', { scale: one.scale, value: one.value, lower: one.lower, upper: one.upper })
      : talk.say('scaleWithheldSaid', { scale: scales[index]?.title ?? '' });
  };
  return talk.say('placeSaidBoth', { place: place.place, first: half(0), second: half(1) });
}
