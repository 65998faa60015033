import { type ByteReader, textOf } from '../labeled/byte-reader.ts';
import type { LabeledVariable, ValueLabel } from '../labeled/labeled-table.ts';

/**
 * One variable of the dictionary; `width` is 0 for numbers, the bytes of a text otherwise. A cell stands in `parts`
 * (more than one for texts past 255 bytes), each in so many pieces of eight bytes.
 */
export interface SavField {
  short: string;
  name: string;
  label: string;
  width: number;
  parts: { readonly width: number; pieces: number }[];
  measure: LabeledVariable['measure'];
  labels: ValueLabel[];
  missing: readonly number[];
  missingRange: readonly [number, number] | null;
}

/** All that stands before the cells. `rows` is −1 where the file does not say. */
export interface SavDictionary {
  readonly label: string;
  readonly rows: number;
  readonly compressed: boolean;
  readonly bias: number;
  readonly windows1252: boolean;
  readonly fields: readonly SavField[];
}

/** How many pieces of eight bytes a cell takes. */
export const piecesIn = ({ parts }: SavField): number => parts.reduce((sum, { pieces }) => sum + pieces, 0);

type Refuse = (why: string) => never;

interface RawField {
  readonly short: string;
  readonly label: Uint8Array;
  readonly width: number;
  readonly missing: number;
  readonly numbers: readonly number[];
}

const utf8Names = /^utf-?8$/i;
const windowsNames = /^(windows-?1252|cp1252|us-ascii|ascii|iso-?8859-?1|latin1)$/i;

/** Reads everything up to the cells. */
export function readSavDictionary(reader: ByteReader, refuse: Refuse): SavDictionary {
  const kind = reader.left >= 4 ? reader.ascii(4) : '';
  if (kind === '$FL3') return refuse('it is compressed by ZLIB (.zsav)');
  if (kind !== '$FL2') return refuse('it does not begin as such a file does');
  reader.skip(60);
  const layout = reader.int32();
  if (layout !== 2 && layout !== 3) {
    reader.littleEndian = false;
    reader.at -= 4;
    const turned = reader.int32();
    if (turned !== 2 && turned !== 3) return refuse('its beginning is damaged');
  }
  reader.skip(4);
  const compression = reader.int32();
  if (compression > 1) return refuse('it is compressed by ZLIB (.zsav)');
  reader.skip(4);
  const rows = reader.int32();
  const bias = reader.double();
  reader.skip(17);
  const label = reader.raw(64);
  reader.skip(3);

  const raw: (RawField | null)[] = [];
  const labels: { readonly of: readonly number[]; readonly pairs: readonly [number, Uint8Array][] }[] = [];
  const notes = new Map<number, { readonly bytes: Uint8Array; readonly count: number }>();
  for (let record = reader.int32(); record !== 999; record = reader.int32()) {
    if (record === 2) raw.push(variable(reader));
    else if (record === 3) labels.push(labelSet(reader, refuse));
    else if (record === 6) reader.skip(80 * reader.uint32());
    else if (record === 7) {
      const subtype = reader.int32();
      const size = reader.uint32();
      const count = reader.uint32();
      notes.set(subtype, { bytes: reader.raw(size * count), count });
    } else return refuse(`it holds a record of the unknown kind ${record}`);
  }
  reader.skip(4);

  const ascii = (subtype: number) => textOf(notes.get(subtype)?.bytes ?? new Uint8Array()) ?? '';
  const windows1252 = lettersAre1252(ascii(20).trim(), notes.get(3)?.bytes, reader.littleEndian, refuse);
  const text = (bytes: Uint8Array | undefined) =>
    bytes === undefined
      ? ''
      : (textOf(bytes, windows1252) ?? refuse('it holds text that is not in the letters it names'));

  const starts = new Map<number, SavField>();
  const fields: SavField[] = [];
  for (const [index, one] of raw.entries()) {
    if (one === null) {
      const part = fields.at(-1)?.parts[0] ?? refuse('its first variable has no beginning');
      part.pieces += 1;
      continue;
    }
    const range = one.missing < 0;
    const field: SavField = {
      short: one.short,
      name: one.short,
      label: text(one.label),
      width: one.width,
      parts: [{ width: one.width, pieces: 1 }],
      measure: one.width > 0 ? 'nominal' : 'scale',
      labels: [],
      missing: one.width > 0 ? [] : one.numbers.slice(range ? 2 : 0),
      missingRange: range && one.width === 0 ? [one.numbers[0]!, one.numbers[1]!] : null,
    };
    fields.push(field);
    starts.set(index + 1, field);
  }
  for (const { of, pairs } of labels)
    for (const at of of)
      starts
        .get(at)
        ?.labels.push(...pairs.map(([code, bytes]) => ({ code, label: text(bytes).replace(/ +$/, '') })));
  measure(fields, notes.get(11), reader.littleEndian);
  const joined = joinParts(fields, ascii14(notes.get(14)?.bytes));
  names(joined, text(notes.get(13)?.bytes), text(notes.get(18)?.bytes));
  return {
    label: text(label).replace(/ +$/, ''),
    rows,
    compressed: compression === 1,
    bias,
    windows1252,
    fields: joined,
  };
}

