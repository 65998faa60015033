import { readCsvBytes, readXliff, writeCsv, writeXliff } from '@weft/formats';
import { readXlsx, writeXlsx } from '@weft/formats/xlsx';
import { describe, expect, it } from 'vitest';
import {
  exportXlsForm,
  importXlsForm,
  library,
  mergeTranslations,
  type TranslationRow,
  translationColumns,
  translationSheet,
  translationsFromTable,
  translationsFromUnits,
  translationTable,
  translationUnits,
} from '../src/index.ts';

const { instrument, translations } = library[0]!;
const spanish = translationSheet(instrument, translations, 'es', 'v1');

/** A translator's work: one text rewritten, one checked with a back-translation, one emptied by mistake. */
const worked = (rows: readonly TranslationRow[]): TranslationRow[] =>
  rows.map((row, index) => {
    if (index === 3)
      return { ...row, status: 'draft', text: 'Los vecinos se ayudan, "siempre"; <b>sí</b>\ny más' };
    if (index === 4)
      return { ...row, status: 'checked', backTranslation: 'Neighbors here = close', note: '-' };
    return index === 5 ? { ...row, text: '', status: 'missing' } : row;
  });

describe('files that go out and come back', () => {
  it('a form as a real Excel workbook', async () => {
    const sheets = exportXlsForm(instrument, translations, { version: 'v1' });
    const back = await readXlsx(await writeXlsx(sheets), 'form.xlsx');
    const read = importXlsForm(back, { file: 'form.xlsx' });
    expect(read.instrument).toEqual(instrument);
    expect(read.translations).toHaveLength(translations.length);
  });

  it('translations as a real CSV file', () => {
    const rows = worked(spanish);
    const [header, ...body] = translationTable(rows);
    const bytes = new TextEncoder().encode(writeCsv(header!, body, { guardFormulas: false }));
    const table = readCsvBytes(bytes, { file: 'es.csv' });
    const cells = [
      table.columns.map(({ name }) => name),
      ...Array.from({ length: table.rows }, (_, row) =>
        table.columns.map(({ codes, values }) => values[codes[row]!]!),
      ),
    ];
    expect(cells[0]).toEqual([...translationColumns]);
    expect(translationsFromTable(cells, 'es.csv')).toEqual(rows);
  });

  it('translations as a real XLIFF file', () => {
    const rows = worked(spanish);
    const file = translationUnits(rows, instrument.name, { source: 'en', target: 'es' });
    expect(translationsFromUnits(readXliff(writeXliff(file), 'es.xlf'))).toEqual(rows);
  });

  it('and nothing is lost: an emptied text stays, a rewritten one stands beside the old', () => {
    const { rows, added, ignored } = mergeTranslations(translations, worked(spanish));
    expect(rows.slice(0, translations.length)).toEqual(translations);
    expect({ added, ignored }).toEqual({ added: 2, ignored: 1 });
  });
});
