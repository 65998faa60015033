import { FormatError } from '@weft/formats';
import { readXlsx, writeXlsx } from '@weft/formats/xlsx';
import { exportXlsForm, importXlsForm, type XlsFormImport } from '@weft/instruments';
import type { Questionnaire } from './questionnaire.ts';

/** Reads an XLSForm workbook whole or not at all. */
export async function readXlsForm(file: File): Promise<XlsFormImport> {
  if (!/\.xlsx$/i.test(file.name))
    throw new FormatError({
      code: 'xlsx-not-workbook',
      file: file.name,
      details: { why: 'its name does not end in .xlsx' },
    });
  return importXlsForm(await readXlsx(new Uint8Array(await file.arrayBuffer()), file.name), {
    file: file.name,
  });
}

/** The questionnaire as an XLSForm workbook; the form it came from is kept where there was one. */
export function writeXlsForm({
  instrument,
  translations,
  document,
  version,
}: Questionnaire): Promise<Uint8Array> {
  const sheets = exportXlsForm(instrument, translations, {
    version: String(version.number),
    ...(document.xlsForm ? { base: document.xlsForm } : {}),
  });
  return writeXlsx(sheets);
}
