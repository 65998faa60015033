import type { CodingNotice, RowsWithoutPlace } from './coded-answers.ts';
import { rowOfCode } from './column.ts';
import type { ItemReading } from './read-item.ts';

/** What coding saw that a person should know. */
export interface Seen {
  readonly placeNames: readonly string[];
  readonly withoutPlace: RowsWithoutPlace;
  readonly rowsWithoutAnswers: number;
  readonly dontKnowAsMiddle: number;
  readonly rounded: boolean;
  readonly readings: readonly ItemReading[];
  /** The distinct answers given to each item. */
  readonly given: readonly (readonly number[])[];
}

/** Rows in words: "row 88", "rows 88 and 301", "rows 2, 3, 4, 5 and 16 more". */
export function rowsInWords(rows: readonly number[], count: number): string {
  if (rows.length === 1 && count === 1) return `row ${rows[0]}`;
  const named = rows.slice(0, 6);
  const more = count - named.length;
  if (more > 0) return `rows ${named.join(', ')} and ${more} more`;
  return `rows ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

/** The notices of coding, as data with plain words. */
export function codingNotices(seen: Seen): CodingNotice[] {
  const notices: CodingNotice[] = [];
  const { count, rows } = seen.withoutPlace;
  if (count > 0) {
    notices.push({
      code: 'rows-without-place',
      column: seen.placeNames.join(', '),
      row: rows[0]!,
      count,
      says: `${count === 1 ? 'One row has' : `${count} rows have`} no ${seen.placeNames.join(' or ')}: ${rowsInWords(rows, count)}. ${count === 1 ? 'It is' : 'They are'} counted here and used nowhere.`,
    });
  }
  if (seen.rowsWithoutAnswers > 0) {
    notices.push({
      code: 'rows-without-answers',
      count: seen.rowsWithoutAnswers,
      says: `${people(seen.rowsWithoutAnswers)} answered none of the items.`,
    });
  }
  if (seen.dontKnowAsMiddle > 0) {
    notices.push({
      code: 'dont-know-as-middle',
      count: seen.dontKnowAsMiddle,
      says: `${seen.dontKnowAsMiddle} times "don’t know" was read as the middle answer, for people who answered nearly everything else.`,
    });
  }
  notices.push(...rangeNotices(seen), ...cellNotices(seen));
  if (seen.rounded) {
    notices.push({
      code: 'answers-rounded',
      says: 'Some answers have more decimals than can be kept. They are rounded to about fifteen figures.',
    });
  }
  return notices;
}

const inSteps = ({ minimum, maximum }: ItemReading) => Number.isInteger(minimum) && maximum - minimum <= 10;

function rangeNotices({ readings }: Seen): CodingNotice[] {
  const notices: CodingNotice[] = [];
  const observed = readings.filter(
    (reading) => reading.rangeObserved && (reading.item.reversed || inSteps(reading)),
  );
  const groups = new Map<string, ItemReading[]>();
  for (const reading of observed) {
    const range = `${reading.minimum} to ${reading.maximum}`;
    groups.set(range, [...(groups.get(range) ?? []), reading]);
  }
  for (const [range, members] of groups) {
    notices.push({
      code: 'options-from-answers',
      ...(members.length === 1 ? { column: members[0]!.item.column } : {}),
      count: members.length,
      says: `The answers to ${members.map((reading) => reading.item.column).join(', ')} go from ${range}. We took that to be all the options there were.`,
    });
  }
  for (const scale of new Set(readings.map((reading) => reading.item.scale))) {
    const members = readings.filter((reading) => reading.item.scale === scale);
    const widths = new Set(members.map((reading) => `${reading.minimum}–${reading.maximum}`));
    if (widths.size < 2) continue;
    notices.push({
      code: 'ranges-differ',
      count: widths.size,
      says: `The items of "${scale}" do not all go over the same numbers (${[...widths].join(', ')}). Items with more steps count for more.`,
    });
  }
  return notices;
}

function cellNotices({ readings, given }: Seen): CodingNotice[] {
  const notices: CodingNotice[] = [];
  readings.forEach((reading, item) => {
    const { column } = reading;
    for (const { value, count } of reading.numbersAsAbsence) {
      notices.push({
        code: 'number-as-absence',
        column: column.name,
        count,
        says: `${value} stands ${count === 1 ? 'once' : `${count} times`} in "${column.name}", outside its options. We read it as no answer.`,
      });
    }
    if (reading.unreadable > 0) {
      const code = reading.absences.indexOf(255);
      const row = rowOfCode(column, code);
      notices.push({
        code: 'unreadable-cells',
        column: column.name,
        ...(row === null ? {} : { row }),
        count: reading.unreadable,
        says: `${reading.unreadable} ${reading.unreadable === 1 ? 'cell' : 'cells'} of "${column.name}" could not be read (first "${column.values[code]}"${row === null ? '' : ` in row ${row}`}) and ${reading.unreadable === 1 ? 'is' : 'are'} left out.`,
      });
    }
    if (given[item]!.length === 1) {
      notices.push({
        code: 'item-all-equal',
        column: column.name,
        says: `Everyone gave the same answer to "${column.name}". It tells nothing about the places.`,
      });
    }
  });
  return notices;
}
