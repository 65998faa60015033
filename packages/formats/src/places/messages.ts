import type { ErrorWords, FormatErrorCode, FormatProblem } from '../format-problem.ts';

/** The codes of what can be wrong with a list of places. */
export type PlaceErrorCode = Extract<FormatErrorCode, `place-${string}` | `geojson-${string}`>;

const named = ({ file, row, column, details }: FormatProblem) => {
  const feature = details?.feature === undefined ? '' : `, feature ${details.feature}`;
  const place = details?.place === undefined || details.place === '' ? '' : ` ("${details.place}")`;
  const line = row === undefined ? '' : `, row ${row}`;
  const at = column === undefined ? '' : `, column "${column}"`;
  return `${file}${feature}${line}${at}${place}`;
};

/** English. */
export const placeErrors: Readonly<Record<PlaceErrorCode, (problem: FormatProblem) => ErrorWords>> = {
  'geojson-not-json': (problem) => ({
    says: `${problem.file} is not JSON: ${problem.details?.why}`,
    remedy: 'Export it again as GeoJSON (WGS 84) from your map program.',
  }),
  'geojson-not-geojson': (problem) => ({
    says: `${problem.file} is JSON, but no collection of GeoJSON features${problem.details?.found ? ` (it is ${problem.details.found})` : ''}.`,
    remedy: 'Export a FeatureCollection with one feature for each place.',
  }),
  'geojson-feature': (problem) => ({
    says: `${named(problem)} is not a GeoJSON feature.`,
    remedy: 'Every member of "features" has a type "Feature", properties and a geometry.',
  }),
  'geojson-name': (problem) => ({
    says: `${named(problem)} has no name${problem.details?.property ? ` in "${problem.details.property}"` : ''}.`,
    remedy: `Choose the property that names the places${problem.details?.properties ? ` (there are: ${problem.details.properties})` : ''}, or give each feature a "name".`,
  }),
  'geojson-geometry': (problem) => ({
    says: `${named(problem)} has a shape of type "${problem.details?.type}".`,
    remedy: 'A place is a Polygon, MultiPolygon, Point or MultiPoint.',
  }),
  'geojson-position': (problem) => ({
    says: `${named(problem)} has a position that cannot be: ${problem.details?.found}.`,
    remedy:
      'Positions are [longitude, latitude] in degrees (WGS 84), −180 to 180 and −90 to 90. Export again with the coordinate system EPSG:4326.',
  }),
  'geojson-ring': (problem) => ({
    says: `${named(problem)} has an outline that ${problem.details?.why}.`,
    remedy:
      'An outline has at least four positions, and the last is the first again. Repair the shape in your map program.',
  }),
  'geojson-crs': (problem) => ({
    says: `${problem.file} is in the coordinate system "${problem.details?.crs}".`,
    remedy: 'Export again with the coordinate system EPSG:4326 (WGS 84).',
  }),
  'place-none': ({ file }) => ({
    says: `${file} names no place.`,
    remedy: 'Give one place a line, or one feature each.',
  }),
  'place-too-large': ({ file, details }) => ({
    says: `${file} holds more ${details?.what} than can be read (${details?.limit}).`,
    remedy: 'Leave out what is not needed, or simplify the shapes in your map program.',
  }),
  'place-name': (problem) => ({
    says: `${named(problem)}: ${problem.details?.why}.`,
    remedy: 'Give the place a short name of letters, as people call it.',
  }),
  'place-twice': (problem) => ({
    says: `${named(problem)} was named before${problem.details?.before ? ` (${problem.details.before})` : ''}.`,
    remedy:
      'Give one of them another name, or delete it. Places of one name may stand under different parents.',
  }),
  'place-indent': (problem) => ({
    says: `${named(problem)} stands further in than the line above allows.`,
    remedy:
      'Set a place in by one step under the place it belongs to, with the same spaces or tabs on each line.',
  }),
  'place-column': (problem) => ({
    says: `${problem.file} has no column "${problem.column}". Its columns are ${problem.details?.columns}.`,
    remedy: 'Choose the column that names the places.',
  }),
  'place-parent': (problem) => ({
    says: `${named(problem)} belongs to "${problem.details?.parent}"${problem.details?.why ? `, ${problem.details.why}` : ', which is not in the list'}.`,
    remedy: 'Give the parent a row of its own, spelled the same.',
  }),
  'place-number': (problem) => ({
    says: `${named(problem)}: "${problem.details?.found}" is no ${problem.details?.what}.`,
    remedy: String(problem.details?.remedy ?? 'Correct the cell, or leave it empty.'),
  }),
};
