import type { Detail, ErrorWords, FormatErrorCode, FormatProblem } from './format-problem.ts';
import { placeErrors } from './places/messages.ts';
import type { TableNotice, TableNoticeCode } from './table.ts';

/** Everything this package can say, in one language. Another language is another value of this type. */
export interface Messages {
  readonly errors: Readonly<Record<FormatErrorCode, (problem: FormatProblem) => ErrorWords>>;
  readonly notices: Readonly<Record<TableNoticeCode, (notice: Omit<TableNotice, 'says'>) => string>>;
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright bars',
};

const delimiterName = (text: Detail | undefined) => delimiterNames[String(text)] ?? `"${String(text)}"`;

const list = (detail: Detail | undefined): readonly (string | number)[] =>
  Array.isArray(detail) ? (detail as readonly (string | number)[]) : [];

const quoted = (texts: readonly (string | number)[]) => texts.map((text) => `"${text}"`).join(', ');

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const rowsNamed = (detail: Detail | undefined, count: number) => {
  const rows = list(detail);
  if (rows.length === 1) return `row ${rows[0]}`;
  return `rows ${rows.join(', ')}${count > rows.length ? ' and others' : ''}`;
};

const columnAt = (problem: FormatProblem) =>
  `column ${problem.details?.position ?? ''}${problem.column ? ` ("${problem.column}")` : ''}`;

const workbookNames: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook',
  xls: 'an old Excel workbook (.xls)',
  ods: 'an OpenDocument spreadsheet',
};

