import { encodeUtf8 } from '../csv/utf8.ts';
import { ByteWriter, cutToBytes } from '../labeled/byte-writer.ts';
import {
  checkLabeled,
  dayParts,
  type LabeledFile,
  type LabeledTable,
  type LabeledVariable,
  monthNames,
} from '../labeled/labeled-table.ts';
import { safeNames } from '../labeled/safe-names.ts';
import { SavCells, systemMissing } from './sav-cells.ts';

const space = 0x20;
const longestText = 255;
const longestValueLabel = 120;
const byteWidth = { number: 8 } as const;

interface SavVariable {
  readonly variable: LabeledVariable;
  readonly name: string;
  readonly short: string;
  /** Bytes of the longest text; 0 for numbers. */
  readonly width: number;
  /** Number of its first eight-byte piece, from 1. */
  readonly first: number;
  readonly pieces: number;
}

/**
 * A table as the bytes of an SPSS system file (.sav, UTF-8, compressed), as PSPP's manual describes the format:
 * names made safe with the wished-for name as attribute `original`, variable labels (255 bytes), value labels
 * (120 bytes), measure levels, and every reason for no answer as a user-missing value: up to three by
 * themselves, more as the range from the least to the greatest, in which no answer may then lie.
 *
 * Throws a RangeError for a text past 255 bytes and for a table that contradicts itself.
 *
 * @example writeSav({ label: 'Spring', rows: 1, variables: [variable] }, { madeOn: '2026-05-31' })
 */
export function writeSav(table: LabeledTable, { madeOn }: LabeledFile): Uint8Array {
  checkLabeled(table);
  const variables = laidOut(table);
  const out = new ByteWriter();
  header(out, table, variables, madeOn);
  for (const variable of variables) variableRecord(out, variable);
  for (const variable of variables) valueLabels(out, variable);
  extensions(out, variables);
  out.int32(999);
  out.int32(0);
  const cells = new SavCells(out);
  for (let row = 0; row < table.rows; row++)
    for (const { variable, pieces, width } of variables) {
      const cell = variable.cells[row]!;
      if (width > 0) cells.text(encodeUtf8((cell as string).replaceAll('\0', '')), pieces);
      else cells.number(cell as number | null);
    }
  cells.end();
  return out.done();
}

function laidOut({ variables }: LabeledTable): SavVariable[] {
  const names = safeNames(
    variables.map(({ name }) => name),
    'spss',
  );
  let next = 1;
  return variables.map((variable, index) => {
    const name = names[index]!;
    const width = variable.kind === 'text' ? widthOf(variable) : 0;
    const pieces = width === 0 ? 1 : Math.ceil(width / byteWidth.number);
    const first = next;
    next += pieces;
    const short = /^[A-Za-z][A-Za-z0-9_]{0,7}$/.test(name) ? name.toUpperCase() : `@${index + 1}`;
    return { variable, name, short, width, first, pieces };
  });
}

function widthOf({ name, cells }: LabeledVariable): number {
  let width = 1;
  cells.forEach((cell, row) => {
    const { length } = encodeUtf8(cell as string);
    if (length > longestText)
      throw new RangeError(
        `Variable "${name}", row ${row + 1}: the text has ${length} bytes; an SPSS file takes ${longestText}.`,
      );
    width = Math.max(width, length);
  });
  return width;
}

function header(
  out: ByteWriter,
  table: LabeledTable,
  variables: readonly SavVariable[],
  madeOn: string,
): void {
  const [year, month, day] = dayParts(madeOn);
  out.text('$FL2');
  out.fixed('@(#) SPSS DATA FILE - Weft', 60, space);
  out.int32(2);
  out.int32(variables.reduce((sum, { pieces }) => sum + pieces, 0));
  out.int32(1);
  out.int32(0);
  out.int32(table.rows);
  out.double(100);
  const two = (number: number) => String(number % 100).padStart(2, '0');
  out.text(`${two(day)} ${monthNames[month - 1]} ${two(year)}00:00:00`);
  out.fixed(table.label, 64, space);
  out.fill(3);
}

