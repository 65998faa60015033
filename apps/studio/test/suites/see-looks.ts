import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import type { Suite } from './suite.ts';

/** Pages beside those that `see.test.ts` looks at: one said, one withheld, pairs, and the other faces of the map. */
async function furtherPages(page: Page, see: string): Promise<readonly string[]> {
  await page.goto(`${see}/places`);
  const at = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
  const [said, held] = [await at('Mill Lane'), await at('Ferry Steps')];
  const origin = new URL(see).origin;
  return [
    origin + said,
    origin + held,
    `${see}/compare?first=Market&second=Orchard`,
    `${see}/compare?first=Market&second=Ferry+Steps`,
    `${see}/map?show=both&over=${encodeURIComponent('Burglaries, in 100 (2025)')}`,
  ];
}

const looks = [
  { width: 360, colorScheme: 'dark', dir: 'ltr' },
  { width: 360, colorScheme: 'light', dir: 'rtl' },
  { width: 1280, colorScheme: 'light', dir: 'ltr' },
] as const;

/** The pages of See that a reader comes to by choosing: looked at, walked by keyboard, printed. */
export function seeLooks({ browser, address }: Suite): void {
  const see = (): string => `${address()}c/demo/see`;

  describe('pages of See that are chosen', () => {
    it.each(looks)('can be read at $width px, $colorScheme, $dir', async ({ width, colorScheme, dir }) => {
      const context = await browser().newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      for (const path of await furtherPages(page, see())) {
        await page.goto(path);
        await page.evaluate((value) => {
          document.documentElement.dir = value;
        }, dir);
        expect(await sidewaysBy(page), path).toBe(0);
        if (dir === 'ltr') expect(await axeFindings(page), path).toEqual([]);
      }
      await context.close();
    });

    it('are printed without what leads elsewhere, whole, in ink on white', async () => {
      const context = await browser().newContext({
        viewport: { width: 720, height: 1000 },
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      const chosen = await furtherPages(page, see());
      await page.emulateMedia({ media: 'print' });
      for (const path of [
        ...['', '/places', '/map', '/compare', '/releases'].map((at) => see() + at),
        ...chosen,
      ]) {
        await page.goto(path);
        expect(await sidewaysBy(page), path).toBe(0);
        const shown = await page.evaluate(() => {
          const seen = (element: Element): boolean => element.checkVisibility();
          const width = document.documentElement.clientWidth;
          return {
            leading: [...document.querySelectorAll('nav, form, button, summary')]
              .filter(seen)
              .map((one) => one.outerHTML.slice(0, 80)),
            cut: [...document.querySelectorAll('figure svg, table')]
              .filter(seen)
              .filter(
                (one) =>
                  one.getBoundingClientRect().right > width + 1 || one.getBoundingClientRect().left < -1,
              )
              .map((one) => one.outerHTML.slice(0, 80)),
            split: [...document.querySelectorAll('figure')].filter(
              (one) => getComputedStyle(one).breakInside !== 'avoid',
            ).length,
            paper: getComputedStyle(document.documentElement).backgroundColor,
            address: document.querySelector('.on-paper')?.textContent ?? '',
          };
        });
        expect(shown.leading, path).toEqual([]);
        expect(shown.cut, path).toEqual([]);
        expect(shown.split, path).toBe(0);
        expect(shown.paper, path).toBe('rgb(255, 255, 255)');
        expect(shown.address, path).toContain(path);
      }
      await context.close();
    });
  });

  describe('the map, by keyboard', () => {
    it('leads through its places in the order of the list, shows where one is, and opens a page', async () => {
      const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${see()}/map`);
      const links = page.locator('figure svg a:visible');
      const names = await links.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      expect(names.length).toBe(18);
      expect(names.filter((name) => /withheld/.test(name))).toHaveLength(2);
      await page.locator('nav[aria-label="What the map shows"] a').last().focus();
      const visited: string[] = [];
      for (let step = 0; step < names.length; step++) {
        await page.keyboard.press('Tab');
        visited.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
      }
      expect(visited).toEqual(names);
      const ring = await page.evaluate(() => {
        const shape = document.activeElement!.querySelector('path')!;
        const { stroke, strokeWidth } = getComputedStyle(shape);
        return { stroke, width: Number.parseFloat(strokeWidth), ink: getComputedStyle(document.body).color };
      });
      expect(ring.width).toBeGreaterThanOrEqual(6);
      expect(ring.stroke).toBe(ring.ink);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: names.at(-1)!.split(':')[0]! }).waitFor();
      await context.close();
    });

    it('changes what it shows, and lays a fact over it, without a script', async () => {
      const context = await browser().newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${see()}/map`);
      await page.getByRole('link', { name: 'Readiness to act' }).click();
      await page.getByLabel('Lay over the map').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Show it' }).click();
      expect(await page.locator('nav[aria-label="What the map shows"] [aria-current]').textContent()).toBe(
        'Readiness to act',
      );
      const [fact] = await page.locator('figure desc').allTextContents();
      expect(fact).toMatch(/Laid over it as circles: Homes that changed hands.*2025/);
      expect(await page.locator('main').textContent()).not.toMatch(
        /\b(cause[sd]?|because of|leads to|due to)\b/,
      );
      expect(await page.locator('tbody tr').first().locator('td').last().textContent()).toMatch(/^\d/);
      await context.close();
    });
  });

  describe('a wish for a ranking', () => {
    it.each(['/places', '/map'])('leads from %s to why there is none', async (path) => {
      const context = await browser().newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(see() + path);
      await page.getByRole('link', { name: 'Which one is first?' }).click();
      expect(new URL(page.url()).pathname).toBe('/c/demo/see/compare');
      await page.getByText('An order would mostly be luck').waitFor();
      await context.close();
    });

    it('meets the difference of two, with its line, and a refusal where one is withheld', async () => {
      const context = await browser().newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${see()}/compare?first=Market&second=Orchard`);
      const pair = page.locator('[data-finding^="pair:trust"]');
      expect(await pair.locator('.ground').textContent()).toMatch(/The difference is \d\.\d\d/);
      expect(await pair.locator('desc').first().textContent()).toMatch(
        /Orchard less Market is .*0 would be alike/,
      );
      expect(await page.getByRole('row', { name: /Homes that changed hands/ }).count()).toBe(1);
      await page.goto(`${see()}/compare?first=Market&second=Ferry+Steps`);
      await page.getByRole('heading', { name: /^We cannot compare .?Market.? with .?Ferry Steps/ }).waitFor();
      await page.getByText('What would change it').waitFor();
      expect(await page.locator('[data-finding^="pair:"]').count()).toBe(0);
      await context.close();
    });
  });
}
