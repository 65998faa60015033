import { type Release, roundedRelease } from '@weft/findings';
import { type DatasetAbout, datasetJsonLd, releaseJsonLd, scriptJson } from '@weft/report';
import type { ListedRelease, StoreParts } from '../../store/index.ts';

interface Described {
  readonly store: StoreParts;
  readonly stored: ListedRelease;
  readonly release: Release;
  readonly title: string;
  /** Where this studio is reached. */
  readonly address: string;
}

/** The files that hold the same data, with their kinds. */
const files = [
  ['findings.csv', 'text/csv'],
  ['numbers.csv', 'text/csv'],
  ['findings.json', 'application/json'],
  ['bundle.zip', 'application/zip'],
] as const;

/** The release as linked data, whole: every level with its range, every finding with its method. */
export async function linkedData(described: Described): Promise<string> {
  const about = await aboutOf(described);
  return `${JSON.stringify(releaseJsonLd(roundedRelease(described.release), about), null, 2)}\n`;
}

/**
 * What a public page carries in `<script type="application/ld+json">`: the dataset, what was measured, and the level of
 * all places. Nothing in the text can end the element.
 */
export async function linkedDataForPage(described: Described): Promise<string> {
  return scriptJson(datasetJsonLd(roundedRelease(described.release), await aboutOf(described)));
}

async function aboutOf({ store, stored, title, address }: Described): Promise<DatasetAbout> {
  const wave = stored.waveId === null ? null : await store.waves.get(stored.communityId, stored.waveId);
  const isPublic = stored.publicAt !== null;
  const page = isPublic
    ? `${address}/r/${stored.id}`
    : `${address}/c/${stored.communityId}/see/releases/${stored.id}`;
  const out = isPublic ? page : `${page}/out`;
  return {
    address: page,
    title,
    from: wave?.opensOn ?? null,
    to: wave?.closesOn ?? null,
    published: (stored.publicAt ?? stored.publishedAt).toISOString().slice(0, 10),
    version: __WEFT_VERSION__,
    files: files.map(([name, type]) => ({ name, type, address: `${out}/${name}` })),
  };
}
