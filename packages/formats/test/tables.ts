import { type CsvOptions, cellText, FormatError, readCsvBytes, type Table } from '@weft/formats';

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const readText = (text: string, options: Partial<CsvOptions> = {}): Table =>
  readCsvBytes(utf8(text), { file: 'survey.csv', ...options });

/** Every cell of a table as texts, header first. */
export function textsOf(table: Table): string[][] {
  const rows: string[][] = [table.columns.map((column) => column.name)];
  for (let row = 0; row < table.rows; row++) rows.push(table.columns.map((column) => cellText(column, row)));
  return rows;
}

/** The FormatError that `act` throws. */
export function refusal(act: () => unknown): FormatError {
  try {
    act();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

export async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes.length === 0 ? bytes.length : Math.max(1, sizes[i % sizes.length]!);
    const lent = Uint8Array.from(bytes.subarray(at, at + size));
    yield lent;
    lent.fill(0x22);
    at += size;
  }
}
