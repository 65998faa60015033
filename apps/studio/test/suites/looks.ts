import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import { open, showExample, textOf } from '../browser.ts';
import type { Suite } from './suite.ts';

const views = [
  { width: 360, scheme: 'light' },
  { width: 768, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;

/** Every width, and each scheme: nothing scrolls sideways, axe finds nothing, nothing pressed is too small. */
export function looks({ browser, address }: Suite): void {
  describe('how it looks', () => {
    it.each(views)('$width px, $scheme', async ({ width, scheme }) => {
      const { page, close } = await open(browser(), address(), {
        viewport: { width, height: 800 },
        colorScheme: scheme,
        bypassCSP: true,
      });
      expect(await sidewaysBy(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await showExample(page);
      await unfold(page);
      expect(await sidewaysBy(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await close();
    });

    it('mirrors for languages that run from right to left', async () => {
      for (const width of [360]) {
        const { page, close } = await open(browser(), address(), {
          viewport: { width, height: 800 },
          bypassCSP: true,
        });
        await page.evaluate(() => {
          document.documentElement.dir = 'rtl';
        });
        await showExample(page);
        await unfold(page);
        expect(await sidewaysBy(page)).toBe(0);
        expect(await axeFindings(page)).toEqual([]);
        const name = await page.locator('header a').first().boundingBox();
        expect((name?.x ?? 0) + (name?.width ?? 0)).toBeGreaterThan(width / 2);
        await close();
      }
    });

    it('waits and is held over without a fault', async () => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      await page.evaluate(() => {
        const carried = new DataTransfer();
        carried.items.add(new File(['a'], 'a.csv'));
        document.body.dispatchEvent(
          new DragEvent('dragenter', { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
      });
      await page.getByRole('heading', { name: 'Let go to read it here' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await close();
    });

    it('shows how far a long file is, and stops when told to', async () => {
      const { page, close } = await open(browser(), address(), { bypassCSP: true });
      await page.evaluate(() => {
        const line = `${'Orchard,1,2,3,4,5,1,2,3,4,5\n'.repeat(200_000)}`;
        const carried = new DataTransfer();
        const pieces = ['block,a,b,c,d,e,f,g,h,i,j\n', ...Array.from({ length: 40 }, () => line)];
        carried.items.add(new File(pieces, 'long.csv'));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
      });
      await page.getByText(/\d+ of 100 parts so far/).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Stop reading' }).click();
      await page.getByRole('heading', { name: 'Put your file here' }).waitFor();
      expect(await textOf(page.locator('[role=status]'))).toContain('Stopped');
      await showExample(page);
      await close();
    });

    it('says what it needs where scripts are off', async () => {
      const context = await browser().newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(address());
      expect(await textOf(page.locator('main'))).toContain('JavaScript must be on');
      await context.close();
    });

    it('stands still for readers who ask for less motion', async () => {
      const { page, close } = await open(browser(), address(), { reducedMotion: 'reduce' });
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationDuration } = getComputedStyle(element);
            return [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0);
          }).length,
      );
      expect(moving).toBe(0);
      await close();
    });
  });
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Buttons, selects and fields under 44 px high. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input:not([hidden])')]
      .filter((element) => element.getBoundingClientRect().height < 43.9)
      .map((element) => element.textContent?.trim() ?? element.tagName),
  );
}
