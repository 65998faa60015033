import { roundedRelease } from '@weft/findings';
import { findingsCsvRows } from '@weft/report';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import { csvText } from './csv.ts';
import type { OutFile } from './out-file.ts';

const labels = {
  en: 'Findings as a table (CSV)',
  es: 'Hallazgos en una tabla (CSV)',
  ar: 'النتائج في جدول (CSV)',
} as const;

/** One row a finding, with how sure it is, of whom, and how it was found. */
export const findingsCsv: OutFile = {
  name: 'findings.csv',
  type: 'text/csv; charset=utf-8',
  label: (language) => labels[releaseLanguage(language) ?? 'en'],
  make: async ({ release }) => csvText(findingsCsvRows(roundedRelease(release)), true),
};
