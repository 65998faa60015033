import { defaultPlaceLimits, type PlaceLimits, type PlaceList, pathSplit } from './place.ts';
import { buildPlaces, type PlaceFacts, placeError, tidyName } from './place-builder.ts';

const bullet = /^(?:[-*•·–]\s+|\d{1,4}[.)]\s+)/;

/**
 * Places from a pasted list, one a line. A line set in belongs to the line above that is set in less; a line
 * "City / Block" names both. Bullets and numbering before names are left out, blank lines mean nothing.
 *
 * Throws a `FormatError` naming the line.
 *
 * @example
 * readPlaceList('Millbrook\n  Northgate\n  Market').places.map(({ path }) => path)
 * // ['Millbrook', 'Millbrook / Northgate', 'Millbrook / Market']
 */
export function readPlaceList(
  text: string,
  { file = 'The list', limits = defaultPlaceLimits }: { file?: string; limits?: PlaceLimits } = {},
): PlaceList {
  if (text.length > limits.characters)
    placeError('place-too-large', file, {}, { what: 'signs', limit: limits.characters });
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length > 4 * limits.places)
    placeError('place-too-large', file, {}, { what: 'lines', limit: 4 * limits.places });
  const open: { readonly indent: string; readonly names: readonly string[] }[] = [];
  const facts: PlaceFacts[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const spot = { row: index + 1 };
    const indent = /^[ \t\u00a0]*/.exec(line)![0].replaceAll('\u00a0', ' ');
    const said = line.trim().replace(bullet, '');
    while (open.length > 0 && open.at(-1)!.indent.length >= indent.length) open.pop();
    const above = open.at(-1);
    if (above && !indent.startsWith(above.indent)) placeError('place-indent', file, spot, { place: said });
    const own = said.split(pathSplit).map((name) => tidyName(name, file, spot));
    const names = [...(above?.names ?? []), ...own];
    open.push({ indent, names });
    facts.push({ names, spot });
  }
  return buildPlaces(file, facts, limits);
}
