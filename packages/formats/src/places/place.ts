/** A position as GeoJSON has it: longitude, then latitude, in degrees (WGS 84). */
export type Position = readonly [longitude: number, latitude: number];

/** The shape of a place: rings of a polygon are closed, the first is the outer one. */
export type PlaceShape =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** West, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A fact about a place, with where and when it is from. */
export interface PlaceContext {
  readonly name: string;
  readonly value: number | string;
  readonly source: string | null;
  readonly year: number | null;
}

/** A place as a file names it. `parent` is the path of the place around it, `path` its own: "City / Block". */
export interface ListedPlace {
  readonly name: string;
  readonly path: string;
  readonly parent: string | null;
  readonly id: string | null;
  readonly shape: PlaceShape | null;
  readonly bounds: Bounds | null;
  readonly context: readonly PlaceContext[];
}

/** Something a person should know about a list of places that could be read. */
export interface PlaceNotice {
  readonly code: 'no-shape' | 'parent-added' | 'other-coordinates' | 'context-left-out' | 'same-place-twice';
  readonly count: number;
  readonly says: string;
}

/** Places read from a file or a pasted list: parents before their children, each path once. */
export interface PlaceList {
  readonly places: readonly ListedPlace[];
  readonly bounds: Bounds | null;
  readonly notices: readonly PlaceNotice[];
}

/** What a list of places may hold at most. */
export interface PlaceLimits {
  readonly places: number;
  readonly positions: number;
  readonly characters: number;
}

export const defaultPlaceLimits: PlaceLimits = {
  places: 20_000,
  positions: 2_000_000,
  characters: 100_000_000,
};

/** The longest name a place may have. */
export const longestName = 200;

/** What stands between the names of a path. */
export const pathSeparator = ' / ';

/** The same where people write it; a slash without space around it is part of a name. */
export const pathSplit = /(?:\s+|^)\/(?:\s+|$)/;

/** Joins bounds; `null` is none. */
export function joinBounds(a: Bounds | null, b: Bounds | null): Bounds | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
