import { type Bounds, joinBounds, type PlaceShape, type Position } from '../places/place.ts';
import { placeError } from '../places/place-builder.ts';

/** A shape as read, with its bounds and how many positions it has. */
export interface ReadShape {
  readonly shape: PlaceShape;
  readonly bounds: Bounds;
  readonly positions: number;
}

/** Where a shape stands, for messages. */
export interface ShapeSpot {
  readonly file: string;
  readonly feature: number;
  readonly place: string;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

class Reader {
  readonly spot: ShapeSpot;
  bounds: Bounds | null = null;
  positions = 0;

  constructor(spot: ShapeSpot) {
    this.spot = spot;
  }

  refuse(code: 'geojson-position' | 'geojson-ring', details: Record<string, string>): never {
    const { file, feature, place } = this.spot;
    return placeError(code, file, { feature }, { place, ...details });
  }

  position(value: unknown): Position {
    const [x, y] = isList(value) ? value : [];
    if (typeof x !== 'number' || typeof y !== 'number' || !(Math.abs(x) <= 180 && Math.abs(y) <= 90))
      return this.refuse('geojson-position', { found: shortJson(value) });
    this.positions += 1;
    this.bounds = joinBounds(this.bounds, [x, y, x, y]);
    return [x, y];
  }

  list<T>(value: unknown, of: (inner: unknown) => T): T[] {
    if (!isList(value) || value.length === 0)
      return this.refuse('geojson-ring', { why: isList(value) ? 'is empty' : 'is no list of positions' });
    return value.map(of);
  }

  ring(value: unknown): Position[] {
    const ring = this.list(value, (inner) => this.position(inner));
    if (ring.length < 4) this.refuse('geojson-ring', { why: `has ${ring.length} positions only` });
    const [first, last] = [ring[0]!, ring.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1])
      this.refuse('geojson-ring', { why: 'does not end where it begins' });
    if (ring.every(([x]) => x === first[0]) || ring.every(([, y]) => y === first[1]))
      this.refuse('geojson-ring', { why: 'holds no area' });
    return ring;
  }

  polygon(value: unknown): Position[][] {
    return this.list(value, (inner) => this.ring(inner));
  }
}

/**
 * Reads the geometry of a feature: Point, MultiPoint, Polygon or MultiPolygon, with every position checked to
 * be degrees and every ring to be closed and to hold area. `null` where there is none.
 */
export function readShape(geometry: unknown, spot: ShapeSpot): ReadShape | null {
  if (geometry === null || geometry === undefined) return null;
  const { type, coordinates } = (typeof geometry === 'object' ? geometry : {}) as {
    type?: unknown;
    coordinates?: unknown;
  };
  const reader = new Reader(spot);
  const shape = ((): PlaceShape => {
    switch (type) {
      case 'Point':
        return { type, coordinates: reader.position(coordinates) };
      case 'MultiPoint':
        return { type, coordinates: reader.list(coordinates, (inner) => reader.position(inner)) };
      case 'Polygon':
        return { type, coordinates: reader.polygon(coordinates) };
      case 'MultiPolygon':
        return { type, coordinates: reader.list(coordinates, (inner) => reader.polygon(inner)) };
      default:
        return placeError(
          'geojson-geometry',
          spot.file,
          { feature: spot.feature },
          { place: spot.place, type: typeof type === 'string' ? type.slice(0, 40) : 'none' },
        );
    }
  })();
  return { shape, bounds: reader.bounds!, positions: reader.positions };
}

/** The beginning of a value as JSON, for a message. */
export function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
