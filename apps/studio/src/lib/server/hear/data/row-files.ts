import { type CoarsenedRow, type CoarsenedRows, coarsenRows } from '@weft/findings';
import { writeCsv, writeDta, writeSav } from '@weft/formats';
import { type ParquetColumn, writeParquet } from '@weft/formats/parquet';
import { writeXlsx } from '@weft/formats/xlsx';
import {
  type Absence,
  type AnswerTableLabeled,
  absenceCodes,
  codebookDdi,
  codebookHtml,
  codebookJson,
  codeCells,
  dataPackage,
  labeledAnswers,
  personFacts,
  plainCells,
  rReader,
  scaleItems,
} from '@weft/instruments';
import { downloadZip } from 'client-zip';
import { codebookSheet } from './codebook-sheet.ts';
import type { StoredPerson } from './people-of.ts';
import type { WaveBook } from './wave-data.ts';

/** A file to keep. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export const rowFileKinds = ['csv', 'xlsx', 'sav', 'dta', 'parquet', 'json', 'zip'] as const;
export type RowFileKind = (typeof rowFileKinds)[number];

export const isRowFileKind = (kind: string): kind is RowFileKind => rowFileKinds.some((one) => one === kind);

/** The rows of a wave as they may leave: nobody stands alone in what is known besides the answers. */
export function rowsToLeave({ book, settings }: WaveBook, people: readonly StoredPerson[]): CoarsenedRows {
  const facts = personFacts(book);
  return coarsenRows(
    people.map(({ id, place, language, way, answers }) => ({
      id,
      place,
      language,
      way,
      facts: facts.map(({ name }) => toldFact(answers[name])),
    })),
    settings.limit,
  );
}

const firstReason = Math.min(...Object.values(absenceCodes));
const toldFact = (code: number | undefined): number | null =>
  code === undefined || code >= firstReason ? null : code;

/** One file of single answers. No row has an id: whoever holds a receipt finds no row by it. */
export async function rowFile(
  from: WaveBook,
  people: readonly StoredPerson[],
  kind: RowFileKind,
  language: string,
): Promise<MadeFile> {
  const left = rowsToLeave(from, people);
  const byId = new Map(people.map((person) => [person.id, person]));
  const { book, wave } = from;
  const title = `${wave.simulated ? 'SIMULATED: ' : ''}${wave.name}`;
  const table = labeledAnswers(
    book,
    left.rows.map((row) => ({ ...row, facts: row.facts as CodeFacts, answers: byId.get(row.id)!.answers })),
    { title, language },
  );
  const madeOn = wave.closesOn ?? from.savedOn;
  const name = `answers-wave-${wave.number}`;
  switch (kind) {
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: plainCsv(table) };
    case 'xlsx':
      return {
        name: `${name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await writeXlsx([{ name: 'Answers', rows: plainTexts(table) }, codebookSheet(book, language)]),
      };
    case 'sav':
      return { name: `${name}.sav`, type: 'application/x-spss-sav', body: writeSav(table, { madeOn }) };
    case 'dta':
      return { name: `${name}.dta`, type: 'application/x-stata-dta', body: writeDta(table, { madeOn }) };
    case 'parquet':
      return { name: `${name}.parquet`, type: 'application/vnd.apache.parquet', body: parquet(from, table) };
    case 'json':
      return {
        name: `${name}.json`,
        type: 'application/json; charset=utf-8',
        body: rowsJson(from, left, byId),
      };
    case 'zip':
      return { name: `${name}.zip`, type: 'application/zip', body: await frictionless(from, table, madeOn) };
  }
}

type CodeFacts = readonly (number | null | undefined)[];

function plainTexts(table: AnswerTableLabeled): string[][] {
  const { header, rows } = plainCells(table);
  return [[...header], ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))];
}

function plainCsv(table: AnswerTableLabeled): string {
  const { header, rows } = plainCells(table);
  return writeCsv(header, rows, { byteOrderMark: true });
}

/** Answers as whole numbers, beside each the reason for none; places, languages and ways as texts. */
function parquet({ book, wave }: WaveBook, table: AnswerTableLabeled): Uint8Array {
  const items = new Set(scaleItems(book).map(({ name }) => name));
  const columns = table.variables.flatMap(({ name, values, missing, cells }): ParquetColumn[] => {
    const label = new Map([...values, ...missing].map(({ code, label }) => [code, label]));
    const reasons = new Set(missing.map(({ code }) => code));
    if (!items.has(name))
      return [{ name, kind: 'text', cells: cells.map((cell) => label.get(cell!) ?? String(cell)) }];
    return [
      { name, kind: 'number', cells: cells.map((cell) => (reasons.has(cell!) ? null : cell)) },
      {
        name: `${name}_absent`,
        kind: 'text',
        cells: cells.map((cell) => (reasons.has(cell!) ? (reasonNames.get(cell!) ?? null) : null)),
      },
    ];
  });
  return writeParquet(columns, { 'weft-codebook': codebookJson(book), simulated: String(wave.simulated) });
}

const reasonNames = new Map<number, Absence>(
  Object.entries(absenceCodes).map(([name, code]) => [code, name as Absence]),
);

function rowsJson(
  { book, wave, settings }: WaveBook,
  { rows, k, withheld }: CoarsenedRows,
  byId: ReadonlyMap<string, StoredPerson>,
): string {
  const facts = personFacts(book);
  const hidden = (row: CoarsenedRow) => [
    ...(['place', 'language', 'way'] as const).filter((name) => row[name] === undefined),
    ...facts.filter((_, index) => row.facts[index] === undefined).map(({ name }) => name),
  ];
  return `${JSON.stringify(
    {
      format: 'weft-answers',
      formatVersion: 1,
      wave: wave.name,
      simulated: wave.simulated,
      limit: settings.limit,
      sharedBy: k,
      withheld,
      codebook: book,
      rows: rows.map((row) => ({
        place: row.place ?? null,
        language: row.language ?? null,
        way: row.way ?? null,
        facts: Object.fromEntries(facts.map(({ name }, index) => [name, row.facts[index] ?? null])),
        withheld: hidden(row),
        answers: Object.fromEntries(
          scaleItems(book).map(({ name }) => {
            const code = byId.get(row.id)!.answers[name]!;
            const absent = reasonNames.get(code);
            return [name, absent === undefined ? { code } : { absent }];
          }),
        ),
      })),
    },
    null,
    1,
  )}\n`;
}

/** A Frictionless data package: codes, their description, the codebook to read, and a script for R. */
async function frictionless(from: WaveBook, table: AnswerTableLabeled, date: string): Promise<Uint8Array> {
  const { book, wave } = from;
  const { header, rows } = codeCells(table);
  const file = 'answers.csv';
  const about = dataPackage(book, table, { date, file, simulated: wave.simulated });
  const files: Readonly<Record<string, string>> = {
    'datapackage.json': `${JSON.stringify(about, null, 2)}\n`,
    [file]: writeCsv(header, rows),
    'codebook.html': codebookHtml(book),
    'codebook.ddi.xml': codebookDdi(book, { date }),
    'codebook.json': codebookJson(book),
    'read-answers.R': rReader(book, table, { file }),
  };
  const lastModified = new Date(`${date}T12:00:00Z`);
  const zip = downloadZip(Object.entries(files).map(([name, input]) => ({ name, input, lastModified })));
  return new Uint8Array(await zip.arrayBuffer());
}
