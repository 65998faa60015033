import { FormatError } from '../format-error.ts';
import { ByteReader, textOf } from '../labeled/byte-reader.ts';
import type { LabeledTable, LabeledVariable, ValueLabel } from '../labeled/labeled-table.ts';
import { sign, systemMissing } from './sav-cells.ts';
import { piecesIn, readSavDictionary, type SavField } from './sav-dictionary.ts';

/**
 * The table in an SPSS system file (.sav), compressed or not, either byte order, UTF-8 or Windows-1252. Names
 * are the long ones; where a variable has an attribute `original` (`writeSav`), that name. Reasons for no
 * answer are the user-missing values with their labels. Files compressed by ZLIB (.zsav) are refused.
 *
 * Throws a `FormatError` naming the file and what to do.
 *
 * @example const table = readSav(bytes, 'survey.sav');
 */
export function readSav(bytes: Uint8Array, file: string): LabeledTable {
  const refuse = (why: string): never => {
    throw new FormatError({ code: 'sav-file', file, details: { why } });
  };
  const reader = new ByteReader(bytes, () => refuse('it ends too early'));
  const dictionary = readSavDictionary(reader, refuse);
  const { fields, windows1252 } = dictionary;
  const cells: (number | string | null)[][] = fields.map(() => []);
  const next = dictionary.compressed ? compressedPieces(reader, dictionary.bias) : plainPieces(reader);
  let rows = 0;
  const most = dictionary.rows < 0 ? Number.POSITIVE_INFINITY : dictionary.rows;
  const width = fields.reduce((sum, field) => sum + piecesIn(field), 0);
  while (rows < most && width > 0) {
    const row: Uint8Array[] = [];
    for (let piece = next(); piece !== null; piece = next()) {
      row.push(piece);
      if (row.length === width) break;
    }
    if (row.length === 0) break;
    if (row.length < width) return refuse(`row ${rows + 1} ends too early`);
    let at = 0;
    fields.forEach((field, index) => {
      const own = row.slice(at, at + piecesIn(field));
      at += own.length;
      cells[index]!.push(
        field.width === 0
          ? numberOf(own[0]!, reader.littleEndian)
          : (trimmed(own, field, windows1252) ??
              refuse(`row ${rows + 1} of "${field.name}" is not text in the letters the file names`)),
      );
    });
    rows += 1;
  }
  if (dictionary.rows > rows && width > 0)
    return refuse(`it promises ${dictionary.rows} rows and holds ${rows}`);
  return {
    label: dictionary.label,
    rows: width > 0 ? rows : Math.max(0, dictionary.rows),
    variables: fields.map((field, index) => variableOf(field, cells[index]!)),
  };
}

function* piecesOf(reader: ByteReader, bias: number): Generator<Uint8Array, void, undefined> {
  const spaces = new Uint8Array(8).fill(0x20);
  const number = (value: number) => {
    const piece = new Uint8Array(8);
    new DataView(piece.buffer).setFloat64(0, value, reader.littleEndian);
    return piece;
  };
  while (reader.left >= 8)
    for (const code of reader.raw(8)) {
      if (code === sign.end) return;
      if (code === sign.asItIs) yield reader.raw(8);
      else if (code === sign.spaces) yield spaces;
      else if (code === sign.missing) yield number(systemMissing);
      else if (code !== sign.filler) yield number(code - bias);
    }
}

function compressedPieces(reader: ByteReader, bias: number): () => Uint8Array | null {
  const pieces = piecesOf(reader, bias);
  return () => pieces.next().value ?? null;
}

function plainPieces(reader: ByteReader): () => Uint8Array | null {
  return () => (reader.left === 0 ? null : reader.raw(8));
}

function numberOf(piece: Uint8Array, littleEndian: boolean): number | null {
  const value = new DataView(piece.buffer, piece.byteOffset, 8).getFloat64(0, littleEndian);
  return value === systemMissing || !Number.isFinite(value) ? null : value;
}

/** The text in its pieces; one past 255 bytes stands in several parts one after another. */
function trimmed(pieces: readonly Uint8Array[], { parts }: SavField, windows1252: boolean): string | null {
  const bytes = new Uint8Array(parts.reduce((sum, { width }) => sum + width, 0));
  let to = 0;
  let piece = 0;
  for (const part of parts) {
    for (let n = 0; n < part.pieces; n++) {
      const kept = Math.min(8, part.width - 8 * n);
      if (kept > 0) bytes.set(pieces[piece + n]!.subarray(0, kept), to + 8 * n);
    }
    to += part.width;
    piece += part.pieces;
  }
  return textOf(bytes, windows1252)?.replace(/ +$/, '') ?? null;
}

function variableOf(field: SavField, cells: readonly (number | string | null)[]): LabeledVariable {
  const isMissing = (code: number) =>
    field.missing.includes(code) ||
    (field.missingRange !== null && code >= field.missingRange[0] && code <= field.missingRange[1]);
  const labels = field.width === 0 ? field.labels : [];
  const unlabeled = [...new Set([...field.missing, ...cells.filter((cell) => typeof cell === 'number')])]
    .filter((code) => field.width === 0 && isMissing(code) && !labels.some((label) => label.code === code))
    .map((code): ValueLabel => ({ code, label: '' }));
  return {
    name: field.name,
    label: field.label,
    kind: field.width > 0 ? 'text' : 'number',
    measure: field.measure,
    values: labels.filter(({ code }) => !isMissing(code)),
    missing: [...labels.filter(({ code }) => isMissing(code)), ...unlabeled],
    cells,
  };
}
