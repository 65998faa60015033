import type { ListedPlace } from '@weft/formats';
import type { JsonObject, PlaceDraft } from '$lib/server/store/index.ts';

/** What a list would do to the places there are. */
export interface PlacePlan {
  /** Parents before what lies in them. */
  readonly drafts: readonly PlaceDraft[];
  /** Labels that are there already: they stay as they are, and get the shape of the list where they had none. */
  readonly known: readonly {
    readonly label: string;
    readonly id: string;
    readonly geometry: JsonObject | null;
  }[];
}

interface There {
  readonly id: string;
  readonly label: string;
  readonly geometry: JsonObject | null;
}

/**
 * A list of places as drafts for the store. A label is the place's own name where that tells it apart, and its
 * path ("City / Block") where two places have one name.
 */
export function planPlaces(listed: readonly ListedPlace[], there: readonly There[]): PlacePlan {
  const count = new Map<string, number>();
  for (const { name } of listed) count.set(name, (count.get(name) ?? 0) + 1);
  const labelOf = new Map(
    listed.map(({ name, path }) => [path, count.get(name) === 1 ? name : path] as const),
  );
  const byLabel = new Map(there.map((place) => [place.label, place]));
  const known: { label: string; id: string; geometry: JsonObject | null }[] = [];
  const drafts: PlaceDraft[] = [];
  for (const { path, parent, shape } of listed) {
    const label = labelOf.get(path)!;
    const geometry = shape === null ? null : (shape as unknown as JsonObject);
    const before = byLabel.get(label);
    if (before) {
      known.push({ label, id: before.id, geometry: before.geometry === null ? geometry : null });
      continue;
    }
    const around = parent === null ? undefined : (labelOf.get(parent) ?? parent);
    drafts.push({
      label,
      ...(around === undefined ? {} : { parent: around }),
      ...(geometry === null ? {} : { geometry }),
    });
  }
  return { drafts, known };
}
