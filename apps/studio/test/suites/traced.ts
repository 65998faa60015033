import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type OwnedText, type Traced, untraced } from '../traced/owners.ts';

/** Every text with a digit that stands under something that says what it comes from. */
function ownedTexts(page: Page): Promise<OwnedText[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const found: { owner: string; text: string; shown: boolean }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      const from = parent?.closest('[data-finding], [data-constant], time, title');
      const owner = from ? (from.getAttribute('data-finding') ?? '') : 'nobody';
      if (/\p{Nd}/u.test(text) && owner !== '')
        found.push({ owner, text, shown: parent?.closest('table, svg, figure, figcaption') != null });
    }
    return found;
  });
}

/** Addresses on a page that lead on in the room See. */
const leadsOn = (page: Page, room: string): Promise<string[]> =>
  page
    .locator(`a[href*="${room}"]`)
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href')!, document.baseURI).href.split('#')[0]!),
    );

/** At most so many pages of one kind with a question in the address: any pair of places has one. */
const asked = 4;
/** At most so many pages of single places in each language that is not the first: they are alike but for their words. */
const translated = 4;

/** Whether an address asks for more than a language. */
const asksMore = (link: string): boolean =>
  [...new URL(link).searchParams.keys()].some((key) => key !== 'language');
const isPlaceIn = (link: string): string | null =>
  /\/places\/[^?]+\?language=(es|ar)$/.exec(link)?.[1] ?? null;

export interface TracedSite {
  readonly browser: Browser;
  readonly address: string;
  readonly traced: Traced;
}

/** Walks the room from its story by its own links, and leads every number back to the finding it names. */
export function tracing(site: () => TracedSite): void {
  it('leads each number on each page to a number of the finding that it names, by links alone', async () => {
    const { browser, address, traced } = site();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const room = '/c/demo/see';
    const waiting = [`${address}c/demo/see`, `${address}c/demo/see/compare?first=Market&second=Chapel+Hill`];
    const seen = new Set(waiting);
    const wrong: string[] = [];
    let numbers = 0;
    let questions = 0;
    const alike = new Map<string, number>();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = await page.goto(next);
      if (!answer?.headers()['content-type']?.includes('text/html')) continue;
      const texts = await ownedTexts(page);
      numbers += texts.length;
      const language = (await page.locator('html').getAttribute('lang')) ?? 'en';
      for (const one of untraced(traced, texts, language)) wrong.push(`${next.slice(address.length)} ${one}`);
      for (const link of await leadsOn(page, room)) {
        if (seen.has(link) || link.includes('/out/')) continue;
        if (asksMore(link) && ++questions > asked) continue;
        const other = isPlaceIn(link);
        if (other && alike.set(other, (alike.get(other) ?? 0) + 1).get(other)! > translated) continue;
        seen.add(link);
        waiting.push(link);
      }
    }
    await context.close();
    expect([...new Set(wrong)]).toEqual([]);
    expect(seen.size).toBeGreaterThan(traced.release.places.length);
    expect(numbers).toBeGreaterThan(500);
  }, 120_000);
}
