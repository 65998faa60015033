import { rewound } from '@weft/figures';
import { geoCentroid, geoMercator, geoPath } from 'd3-geo';

/** A place as drawn: an outline, or a dot where it is a point. */
export interface DrawnPlace {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly at: readonly [x: number, y: number];
  readonly shape: 'area' | 'dot';
}

export interface PlaceMap {
  readonly width: number;
  readonly height: number;
  readonly places: readonly DrawnPlace[];
}

interface Shaped {
  readonly id: string;
  readonly label: string;
  readonly geometry: unknown;
}

type Shape = Parameters<typeof geoCentroid>[0] & { type: string; coordinates: unknown };

const width = 672;
const edge = 14;

/**
 * Places with shapes as a small map; `null` where no place has one. Outlines are turned the way a sphere wants
 * them: a polygon that seems to cover half the earth is one that runs the other way round.
 */
export function placeMap(places: readonly Shaped[]): PlaceMap | null {
  const shaped = places.flatMap(({ id, label, geometry }) => {
    const shape = geometry as Shape | null;
    return shape ? [{ id, label, shape: rewound(shape) }] : [];
  });
  if (shaped.length === 0) return null;
  const all = {
    type: 'GeometryCollection',
    geometries: shaped.map(({ shape }) => shape),
  } as Parameters<typeof geoCentroid>[0];
  const projection = geoMercator().fitExtent(
    [
      [edge, edge],
      [width - edge, 460 - edge],
    ],
    all,
  );
  const scale = projection.scale();
  if (!Number.isFinite(scale) || scale > 5e7)
    projection.scale(5e6).center(geoCentroid(all)).translate([336, 120]);
  const path = geoPath(projection).digits(1).pointRadius(6);
  const [[, top], [, bottom]] = path.bounds(all);
  const lift = edge - top;
  projection.translate([projection.translate()[0], projection.translate()[1] + lift]);
  return {
    width,
    height: Math.max(60, Math.ceil(bottom - top + 2 * edge)),
    places: shaped.map(({ id, label, shape }) => {
      const [x, y] = path.centroid(shape as Parameters<typeof geoCentroid>[0]);
      return {
        id,
        label,
        path: path(shape as Parameters<typeof geoCentroid>[0]) ?? '',
        at: [Math.round(x), Math.round(y)],
        shape: shape.type.endsWith('Polygon') ? 'area' : 'dot',
      };
    }),
  };
}
