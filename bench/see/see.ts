import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, launch } from '../../apps/studio/test/browser.ts';
import { serve } from '../../apps/studio/test/serve.ts';
import type { SeenCommunity } from './community.ts';
import { type ExploreTimes, exploreTimes } from './explore-times.ts';
import { type PageTimes, pageTimes } from './page-times.ts';

/** Every page of the room See, in the order of its steps; `[place]` is one of the places. */
const pages = [
  '',
  '/places',
  '/places/[place]',
  '/map',
  '/compare',
  '/numbers',
  '/change',
  '/agreement',
  '/items',
  '/mechanism',
  '/tasks',
  '/levels',
  '/explore',
  '/releases',
];

export interface SeeRuns {
  readonly community: SeenCommunity;
  readonly pages: readonly PageTimes[];
  readonly explored: ExploreTimes;
}

/** Seeds 343 places, serves the studio, and asks for each page of the room; null where there is no Chromium. */
export async function seeRuns(rounds: number): Promise<SeeRuns | null> {
  const chromium = findChromium();
  if (chromium === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-see-'));
  try {
    const community = seeded(join(folder, 'data'));
    const served = await serve({ WEFT_DATA: join(folder, 'data') });
    const browser = await launch(chromium);
    try {
      const lines: PageTimes[] = [];
      for (const path of pages) {
        const address = `${served.address}c/${community.id}/see${path.replace('[place]', community.places[100]!)}`;
        lines.push({
          ...(await pageTimes(browser, address, rounds)),
          path: path === '' ? 'the story' : path,
        });
      }
      const explored = await exploreTimes(browser, `${served.address}c/${community.id}/see/explore`, rounds);
      return { community, pages: lines, explored };
    } finally {
      await browser.close();
      await served.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seeded in a process of its own: the store gives its memory back only when it ends. */
function seeded(folder: string): SeenCommunity {
  const script = `import(${JSON.stringify(new URL('./community.ts', import.meta.url).href)}).then(({ seedCommunity }) => seedCommunity(${JSON.stringify(folder)})).then((made) => console.log(JSON.stringify(made)))`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error('The community could not be seeded; what went wrong stands above.');
  return JSON.parse(run.stdout) as SeenCommunity;
}

export function seeTable({ pages, explored }: SeeRuns): string {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const ms = (value: number) => value.toFixed(0);
  const kilobytes = (value: number) => (value / 1024).toFixed(0);
  return [
    row('page', 'first, ms', 'warm, ms', 'KB (gzip)', 'painted, ms', 'longest, ms'),
    row('---', '---', '---', '---', '---', '---'),
    ...pages.map(({ path, first, server, bytes, zipped, painted, slowest }) =>
      row(
        path,
        ms(first),
        ms(server),
        `${kilobytes(bytes)} (${kilobytes(zipped)})`,
        `**${ms(painted)}**`,
        ms(slowest),
      ),
    ),
    row('all, one after the other', '', ms(pages.reduce((sum, { server }) => sum + server, 0)), '', '', ''),
    '',
    `On /explore, ${explored.places.toSorted((a, b) => a - b).join(', ')} places fitted again in the browser, as if alike in a fact: ` +
      `median ${ms(explored.median)} ms, longest ${ms(explored.longest)} ms.`,
  ].join('\n');
}
