import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { giveFile, open, said, textOf, use } from '../browser.ts';
import { smallStudy } from './journey.ts';
import type { Suite } from './suite.ts';

interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the page must say of it: place in the file, and remedy. */
  readonly says: readonly RegExp[];
}

const rows = smallStudy().trim().split('\n');

/** Files that cannot be read at all: the drop zone says so. */
const unreadable: readonly BadFile[] = [
  { what: 'an empty file', name: 'empty.csv', content: '', says: [/empty\.csv/, /empty/i] },
  {
    what: 'a file with a header alone',
    name: 'head.csv',
    content: 'place,a,b\n',
    says: [/head\.csv/, /row/i],
  },
  {
    what: 'a workbook',
    name: 'answers.xlsx',
    content: new Uint8Array([
      0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1, 2, 3, 4, 0x5b, 0x43, 0x6f, 0x6e, 0x74, 0x65, 0x6e,
      0x74,
    ]),
    says: [/answers\.xlsx/, /CSV/],
  },
  {
    what: 'a column name used twice',
    name: 'twice.csv',
    content: 'place,a,a\nX,1,2\nY,2,3\n',
    says: [/twice\.csv/, /"a"/, /another name/],
  },
  {
    what: 'a quote mark that is never closed',
    name: 'quote.csv',
    content: 'place,a\n"Orchard,1\nMarket,2\n',
    says: [/quote\.csv/, /row 2/i, /Close/],
  },
  {
    what: 'a row with a cell too many',
    name: 'cells.csv',
    content: 'place,a\nOrchard,1\nMarket,2,3\n',
    says: [/cells\.csv/, /row 3/i],
  },
];

/** Files that can be read, and of which nothing can be said with the columns as they are. */
const unusable: readonly BadFile[] = [
  {
    what: 'no column that could be the place',
    name: 'noplace.csv',
    content: `${rows.map((row) => row.split(',').slice(1).join(',')).join('\n')}\n`,
    says: [/place/i],
  },
  {
    what: 'one place only',
    name: 'one.csv',
    content: `${rows.map((row, at) => (at === 0 ? row : ['Orchard', ...row.split(',').slice(1)].join(','))).join('\n')}\n`,
    says: [/place/i],
  },
  {
    what: 'all answers equal',
    name: 'equal.csv',
    content: `${rows.map((row, at) => (at === 0 ? row : [row.split(',')[0], 3, 3, 3, 3].join(','))).join('\n')}\n`,
    says: [/./],
  },
];

/** A file with a fault gets a sentence, a place in the file and a way on; never a blank page. */
export function badFiles({ browser, address }: Suite): void {
  describe('files with a fault', () => {
    it.each(unreadable)('$what', async ({ name, content, says }) => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      await giveFile(page, name, content);
      await page.waitForSelector('#file-mistake');
      const text = await textOf(page.locator('#file-mistake'));
      for (const pattern of says) expect(text).toMatch(pattern);
      expect(text).toContain('What to do');
      const described = await page
        .getByRole('button', { name: 'Choose a file again' })
        .getAttribute('aria-describedby');
      expect(described).toBe('file-mistake');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('drop-h');
      expect(await textOf(page.locator('[role=status]'))).not.toBe('');
      expect(await axeFindings(page)).toEqual([]);
      await giveFile(page, 'good.csv', smallStudy());
      await said(page);
      expect(await page.locator('#file-mistake').count()).toBe(0);
      await close();
    });

    it.each(unusable)('$what', async ({ name, content, says }) => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      await giveFile(page, name, content);
      await said(page);
      const text = await textOf(page.locator('.refusal').first());
      for (const pattern of says) expect(text).toMatch(pattern);
      expect(text).toContain('What would change it');
      expect(await page.locator('article.finding').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Save the report' }).count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await close();
    });

    it('bytes that are not UTF-8: names the row, the column and the remedy, and reads the rest', async () => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      const bytes = Buffer.from(
        rows.map((row, at) => (at === 4 ? row.replace('Class', 'Caf?') : row)).join('\n'),
      );
      bytes[bytes.indexOf('?')] = 0xe9;
      await giveFile(page, 'latin.csv', bytes);
      await said(page);
      const text = await textOf(page.locator('main'));
      expect(text).toMatch(/row 5/);
      expect(text).toMatch(/row 5, column "class"/);
      expect(text).toMatch(/Windows-1252.*CSV UTF-8/);
      expect(text).toContain('Café');
      expect(await page.getByLabel(/other letters/).inputValue()).toBe('windows-1252');
      expect(await axeFindings(page)).toEqual([]);
      await close();
    });

    it('words where numbers are expected: names the row and the column, ties the sentence to the choice, offers to leave it out', async () => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      const spoiled = rows.map((row, at) => (at === 87 ? row.replace(/,\d,/, ',often,') : row));
      await giveFile(page, 'words.csv', `${spoiled.join('\n')}\n`);
      await said(page);
      const select = page.locator('select[data-column="trust_1"]');
      if ((await select.inputValue()) === 'leftOut') await use(page, 'trust_1', 'trust');
      await page.waitForSelector('#columns-mistake');
      const text = await textOf(page.locator('#columns-mistake'));
      expect(text).toContain('words.csv');
      expect(text).toMatch(/Row 88/);
      expect(text).toContain('trust_1');
      expect(await select.getAttribute('aria-describedby')).toBe('columns-mistake');
      expect(await select.getAttribute('aria-invalid')).toBe('true');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Leave out trust_1' }).click();
      await said(page);
      expect(await page.locator('#columns-mistake').count()).toBe(0);
      expect(await page.locator('article.finding').count()).toBeGreaterThan(0);
      await close();
    });

    it('too few people everywhere: a refusal that says what would change it', async () => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      await giveFile(page, 'few.csv', `${rows.filter((_, at) => at === 0 || at % 5 === 0).join('\n')}\n`);
      await said(page);
      const text = await textOf(page.locator('main'));
      expect(text).toMatch(/withheld|cannot speak|not shown/i);
      expect(await page.locator('figure').count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await close();
    });
  });
}
