import type { PlaceShown, ScaleShown } from '@weft/findings';
import { intervalAt } from './bands.ts';
import { fan, mapKey } from './fan.ts';
import { type Figure, settle } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key } from './key.ts';
import { type MapOptions, mapAreas, mapPatterns } from './map-areas.ts';
import { overlayKey, overlayRange } from './map-overlay.ts';
import { type PlaceGeometry, shapesOf } from './place-shapes.ts';
import { digitsFor, sentences, speaker } from './say.ts';
import type { Stage } from './stage.ts';
import { cutsOf, farthest, shadeOf } from './suppressed.ts';
import { levelOf } from './window.ts';

export interface PlaceMapOptions extends MapOptions {
  /** The level of all places together; shades part there. Default: the middle of the answer line. */
  readonly middle?: number;
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
  const stage: Stage = { width, rtl: settings.rtl };
  const talk = speaker(settings);
  const id = figureId(settings, `map-${scale.name}`);
  const cuts = cutsOf(scale, options.middle ?? (scale.minimum + scale.maximum) / 2);
  const { shapes, bottom } = shapesOf(geometry, width, 2);
  if (shapes.length === 0) throw new RangeError('A map needs a place that has a shape.');
  const digits = digitsFor(scale.minimum, scale.maximum);
  const counts = { sure: 0, less: 0, unsure: 0, held: 0 };
  const areas = mapAreas(
    places,
    shapes,
    (place) => {
      const shade = shadeOf(place, scale, cuts);
      const level = levelOf(place, scale);
      if (shade === null || level === null) {
        counts.held++;
        return {
          shade: null,
          dotted: false,
          number: 'halo strong',
          said: talk.say('placeWithheldSaid', { place: place.place }),
        };
      }
      const sure = certainty[shade[0] as 'a' | 'b' | 'c'];
      counts[sure]++;
      const { lower, upper } = intervalAt(level, 0.95);
      return {
        shade: `v-${shade}`,
        dotted: shade === 'c',
        number: `on-${shade} strong`,
        said: talk.say('mapPlaceSaid', {
          place: place.place,
          scale: scale.title,
          value: talk.number(level.value, digits),
          lower: talk.number(lower, digits),
          upper: talk.number(upper, digits),
          sure,
        }),
      };
    },
    id,
    talk,
    settings,
    options,
  );
  const { overlay } = options;
  const laid = overlay ? overlayKey(stage, settings, talk, overlay, bottom + 10) : { svg: '', height: 0 };
  const drawnFan = fan(stage, talk, bottom + laid.height + 16);
  const legend = key(
    stage,
    mapKey(stage, settings, talk, id, {
      sure: talk.number(farthest(cuts.sure), digits + 1),
      lessSure: talk.number(farthest(cuts.lessSure), digits + 1),
    }),
    0,
    width,
    drawnFan.bottom + 6,
    13,
  );
  const about = `<g class="map-words"${options.linkOf ? ' aria-hidden="true"' : ''}>${laid.svg}${drawnFan.svg}${legend.svg}</g>`;
  const [least, , most] = overlay ? overlayRange(overlay, talk) : ['', '', ''];
  return frame(
    settings,
    id,
    Math.ceil(drawnFan.bottom + legend.height + 14),
    `${mapPatterns(id)}${areas}${about}`,
    {
      title: talk.say('mapTitle', { scale: scale.title }),
      caption: sentences(
        talk.say('mapCaption', {
          levels: cuts.levels.map((cut) => talk.number(cut, digits + 1)).join(' · '),
        }),
        overlay ? talk.say('mapLaidCaption') : '',
      ),
      alternative: sentences(
        settings.message,
        `${talk.say('mapTitle', { scale: scale.title })}.`,
        talk.say('mapSaid', counts),
        overlay
          ? talk.say('mapLaidSaid', { ...overlay, year: String(overlay.year), least, most, values: '' })
          : '',
        settings.simulated ? talk.say('simulatedSaid') : '',
      ),
    },
    { group: options.linkOf !== undefined },
  );
}

const certainty = { a: 'sure', b: 'less', c: 'unsure' } as const satisfies Record<
  'a' | 'b' | 'c',
  'sure' | 'less' | 'unsure'
>;
