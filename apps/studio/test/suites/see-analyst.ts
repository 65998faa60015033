import { expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import type { Suite } from './suite.ts';

const pages = ['/numbers', '/change', '/agreement', '/items', '/mechanism', '/tasks', '/levels'];

/** The pages of numbers for the analyst. */
export function seeAnalyst({ browser, address }: Suite): void {
  it('reads without a script at 360 px, dark, from right to left', async () => {
    const context = await browser().newContext({
      viewport: { width: 360, height: 800 },
      colorScheme: 'dark',
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(`${address()}c/demo/see${path}`);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await sidewaysBy(page), path).toBe(0);
      expect(await axeFindings(page), path).toEqual([]);
      expect(await page.locator('script[src]').count(), path).toBe(0);
      const said = await page.locator('[data-finding]').count();
      const refused = await page.getByText('What would change it').count();
      expect(said + refused, path).toBeGreaterThan(0);
    }
    await context.close();
  });

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

  it('works out in the browser what is chosen, uploads nothing, and says so where scripts are off', async () => {
    const context = await browser().newContext({
      viewport: { width: 360, height: 800 },
      colorScheme: 'dark',
      bypassCSP: true,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address()}c/demo/see/explore`, { waitUntil: 'networkidle' });
    const byPlace = page.getByRole('region', { name: 'By block' });
    const byPeople = page.getByRole('region', { name: 'By who answered' });
    await byPlace.getByText(/^Fitted again in/).waitFor();
    await byPeople.getByText(/^Worked out in/).waitFor();
    const counts = async (part: typeof byPlace, rows: readonly string[]) =>
      Promise.all(
        rows.map(async (who) =>
          Number(
            await part
              .getByRole('row', { name: new RegExp(`^${who} \\d`) })
              .first()
              .getByRole('cell')
              .first()
              .textContent(),
          ),
        ),
      );
    const [some, all] = await counts(byPeople, ['the chosen', 'everybody']);
    expect(some).toBeGreaterThanOrEqual(10);
    expect(some).toBeLessThan(all!);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await byPlace
      .getByLabel('Which blocks count')
      .selectOption({ label: 'More than the middle: Homes that changed hands, in 100 (2025)' });
    await byPlace.getByText(/from [678] blocks\.$/).waitFor();
    const said = byPlace.locator('[data-finding="explore:places:trust"] .says').first();
    await expect.poll(() => said.textContent()).toMatch(/in the others\.$/);
    await byPlace.getByLabel('Which blocks count').selectOption('all');
    await byPlace.getByRole('checkbox', { name: /^Homes that changed hands/ }).check();
    await byPlace
      .getByRole('row', { name: /^all, as if alike/ })
      .first()
      .waitFor();
    await byPlace.getByText(/^Choose one by one/).click();
    await byPlace.getByRole('checkbox', { name: 'Market' }).uncheck();
    const [, shown] = await counts(byPlace, ['the chosen', 'all that are shown']);
    await expect.poll(async () => (await counts(byPlace, ['the chosen']))[0]).toBe(shown! - 1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysBy(page)).toBe(0);
    for (const box of await byPeople.getByRole('checkbox').all()) await box.check();
    await page.getByText('Everybody is chosen').first().waitFor();
    expect(await counts(byPeople, ['the chosen', 'everybody'])).toEqual([all, all]);
    await page.getByLabel('Sort people by').selectOption({ label: 'How they answered' });
    await byPeople.getByText(/^Worked out in/).waitFor();
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();

    const quiet = await browser().newContext({ javaScriptEnabled: false });
    const reader = await quiet.newPage();
    await reader.goto(`${address()}c/demo/see/explore`);
    expect(await reader.locator('noscript').textContent()).toContain('scripts are off here');
    expect(await reader.getByRole('checkbox').count()).toBe(0);
    await reader.locator('noscript a').click();
    await reader.getByRole('heading', { name: 'All numbers' }).waitFor();
    await quiet.close();
  });
}
