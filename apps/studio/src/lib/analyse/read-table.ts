import { FormatError, readCsv, type Table } from '@weft/formats';
import type { Letters } from './worker-protocol.ts';

/** A table, the letters its file was read in, and what a person should know about them. */
export interface TableRead {
  readonly table: Table;
  readonly letters: Letters;
  readonly note: string | null;
}

/**
 * Reads a file and finds out its letters: UTF-8, or Windows-1252, as older spreadsheets write it, where
 * bytes are met that are not UTF-8. `letters` given, they are taken as they are.
 */
export async function readTable(
  file: File,
  letters: Letters | null,
  onPart: (part: number) => void,
): Promise<TableRead> {
  if (letters !== null) return { table: await readIn(file, letters, onPart), letters, note: null };
  const doubt = (row: number | undefined, column: string | undefined): string =>
    `In ${file.name}, row ${row}, column "${column}", the letters are not UTF-8, so the file was read as Windows-1252. If names look wrong, choose other letters here, or save the file as "CSV UTF-8".`;
  let note: string;
  try {
    const table = await readIn(file, 'utf-8', onPart);
    const doubtful = table.notices.find(({ code }) => code === 'column-not-utf8');
    if (!doubtful) return { table, letters: 'utf-8', note: null };
    note = doubt(doubtful.row, doubtful.column);
  } catch (error) {
    if (!(error instanceof FormatError) || error.code !== 'not-utf8') throw error;
    note = doubt(error.row, error.column);
  }
  return { table: await readIn(file, 'windows-1252', onPart), letters: 'windows-1252', note };
}

/**
 * Reads a file in pieces and tells how far it is (0 to 1) about once a megabyte. The pieces come by `slice`
 * rather than `stream()`, which not every browser can iterate.
 * Letters other than UTF-8 are written anew as UTF-8 on the way.
 */
async function readIn(file: File, letters: Letters, onPart: (part: number) => void): Promise<Table> {
  return readCsv(letters === 'utf-8' ? pieces(file) : rewritten(pieces(file), letters), {
    file: file.name,
    onProgress: (bytes) => onPart(file.size === 0 ? 1 : Math.min(1, bytes / file.size)),
  });
}

const pieceBytes = 1 << 20;

async function* pieces(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceBytes)
    yield new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
}

async function* rewritten(chunks: AsyncIterable<Uint8Array>, letters: Letters): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(letters);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
