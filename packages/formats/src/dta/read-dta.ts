import { FormatError } from '../format-error.ts';
import { ByteReader, textOf } from '../labeled/byte-reader.ts';
import type { LabeledTable, LabeledVariable, ValueLabel } from '../labeled/labeled-table.ts';
import { type DtaHeader, readDtaHeader } from './dta-header.ts';
import { type DtaKind, dtaKinds, missingOfLabelCode } from './dta-kinds.ts';

/** Under this code and those after it stand `.a`, `.b` … where a file does not say which codes they had. */
export const firstLetterCode = 1_000_001;

const kindOfType = new Map<number, DtaKind>(Object.values(dtaKinds).map((kind) => [kind.type, kind]));
const longTextType = 32_768;

/**
 * The table in a Stata file (.dta) of format 117 or 118 (Stata 13 and later), either byte order. Names are those
 * wished for where `writeDta` wrote them; extended missing values become reasons for no answer, under the codes
 * they had there, or from 1,000,001 on (`.a`). Older files are refused.
 *
 * Throws a `FormatError` naming the file and what to do.
 *
 * @example const table = readDta(bytes, 'survey.dta');
 */
export function readDta(bytes: Uint8Array, file: string): LabeledTable {
  const refuse = (why: string): never => {
    throw new FormatError({ code: 'dta-file', file, details: { why } });
  };
  const reader = new ByteReader(bytes, () => refuse('it ends too early'));
  const head = readDtaHeader(reader, refuse);
  const longTexts = readLongTexts(reader, head, refuse);
  const labelSets = readLabelSets(reader, head, refuse);

  reader.at = head.section('data');
  const cells: (number | string | null)[][] = head.types.map(() => []);
  const codesOf = head.names.map(
    (name) => head.notes.get(`${name}\nmissing_codes`)?.split(' ').map(Number) ?? [],
  );
  const reasonCode = (column: number, which: number) =>
    codesOf[column]![which - 1] ?? firstLetterCode + which - 1;
  const seen = head.names.map(() => new Set<number>());
  const kinds = head.types.map((type) => kindOfType.get(type) ?? null);
  for (let row = 0; row < head.rows; row++)
    for (let column = 0; column < kinds.length; column++) {
      const kind = kinds[column]!;
      const type = head.types[column]!;
      if (kind) {
        const number = kind.get(reader);
        if ('is' in number) cells[column]!.push(number.is);
        else if (number.missing === 0) cells[column]!.push(null);
        else {
          seen[column]!.add(number.missing);
          cells[column]!.push(reasonCode(column, number.missing));
        }
      } else if (type === longTextType) cells[column]!.push(longTexts.get(longTextKey(reader, head)) ?? '');
      else
        cells[column]!.push(
          textOf(reader.raw(type), head.windows1252) ??
            refuse(`row ${row + 1} of "${head.names[column]}" is not text in the letters the file names`),
        );
    }
  return {
    label: head.label,
    rows: head.rows,
    variables: head.names.map((name, column): LabeledVariable => {
      const kind = kinds[column] ? 'number' : 'text';
      const labels = labelSets.get(head.labelNames[column]!) ?? [];
      const values = labels.filter(({ code }) => missingOfLabelCode(code) === null);
      const words = new Map(labels.map(({ code, label }) => [missingOfLabelCode(code), label]));
      const letters = new Set([...codesOf[column]!.map((_, index) => index + 1), ...seen[column]!]);
      for (const which of words.keys()) if (which !== null && which > 0) letters.add(which);
      const measured = head.notes.get(`${name}\nmeasure`);
      return {
        name: head.notes.get(`${name}\noriginal_name`) ?? name,
        label: head.labels[column]!,
        kind,
        measure:
          measured === 'ordinal' || measured === 'nominal' || measured === 'scale'
            ? measured
            : kind === 'text' || values.length > 0
              ? 'nominal'
              : 'scale',
        values: kind === 'number' ? values : [],
        missing:
          kind === 'number'
            ? [...letters]
                .toSorted((a, b) => a - b)
                .map(
                  (which): ValueLabel => ({ code: reasonCode(column, which), label: words.get(which) ?? '' }),
                )
            : [],
        cells: cells[column]!,
      };
    }),
  };
}

function longTextKey(reader: ByteReader, { release, littleEndian }: DtaHeader): string {
  if (release === 117) return `${reader.uint32()}:${reader.uint32()}`;
  const bytes = reader.raw(8);
  const number = (from: number, count: number) => {
    let value = 0;
    for (let k = 0; k < count; k++)
      value = value * 256 + bytes[littleEndian ? from + count - 1 - k : from + k]!;
    return value;
  };
  return `${number(0, 2)}:${number(2, 6)}`;
}

function readLongTexts(
  reader: ByteReader,
  head: DtaHeader,
  refuse: (why: string) => never,
): Map<string, string> {
  const texts = new Map<string, string>();
  reader.at = head.section('strls');
  while (reader.ascii(3) === 'GSO') {
    const variable = reader.uint32();
    const row = head.release === 117 ? reader.uint32() : reader.uint64();
    reader.skip(1);
    const bytes = reader.raw(reader.uint32());
    texts.set(`${variable}:${row}`, textOf(bytes, head.windows1252) ?? refuse('a long text is not UTF-8'));
  }
  return texts;
}

function readLabelSets(
  reader: ByteReader,
  head: DtaHeader,
  refuse: (why: string) => never,
): Map<string, ValueLabel[]> {
  const sets = new Map<string, ValueLabel[]>();
  reader.at = head.section('value_labels');
  while (reader.ascii(5) === '<lbl>') {
    reader.skip(4);
    const name =
      textOf(reader.raw(head.nameBytes), head.windows1252) ?? refuse('the name of labels is damaged');
    reader.skip(3);
    const count = reader.uint32();
    const length = reader.uint32();
    if (count > reader.left / 8) return refuse('its labels are damaged');
    const offsets = Array.from({ length: count }, () => reader.uint32());
    const codes = Array.from({ length: count }, () => reader.int32());
    const texts = reader.raw(length);
    sets.set(
      name,
      codes.map((code, index) => ({
        code,
        label: textOf(texts.subarray(offsets[index]), head.windows1252) ?? refuse('a label is damaged'),
      })),
    );
    reader.skip('</lbl>'.length);
  }
  return sets;
}
