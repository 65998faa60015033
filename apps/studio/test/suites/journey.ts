import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { giveFile, open, said, showExample, textOf, use } from '../browser.ts';
import type { Suite } from './suite.ts';

/** From an empty page to findings, corrections and files to keep. */
export function journey({ browser, address }: Suite): void {
  describe('the journey', () => {
    it('shows findings of the example after one press, tagged as simulated', async () => {
      const { page, complaints, close } = await open(browser(), address());
      await showExample(page);
      expect(await page.getByRole('heading', { level: 2, name: 'What can be said' }).count()).toBe(1);
      expect(await page.locator('article.finding').count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator('header').getByText('Simulated').count()).toBe(1);
      for (const caption of await page.locator('figcaption').all())
        expect(await caption.textContent()).toContain('Simulated');
      expect(complaints).toEqual([]);
      await close();
    });

    it('names the column for the place, the two scales, the turned item, and leaves the addresses out', async () => {
      const { page, close } = await open(browser(), address());
      await showExample(page);
      const used = (column: string) =>
        page.locator(`select[data-column="${column}"]`).evaluate((select: HTMLSelectElement) => select.value);
      expect(await used('block')).toBe('place');
      for (const item of ['lend_hand', 'know_names', 'share_tools', 'feel_safe'])
        expect(await used(item)).toBe('trust');
      expect(await used('keep_apart')).toBe('trustTurned');
      for (let item = 1; item <= 5; item++) expect(await used(`step_in_${item}`)).toBe('action');
      expect(await used('email')).toBe('leftOut');
      expect(await textOf(page.locator('main'))).not.toContain('@example.org');
      await close();
    });

    it('names the rows without a block, and withholds the two blocks with too few people', async () => {
      const { page, close } = await open(browser(), address());
      await showExample(page);
      const text = await textOf(page.locator('main'));
      expect(text).toMatch(/\b88\b/);
      expect(text).toMatch(/\b301\b/);
      await page.getByText('The numbers in a table').click();
      const row = (place: string) =>
        page.locator('table tr', { has: page.getByRole('rowheader', { name: place }) });
      for (const place of ['Ferry Steps', 'Cooper’s Yard'])
        expect(await row(place).first().textContent()).toContain('withheld');
      expect(await row('Northgate').first().textContent()).toMatch(/\d\.\d/);
      await close();
    });

    it('makes the findings again when a guess is corrected, and keeps the focus on the choice', async () => {
      const { page, close } = await open(browser(), address());
      await showExample(page);
      const figures = await page.locator('figure').count();
      for (let item = 1; item <= 5; item++) await use(page, `step_in_${item}`, 'leftOut');
      await said(page);
      expect(await page.locator('figure').count()).toBeLessThan(figures);
      expect(await textOf(page.locator('[role=status]'))).toContain('What can be said');
      await close();
    });

    it('gives a report, the numbers and an R script to keep', async () => {
      const { page, close } = await open(browser(), address(), { acceptDownloads: true });
      await showExample(page);
      const keep = async (button: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: button }).click(),
        ]);
        return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
      };
      const report = await keep('Save the report');
      expect(report.name).toMatch(/\.html$/);
      expect(report.text).toContain('Simulated');
      expect(report.text).not.toMatch(/(?:src|href)="https?:/);
      const numbers = await keep('Save the numbers');
      expect(numbers.name).toMatch(/\.csv$/);
      const [header, ...places] = numbers.text.trim().split(/\r?\n/);
      expect(header).toContain('place,status,respondents');
      expect(places).toHaveLength(18);
      expect(places.filter((row) => row.includes('withheld'))).toHaveLength(2);
      const script = await keep('R script that checks every number');
      expect(script.name).toMatch(/\.R$/);
      expect(script.text).toContain('lme4');
      for (const kept of [report, numbers]) expect(kept.text).not.toContain('@example.org');
      await close();
    });

    it('replaces one file by another', async () => {
      const { page, close } = await open(browser(), address());
      await showExample(page);
      await giveFile(page, 'second.csv', smallStudy());
      await said(page);
      const text = await textOf(page.locator('main'));
      expect(text).toContain('second.csv');
      expect(text).not.toContain('millbrook');
      expect(await page.getByText('Simulated').count()).toBe(0);
      await close();
    });

    it('takes a file that is dropped anywhere on the page', async () => {
      const { page, close } = await open(browser(), address());
      await page.evaluate((text) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
        const over = { dataTransfer: carried, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent('dragenter', over));
        document.body.dispatchEvent(new DragEvent('drop', over));
      }, smallStudy());
      await said(page);
      expect(await textOf(page.locator('main'))).toContain('dropped.csv');
      await close();
    });
  });
}

/** Twelve classes of fifteen with two items each; answers by a rule, so that every run reads the same file. */
export function smallStudy(): string {
  const lines = ['class,trust_1,trust_2,act_1,act_2'];
  for (let place = 0; place < 12; place++)
    for (let person = 0; person < 15; person++) {
      const cell = (item: number) =>
        1 + ((place * (item < 2 ? 1 : 2) + person * 3 + item * ((person % 3) + place)) % 5);
      lines.push([`Class ${place + 1}`, cell(0), cell(1), cell(2), cell(3)].join(','));
    }
  return `${lines.join('\n')}\n`;
}
