import { roundedRelease } from '@weft/findings';
import {
  bundleReadme,
  checkScript,
  findingsCsvRows,
  numbersCsvRows,
  placesCsvRows,
  reportJson,
  sumsJson,
  sumsRows,
  versionText,
} from '@weft/report';
import { downloadZip } from 'client-zip';
import { releaseLanguage } from '$lib/see/release-languages.ts';
import { onceFor } from '../draw.ts';
import { csvText } from './csv.ts';
import { linkedData } from './json-ld.ts';
import type { OutContext, OutFile } from './out-file.ts';

const labels = {
  en: 'Everything to check the numbers with (ZIP, for R)',
  es: 'Todo para comprobar los números (ZIP, para R)',
  ar: 'كل ما يلزم للتحقق من الأرقام (ZIP، للغة R)',
} as const;

/** The files of a bundle by name. Nothing of a place that is held back is in them but its name. */
export async function bundleFiles(context: OutContext): Promise<ReadonlyMap<string, string>> {
  const { title, stored } = context;
  const release = roundedRelease(context.release);
  const version = __WEFT_VERSION__;
  const date = dayOf(context);
  const sums = sumsRows(release);
  return new Map([
    ['README.txt', bundleReadme(release, version)],
    ['VERSION', versionText(release, version, process.env.WEFT_COMMIT ?? null)],
    ['findings.json', reportJson(release, { title, date, version })],
    ['findings.csv', csvText(findingsCsvRows(release), true)],
    ['numbers.csv', csvText(numbersCsvRows(release))],
    ['places.csv', csvText(placesCsvRows(release))],
    ['findings.jsonld', await linkedData({ ...context, stored })],
    ...(sums === null
      ? []
      : ([
          ['summary.json', sumsJson(release)],
          ['sums.csv', csvText(sums)],
          ['check.R', checkScript],
        ] as const)),
  ]);
}

/** Findings, numbers, the sums they rest on, and a script that works them out again; the same bytes each time. */
export const bundleZip: OutFile = {
  name: 'bundle.zip',
  type: 'application/zip',
  label: (language) => labels[releaseLanguage(language) ?? 'en'],
  // Made once while the release is held, so that asking again and again costs little.
  make: async (context) =>
    onceFor(context.release, 'bundle', () => zipped(context), await linkedData(context)),
};

async function zipped(context: OutContext): Promise<Uint8Array<ArrayBuffer>> {
  const lastModified = new Date(`${dayOf(context)}T12:00:00Z`);
  const files = [...(await bundleFiles(context))].map(([name, input]) => ({ name, input, lastModified }));
  return new Uint8Array(await downloadZip(files).arrayBuffer());
}

const dayOf = ({ stored }: OutContext): string => stored.publishedAt.toISOString().slice(0, 10);
