import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import { rewound } from './winding.ts';

/** The shape of a place as GeoJSON gives it; places without one are not drawn. */
export interface PlaceGeometry {
  readonly place: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** A place on paper: its outline (or a dot), and where its label stands. */
export interface DrawnShape {
  readonly place: string;
  readonly path: string;
  readonly at: readonly [number, number];
  /** Width and height of the box around it. */
  readonly size: readonly [number, number];
}

/**
 * Lays places out on paper `width` wide, at most as high; mirrored never, for north and west are where they
 * are whichever way one reads.
 */
export function shapesOf(
  places: readonly PlaceGeometry[],
  width: number,
  top: number,
): { readonly shapes: readonly DrawnShape[]; readonly bottom: number } {
  const shaped = places.flatMap(({ place, geometry }) =>
    geometry === null ? [] : [{ place, shape: rewound(geometry) as GeoPermissibleObjects }],
  );
  if (shaped.length === 0) return { shapes: [], bottom: top };
  const all = { type: 'GeometryCollection', geometries: shaped.map(({ shape }) => shape) };
  const edge = 3;
  const projection = geoMercator().fitExtent(
    [
      [edge, top + edge],
      [width - edge, top + width - edge],
    ],
    all as GeoPermissibleObjects,
  );
  if (!Number.isFinite(projection.scale()) || projection.scale() > 5e7) projection.scale(5e6);
  const path = geoPath(projection).digits(1).pointRadius(7);
  const [[, high], [, low]] = path.bounds(all as GeoPermissibleObjects);
  const [x, y] = projection.translate();
  projection.translate([x, y - (high - top - edge)]);
  return {
    bottom: Math.ceil(top + low - high + 2 * edge),
    shapes: shaped.map(({ place, shape }) => {
      const [[left, upper], [right, lower]] = path.bounds(shape);
      return {
        place,
        path: path(shape) ?? '',
        at: path.centroid(shape),
        size: [right - left, lower - upper],
      };
    }),
  };
}
