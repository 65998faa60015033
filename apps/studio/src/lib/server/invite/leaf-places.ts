import type { Place } from '../store/index.ts';

/** The smallest places, in their order, each with the one it is part of: those people answer for. */
export function leafPlaces(
  places: readonly Place[],
): { readonly id: string; readonly label: string; readonly area: string }[] {
  const parents = new Set(places.map(({ parentId }) => parentId));
  const labels = new Map(places.map(({ id, label }) => [id, label]));
  return places
    .filter(({ id }) => !parents.has(id))
    .map(({ id, label, parentId }) => ({ id, label, area: labels.get(parentId ?? '') ?? '' }));
}
