import { roundedRelease } from '@weft/findings';
import { placesCsvRows } from '@weft/report';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import { csvText } from './csv.ts';
import type { OutFile } from './out-file.ts';

const labels = {
  en: 'Places as a table (CSV)',
  es: 'Lugares en una tabla (CSV)',
  ar: 'الأماكن في جدول (CSV)',
} as const;

/** One row a place, in the reader’s order. */
export const placesCsv: OutFile = {
  name: 'places.csv',
  type: 'text/csv; charset=utf-8',
  label: (language) => labels[releaseLanguage(language) ?? 'en'],
  make: async ({ release }) => csvText(placesCsvRows(roundedRelease(release))),
};
