import { createHash } from 'node:crypto';
import {
  askedQuestions,
  type ChosenColumn,
  type Instrument,
  InstrumentError,
  matchColumns,
  readChosen,
} from '@weft/instruments';
import type { CodedColumn, Sitting } from '../../store/index.ts';
import type { Way } from '../../store/schema/answers.ts';
import type { ImportedTable } from './read-import.ts';

/** Which column holds what: `null` is none. Items by name. */
export interface ImportChoice {
  readonly place: string | null;
  readonly language: string | null;
  readonly items: Readonly<Record<string, string | null>>;
}

/** What each column seems to hold. */
export function proposeColumns({ table, labels }: ImportedTable, instrument: Instrument): ImportChoice {
  const columns = table.columns.map(({ name }) => ({ name, label: labels.get(name) ?? '' }));
  const questions = askedQuestions(instrument);
  const sought = [
    ...questions.map(({ name, column, text }) => ({ name, column, ...(text === undefined ? {} : { text }) })),
    { name: 'place', column: 'place', text: 'Place' },
    { name: 'language', column: 'language', text: 'Language the person answered in' },
  ];
  const found = matchColumns(columns, sought);
  return {
    items: Object.fromEntries(questions.map(({ name }, index) => [name, found[index] ?? null])),
    place: found.at(-2) ?? null,
    language: found.at(-1) ?? null,
  };
}

export interface ImportInto {
  readonly waveId: string;
  readonly instrument: Instrument;
  readonly columns: readonly CodedColumn[];
  readonly places: readonly { readonly id: string; readonly label: string }[];
  readonly way: Extract<Way, 'paper' | 'open'>;
}

const plainLabel = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The sittings of a file, all or none. Ids are made from what stands in a row and how often it stood there before, so
 * that a row imported twice is stored once.
 *
 * @throws InstrumentError naming row, column and remedy: a cell that is no answer, a place that is not known
 */
export function sittingsOf(
  { table }: ImportedTable,
  { place, language, items }: ImportChoice,
  { waveId, instrument, columns, places, way }: ImportInto,
): Sitting[] {
  const questions = new Map(askedQuestions(instrument).map((question) => [question.name, question]));
  const chosen = columns.map(
    ({ name, minimum, maximum }): ChosenColumn => ({
      question: {
        ...questions.get(name),
        name,
        column: name,
        options: { ...questions.get(name)?.options, minimum, maximum },
      },
      column: items[name] ?? null,
    }),
  );
  if (chosen.every(({ column }) => column === null))
    throw new InstrumentError({
      code: 'no-items',
      file: table.file,
      says: 'no column is chosen for any question.',
      remedy: 'Choose the columns that hold the answers.',
    });
  const answers = readChosen(table.columns, table.rows, chosen, instrument.absencePolicy, table.file);
  const textOf = (name: string | null) => {
    const column = name === null ? undefined : table.columns.find((one) => one.name === name);
    return (row: number): string => column?.values[column.codes[row]!] ?? '';
  };
  const placeText = textOf(place);
  const languageText = textOf(language);
  const idOf = new Map(places.map(({ id, label }) => [plainLabel(label), id]));
  const times = new Map<string, number>();
  return answers.map((given, row) => {
    const label = placeText(row);
    const placeId = idOf.get(plainLabel(label)) ?? null;
    if (placeId === null && label.trim() !== '')
      throw new InstrumentError({
        code: 'no-places',
        file: table.file,
        row: row + 2,
        ...(place === null ? {} : { column: place }),
        says: `there is no place "${label}" here.`,
        remedy: 'Add it in the room Ask, or write the place as it is written there.',
      });
    const tag = languageText(row).trim().slice(0, 35);
    const said = JSON.stringify([waveId, placeId, tag, given]);
    const nth = (times.get(said) ?? 0) + 1;
    times.set(said, nth);
    return {
      id: importedId(`${said} ${nth}`),
      placeId,
      way,
      answers: given,
      ...(/^[A-Za-z]{2,3}(-\w+)*$/.test(tag) ? { language: tag } : {}),
    };
  });
}

function importedId(text: string): string {
  const hex = createHash('sha256').update(`weft import ${text}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