/** English. */
export const english: Messages = {
  errors: {
    'empty-file': ({ file }) => ({
      says: `${file} is empty.`,
      remedy: 'Check that the right file was chosen and that it was saved in full.',
    }),
    'no-rows': ({ file, details }) => ({
      says: `${file} has only a header (${plural(list(details?.columns).length, 'column', 'columns')}) and no rows of answers below row 1.`,
      remedy: 'Add one row per respondent, or choose the file that holds the answers.',
    }),
    workbook: ({ file, details }) => ({
      says: `${file} is ${workbookNames[String(details?.kind)] ?? 'a workbook'}, not a CSV file.`,
      remedy: 'Open it in your spreadsheet and save it as "CSV UTF-8".',
    }),
    'blank-header': ({ file }) => ({
      says: `${file}: row 1 is blank, but the names of the columns must stand there.`,
      remedy: 'Delete the blank rows at the top, or write the names into row 1.',
    }),
    'compressed-file': ({ file, details }) => ({
      says: `${file} is a packed file (${details?.kind}), not a CSV file.`,
      remedy: 'Unpack it first, then choose the CSV file inside.',
    }),
    'binary-file': ({ file, row }) => ({
      says: `${file} is not a text file: row ${row} holds a zero byte.`,
      remedy: 'Open it in the program that made it and save it as "CSV UTF-8".',
    }),
    'not-utf8': (problem) => ({
      says: `${problem.file} is not UTF-8 text: row ${problem.row}, ${columnAt(problem)} holds the byte ${problem.details?.byte}${
        problem.details?.looksLike
          ? `. It looks like Windows-1252 text, and the cell would then read "${problem.details.looksLike}"`
          : ''
      }.`,
      remedy: 'Open the file in your spreadsheet and save it as "CSV UTF-8".',
    }),
    'broken-utf16': ({ file, row }) => ({
      says: `${file} is UTF-16 text that is cut or damaged near row ${row}.`,
      remedy: 'Save it again as "CSV UTF-8".',
    }),
    'unclosed-quote': (problem) => ({
      says: `${problem.file}: a quote mark opens in row ${problem.row}, ${columnAt(problem)}, and is never closed.`,
      remedy: `Close it with another ", or delete it. A quote mark inside a text is written twice ("").`,
    }),
    'text-after-quote': (problem) => ({
      says: `${problem.file}: the quote mark that opens in row ${problem.row}, ${columnAt(problem)}, is closed and then followed by more text${problem.details?.after ? ` ("${problem.details.after}")` : ''}.`,
      remedy: 'Write a quote mark inside a text twice (""), or close the one that is still open.',
    }),
    'too-many-cells': ({ file, row, details }) => ({
      says: `${file}: row ${row} has ${details?.cells} cells, but the header has ${details?.expected}. The first one too many is "${details?.extra}".`,
      remedy:
        details?.rowNames === 'likely'
          ? 'If R wrote the file, write it with row.names = FALSE. Otherwise put a text that holds the separator between quote marks.'
          : `Put a text that holds ${delimiterName(details?.delimiter)} between quote marks, or delete the extra cell.`,
    }),
    'duplicate-column': ({ file, column, details }) => ({
      says: `${file}: row 1 uses the name "${column}" twice, for columns ${details?.first} and ${details?.second}.`,
      remedy: 'Give one of them another name, or delete it.',
    }),
    'unknown-column': ({ file, column, details }) => ({
      says: `${file}: row 1 has no column "${column}". Its columns are ${quoted(list(details?.columns).slice(0, 20))}${list(details?.columns).length > 20 ? ' and others' : ''}.`,
      remedy: 'Check the spelling; capital letters count.',
    }),
    'too-many-values': (problem) => ({
      says: `${problem.file}: ${columnAt(problem)} holds more different texts than fit in memory (${problem.details?.values} up to row ${problem.row}).`,
      remedy: 'Leave this column out: free text and identifiers are not needed for the analysis.',
    }),
    'row-too-long': ({ file, row, details }) => ({
      says: `${file}: row ${row} is longer than ${details?.megabytes} MB.`,
      remedy: 'Check that the file is a CSV file with one respondent per line.',
    }),
    ...placeErrors,
    'xlsx-not-workbook': ({ file, details }) => ({
      says: `${file} is not an Excel workbook (.xlsx) that can be read${details?.why ? `: ${details.why}` : ''}.`,
      remedy: 'Open it in your spreadsheet and save it as "Excel workbook (.xlsx)".',
    }),
    'xlsx-too-large': ({ file, details }) => ({
      says: `${file} unpacks to ${details?.size} MB, more than ${details?.limit} MB.`,
      remedy: 'Delete pictures and sheets that are not needed.',
    }),
    'sav-file': ({ file, details }) => ({
      says: `${file} cannot be read as an SPSS file (.sav): ${details?.why}.`,
      remedy: 'Save it again in SPSS or PSPP as a plain .sav file in UTF-8, or as CSV.',
    }),
    'dta-file': ({ file, details }) => ({
      says: `${file} cannot be read as a Stata file (.dta): ${details?.why}.`,
      remedy: 'Save it again in Stata 14 or later, or as CSV.',
    }),
    'parquet-file': ({ file, details }) => ({
      says: `${file} cannot be read as a Parquet file: ${details?.why}.`,
      remedy: 'Write it again without nested columns, or as CSV.',
    }),
    'xliff-not-xml': ({ file, row, details }) => ({
      says: `${file} is not well-formed XML near line ${row}: ${details?.why}.`,
      remedy: 'Save it again as XLIFF 1.2 from the translation program.',
    }),
    'xliff-not-xliff': ({ file, details }) => ({
      says: `${file} is XML, but not XLIFF 1.2: ${details?.why}.`,
      remedy: 'Save it as XLIFF 1.2 with one source and one target language.',
    }),
    'xliff-unit': ({ file, details }) => ({
      says: `${file}: the unit "${details?.unit}" ${details?.why}.`,
      remedy: 'Leave units and their ids as they were given, and write only into the target.',
    }),
  },
  notices: {
    'delimiter-guessed': ({ details }) =>
      details.why === 'named'
        ? `Cells are separated by ${delimiterName(details.delimiter)}, as the first line says.`
        : `Cells are separated by ${delimiterName(details.delimiter)}: that splits ${details.agree} of the first ${details.seen} rows into ${details.cells} cells each.`,
    'unnamed-columns': ({ details }) =>
      `Row 1 has no name for ${plural(list(details.names).length, 'column', 'columns')}; we call ${list(details.names).length === 1 ? 'it' : 'them'} ${quoted(list(details.names))}.`,
    'short-rows': ({ count = 0, details }) =>
      `${plural(count, 'row has', 'rows have')} fewer cells than the header (${rowsNamed(details.rows, count)}). The missing cells at the end count as empty.`,
    'extra-empty-cells': ({ count = 0, details }) =>
      `${plural(count, 'row ends', 'rows end')} with more empty cells than the header has (${rowsNamed(details.rows, count)}). They are left out.`,
    'blank-rows': ({ count = 0, details }) =>
      `${plural(count, 'row is', 'rows are')} blank (${rowsNamed(details.rows, count)}). All their cells count as empty.`,
    'blank-rows-at-end': ({ count = 0 }) =>
      `${plural(count, 'row', 'rows')} at the end without any text ${count === 1 ? 'is' : 'are'} left out.`,
    'column-left-out': ({ column, details }) =>
      `Column ${details.position} ("${column}") is left out: it holds too many different texts (more than ${details.values}).`,
    'column-not-utf8': ({ row, column, details }) =>
      `Column ${details.position} ("${column}") is left out: row ${row} holds the byte ${details.byte}, which is not UTF-8 text. To use this column, save the file as "CSV UTF-8".`,
    'stopped-early': ({ count = 0 }) =>
      `Only the first ${plural(count, 'row', 'rows')} of answers were read.`,
    utf16: () => 'The file is UTF-16 text; it was read as such.',
  },
};
