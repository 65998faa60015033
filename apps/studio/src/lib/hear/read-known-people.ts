import { cellText, decimalOf, parseNumber, readCsvBytes, type Table } from '@weft/formats';
import { type Mistake, mistakeOf } from '../ask/read-places.ts';

/** What was pasted about who lives here, and where it is from. */
export interface PeopleGiven {
  readonly text: string;
  readonly source: string;
  readonly year: string;
}

export interface PeopleRow {
  readonly key: string;
  readonly people: number;
  readonly source: string;
  readonly year: number;
}

export type PeopleReading = { readonly rows: readonly PeopleRow[] } | { readonly mistake: Mistake };

const file = 'The table';
const wrong = (says: string, remedy: string): PeopleReading => ({ mistake: { says, remedy } });

/**
 * Reads how many people live here, one group a row: its name, then a number. The names are those of the page;
 * a heading row may stand above. All of it is read, or nothing.
 */
export function readKnownPeople(
  given: PeopleGiven,
  groups: readonly { readonly key: string; readonly title: string }[],
): PeopleReading {
  const source = given.source.trim();
  if (source === '')
    return wrong(
      'The numbers have no source.',
      'Say where they are from: a census, a register, a count of your own.',
    );
  const year = Number(given.year);
  if (!Number.isInteger(year) || year < 1900 || year > 2100)
    return wrong(`“${given.year}” is not a year.`, 'Write the year in four digits, such as 2024.');
  if (given.text.trim() === '')
    return wrong('There are no numbers yet.', 'Paste a table of two columns: a name, and how many people.');
  let table: Table;
  try {
    table = readCsvBytes(new TextEncoder().encode(headed(given.text)), { file });
  } catch (thrown) {
    return { mistake: mistakeOf(thrown) };
  }
  const [names, numbers] = table.columns;
  if (!names || !numbers)
    return wrong(`${file} has one column.`, 'Paste two columns: a name, and how many people.');
  const keys = new Map(
    groups.flatMap(
      ({ key, title }) =>
        [
          [folded(title), key],
          [folded(key), key],
        ] as const,
    ),
  );
  const rows: PeopleRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    const name = cellText(names, row).trim();
    const cell = cellText(numbers, row).trim();
    if (name === '' && cell === '') continue;
    const key = keys.get(folded(name));
    if (key === undefined)
      return wrong(
        `There is no group “${name}” here.`,
        `Write the names as they stand: ${groups
          .slice(0, 6)
          .map(({ title }) => title)
          .join(', ')}${groups.length > 6 ? ' …' : ''}.`,
      );
    if (rows.some((one) => one.key === key))
      return wrong(`“${name}” stands twice.`, 'Give each group one row.');
    const people = parseNumber(cell, decimalOf(table.columns));
    if (people === null || !Number.isInteger(people) || people < 0)
      return wrong(`“${name}” has “${cell}” people.`, 'Write a whole number.');
    rows.push({ key, people, source, year });
  }
  if (rows.length < 2)
    return wrong(`${file} holds fewer than two groups.`, 'Name every group, so that they can be compared.');
  return { rows };
}

const folded = (text: string): string => text.trim().toLocaleLowerCase();

/** Puts a heading above a table that begins with a number. */
function headed(text: string): string {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const separator = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
  const last = first.split(separator).at(-1) ?? '';
  return /^\s*"?[\d.,\s]+"?\s*$/.test(last)
    ? `name${separator}people\n${text.trimStart()}`
    : text.trimStart();
}
