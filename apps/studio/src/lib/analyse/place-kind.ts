import type { PlaceKind } from '@weft/findings';

/** Names of columns that are themselves the word for a place. */
const words = new Set(
  (
    'area barrio block borough building campus city class classroom clinic commune community county department ' +
    'district estate group hamlet hospital house municipality neighborhood neighbourhood office organisation ' +
    'organization parish precinct province quarter region school section sector settlement shift site squad ' +
    'station street suburb team town township tract unit village ward workplace zone'
  ).split(' '),
);

/**
 * What a place is called, from the name of the column that holds it (the last, where several name it
 * together): "block" gives block and blocks. A name that is not a word for a place gives place and places.
 *
 * @example
 * placeKind(['District']) // { one: 'district', many: 'districts' }
 * placeKind(['location_id']) // { one: 'place', many: 'places' }
 */
export function placeKind(columns: readonly string[]): PlaceKind {
  const word = (columns.at(-1) ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]*(id|name|code|no|nr|number)$/, '');
  return words.has(word) ? { one: word, many: plural(word) } : { one: 'place', many: 'places' };
}

function plural(word: string): string {
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
