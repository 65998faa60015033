type Ring = readonly (readonly [number, number])[];

/**
 * A shape with its rings turned as d3-geo wants them, outer ones with the clock. GeoJSON's run against it (RFC 7946,
 * section 3.1.6), and files do as they like; a ring that runs the other way would cover the rest of the earth.
 *
 * @param shape a GeoJSON geometry; anything but a Polygon or MultiPolygon comes back as it is
 * @example
 * rewound({ type: 'Point', coordinates: [1, 2] }); // { type: 'Point', coordinates: [1, 2] }
 */
export function rewound<Shape extends { readonly type: string; readonly coordinates: unknown }>(
  shape: Shape,
): Shape {
  if (shape.type === 'Polygon') return { ...shape, coordinates: rings(shape.coordinates as Ring[]) };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: (shape.coordinates as Ring[][]).map(rings) };
  return shape;
}

const rings = (polygon: readonly Ring[]): Ring[] =>
  polygon.map((ring, index) => (area(ring) > 0 === (index === 0) ? ring.toReversed() : ring));

/** Twice the signed area; above 0 is against the clock, north up. */
const area = (ring: Ring): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
