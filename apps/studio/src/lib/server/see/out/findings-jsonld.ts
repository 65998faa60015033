import { releaseLanguage } from '$lib/see/release-languages.ts';
import { linkedData } from './json-ld.ts';
import type { OutFile } from './out-file.ts';

const labels = {
  en: 'Linked data for catalogs (JSON-LD)',
  es: 'Datos enlazados para catálogos (JSON-LD)',
  ar: 'بيانات مترابطة للفهارس (JSON-LD)',
} as const;

/** The release as linked data, which needs no network to be read. */
export const findingsJsonLd: OutFile = {
  name: 'findings.jsonld',
  type: 'application/ld+json; charset=utf-8',
  label: (language) => labels[releaseLanguage(language) ?? 'en'],
  make: linkedData,
};
