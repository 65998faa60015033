import { expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import type { Suite } from './suite.ts';

const pages = ['/numbers', '/change', '/agreement', '/items', '/mechanism', '/tasks', '/levels'];

/** The pages of numbers for the analyst. */
export function seeAnalyst({ browser, address }: Suite): void {
  it.each([
    { width: 360, colorScheme: 'dark', dir: 'rtl' },
    { width: 1280, colorScheme: 'light', dir: 'ltr' },
  ] as const)(
    'reads without a script at $width px, $colorScheme, $dir',
    async ({ width, colorScheme, dir }) => {
      const context = await browser().newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      for (const path of pages) {
        await page.goto(`${address()}c/demo/see${path}`);
        await page.evaluate((value) => {
          document.documentElement.dir = value;
        }, dir);
        expect(await sidewaysBy(page), path).toBe(0);
        expect(await axeFindings(page), path).toEqual([]);
        expect(await page.locator('script[src]').count(), path).toBe(0);
        const said = await page.locator('[data-finding]').count();
        const refused = await page.getByText('What would change it').count();
        expect(said + refused, path).toBeGreaterThan(0);
      }
      await context.close();
    },
  );

  it('says why a part is absent and what would make it possible', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address()}c/demo/see/mechanism`);
    await page.getByText('No fact about the blocks').waitFor();
    await page.getByText('An outcome, and a fact, for every block').waitFor();
    await page.goto(`${address()}c/demo/see/levels`);
    await page.getByText('No question of this wave asks about institutions.').waitFor();
    const shares = page.getByRole('row', { name: /^Trust and cohesion/ });
    const parts = (await shares.getByRole('cell').allTextContents()).map((text) => Number.parseInt(text, 10));
    expect(parts).toHaveLength(3);
    expect(Math.abs(parts.reduce((a, b) => a + b, 0) - 100)).toBeLessThanOrEqual(1);
    await context.close();
  });
}
