import { FormatError } from '../format-error.ts';
import type { Detail, FormatErrorCode } from '../format-problem.ts';
import {
  type Bounds,
  joinBounds,
  type ListedPlace,
  longestName,
  type PlaceContext,
  type PlaceLimits,
  type PlaceList,
  type PlaceNotice,
  type PlaceShape,
  pathSeparator,
} from './place.ts';

/** Where in a file a place stands. */
export interface PlaceSpot {
  readonly row?: number;
  readonly column?: string;
  readonly feature?: number;
}

/** Stops with an error that names the place. */
export function placeError(
  code: FormatErrorCode,
  file: string,
  spot: PlaceSpot,
  details: Readonly<Record<string, Detail>> = {},
): never {
  throw new FormatError({
    code,
    file,
    ...(spot.row === undefined ? {} : { row: spot.row }),
    ...(spot.column === undefined ? {} : { column: spot.column }),
    details: { ...(spot.feature === undefined ? {} : { feature: spot.feature }), ...details },
  });
}

/** The name of a place, tidied: single spaces, no control signs. Stops at an empty, overlong or unreadable one. */
export function tidyName(text: string, file: string, spot: PlaceSpot): string {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const why =
    name === ''
      ? 'the name is empty'
      : name.length > longestName
        ? `the name has ${name.length} signs, more than ${longestName}`
        : /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/u.test(name)
          ? 'the name holds signs that cannot be shown'
          : !/[\p{L}\p{N}]/u.test(name)
            ? `"${name}" is no name`
            : null;
  if (why) placeError('place-name', file, spot, { why });
  return name;
}

/** What is known of one place, before its path is. */
export interface PlaceFacts {
  readonly names: readonly string[];
  readonly spot: PlaceSpot;
  readonly id?: string | null;
  readonly shape?: PlaceShape | null;
  readonly bounds?: Bounds | null;
  readonly context?: readonly PlaceContext[];
}

/**
 * Puts places together: paths from names, parents before children, nothing twice. A parent that is named only
 * in a path is added.
 */
export function buildPlaces(
  file: string,
  facts: readonly PlaceFacts[],
  limits: PlaceLimits,
  notices: readonly PlaceNotice[] = [],
): PlaceList {
  if (facts.length === 0) placeError('place-none', file, {});
  const places = new Map<string, ListedPlace>();
  const spots = new Map<string, PlaceSpot>();
  let bounds: Bounds | null = null;
  for (const { names, spot, id = null, shape = null, bounds: own = null, context = [] } of facts) {
    let parent: string | null = null;
    for (const [index, name] of names.entries()) {
      const path: string = parent === null ? name : parent + pathSeparator + name;
      const last = index === names.length - 1;
      if (last) {
        const before = spots.get(path);
        if (before) placeError('place-twice', file, spot, { place: path, before: where(before) });
        spots.set(path, spot);
        places.set(path, { name, path, parent, id, shape, bounds: own, context });
        bounds = joinBounds(bounds, own);
      } else if (!places.has(path)) {
        places.set(path, { name, path, parent, id: null, shape: null, bounds: null, context: [] });
      }
      if (places.size > limits.places)
        placeError('place-too-large', file, spot, { what: 'places', limit: limits.places });
      parent = path;
    }
  }
  const implied = [...places.keys()].filter((path) => !spots.has(path)).length;
  return {
    places: [...places.values()],
    bounds,
    notices:
      implied > 0
        ? [
            ...notices,
            {
              code: 'parent-added',
              count: implied,
              says: `${implied} ${implied === 1 ? 'place' : 'places'} named only as part of others ${implied === 1 ? 'was' : 'were'} added.`,
            },
          ]
        : notices,
  };
}

function where(spot: PlaceSpot): string {
  if (spot.feature !== undefined) return `feature ${spot.feature}`;
  return spot.row === undefined ? '' : `row ${spot.row}`;
}
