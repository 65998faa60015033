import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, launch } from '../../apps/studio/test/browser.ts';
import { serve } from '../../apps/studio/test/serve.ts';
import { machine, otherWork } from '../machine.ts';
import type { seedCommunity } from './community.ts';
import { type PageTimes, pageTimes } from './page-times.ts';

const help = `The pages of the room See for 343 places, from a warm server.

  node scripts/run.mjs bench/see/see.ts [--rounds 5] [--keep FOLDER]   prints a table; FOLDER keeps the seeded store
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds ${values.rounds}: give a whole number from 1`);

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'weft-bench-see-'));
// Seeded in a process of its own: PGlite gives its memory back only when it ends.
const seeded = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '-e',
    `import(${JSON.stringify(new URL('./community.ts', import.meta.url).href)}).then(({ seedCommunity }) => seedCommunity(${JSON.stringify(join(folder, 'data'))})).then((made) => console.log(JSON.stringify(made)))`,
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 24, stdio: ['ignore', 'pipe', 'inherit'] },
);
if (seeded.status !== 0) throw new Error('The community could not be seeded.');
const community = JSON.parse(seeded.stdout) as Awaited<ReturnType<typeof seedCommunity>>;

const chromium = findChromium();
if (chromium === null)
  throw new Error('There is no Chromium here. Install it, or set WEFT_CHROMIUM to its path.');
const served = await serve({ WEFT_DATA: join(folder, 'data') });
const browser = await launch(chromium);
const before = otherWork();
try {
  const home = `${served.address}c/${community.id}/see`;
  const paths = [
    '',
    '/places',
    `/places/${community.places[100]!}`,
    '/map',
    '/compare',
    '/numbers',
    '/change',
    '/agreement',
    '/items',
    '/mechanism',
    '/levels',
    '/explore',
    '/releases',
  ];
  const lines: PageTimes[] = [];
  for (const path of paths) {
    const times = await pageTimes(browser, `${home}${path}`, rounds);
    if (times) lines.push({ ...times, path: path.replace(community.places[100]!, '[place]') || '(story)' });
  }
  const whole = lines.reduce((sum, line) => sum + line.server, 0);
  console.log(
    [
      machine(null),
      `${community.respondents.toLocaleString('en-US')} people, ${community.places.length} places; the release is ${Math.round(community.documentBytes / 1024).toLocaleString('en-US')} KB of JSON. Before: ${before}; at the end: ${otherWork()}.`,
      '',
      '| page | first, server ms | warm, server ms | KB sent (gzip) | painted, ms | longest of painted, ms |',
      '| --- | --- | --- | --- | --- | --- |',
      ...lines.map(
        ({ path, first, server, bytes, zipped, painted, slowest }) =>
          `| ${path} | ${first.toFixed(0)} | ${server.toFixed(0)} | ${(bytes / 1024).toFixed(0)} (${(zipped / 1024).toFixed(0)}) | ${painted.toFixed(0)} | ${slowest.toFixed(0)} |`,
      ),
      `| all of them, one after the other | | ${whole.toFixed(0)} | | | |`,
    ].join('\n'),
  );
} finally {
  await browser.close();
  await served.end();
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
