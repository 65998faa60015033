import { roundedRelease } from '@weft/findings';
import { reportJson } from '@weft/report';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import type { OutFile } from './out-file.ts';

const labels = {
  en: 'Findings and numbers for programs (JSON)',
  es: 'Hallazgos y números para programas (JSON)',
  ar: 'النتائج والأرقام للبرامج (JSON)',
} as const;

/** The release as programs read it. */
export const findingsJson: OutFile = {
  name: 'findings.json',
  type: 'application/json; charset=utf-8',
  label: (language) => labels[releaseLanguage(language) ?? 'en'],
  make: async ({ release, title, stored }) =>
    reportJson(roundedRelease(release), { title, date: stored.publishedAt.toISOString().slice(0, 10) }),
};
