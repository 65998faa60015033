/**
 * Takes the screenshots of `docs/see.md`: serves the studio with its demonstration, opens the pages of the room See,
 * and writes them to `docs/screens`, compressed. Look at every one before committing it.
 *
 *   npx tsx apps/studio/scripts/take-screens.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../src/lib/server/store/open-store.ts';
import { findChromium, launch } from '../test/browser.ts';
import { serve } from '../test/serve.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly width?: 360 | 794 | 1280;
  readonly dark?: boolean;
  readonly print?: boolean;
  /** How much of the page is kept, in pixels from the top. Default: all of it. */
  readonly tall?: number;
  /** A box to tick before the picture is taken; the page has answered when `answered` stands on it. */
  readonly tick?: { readonly box: string; readonly answered: string };
}

const folder = fileURLToPath(new URL('../../../docs/screens/', import.meta.url));
const chromium = findChromium();
if (chromium === null) throw new Error('No Chromium found. Name one in WEFT_CHROMIUM.');

const data = mkdtempSync(join(tmpdir(), 'weft-screens-'));
const env = { WEFT_DATA: join(data, 'data') };
// The demonstration is made when it is first served; for its public page, its release is shown to everybody.
const first = await serve(env);
await fetch(`${first.address}c/demo/see`);
await first.end();
const store = await openStore({ folder: env.WEFT_DATA });
for (const { communityId, id } of await store.releases.list('demo'))
  await store.releases.makePublic(communityId, id);
await store.close();
const served = await serve(env);
const browser = await launch(chromium);
const finder = await browser.newPage();
await finder.goto(`${served.address}c/demo/see/places`);
const placeAt = async (name: string): Promise<string> =>
  (await finder.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
const [said, held] = [await placeAt('Mill Lane'), await placeAt('Ferry Steps')];
await finder.goto(`${served.address}c/demo/see/releases`);
const release = (await finder.locator('main a[href*="/see/releases/"]').last().getAttribute('href')) ?? '';
const open = `/r/${release.split('/').at(-1)}`;
const see = '/c/demo/see';
const over = encodeURIComponent('Homes that changed hands, in 100 (2025)');

const screens: readonly Screen[] = [
  { name: 'story-1280', path: see, tall: 2300 },
  { name: 'story-360-dark', path: see, width: 360, dark: true, tall: 2600 },
  { name: 'story-print', path: see, width: 794, print: true, tall: 2246 },
  { name: 'place-1280', path: said },
  { name: 'place-360-dark', path: said, width: 360, dark: true },
  { name: 'refusal-1280-dark', path: held, dark: true },
  { name: 'refusal-360', path: held, width: 360 },
  { name: 'map-1280', path: `${see}/map?over=${over}`, tall: 2400 },
  { name: 'map-both-1280-dark', path: `${see}/map?show=both`, dark: true, tall: 1800 },
  { name: 'map-360-dark', path: `${see}/map`, width: 360, dark: true, tall: 2400 },
  { name: 'compare-1280', path: `${see}/compare?first=Market&second=Orchard`, tall: 3400 },
  {
    name: 'compare-360-rtl',
    path: `${see}/compare?first=Market&second=Ferry+Steps&language=ar`,
    width: 360,
    tall: 2600,
  },
  { name: 'releases-1280', path: release, tall: 1800 },
  { name: 'public-1280', path: open, tall: 2300 },
  { name: 'public-360-dark', path: open, width: 360, dark: true, tall: 2400 },
  { name: 'levels-1280', path: `${see}/levels`, tall: 2200 },
  {
    name: 'explore-1280',
    path: `${see}/explore`,
    tall: 2300,
    tick: { box: 'Homes that changed hands, in 100 (2025)', answered: 'as if alike' },
  },
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, path, width = 1280, dark = false, print = false, tall, tick } of screens) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const answer = await page.goto(served.address + path.slice(1), { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}.`);
  if (tick) {
    await page.getByRole('checkbox', { name: tick.box, exact: true }).check();
    await page.getByText(tick.answered).first().waitFor();
  }
  if (print) await page.emulateMedia({ media: 'print' });
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  const file = join(folder, `${name}.png`);
  await page.screenshot({
    path: file,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(high, tall ?? high) },
  });
  compress(file);
  await context.close();
}
await browser.close();
await served.end();
rmSync(data, { recursive: true, force: true });
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
console.log(`${screens.length} screens in docs/screens, ${Math.round(bytes / 1024)} KB together.`);

/** Fewer colors and no dithering: flat paper needs no more. Left as it is where ImageMagick is absent. */
function compress(file: string): void {
  try {
    execFileSync('convert', [
      file,
      '+dither',
      '-colors',
      '128',
      '-strip',
      '-define',
      'png:compression-level=9',
      `PNG8:${file}`,
    ]);
  } catch {
    console.warn(`${file} is not compressed: ImageMagick is not there.`);
  }
}
