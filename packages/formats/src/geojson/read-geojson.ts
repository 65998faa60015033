import {
  defaultPlaceLimits,
  type PlaceContext,
  type PlaceLimits,
  type PlaceList,
  type PlaceNotice,
} from '../places/place.ts';
import { buildPlaces, type PlaceFacts, placeError, tidyName } from '../places/place-builder.ts';
import { readShape, shortJson } from './read-shape.ts';

/** A property of features that is a fact about places, with where and when it is from. */
export interface ContextProperty {
  readonly property: string;
  readonly source: string;
  readonly year: number;
}

export interface GeoJsonOptions {
  /** The name of the file, for messages. */
  readonly file: string;
  /** The property that names a place; found by its name unless said. */
  readonly name?: string;
  readonly id?: string;
  readonly parent?: string;
  readonly context?: readonly ContextProperty[];
  readonly limits?: PlaceLimits;
}

const usualNames = [
  'name',
  'place',
  'title',
  'label',
  'neighborhood',
  'neighbourhood',
  'community',
  'comm_area',
  'pri_neigh',
  'district',
  'nombre',
  'barrio',
  'nom',
  'الاسم',
];
const usualParents = ['parent', 'city', 'borough', 'district', 'county'];
const usualIds = ['id', 'code', 'geoid', 'gid', 'area_num', 'area_numbe'];

type Properties = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Properties =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const own = (properties: Properties, key: string): unknown =>
  Object.hasOwn(properties, key) ? properties[key] : undefined;

const asText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : '';

/**
 * Places from GeoJSON: one place a feature, named by a property (`name`, or the one chosen), with its
 * identifier, shape, bounds, and the properties chosen as context. Everything is checked first: a file with
 * one wrong feature gives no place at all.
 *
 * Throws a `FormatError` naming the feature (from 1) and the place.
 *
 * @example
 * const { places, bounds } = readGeoJson(text, { file: 'blocks.geojson' });
 */
export function readGeoJson(text: string, options: GeoJsonOptions): PlaceList {
  const { file, limits = defaultPlaceLimits } = options;
  if (text.length > limits.characters)
    placeError('place-too-large', file, {}, { what: 'signs', limit: limits.characters });
  const features = featuresOf(parse(text, file), file);
  if (features.length > limits.places)
    placeError('place-too-large', file, {}, { what: 'features', limit: limits.places });
  const read = features.map((value, index) => {
    const feature = index + 1;
    if (!isObject(value) || own(value, 'type') !== 'Feature')
      return placeError('geojson-feature', file, { feature });
    const properties = own(value, 'properties') ?? {};
    if (!isObject(properties)) return placeError('geojson-feature', file, { feature });
    return { feature, properties, id: own(value, 'id'), geometry: own(value, 'geometry') };
  });
  const nameKey = keyOf(options.name, usualNames, read, file);
  const parentKey = options.parent ?? null;
  const idKey = options.id ?? findKey(usualIds, read);
  let positions = 0;
  let shapeless = 0;
  let otherCoordinates = 0;
  const facts = read.map(({ feature, properties, id, geometry }): PlaceFacts => {
    const spot = { feature };
    const said = asText(own(properties, nameKey));
    if (said.trim() === '')
      placeError('geojson-name', file, spot, {
        property: nameKey,
        properties: Object.keys(properties).slice(0, 12).join(', ').slice(0, 300),
      });
    const name = tidyName(said, file, spot);
    const around = parentKey === null ? '' : asText(own(properties, parentKey)).trim();
    const shape = readShape(geometry, { file, feature, place: name });
    if (!shape) shapeless += 1;
    positions += shape?.positions ?? 0;
    if (positions > limits.positions)
      placeError('place-too-large', file, spot, { what: 'positions', limit: limits.positions, place: name });
    if (isObject(geometry) && deeper(own(geometry, 'coordinates'))) otherCoordinates += 1;
    return {
      names: around === '' ? [name] : [tidyName(around, file, spot), name],
      spot,
      id: (asText(id) || (idKey === null ? '' : asText(own(properties, idKey)))).slice(0, 200) || null,
      shape: shape?.shape ?? null,
      bounds: shape?.bounds ?? null,
      context: contextOf(properties, options.context ?? [], file, feature, name),
    };
  });
  const notices: PlaceNotice[] = [];
  if (shapeless > 0)
    notices.push({
      code: 'no-shape',
      count: shapeless,
      says: `${shapeless} ${shapeless === 1 ? 'place has' : 'places have'} no shape. ${shapeless === 1 ? 'It is' : 'They are'} in the list, and not on the map.`,
    });
  if (otherCoordinates > 0)
    notices.push({
      code: 'other-coordinates',
      count: otherCoordinates,
      says: 'Heights and other third coordinates are left out.',
    });
  return buildPlaces(file, facts, limits, notices);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read';
    return placeError('geojson-not-json', file, {}, { why });
  }
}

function featuresOf(value: unknown, file: string): readonly unknown[] {
  if (!isObject(value)) return placeError('geojson-not-geojson', file, {}, { found: `${shortJson(value)}` });
  const crs = own(value, 'crs');
  const crsName = isObject(crs) && isObject(crs.properties) ? asText(own(crs.properties, 'name')) : '';
  if (crsName !== '' && !/CRS84|4326|WGS ?84/i.test(crsName))
    return placeError('geojson-crs', file, {}, { crs: crsName.slice(0, 80) });
  if (own(value, 'type') === 'Feature') return [value];
  const features = own(value, 'features');
  if (own(value, 'type') !== 'FeatureCollection' || !Array.isArray(features))
    return placeError('geojson-not-geojson', file, {}, { found: shortJson(own(value, 'type')) });
  return features;
}

function findKey(
  usual: readonly string[],
  read: readonly { readonly properties: Properties }[],
): string | null {
  const keys = Object.keys(read[0]?.properties ?? {});
  for (const wanted of usual) {
    const key = keys.find((one) => one.toLowerCase() === wanted);
    if (key !== undefined) return key;
  }
  return null;
}

function keyOf(
  chosen: string | undefined,
  usual: readonly string[],
  read: readonly { readonly properties: Properties }[],
  file: string,
): string {
  const key = chosen ?? findKey(usual, read) ?? findKey(usualParents, read);
  if (key !== null) return key;
  const texts = Object.entries(read[0]?.properties ?? {}).filter(([, value]) => typeof value === 'string');
  const distinct = texts.find(
    ([one]) => new Set(read.map(({ properties }) => own(properties, one))).size === read.length,
  );
  if (distinct) return distinct[0];
  if (read.length === 0) return 'name';
  return placeError(
    'geojson-name',
    file,
    { feature: 1 },
    {
      properties: Object.keys(read[0]!.properties).slice(0, 12).join(', ').slice(0, 300),
    },
  );
}

function contextOf(
  properties: Properties,
  wanted: readonly ContextProperty[],
  file: string,
  feature: number,
  place: string,
): PlaceContext[] {
  return wanted.flatMap(({ property, source, year }): PlaceContext[] => {
    const value = own(properties, property);
    if (value === null || value === undefined || value === '') return [];
    if (typeof value !== 'number' && typeof value !== 'string')
      placeError(
        'place-number',
        file,
        { feature, column: property },
        {
          place,
          found: shortJson(value),
          what: 'number or text',
        },
      );
    return [{ name: property, value, source, year }];
  });
}

/** Whether the first position has more than two numbers. */
function deeper(coordinates: unknown): boolean {
  let value = coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value) && Array.isArray(value[0]); depth++) value = value[0];
  return Array.isArray(value) && value.length > 2;
}
