import { FormatError } from '@weft/formats';
import { type ParquetColumn, readParquet, writeParquet } from '@weft/formats/parquet';
import fc from 'fast-check';
import { parquetMetadataAsync } from 'hyparquet';
import { expect, test } from 'vitest';
import { textsOf } from './tables.ts';

const columns = fc.integer({ min: 1, max: 30 }).chain((rows) =>
  fc.uniqueArray(
    fc.oneof(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 8 }),
        kind: fc.constant('number' as const),
        cells: fc.array(fc.option(fc.integer()), { minLength: rows, maxLength: rows }),
      }),
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 8 }),
        kind: fc.constant('text' as const),
        cells: fc.array(fc.option(fc.string({ unit: 'grapheme' })), { minLength: rows, maxLength: rows }),
      }),
    ),
    { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
  ),
) as fc.Arbitrary<ParquetColumn[]>;

test('what is written as Parquet is read again', async () => {
  await fc.assert(
    fc.asyncProperty(columns, async (columns) => {
      fc.pre(columns.every(({ name }) => name !== '__proto__'));
      const table = await readParquet(writeParquet(columns), 'f.parquet');
      expect(textsOf(table)).toEqual([
        columns.map(({ name }) => name),
        ...columns[0]!.cells.map((_, row) =>
          columns.map(({ cells }) => {
            const cell = cells[row];
            return cell === null || cell === undefined ? '' : String(cell).trim();
          }),
        ),
      ]);
    }),
    { numRuns: 150 },
  );
});

test('notes stand in the metadata', async () => {
  const bytes = writeParquet([{ name: 'a', kind: 'number', cells: [1] }], { codebook: '{"ñ":1}' });
  const { key_value_metadata: notes } = await parquetMetadataAsync(bytes.slice().buffer);
  expect(notes).toContainEqual({ key: 'codebook', value: '{"ñ":1}' });
});

test('what is no Parquet file is refused, with what to do', async () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(40),
    new TextEncoder().encode('PAR1 and no more PAR1'),
  ])
    await expect(readParquet(bytes, 'odd.parquet')).rejects.toThrow(FormatError);
});
