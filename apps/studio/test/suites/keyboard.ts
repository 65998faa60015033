import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, said } from '../browser.ts';
import type { Suite } from './suite.ts';

/** Everything that can be done with a mouse, done with the keyboard alone. */
export function keyboard({ browser, address }: Suite): void {
  describe('by keyboard alone', () => {
    it('skips to the page, opens the example, corrects a guess, opens how we know, saves', async () => {
      const { page, close } = await open(browser(), address(), { acceptDownloads: true });
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the page');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Try the example');
      await page.keyboard.press('Enter');
      await said(page);
      expect(await focused(page)).toBe('Are these columns right?');

      await tabTo(page, 'block is');
      await tabTo(page, 'years_here is');
      await page.keyboard.press('L');
      await page.waitForFunction(() =>
        document.querySelector('[role=status]')?.textContent?.includes('What can be said'),
      );
      expect(await focused(page)).toBe('years_here is');
      expect(await page.locator('select[data-column="years_here"]').inputValue()).toBe('leftOut');

      await tabTo(page, 'How we know');
      await page.keyboard.press('Enter');
      expect(await page.locator('details[open] summary', { hasText: 'How we know' }).count()).toBe(1);
      await tabTo(page, 'Save the report');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toMatch(/\.html$/);
      await close();
    });

    it('shows where the focus is, at every stop', async () => {
      const { page, close } = await open(browser(), address());
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      for (let stop = 0; stop < 3; stop++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const style = getComputedStyle(document.activeElement ?? document.body);
          return `${style.outlineStyle} ${style.outlineWidth}`;
        });
        if ((await focused(page)) !== '') expect(outline).toBe('solid 3px');
      }
      await close();
    });
  });
}

/** The name of what has the focus, as a reader of screens would say it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return label.trim().replace(/\s+/g, ' ');
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}".`);
}
