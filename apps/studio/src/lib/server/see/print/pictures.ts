import {
  agreement,
  caterpillar,
  changePicture,
  type Figure,
  type FigureOptions,
  meanVariance,
  mechanismPaths,
  placeMap,
  plane,
  separability,
  structureSteps,
  taskProfile,
  windowOf,
} from '@weft/figures';
import type { ChapterKey, Part, Release } from '@weft/findings';
import type { Press } from './press.ts';

/** Above so many places there is no row and no page for each of them but in the drawings of all places. */
export const mostPlaces = 60;

/** Rows of one drawing of places: as many as fit a sheet, and from how many on they are thin. */
const rowsOfASheet = 48;
const thinOver = 24;

const partOf = <K extends Part['kind']>(release: Release, kind: K) =>
  release.parts.find((part): part is Extract<Part, { kind: K }> => part.kind === kind);

/** A figure of this width stands beside another one on a sheet. */
const half = 360;

/** Above so many places the squares of pairs need the whole width of a sheet. */
const mostInHalf = 30;

/** The pictures that prove each chapter of the story, drawn for paper. */
export function chapterPictures(press: Press): Partial<Record<ChapterKey, readonly Figure[]>> {
  const { release } = press;
  const at = (idPrefix: string, width = 672): FigureOptions => ({ ...press.figureOptions, width, idPrefix });
  const few = release.places.length <= mostPlaces;
  const tasks = partOf(release, 'tasks');
  const change = partOf(release, 'change');
  const mechanism = partOf(release, 'mechanism');
  const paths = mechanism?.mechanism;
  return {
    threads: planePicture(press),
    tasks:
      tasks && few && tasks.profiles.length > 0
        ? [taskProfile(tasks.profiles, tasks.tasks, at('tasks'))]
        : [],
    alike: [
      ...(partOf(release, 'consensus')?.scales ?? []).flatMap(
        ({ scale: name, places, usual, model, drawn }, i) => {
          const scale = release.scales.find((one) => one.name === name);
          const middle = { level: model.mean.estimate, standardDeviation: usual };
          return scale && drawn
            ? [meanVariance({ scale, places, usual: middle }, at(`alike-${i}`, half))]
            : [];
        },
      ),
      ...(partOf(release, 'agreement')?.scales ?? []).flatMap((shown, i) => {
        const { distribution } = shown;
        return distribution ? [agreement({ ...shown, distribution }, at(`agree-${i}`, half))] : [];
      }),
    ],
    change:
      change && few
        ? change.scales
            .filter(({ places }) => places.some(({ status }) => status === 'said'))
            .map((shown, i) =>
              changePicture(shown, { ...at(`change-${i}`), from: change.from, to: change.to }),
            )
        : [],
    apart: pairPictures(press),
    carries: (mechanism?.waterfalls ?? []).map((shown, i) => structureSteps(shown, at(`steps-${i}`, half))),
    mechanism: paths ? [mechanismPaths(paths, at('paths'))] : [],
  };
}

/** Both threads at once, where any place may be shown on both. */
export function planePicture({ release, figureOptions }: Press): Figure[] {
  const trust = release.scales.find(({ role }) => role === 'trust');
  const action = release.scales.find(({ role }) => role === 'action');
  const drawn = release.places.some((place) => place.status === 'said' && place.plane !== null);
  return trust && action && drawn
    ? [plane(release.places, trust, action, { ...figureOptions, width: half, idPrefix: 'plane' })]
    : [];
}

/** Which pairs are told apart, scale by scale. */
export function pairPictures({ release, figureOptions }: Press): Figure[] {
  return release.pairs.map(({ scale, labels, matrix, counts }, i) =>
    separability(matrix === null ? { counts, scale } : { labels, matrix, scale }, {
      ...figureOptions,
      width: release.places.length > mostInHalf ? 672 : half,
      idPrefix: `apart-${i}`,
    }),
  );
}

/** Every scale on the map, where places have shapes. */
export function mapPictures({ release, printed: { shapes }, speakable, figureOptions }: Press): Figure[] {
  const named = new Set(release.places.map(({ place }) => place));
  if (!shapes.some(({ place, geometry }) => geometry !== null && named.has(place))) return [];
  return speakable.map((scale, i) => {
    const middle = release.levels[scale.name];
    return placeMap(release.places, shapes, scale, {
      ...figureOptions,
      width: half,
      idPrefix: `map-${i}`,
      ...(middle ? { middle: middle.value } : {}),
    });
  });
}

/** How many pairs are told apart, scale by scale: a bar that is read from afar. */
export function pairCounts({ release, figureOptions }: Press): Figure[] {
  return release.pairs.map(({ scale, counts }, i) =>
    separability({ counts, scale }, { ...figureOptions, width: 672, idPrefix: `counts-${i}` }),
  );
}

/** Every place in the reader's order, two scales side by side, as many drawings as they fill sheets. */
export function placePictures({ release, speakable, figureOptions }: Press, width = 672): Figure[] {
  const { places, levels } = release;
  const reference = Object.fromEntries(Object.entries(levels).map(([name, { value }]) => [name, value]));
  const sheets = Math.ceil(places.length / rowsOfASheet);
  const each = Math.ceil(places.length / sheets);
  const pairs = speakable.flatMap((scale, at) => (at % 2 === 0 ? [[scale, speakable[at + 1]] as const] : []));
  return pairs.flatMap(([first, second], at) => {
    const alike = !second || (first.minimum === second.minimum && first.maximum === second.maximum);
    const both = second ? [first, second] : [first];
    const window = alike
      ? {
          window: windowOf(
            places,
            both,
            both.map(({ name }) => reference[name]!),
          ),
        }
      : {};
    return Array.from({ length: sheets }, (_, sheet) =>
      caterpillar(places.slice(sheet * each, (sheet + 1) * each), second ? [first, second] : first, {
        ...figureOptions,
        ...window,
        width,
        reference,
        compact: places.length > thinOver,
        idPrefix: `places-${at}-${sheet}`,
      }),
    );
  });
}
