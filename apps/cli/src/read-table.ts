import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type CsvOptions, FormatError, readCsv, readCsvBytes, type Table } from '@weft/formats';
import type { Progress } from './progress.ts';

const readAtOnce = 32 * 1024 * 1024;

/** A table and how its file was written. */
export interface TableRead {
  readonly table: Table;
  readonly encoding: 'UTF-8' | 'windows-1252';
  /** What a person should know about the letters of the file. */
  readonly note: string | null;
}

/**
 * Reads a CSV file from disk; a large one as a stream, with progress. A file that is not UTF-8 but looks
 * like Windows-1252, as older spreadsheets write it, is read as that, and said.
 */
export async function readTable(
  path: string,
  columns: ((header: readonly string[]) => readonly string[]) | null,
  progress: Progress,
  encoding?: TableRead['encoding'],
): Promise<TableRead> {
  if (encoding === 'windows-1252')
    return { table: await readAs(path, columns, progress, encoding), encoding, note: null };
  try {
    return { table: await readAs(path, columns, progress, 'UTF-8'), encoding: 'UTF-8', note: null };
  } catch (error) {
    if (encoding === 'UTF-8' || !(error instanceof FormatError) || error.code !== 'not-utf8') throw error;
    const table = await readAs(path, columns, progress, 'windows-1252');
    const note = `${error.file}, row ${error.row}${error.column ? `, column "${error.column}"` : ''}: the letters are not UTF-8, so the file was read as Windows-1252. If names look wrong, save it as "CSV UTF-8".`;
    return { table, encoding: 'windows-1252', note };
  }
}

async function readAs(
  path: string,
  columns: ((header: readonly string[]) => readonly string[]) | null,
  progress: Progress,
  encoding: TableRead['encoding'],
): Promise<Table> {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  closeSync(descriptor);
  const file = basename(path);
  const options: CsvOptions = {
    file,
    ...(columns ? { columns: (header) => columns(header) } : {}),
    onProgress: (bytes) => progress.step(`Reading ${file}:`, size > 0 ? bytes / size : 1),
  };
  if (size <= readAtOnce && encoding === 'UTF-8') return readCsvBytes(readFileSync(path), options);
  const chunks = createReadStream(path, { highWaterMark: 1 << 20 });
  return readCsv(encoding === 'UTF-8' ? chunks : asUtf8(chunks, encoding), options);
}

async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
}
