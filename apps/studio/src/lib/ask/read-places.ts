import {
  FormatError,
  type PlaceList,
  readCsvBytes,
  readGeoJson,
  readPlaceList,
  readPlaceTable,
} from '@weft/formats';

/** Where places came from. */
export type PlaceSource = 'list' | 'table' | 'geojson';

/** Something is wrong with what a person gave: what, and what to do. Everything is left as it was. */
export interface Mistake {
  readonly says: string;
  readonly remedy: string;
}

export type PlaceReading = { readonly list: PlaceList } | { readonly mistake: Mistake };

export const isSource = (text: string): text is PlaceSource => ['list', 'table', 'geojson'].includes(text);

/** What a file is by its name and first signs. */
export function sourceOf(file: string, text: string): PlaceSource {
  if (/\.(geo)?json$/i.test(file) || /^\s*[{[]/.test(text)) return 'geojson';
  return 'table';
}

/** Reads places whole or not at all. */
export function readPlaces(source: PlaceSource, text: string, file: string): PlaceReading {
  try {
    if (source === 'geojson') return { list: readGeoJson(text, { file }) };
    if (source === 'table')
      return { list: readPlaceTable(readCsvBytes(new TextEncoder().encode(text), { file })) };
    return { list: readPlaceList(text, { file }) };
  } catch (thrown) {
    return { mistake: mistakeOf(thrown) };
  }
}

/** The words of an error that a reader of files made; anything else is thrown on. */
export function mistakeOf(thrown: unknown): Mistake {
  if (thrown instanceof FormatError)
    return { says: thrown.message.slice(0, -thrown.remedy.length).trim(), remedy: thrown.remedy };
  throw thrown;
}