/** Texts past 255 bytes are spread over several variables, 252 bytes a variable reckoned: they become one. */
function joinParts(fields: readonly SavField[], lengths: string): SavField[] {
  const fullOf = new Map(
    lengths.split(/[\0\t]+/).map((pair) => {
      const [short = '', length] = pair.split('=');
      return [short.toUpperCase(), Number(length)] as const;
    }),
  );
  const joined: SavField[] = [];
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!;
    const segments = Math.ceil((fullOf.get(field.short) || 1) / 252);
    for (let more = 1; more < segments && at + 1 < fields.length; more++)
      field.parts.push(...fields[++at]!.parts);
    joined.push(field);
  }
  return joined;
}

const ascii14 = (bytes: Uint8Array = new Uint8Array()): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

function variable(reader: ByteReader): RawField | null {
  const width = reader.int32();
  const labeled = reader.int32();
  const missing = reader.int32();
  reader.skip(8);
  const short = reader.ascii(8).trim().toUpperCase();
  let label = new Uint8Array();
  if (labeled === 1) {
    const length = reader.uint32();
    label = Uint8Array.from(reader.raw(length));
    reader.skip((4 - (length % 4)) % 4);
  }
  const numbers = Array.from({ length: Math.min(3, Math.abs(missing)) }, () => reader.double());
  return width < 0 ? null : { short, label, width, missing, numbers };
}

function labelSet(reader: ByteReader, refuse: Refuse) {
  const pairs: [number, Uint8Array][] = [];
  const count = reader.uint32();
  for (let n = 0; n < count; n++) {
    const code = reader.double();
    const length = reader.byte();
    pairs.push([code, Uint8Array.from(reader.raw(length))]);
    reader.skip((8 - ((length + 1) % 8)) % 8);
  }
  if (reader.int32() !== 4) return refuse('its labels belong to no variable');
  const variables = reader.uint32();
  const of: number[] = [];
  for (let n = 0; n < variables; n++) of.push(reader.int32());
  return { of, pairs };
}

function lettersAre1252(
  named: string,
  integers: Uint8Array | undefined,
  littleEndian: boolean,
  refuse: Refuse,
): boolean {
  const page =
    integers && integers.length >= 32
      ? new DataView(integers.buffer, integers.byteOffset).getInt32(28, littleEndian)
      : 0;
  if (utf8Names.test(named) || (named === '' && page === 65001)) return false;
  if (windowsNames.test(named) || (named === '' && [0, 2, 3, 1252, 28591].includes(page))) return true;
  return refuse(`its letters are ${named || `code page ${page}`}`);
}

const measures = ['scale', 'nominal', 'ordinal', 'scale'] as const;

function measure(
  fields: readonly SavField[],
  note: { readonly bytes: Uint8Array; readonly count: number } | undefined,
  littleEndian: boolean,
): void {
  if (!note || fields.length === 0) return;
  const each = note.count / fields.length;
  if (each !== 2 && each !== 3) return;
  const view = new DataView(note.bytes.buffer, note.bytes.byteOffset, note.bytes.byteLength);
  fields.forEach((field, index) => {
    if (field.width === 0) field.measure = measures[view.getInt32(4 * each * index, littleEndian)] ?? 'scale';
  });
}

function names(fields: readonly SavField[], long: string, attributes: string): void {
  const longOf = new Map<string, string>();
  for (const pair of long.split('\t')) {
    const at = pair.indexOf('=');
    if (at > 0) longOf.set(pair.slice(0, at).toUpperCase(), pair.slice(at + 1));
  }
  for (const field of fields) field.name = longOf.get(field.short) ?? field.name;
  const byName = new Map(fields.map((field) => [field.name, field]));
  for (const [, name, original] of attributes.matchAll(/(?:^|\/)([^:/\n]+):original\('(.*)'\n\)/g)) {
    const field = byName.get(name!);
    if (field && original !== undefined) field.name = original;
  }
}
