import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../src/index.ts';
import { country, millbrook, nowhere } from './report-study.ts';

const path = [
  process.env.WEFT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((one): one is string => one !== undefined && existsSync(one));
if (!path)
  console.warn('No Chromium here: the report is not looked at in a browser. Set WEFT_CHROMIUM to its path.');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const extras = { date: 'September 2026', script: 'library(lme4)\n'.repeat(50), version: '0.1.0' };

describe.skipIf(!path)('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const quiet = [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    browser = await chromium.launch({ executablePath: path!, args: ['--no-sandbox', ...quiet] });
  });
  afterAll(() => browser?.close());

  const open = async (source: string, width: number, colorScheme: 'light' | 'dark') => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(source);
    return { page, asked, close: () => context.close() };
  };

  const views = [
    ['Millbrook', millbrook],
    ['places that do not differ', nowhere],
  ] as const;

  describe.each(views)('of %s', (_, make) => {
    const source = reportHtml(make(), extras);

    it.each([
      [1280, 'light'],
      [1280, 'dark'],
      [360, 'light'],
      [360, 'dark'],
    ] as const)(
      'passes axe, asks for nothing and does not scroll sideways at %i px, %s',
      async (width, scheme) => {
        const { page, asked, close } = await open(source, width, scheme);
        const folded = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(folded).toBeLessThanOrEqual(0);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        const unfolded = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(unfolded).toBeLessThanOrEqual(0);
        await page.addScriptTag({ content: axe });
        const found = await page.evaluate(async (values) => {
          const { run } = (
            globalThis as unknown as {
              axe: {
                run: (
                  options: object,
                ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            }
          ).axe;
          return (await run({ runOnly: { type: 'tag', values } })).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
          );
        }, rules);
        expect(found).toEqual([]);
        expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
        await close();
      },
    );

    it('draws each figure once for the eye, and puts all of it on paper', async () => {
      const { page, close } = await open(source, 700, 'light');
      for (const drawn of await page.locator('.drawn').all()) {
        const seen = await drawn
          .locator('svg')
          .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);
        expect(seen).toBe(1);
      }
      await page.emulateMedia({ media: 'print' });
      const colors = await page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('.skip')!).display,
      ]);
      expect(colors).toEqual(['rgb(255, 255, 255)', 'none']);
      await close();
    });
  });

  it('opens 1,300 places in seconds', async () => {
    const source = reportHtml(country(1300), extras);
    const started = performance.now();
    const { page, close } = await open(source, 1280, 'light');
    await page.locator('#numbers').scrollIntoViewIfNeeded();
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await close();
  });
});
