import type { PlaceShown, ScaleShown } from '@weft/findings';
import type { Settings } from './figure.ts';
import type { Told } from './frame.ts';
import type { PlacePlotted, PlaneFrame } from './plane-frame.ts';
import type { PlaneOptions } from './plane-options.ts';
import { type Speaker, sentences } from './say.ts';

interface Telling {
  readonly settings: Settings;
  readonly talk: Speaker;
  readonly places: readonly PlaceShown[];
  readonly points: readonly PlacePlotted[];
  readonly chosen: PlacePlotted | null;
  readonly trustScale: ScaleShown;
  readonly actionScale: ScaleShown;
  readonly options: PlaneOptions;
  readonly plot: PlaneFrame;
}

/** More places than this are not listed one by one: the table of numbers lists them. */
const listedUpTo = 40;
/** From this chance on the ladder says "likely". */
const likelyFrom = 0.8;

/** Title, caption and text alternative of the plane. */
export function tellPlane(telling: Telling): Told {
  const { settings, talk, places, points, chosen, trustScale, actionScale, plot } = telling;
  const named = { first: trustScale.title, second: actionScale.title };
  const title = talk.say('planeTitle', named);
  const withheld = places.filter((place) => place.status === 'withheld').length;
  const withoutPosition = places.length - points.length - withheld;
  const left = sentences(
    withheld === 0 ? '' : talk.say('planeNotDrawn', { count: withheld }),
    withoutPosition === 0 ? '' : talk.say('planeNoPosition', { count: withoutPosition }),
  );
  const write = (value: number): string => talk.number(value, plot.digits);
  const likely = points.filter((one) => one.point.quadrants[0] >= likelyFrom).length;
  const listed = points.length > listedUpTo ? [] : points.filter((one) => one !== chosen);
  const asked = places.find((place) => place.place === telling.options.chosen);
  const middle = plot.middle;
  return {
    title,
    caption: sentences(
      talk.say(middle === null ? 'planeCaptionPlain' : 'planeCaption'),
      chosen === null ? '' : talk.say('planeChosen', { place: chosen.place }),
      left,
    ),
    alternative: sentences(
      settings.message,
      `${title}.`,
      talk.say('planeSaid', { ...named, count: points.length }),
      middle === null
        ? ''
        : talk.say('planeMiddleSaid', { across: write(middle.across), up: write(middle.up) }),
      points.length === 0 ? '' : talk.say('planeChances', { count: likely }),
      chosen === null ? '' : chosenSaid(chosen, telling),
      asked?.status === 'withheld' ? talk.say('placeWithheldSaid', { place: asked.place }) : '',
      ...listed.map((one) =>
        talk.say('planePlaceSaid', {
          ...named,
          place: one.place,
          across: write(one.point.across),
          up: write(one.point.up),
        }),
      ),
      left,
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  };
}

function chosenSaid(chosen: PlacePlotted, telling: Telling): string {
  const { talk, trustScale, actionScale, plot } = telling;
  const [both, firstOnly, secondOnly, neither] = chosen.point.quadrants.map((share) => chances(share, talk));
  return talk.say('planeChosenSaid', {
    place: chosen.place,
    first: trustScale.title,
    second: actionScale.title,
    across: talk.number(chosen.point.across, plot.digits),
    up: talk.number(chosen.point.up, plot.digits),
    both: both ?? '',
    firstOnly: firstOnly ?? '',
    secondOnly: secondOnly ?? '',
    neither: neither ?? '',
  });
}

function chances(share: number, talk: Speaker): string {
  if (share < 0.01) return talk.say('under', { value: talk.number(1, 0) });
  if (share > 0.99) return talk.say('over', { value: talk.number(99, 0) });
  return talk.number(100 * share, 0);
}