function variableRecord(out: ByteWriter, { variable, short, width, pieces }: SavVariable): void {
  const missing = missingNumbers(variable);
  const label = encodeUtf8(cutToBytes(variable.label, longestText));
  const format = width > 0 ? (1 << 16) | (width << 8) : (5 << 16) | (12 << 8) | decimalsOf(variable);
  out.int32(2);
  out.int32(width);
  out.int32(label.length > 0 ? 1 : 0);
  out.int32(missing.range ? -2 : missing.numbers.length);
  out.int32(format);
  out.int32(format);
  out.fixed(short, 8, space);
  if (label.length > 0) {
    out.int32(label.length);
    out.raw(label);
    out.fill((4 - (label.length % 4)) % 4, space);
  }
  for (const number of missing.numbers) out.double(number);
  for (let piece = 1; piece < pieces; piece++) {
    out.int32(2);
    out.int32(-1);
    out.fill(12);
    out.fill(4);
    out.fixed('', 8, space);
  }
}

const decimalsOf = ({ cells }: LabeledVariable): number =>
  cells.every((cell) => cell === null || Number.isInteger(cell)) ? 0 : 4;

function missingNumbers({ name, cells, values, missing }: LabeledVariable): {
  readonly range: boolean;
  readonly numbers: readonly number[];
} {
  const codes = missing.map(({ code }) => code).toSorted((a, b) => a - b);
  if (codes.length <= 3) return { range: false, numbers: codes };
  const [least, most] = [codes[0]!, codes.at(-1)!];
  const reasons = new Set(codes);
  const inside = (code: number | string | null) =>
    typeof code === 'number' && code >= least && code <= most && !reasons.has(code);
  const answer = [...values.map(({ code }) => code), ...cells].find(inside);
  if (answer !== undefined)
    throw new RangeError(
      `Variable "${name}": ${answer} is an answer and lies between reasons for no answer (${least} to ${most}); more than three reasons are kept as one range.`,
    );
  return { range: true, numbers: [least, most] };
}

function valueLabels(out: ByteWriter, { variable, first }: SavVariable): void {
  const labels = [...variable.values, ...variable.missing].filter(({ label }) => label !== '');
  if (labels.length === 0) return;
  out.int32(3);
  out.int32(labels.length);
  for (const { code, label } of labels) {
    const bytes = encodeUtf8(cutToBytes(label, longestValueLabel));
    out.double(code);
    out.byte(bytes.length);
    out.raw(bytes);
    out.fill((8 - ((bytes.length + 1) % 8)) % 8, space);
  }
  out.int32(4);
  out.int32(1);
  out.int32(first);
}

const measures = { nominal: 1, ordinal: 2, scale: 3 } as const;

function extensions(out: ByteWriter, variables: readonly SavVariable[]): void {
  const record = (subtype: number, size: number, count: number) => {
    for (const number of [7, subtype, size, count]) out.int32(number);
  };
  const textRecord = (subtype: number, text: string) => {
    const bytes = encodeUtf8(text);
    record(subtype, 1, bytes.length);
    out.raw(bytes);
  };
  record(3, 4, 8);
  for (const number of [1, 0, 0, -1, 1, 1, 2, 65001]) out.int32(number);
  record(4, 8, 3);
  out.double(systemMissing);
  out.double(Number.MAX_VALUE);
  out.double(-1.7976931348623155e308);
  if (variables.length > 0) {
    record(11, 4, 3 * variables.length);
    for (const { variable, width } of variables) {
      out.int32(measures[width > 0 ? 'nominal' : variable.measure]);
      out.int32(width > 0 ? Math.min(32, width) : 12);
      out.int32(width > 0 ? 0 : 1);
    }
    textRecord(13, variables.map(({ short, name }) => `${short}=${name}`).join('\t'));
    const attributes = variables
      .filter(({ name, variable }) => name !== variable.name)
      .map(({ name, variable }) => `${name}:original('${variable.name.replace(/[\r\n\0]/g, ' ')}'\n)`)
      .join('/');
    if (attributes !== '') textRecord(18, attributes);
  }
  textRecord(20, 'UTF-8');
}
