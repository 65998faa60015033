import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import type { Suite } from './suite.ts';

const looks = [
  { width: 360, colorScheme: 'dark', dir: 'ltr' },
  { width: 360, colorScheme: 'light', dir: 'rtl' },
  { width: 1280, colorScheme: 'light', dir: 'ltr' },
] as const;

/** From the printed link to a community with people and tokens, without a script; and how it all looks. */
export function members({ browser, address, firstLink }: Suite & { readonly firstLink: () => string }): void {
  describe('accounts and the demonstration', () => {
    const open = ['c/demo', 'sign-in', 'join'];
    it.each(looks)('can be read at $width px, $colorScheme, $dir', async ({ width, colorScheme, dir }) => {
      const context = await browser().newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      for (const path of open) {
        await page.goto(address() + path);
        await isWell(page, dir, path);
      }
      await context.close();
    });

    it('obeys its own policy', async () => {
      const context = await browser().newContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(`${address()}c/demo/see`, { waitUntil: 'networkidle' });
      expect(await page.locator('figure svg').count()).toBeGreaterThan(3);
      expect(await page.getByText('Simulated', { exact: true }).count()).toBeGreaterThan(4);
      await page.getByRole('link', { name: 'Analyse a file' }).first().click();
      await page.waitForSelector('[data-ready=true]', { state: 'attached' });
      expect(complaints).toEqual([]);
      await context.close();
    });

    it('is set up without a script: the printed link, a community, an invitation, a token', async () => {
      const context = await browser().newContext({
        javaScriptEnabled: false,
        viewport: { width: 360, height: 800 },
      });
      const page = await context.newPage();
      await page.goto(firstLink());
      await page.getByLabel('Your name').fill('Ada');
      await page.getByRole('button', { name: 'Make my account' }).click();
      await page.getByRole('heading', { name: 'Your communities' }).waitFor();
      await page.getByRole('link', { name: 'Set up a community' }).click();
      await page.locator('input[name=name]').fill('Oakfield');
      await page.locator('[name=kind]').first().check();
      await page.locator('main button[type=submit]').click();
      await page.getByRole('link', { name: 'People' }).click();
      await page.getByRole('button', { name: 'Make an invitation' }).click();
      const code = (await page.locator('main code').first().textContent()) ?? '';
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

      const other = await browser().newContext({ javaScriptEnabled: false });
      const invited = await other.newPage();
      await invited.goto(`${address()}join`);
      await invited.getByLabel('Code of the invitation').fill(code.toLowerCase());
      await invited.getByLabel('Your name').fill('Mia');
      await invited.getByRole('button', { name: 'Join' }).click();
      await invited.getByRole('heading', { name: 'Oakfield' }).waitFor();
      expect(await invited.getByRole('link', { name: 'People' }).count()).toBe(0);
      await other.close();

      const seen = await browser().newContext({
        storageState: await context.storageState(),
        bypassCSP: true,
        viewport: { width: 360, height: 800 },
      });
      const signed = await seen.newPage();
      const home = new URL(page.url()).pathname.split('/').slice(1, 3).join('/');
      for (const path of ['communities', 'account', home, `${home}/people`, `${home}/tokens`]) {
        await signed.goto(address() + path);
        await isWell(signed, 'ltr', path);
        await isWell(signed, 'rtl', path);
      }
      await seen.close();
      await context.close();
    });
  });
}

async function isWell(page: Page, dir: string, path: string): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.dir = value;
  }, dir);
  expect(await sidewaysBy(page), path).toBe(0);
  if (dir === 'ltr') expect(await axeFindings(page), path).toEqual([]);
}
