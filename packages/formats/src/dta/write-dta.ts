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
import { type DtaKind, dtaKinds, longestText, missingLabelCode, mostReasons } from './dta-kinds.ts';

interface DtaVariable {
  readonly variable: LabeledVariable;
  readonly name: string;
  readonly kind: DtaKind | { readonly textBytes: number };
  readonly labels: string;
}

/**
 * A table as the bytes of a Stata file (.dta, format 118: Stata 14 and later, UTF-8), as Stata's `help dta`
 * describes it: names made safe (the wished-for name and the missing codes as characteristics), variable labels
 * (80 letters), value labels, and every reason for no answer as an extended missing value: the first `.a`, the
 * second `.b`, with its label. Numbers stand in the narrowest kind that holds them.
 *
 * Throws a RangeError for a text past 2,045 bytes, a labeled code that is not whole, more than 26 reasons, and a
 * table that contradicts itself.
 *
 * @example writeDta({ label: 'Spring', rows: 1, variables: [variable] }, { madeOn: '2026-05-31' })
 */
export function writeDta(table: LabeledTable, { madeOn }: LabeledFile): Uint8Array {
  checkLabeled(table);
  const variables = laidOut(table);
  const out = new ByteWriter();
  const map: number[] = [];
  const section = (name: string, write: () => void) => {
    map.push(out.length);
    out.text(`<${name}>`);
    write();
    out.text(`</${name}>`);
  };
  map.push(0);
  out.text('<stata_dta>');
  header(out, table, madeOn);
  const mapAt = out.length + '<map>'.length;
  section('map', () => out.fill(14 * 8));
  section('variable_types', () => {
    for (const { kind } of variables) out.uint16('textBytes' in kind ? kind.textBytes : kind.type);
  });
  section('varnames', () => {
    for (const { name } of variables) out.fixed(name, 129, 0);
  });
  section('sortlist', () => out.fill(2 * (variables.length + 1)));
  section('formats', () => {
    for (const { kind } of variables)
      out.fixed('textBytes' in kind ? `%${Math.min(kind.textBytes, 40)}s` : kind.format, 57, 0);
  });
  section('value_label_names', () => {
    for (const { labels } of variables) out.fixed(labels, 129, 0);
  });
  section('variable_labels', () => {
    for (const { variable } of variables) out.fixed(letters(variable.label, 80), 321, 0);
  });
  section('characteristics', () => {
    for (const { variable, name } of variables) {
      if (variable.name !== name) characteristic(out, name, 'original_name', variable.name);
      if (variable.missing.length > 0)
        characteristic(out, name, 'missing_codes', variable.missing.map(({ code }) => code).join(' '));
      if (variable.kind === 'number') characteristic(out, name, 'measure', variable.measure);
    }
  });
  section('data', () => {
    for (let row = 0; row < table.rows; row++)
      for (const variable of variables) writeCell(out, variable, variable.variable.cells[row]!);
  });
  section('strls', () => undefined);
  section('value_labels', () => {
    for (const variable of variables) valueLabels(out, variable);
  });
  map.push(out.length);
  out.text('</stata_dta>');
  map.push(out.length);
  map.forEach((at, index) => {
    out.uint64At(mapAt + 8 * index, at);
  });
  return out.done();
}

const letters = (text: string, most: number): string =>
  [...text.replaceAll('\0', '')].slice(0, most).join('');

function header(out: ByteWriter, table: LabeledTable, madeOn: string): void {
  const [year, month, day] = dayParts(madeOn);
  out.text('<header><release>118</release><byteorder>LSF</byteorder><K>');
  out.uint16(table.variables.length);
  out.text('</K><N>');
  out.uint64(table.rows);
  out.text('</N><label>');
  const label = encodeUtf8(letters(table.label, 80));
  out.uint16(label.length);
  out.raw(label);
  const stamp = `${String(day).padStart(2, '0')} ${monthNames[month - 1]} ${year} 00:00`;
  out.text('</label><timestamp>');
  out.byte(stamp.length);
  out.text(`${stamp}</timestamp></header>`);
}

