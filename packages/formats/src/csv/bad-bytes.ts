import { FormatError } from '../format-error.ts';
import { brokenUtf8At, decodeWindows1252 } from './utf8.ts';

/** The error for a cell whose bytes are not UTF-8: which byte, and what it would be in Windows-1252. */
export function badBytes(
  file: string,
  row: number,
  column: string | undefined,
  position: number,
  cell: Uint8Array,
): FormatError {
  const at = Math.max(0, brokenUtf8At(cell, 0, cell.length));
  const byte = `0x${(cell[at] ?? 0).toString(16).toUpperCase()}`;
  const looksLike = decodeWindows1252(cell, 0, cell.length)?.slice(0, 60);
  return new FormatError({
    code: 'not-utf8',
    file,
    row,
    ...(column === undefined ? {} : { column }),
    details: { position, byte, ...(looksLike === undefined ? {} : { looksLike }) },
  });
}
