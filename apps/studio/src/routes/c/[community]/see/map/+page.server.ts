import { cutsOf, type PlaceGeometry, placeMap, shadeOf } from '@weft/figures';
import { asReleased } from '$lib/server/see/as-released.ts';
import { drawTwice, onceFor } from '$lib/server/see/draw.ts';
import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

const sureness = { a: 'sure', b: 'less sure', c: 'unsure' } as const;

/** Each scale on the map, and the table that says the same; shapes come from the places of now, by name. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!seen) return { seen: null };
  const { release, common } = seen;
  const places = asReleased(release, await store.places.list(community.id));
  const idOf = new Map(places.map(({ id, label }) => [label, id]));
  const geometry: PlaceGeometry[] = places.map(({ label, geometry: shape }) => ({
    place: label,
    geometry: shape as unknown as PlaceGeometry['geometry'],
  }));
  const named = new Set(release.places.map(({ place }) => place));
  const drawn = geometry.some((one) => one.geometry !== null && named.has(one.place));
  const number = new Intl.NumberFormat(release.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const scales = release.pairs.map(({ scale }) => scale);
  return {
    seen: {
      kind: release.kind,
      simulated: release.simulated,
      scales: scales.map(({ name, title }) => ({ name, title })),
      maps: drawn
        ? onceFor(
            release,
            'maps',
            () =>
              scales.map((scale, index) =>
                drawTwice(`map-${index}`, common, (given) =>
                  placeMap(release.places, geometry, scale, {
                    ...given,
                    ...(release.levels[scale.name] ? { middle: release.levels[scale.name]!.value } : {}),
                  }),
                ),
              ),
            JSON.stringify(geometry),
          )
        : [],
      rows: release.places.map((place) => ({
        place: place.place,
        id: idOf.get(place.place) ?? null,
        cells: scales.map((scale) => {
          const shown = place.status === 'said' ? place.scales.find((one) => one.scale === scale.name) : null;
          const middle = release.levels[scale.name]?.value ?? (scale.minimum + scale.maximum) / 2;
          const shade = shadeOf(place, scale, cutsOf(scale, middle));
          if (!shown || shade === null) return null;
          const { lower, upper } = shown.level.intervals[2];
          return {
            value: number.format(shown.level.value),
            range: `${number.format(lower)} to ${number.format(upper)}`,
            sure: sureness[shade[0] as keyof typeof sureness],
          };
        }),
      })),
    },
  };
};
