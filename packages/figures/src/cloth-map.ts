import type { PlaceShown, ScaleShown } from '@weft/findings';
import { type Cloth, clothOf, thirdsOf } from './cloth.ts';
import { clothKey } from './cloth-key.ts';
import { type Figure, settle } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key } from './key.ts';
import { type MapOptions, mapAreas, mapPatterns } from './map-areas.ts';
import { overlayKey, overlayRange } from './map-overlay.ts';
import { type PlaceGeometry, shapesOf } from './place-shapes.ts';
import { digitsFor, sentences, speaker } from './say.ts';
import type { Stage } from './stage.ts';

export interface ClothMapOptions extends MapOptions {
  /** The levels of all places together, trust first; thirds part around them. Default: the middles of the lines. */
  readonly middles?: readonly [number, number];
}

/**
 * Both threads on one map: a cloth of three by three, trust across and readiness up, in thirds around the middle
 * of all places; pale and dotted where one of the two is unsure, hatched where a place is withheld. The shades
 * cannot be told in gray: there, print a map of each.
 *
 * @param places every place, in the reader's order
 * @param geometry the shapes of places, by their names
 * @throws RangeError when no place has a shape.
 * @example clothMap(release.places, geometry, trust, action, { middles: [3.6, 3.3] }).svg
 */
export function clothMap(
  places: readonly PlaceShown[],
  geometry: readonly PlaceGeometry[],
  trust: ScaleShown,
  action: ScaleShown,
  options: ClothMapOptions = {},
): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const id = figureId(settings, 'map-both');
  const { shapes, bottom } = shapesOf(geometry, settings.width, 2);
  if (shapes.length === 0) throw new RangeError('A map needs a place that has a shape.');
  const half = ({ minimum, maximum }: ScaleShown): number => (minimum + maximum) / 2;
  const middles = options.middles ?? [half(trust), half(action)];
  const counts = { both: 0, first: 0, second: 0, neither: 0, between: 0, unsure: 0, held: 0 };
  const areas = mapAreas(
    places,
    shapes,
    (place) => {
      const square = clothOf(place, [trust, action], middles);
      const kind = kindOf(square);
      counts[kind]++;
      const said = { place: place.place, first: trust.title, second: action.title, kind };
      return {
        shade: square === null ? null : square === 'c' ? 'v-c' : `c-${square}`,
        dotted: square === 'c',
        number: square === 'c' ? 'on-c strong' : 'halo strong',
        said: square === null ? talk.say('placeWithheldSaid', said) : talk.say('clothPlaceSaid', said),
      };
    },
    id,
    talk,
    settings,
    options,
  );
  const { overlay } = options;
  const laid = overlay ? overlayKey(stage, settings, talk, overlay, bottom + 10) : { svg: '', height: 0 };
  const cloth = clothKey(stage, settings, talk, id, [trust, action], bottom + laid.height + 18);
  const legend = key(stage, cloth.items, 0, settings.width, cloth.bottom + 8, 13);
  const about = `<g class="map-words"${options.linkOf ? ' aria-hidden="true"' : ''}>${laid.svg}${cloth.svg}${legend.svg}</g>`;
  const names = { first: trust.title, second: action.title };
  const cuts = [trust, action].map((scale, q) =>
    thirdsOf(scale, middles[q]!)
      .map((cut) => talk.number(cut, digitsFor(scale.minimum, scale.maximum) + 1))
      .join(' · '),
  );
  const [least, , most] = overlay ? overlayRange(overlay, talk) : ['', '', ''];
  return frame(
    settings,
    id,
    Math.ceil(cloth.bottom + 8 + legend.height + 8),
    `${mapPatterns(id)}${areas}${about}`,
    {
      title: talk.say('clothTitle', names),
      caption: sentences(
        talk.say('clothCaption', { ...names, firstCuts: cuts[0]!, secondCuts: cuts[1]! }),
        overlay ? talk.say('mapLaidCaption') : '',
      ),
      alternative: sentences(
        settings.message,
        `${talk.say('clothTitle', names)}.`,
        talk.say('clothSaid', { ...counts, ...names, onlyFirst: counts.first, onlySecond: counts.second }),
        overlay
          ? talk.say('mapLaidSaid', { ...overlay, year: String(overlay.year), least, most, values: '' })
          : '',
        settings.simulated ? talk.say('simulatedSaid') : '',
      ),
    },
    { group: options.linkOf !== undefined },
  );
}

type Kind = 'both' | 'first' | 'second' | 'neither' | 'between' | 'unsure' | 'held';

const corners: Readonly<Record<string, Kind>> = {
  '33': 'both',
  '31': 'first',
  '13': 'second',
  '11': 'neither',
};

function kindOf(square: Cloth | null): Kind {
  if (square === null) return 'held';
  return square === 'c' ? 'unsure' : (corners[square] ?? 'between');
}
