/** A place with how deep it lies. */
export interface TreePlace<P> {
  readonly place: P;
  readonly depth: number;
  readonly children: number;
}

interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** Places in the order of walking: each before what lies in it, else in the order they came. */
export function placeTree<P extends Placed>(places: readonly P[]): TreePlace<P>[] {
  const ids = new Set(places.map(({ id }) => id));
  const below = new Map<string | null, P[]>();
  for (const place of places) {
    const around = place.parentId !== null && ids.has(place.parentId) ? place.parentId : null;
    below.set(around, [...(below.get(around) ?? []), place]);
  }
  const out: TreePlace<P>[] = [];
  const waiting = (below.get(null) ?? []).map((place) => ({ place, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, depth } = next;
    const own = below.get(place.id) ?? [];
    out.push({ place, depth, children: own.length });
    for (const child of own.toReversed()) waiting.push({ place: child, depth: depth + 1 });
  }
  return out;
}