function laidOut({ variables }: LabeledTable): DtaVariable[] {
  const names = safeNames(
    variables.map(({ name }) => name),
    'stata',
  );
  return variables.map((variable, index) => ({
    variable,
    name: names[index]!,
    kind: variable.kind === 'text' ? { textBytes: textBytes(variable) } : kindOf(variable),
    labels: variable.values.length + variable.missing.length > 0 ? `v${index + 1}_labels` : '',
  }));
}

function textBytes({ name, cells }: LabeledVariable): number {
  let bytes = 1;
  cells.forEach((cell, row) => {
    const { length } = encodeUtf8((cell as string).replaceAll('\0', ''));
    if (length > longestText)
      throw new RangeError(
        `Variable "${name}", row ${row + 1}: the text has ${length} bytes; a Stata file takes ${longestText}.`,
      );
    bytes = Math.max(bytes, length);
  });
  return bytes;
}

function kindOf({ name, values, missing, cells }: LabeledVariable): DtaKind {
  if (missing.length > mostReasons)
    throw new RangeError(
      `Variable "${name}" has ${missing.length} reasons for no answer; Stata takes ${mostReasons}.`,
    );
  const codes = values.map(({ code }) => code);
  const odd = codes.find((code) => !dtaKinds.long.holds(code));
  if (odd !== undefined)
    throw new RangeError(
      `Variable "${name}": ${odd} has a label, but is no whole number that Stata can label.`,
    );
  const reasons = new Set(missing.map(({ code }) => code));
  const numbers = cells.filter((cell): cell is number => cell !== null && !reasons.has(cell as number));
  const kind = [dtaKinds.byte, dtaKinds.int, dtaKinds.long, dtaKinds.double].find(({ holds }) =>
    numbers.every(holds),
  );
  if (!kind) throw new RangeError(`Variable "${name}" holds a number too large for Stata.`);
  return kind;
}

function characteristic(out: ByteWriter, variable: string, name: string, text: string): void {
  const bytes = encodeUtf8(cutToBytes(text, 2000));
  out.text('<ch>');
  out.int32(129 + 129 + bytes.length + 1);
  out.fixed(variable, 129, 0);
  out.fixed(name, 129, 0);
  out.raw(bytes);
  out.byte(0);
  out.text('</ch>');
}

function writeCell(out: ByteWriter, { kind, variable }: DtaVariable, cell: number | string | null): void {
  const reason = variable.missing.findIndex(({ code }) => code === cell);
  if ('textBytes' in kind) out.fixed(cell as string, kind.textBytes, 0);
  else if (cell === null) kind.putMissing(out, 0);
  else if (reason >= 0) kind.putMissing(out, reason + 1);
  else kind.put(out, cell as number);
}

function valueLabels(out: ByteWriter, { variable, labels }: DtaVariable): void {
  if (labels === '') return;
  const pairs = [
    ...variable.values.toSorted((a, b) => a.code - b.code),
    ...variable.missing.map(({ label }, reason) => ({ code: missingLabelCode(reason + 1), label })),
  ].map(({ code, label }) => ({ code, text: encodeUtf8(cutToBytes(label, 32_000)) }));
  const textLength = pairs.reduce((sum, { text }) => sum + text.length + 1, 0);
  out.text('<lbl>');
  out.int32(8 + 8 * pairs.length + textLength);
  out.fixed(labels, 129, 0);
  out.fill(3);
  out.int32(pairs.length);
  out.int32(textLength);
  let offset = 0;
  for (const { text } of pairs) {
    out.int32(offset);
    offset += text.length + 1;
  }
  for (const { code } of pairs) out.int32(code);
  for (const { text } of pairs) {
    out.raw(text);
    out.byte(0);
  }
  out.text('</lbl>');
}
