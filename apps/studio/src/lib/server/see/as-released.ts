import type { Release } from '@weft/findings';
import type { NamedPlace } from '../store/index.ts';

/**
 * The places of now under the names a release gives them, by what they are kept under: whoever renames a place
 * breaks no release. Of a release that knows no ids, places are found by their names.
 */
export function asReleased<P extends NamedPlace>(
  { places }: Pick<Release, 'places'>,
  now: readonly P[],
): readonly P[] {
  const named = new Map(places.flatMap(({ id, place }) => (id === undefined ? [] : [[id, place] as const])));
  if (named.size === 0) return now;
  return now.flatMap((place) => {
    const label = named.get(place.id);
    return label === undefined ? [] : [{ ...place, label }];
  });
}
