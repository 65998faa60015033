import { roundedRelease } from '@weft/findings';
import { numbersCsvRows } from '@weft/report';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import { csvText } from './csv.ts';
import type { OutFile } from './out-file.ts';

const labels = {
  en: 'Every number, with its finding (CSV)',
  es: 'Cada número, con su hallazgo (CSV)',
  ar: 'كل رقم مع نتيجته (CSV)',
} as const;

/** One row a number, with the finding it belongs to. */
export const numbersCsv: OutFile = {
  name: 'numbers.csv',
  type: 'text/csv; charset=utf-8',
  label: (language) => labels[releaseLanguage(language) ?? 'en'],
  make: async ({ release }) => csvText(numbersCsvRows(roundedRelease(release))),
};
