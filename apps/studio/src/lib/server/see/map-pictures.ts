import { clothMap, type MapOverlay, type PlaceGeometry, placeMap } from '@weft/figures';
import { type KnownFact, middleOf, type Release, type ScaleShown } from '@weft/findings';
import { type DrawnTwice, drawTwice, onceFor } from './draw.ts';
import type { Seen } from './room.ts';

/** What a map shows: one scale, or both threads as a cloth. */
export type Shown = ScaleShown | readonly [ScaleShown, ScaleShown];

/** The two threads of the cloth, where a release may speak of both. */
export function threadsOf(release: Release): readonly [ScaleShown, ScaleShown] | null {
  const of = (role: ScaleShown['role']) => release.pairs.find(({ scale }) => scale.role === role)?.scale;
  const [trust, action] = [of('trust'), of('action')];
  return trust && action ? [trust, action] : null;
}

/** The map of what was asked for, with links to each place and, where one is chosen, a fact laid over it. */
export function mapPicture(
  { release, common }: Pick<Seen, 'release' | 'common'>,
  shown: Shown,
  geometry: readonly PlaceGeometry[],
  linkOf: (place: string) => string | null,
  fact: KnownFact | null,
): DrawnTwice {
  const overlay: MapOverlay | null = fact && {
    name: fact.name,
    source: fact.source,
    year: fact.year,
    values: new Map(fact.values.map(({ place, value }) => [place, value])),
    middle: middleOf(fact.values) ?? 0,
  };
  const middle = ({ name, minimum, maximum }: ScaleShown): number =>
    release.levels[name]?.value ?? (minimum + maximum) / 2;
  const name = 'name' in shown ? shown.name : 'both';
  const message =
    mapSentence(release, shown)
      ?.says.map(({ text }) => text)
      .join('') ?? '';
  const more = { linkOf, message, ...(overlay ? { overlay } : {}) };
  return onceFor(
    release,
    `map ${name}`,
    () =>
      drawTwice('map', common, (given) =>
        'name' in shown
          ? placeMap(release.places, geometry, shown, { ...given, ...more, middle: middle(shown) })
          : clothMap(release.places, geometry, ...shown, {
              ...given,
              ...more,
              middles: [middle(shown[0]), middle(shown[1])],
            }),
      ),
    JSON.stringify([geometry, release.places.map(({ place }) => linkOf(place)), fact]),
  );
}

/** The sentence a map goes with: which differences are real, or where both threads are strong. */
export function mapSentence(release: Release, shown: Shown) {
  return release.findings.find(({ id, kind }) =>
    'name' in shown ? id === `apart:${shown.name}` : kind === 'joint',
  );
}
