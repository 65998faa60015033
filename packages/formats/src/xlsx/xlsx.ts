import readWorkbook from 'read-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import { FormatError } from '../format-error.ts';
import { unpackedSize } from './unpacked-size.ts';

/** One sheet of a workbook as plain texts. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const mostMegabytes = 200;

/**
 * Reads the sheets of an Excel workbook (.xlsx) as plain texts: numbers as they are written in code, true and
 * false as TRUE and FALSE, days as YYYY-MM-DD, nothing as ''. Rows keep their cells; empty rows at the end are
 * left out by the file itself. A file that would unpack past 200 MB is refused before it is unpacked.
 *
 * Throws a `FormatError` where the bytes are no workbook.
 *
 * @example
 * const sheets = await readXlsx(bytes, 'form.xlsx');
 */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<PlainSheet[]> {
  const refuse = (why: string): never => {
    throw new FormatError({ code: 'xlsx-not-workbook', file, details: { why } });
  };
  const size = unpackedSize(bytes);
  if (size === null) return refuse('it is not a packed file');
  if (size > mostMegabytes * 1_000_000) {
    throw new FormatError({
      code: 'xlsx-too-large',
      file,
      details: { size: Math.round(size / 1_000_000), limit: mostMegabytes },
    });
  }
  const buffer = bytes.slice().buffer;
  try {
    const sheets = await readWorkbook(buffer, { trim: false, dateFormat: 'yyyy-mm-dd' });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read');
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return Number.isFinite(cell.getTime()) ? cell.toISOString().slice(0, 10) : '';
  return String(cell);
}

/** Signs that XML, and so a workbook, cannot hold. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What a name of a sheet may not hold, for Excel. */
const notInNames = /[[\]:*?/\\]/g;

/**
 * Writes sheets of plain texts as an Excel workbook. Every cell is a text and none a formula, so "=1+1" stays
 * what it says; signs that XML cannot hold become �.
 *
 * @example
 * const bytes = await writeXlsx(exportXlsForm(instrument, translations));
 */
export async function writeXlsx(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const made = writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: name.replace(notInNames, '_').slice(0, 31),
      data: rows.map((row) =>
        row.map((text) => (text === '' ? null : { value: text.replace(forbidden, '\ufffd'), type: String })),
      ),
    })),
  );
  const blob = (await made.toBlob()) as { arrayBuffer(): Promise<ArrayBuffer> };
  return new Uint8Array(await blob.arrayBuffer());
}
