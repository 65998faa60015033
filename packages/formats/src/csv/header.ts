import { FormatError } from '../format-error.ts';
import { badBytes } from './bad-bytes.ts';
import { type DelimiterGuess, guessDelimiter, sliceRow } from './first-rows.ts';
import type { HeaderColumn } from './row-scanner.ts';
import { brokenUtf8At, decodeUtf8 } from './utf8.ts';

/** The head of a CSV file, understood: what separates cells, the columns, and where the data begin. */
export interface Header {
  readonly delimiter: string;
  /** How the delimiter was found: chosen by the caller, named by a `sep=` line, or guessed from the rows. */
  readonly found: 'given' | 'named' | DelimiterGuess;
  readonly columns: readonly HeaderColumn[];
  /** Index of the first byte after the header row. */
  readonly next: number;
}

/** Bytes to have at hand (unless the file is shorter) before the header is read. */
export const headBytes = 1 << 14;

/**
 * Reads the header at the start of `bytes` (no byte-order mark), after an Excel `sep=;` line if there is
 * one. `undefined` where the bytes end before the header does and more are to come. Throws FormatError for
 * an empty file, a blank header, a name used twice, bad quotes and bytes that are not UTF-8.
 */
export function readHeader(
  bytes: Uint8Array,
  file: string,
  final: boolean,
  given: string | undefined,
): Header | undefined {
  const named = separatorLine(bytes);
  const from = named?.next ?? 0;
  const guess = (given ?? named) ? undefined : guessFrom(bytes, from, final);
  const delimiter = given ?? named?.delimiter ?? guess?.delimiter ?? ',';
  const row = sliceRow(bytes, from, delimiter.charCodeAt(0), final);
  if (!final && !given && !named && !guess) return undefined;
  if (row.kind === 'incomplete') {
    if (!final) return undefined;
    throw new FormatError({
      code: 'unclosed-quote',
      file,
      row: 1,
      details: { position: row.openQuote ?? 1 },
    });
  }
  if (row.kind === 'text-after-quote') {
    const byte = bytes[row.at]!;
    const after = byte < 0x80 ? String.fromCharCode(byte) : '';
    throw new FormatError({
      code: 'text-after-quote',
      file,
      row: 1,
      details: { position: row.position, after },
    });
  }
  const names = row.cells.map((cell, index) => {
    if (brokenUtf8At(cell, 0, cell.length) >= 0) throw badBytes(file, 1, undefined, index + 1, cell);
    const name = decodeUtf8(cell, 0, cell.length).trim();
    if (name.includes('\0')) throw new FormatError({ code: 'binary-file', file, row: 1 });
    return name;
  });
  if (names.every((name) => name === '')) {
    const blank = bytes.every((byte) => byte <= 0x20 || byte === delimiter.charCodeAt(0));
    if (blank && !final) return undefined;
    throw new FormatError({ code: blank ? 'empty-file' : 'blank-header', file });
  }
  return {
    delimiter,
    found: given ? 'given' : (guess ?? 'named'),
    columns: nameColumns(names, file),
    next: row.next,
  };
}

function nameColumns(names: readonly string[], file: string): HeaderColumn[] {
  const seen = new Map<string, number>();
  return names.map((text, index) => {
    const position = index + 1;
    const name = text === '' ? `column ${position}` : text;
    const first = seen.get(name);
    if (first !== undefined)
      throw new FormatError({
        code: 'duplicate-column',
        file,
        row: 1,
        column: name,
        details: { first, second: position },
      });
    seen.set(name, position);
    return { name, position, unnamed: text === '' };
  });
}

/** Excel's own first line, `sep=;` (between quote marks it is a name). */
function separatorLine(bytes: Uint8Array): { delimiter: string; next: number } | undefined {
  const match = /^sep=([,;|\t])(?:\r\n|\n|\r)/i.exec(String.fromCharCode(...bytes.subarray(0, 12)));
  return match ? { delimiter: match[1]!, next: match[0].length } : undefined;
}

/**
 * Guesses from the first 16 KB, or from twice as many for as long as they do not hold the header: never
 * from what happens to have arrived, so that the guess does not hang on how the bytes were cut.
 */
function guessFrom(bytes: Uint8Array, from: number, final: boolean): DelimiterGuess | undefined {
  for (let size = headBytes; ; size *= 2) {
    const guess = guessDelimiter(bytes.subarray(0, size), from, final && size >= bytes.length);
    if (guess || size >= bytes.length) return guess;
  }
}
