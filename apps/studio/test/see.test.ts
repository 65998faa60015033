import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Release } from '@weft/findings';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoId } from '../src/lib/server/demo/demo-places.ts';
import { knownFacts } from '../src/lib/server/see/known-facts.ts';
import { openStore } from '../src/lib/server/store/open-store.ts';
import { axeFindings, sidewaysBy } from './axe.ts';
import { findChromium, launch } from './browser.ts';
import { type Served, serve } from './serve.ts';
import { daysPass, publicStep } from './suites/public-step.ts';
import { draftIn, type Publishing, publishing, signUp } from './suites/publishing.ts';
import { type Refusals, refusals, refusalsIn } from './suites/refusals.ts';
import { seeAnalyst } from './suites/see-analyst.ts';
import { seeLooks } from './suites/see-looks.ts';
import { tongues } from './suites/tongues.ts';
import { tracing } from './suites/traced.ts';
import type { Traced } from './traced/owners.ts';

let served: Served;
let browser: Browser;
let made: Publishing;
let refused: Refusals;
let traced: Traced;
const folder = mkdtempSync(join(tmpdir(), 'weft-see-'));

const chromium = findChromium();

beforeAll(async () => {
  if (chromium === null) return;
  browser = await launch(chromium);
  const env = { WEFT_DATA: join(folder, 'data') };
  served = await serve(env);
  const people = await signUp(browser, served);
  await served.end();
  const store = await openStore({ folder: env.WEFT_DATA });
  made = { ...people, free: await draftIn(store, false), held: await draftIn(store, true) };
  refused = await refusalsIn(store, 'Mia');
  traced = await demoTraced(store);
  await store.close();
  served = await serve(env);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await served?.end();
  rmSync(folder, { recursive: true, force: true });
});

/** What the demonstration published, and what is known of its places. */
async function demoTraced(store: Awaited<ReturnType<typeof openStore>>): Promise<Traced> {
  const [stored] = await store.releases.list(demoId);
  const { document } = await store.releases.get(demoId, stored!.id);
  const community = await store.communities.get(demoId);
  const facts = await knownFacts({ store, community }, await store.places.named(demoId));
  const lastDays = (await store.waves.list(demoId)).flatMap(({ closesOn }) => closesOn ?? []);
  return { release: document as unknown as Release, facts, lastDays };
}

const pages = ['', '/places', '/places?language=ar', '/map', '/compare'];
const analyst = ['/numbers', '/change', '/agreement', '/items', '/mechanism', '/tasks', '/levels'];

/** Texts with a digit that stand in no finding, no fact with its source, no day, and are no constant of the method. */
function withoutOwner(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const owners = '[data-finding], time, title, [data-constant]';
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (/\p{Nd}/u.test(text) && !node.parentElement?.closest(owners)) found.push(text.trim());
    }
    return found;
  });
}

describe.skipIf(chromium === null)('the room See of the demonstration, without a script', () => {
  it.each([
    { width: 360, colorScheme: 'dark', dir: 'ltr' },
    { width: 360, colorScheme: 'light', dir: 'rtl' },
    { width: 1280, colorScheme: 'light', dir: 'ltr' },
  ] as const)('can be read at $width px, $colorScheme, $dir', async ({ width, colorScheme, dir }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(`${served.address}c/demo/see${path}`);
      await page.evaluate((value) => {
        document.documentElement.dir = value;
      }, dir);
      if (process.env.WEFT_SHOTS)
        await page.screenshot({
          path: `${process.env.WEFT_SHOTS}/see${path.replace('/', '-')}-${width}-${colorScheme}-${dir}.png`,
          fullPage: true,
        });
      expect(await sidewaysBy(page), path).toBe(0);
      // Mirrored as in Arabic it must fit; in real Arabic axe reads the pages in `tongues`.
      if (dir === 'ltr') expect(await axeFindings(page), path).toEqual([]);
    }
    await context.close();
  });

  it('leads every number back to what it comes from, on each page and each place', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const chosen = [
      '/compare?first=Market&second=Chapel+Hill',
      '/compare?first=Market&second=Ferry+Steps',
      '/map?show=both',
    ];
    const over = encodeURIComponent('Homes that changed hands, in 100 (2025)');
    for (const path of [...pages, ...analyst, ...chosen, `/map?over=${over}`]) {
      await page.goto(`${served.address}c/demo/see${path}`);
      expect(await withoutOwner(page), path).toEqual([]);
    }
    await page.goto(`${served.address}c/demo/see/places`);
    const places = await page
      .locator('main a[href*="/see/places/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(places.length).toBeGreaterThan(10);
    let refused = 0;
    for (const place of places) {
      await page.goto(place);
      expect(await withoutOwner(page), place).toEqual([]);
      const held = await page.getByText('What would change it').count();
      const said = await page.getByText(/people answered\./).count();
      expect(held > 0 || said > 0, place).toBe(true);
      refused += said === 0 ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(0);
    await context.close();
  });

  it('answers a wish for a ranking with what differs, and two places in a sentence', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.address}c/demo/see/compare`);
    await page.getByLabel('This block').selectOption('Market');
    await page.getByLabel('and this one').selectOption('Chapel Hill');
    await page.getByRole('button', { name: 'Compare' }).click();
    const said = await page.locator('[data-finding^="pair:"] .says').allTextContents();
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) expect(text).toMatch(/almost certainly|likely|cannot tell/);
    await context.close();
  });
});

describe.skipIf(chromium === null)('the pages of numbers', () => {
  seeAnalyst({ browser: () => browser, address: () => served.address });
});

describe.skipIf(chromium === null)('the room See', () => {
  seeLooks({ browser: () => browser, address: () => served.address });
});

describe.skipIf(chromium === null)('refusals', () => {
  refusals(() => ({ ...refused, address: served.address, reader: made.steward }));
});

describe.skipIf(chromium === null)('the page to publish', () => {
  publishing(() => ({ ...made, address: served.address }));
});

describe.skipIf(chromium === null)('numbers of the room See', () => {
  tracing(() => ({ browser, address: served.address, traced }));
  tongues({ browser: () => browser, address: () => served.address }, () => ({
    reader: made.steward,
    release: made.free,
  }));
});

describe.skipIf(chromium === null)('a release for everybody', () => {
  let demo = '';
  beforeAll(async () => {
    await served.end();
    const env = { WEFT_DATA: join(folder, 'data') };
    const store = await openStore({ folder: env.WEFT_DATA });
    demo = await daysPass(store, made.free);
    await store.close();
    served = await serve(env);
  }, 120_000);
  publicStep(() => ({ ...made, browser, demo, address: served.address }), withoutOwner);
});
