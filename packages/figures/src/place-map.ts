import type { PlaceShown, ScaleShown } from '@weft/findings';
import { fan, mapKey } from './fan.ts';
import { type Figure, type FigureOptions, settle } from './figure.ts';
import { figureId, frame, hatched, hatching } from './frame.ts';
import { key } from './key.ts';
import { type PlaceGeometry, shapesOf } from './place-shapes.ts';
import { digitsFor, sentences, speaker } from './say.ts';
import { escapeXml, type Stage, text } from './stage.ts';
import { cutsOf, shadeOf } from './suppressed.ts';
import { textWidth } from './text-width.ts';

export interface PlaceMapOptions extends FigureOptions {
  /** The level of all places together; shades part there. Default: the middle of the answer line. */
  readonly middle?: number;
  /** A place to outline in ink. */
  readonly chosen?: string;
}

/**
 * Places on the map in a palette that fades with doubt: four shades where we are sure, two where less, one
 * pale neutral where not, hatching where a place is withheld. So contrast stands only where the answers earn
 * it. Numbers on the map are the places' own in the list. North stays up and west left in every language.
 *
 * @param places every place, in the reader's order
 * @param geometry the shapes of places, by their names
 * @throws RangeError when no place has a shape.
 * @example placeMap(release.places, geometry, trust, { middle: 3.6, width: 320 }).svg
 */
export function placeMap(
  places: readonly PlaceShown[],
  geometry: readonly PlaceGeometry[],
  scale: ScaleShown,
  options: PlaceMapOptions = {},
): Figure {
  const settings = settle(options);
  const { width } = settings;
  /** The paper is not mirrored; only its words are. */
  const paper: Stage = { width, rtl: false };
  const stage: Stage = { width, rtl: settings.rtl };
  const talk = speaker(settings);
  const id = figureId(settings, `map-${scale.name}`);
  const cuts = cutsOf(scale, options.middle ?? (scale.minimum + scale.maximum) / 2);
  const { shapes, bottom } = shapesOf(geometry, width, 2);
  if (shapes.length === 0) throw new RangeError('A map needs a place that has a shape.');
  const shown = new Map(places.map((place, index) => [place.place, { place, number: index + 1 }]));
  const size = settings.narrow ? 13 : 14;
  const counts = { sure: 0, less: 0, unsure: 0, held: 0 };
  let areas = '';
  let labels = '';
  let outline = '';
  for (const { place, path, at, size: box } of shapes) {
    const entry = shown.get(place);
    if (!entry) continue;
    const shade = shadeOf(entry.place, scale, cuts);
    counts[shade === null ? 'held' : certainty[shade[0] as 'a' | 'b' | 'c']]++;
    const name = `<title>${entry.number}. ${escapeXml(place)}</title>`;
    const fill = shade === null ? hatched(id) : `class="v-${shade}"`;
    areas += `<path ${fill} d="${path}">${name}</path>`;
    if (shade === 'c') areas += `<path fill="url(#${id}-dots)" d="${path}"/>`;
    if (place === options.chosen) outline = `<path class="outlined" d="${path}"/>`;
    const words = talk.number(entry.number, 0);
    if (box[0] > textWidth(words, size) + 2 && box[1] > size)
      labels += text(paper, at[0], at[1] + size * 0.35, words, {
        size,
        anchor: 'middle',
        className: shade === null ? 'halo strong' : `on-${shade} strong`,
      });
  }
  const digits = digitsFor(scale.minimum, scale.maximum) + 1;
  const drawnFan = fan(stage, talk, bottom + 16);
  const legend = key(
    stage,
    mapKey(stage, settings, talk, id, {
      sure: talk.number(cuts.sure, digits + 1),
      lessSure: talk.number(cuts.lessSure, digits + 1),
    }),
    0,
    width,
    drawnFan.bottom + 6,
    13,
  );
  const dots = `<defs><pattern id="${id}-dots" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="dot" cx="2" cy="2" r="1"/></pattern></defs>`;
  const body = `${hatching(id)}${dots}<g class="map">${areas}${outline}</g>${labels}${drawnFan.svg}${legend.svg}`;
  return frame(settings, id, Math.ceil(drawnFan.bottom + legend.height + 14), body, {
    title: talk.say('mapTitle', { scale: scale.title }),
    caption: talk.say('mapCaption', {
      levels: cuts.levels.map((cut) => talk.number(cut, digits)).join(' · '),
    }),
    alternative: sentences(
      settings.message,
      `${talk.say('mapTitle', { scale: scale.title })}.`,
      talk.say('mapSaid', counts),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}

const certainty = { a: 'sure', b: 'less', c: 'unsure' } as const satisfies Record<
  'a' | 'b' | 'c',
  'sure' | 'less' | 'unsure'
>;
