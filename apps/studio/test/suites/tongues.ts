import { expect, it } from 'vitest';
import { placeEnglish } from '../../src/lib/see/words/place-english.ts';

/** English sentences of these pages that stand on them as they are. */
const english = Object.entries(placeEnglish).flatMap(([key, text]) =>
  key.startsWith('step') || text.includes('{') || text.length < 6 ? [] : [text],
);

/** What stands between tags of the page's own part. */
const textsOf = (html: string): string[] =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim().replaceAll('&#39;', '’'))
    .filter((text) => text !== '');

/** The list of places, and of each kind of place its page, in the languages of releases. */
export function tongues(site: () => { readonly address: string }): void {
  it.each([
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ])('speaks of places in %s, with no sentence of its own left in English', async (language, direction) => {
    const { address } = site();
    const read = async (path: string): Promise<string> =>
      (await fetch(`${address}${path.replace(/^\//, '')}`)).text();
    const list = await read(`c/demo/see/places?language=${language}`);
    const links = [...list.matchAll(/<li[^>]*><a href="([^"]*\/see\/places\/[^"]+)"/g)].map(
      ([, link]) => link!,
    );
    expect(links.length).toBeGreaterThan(10);
    const pages = [list, ...(await Promise.all([links[0]!, links[11]!, links[16]!].map(read)))];
    expect(pages.filter((page) => page.includes('data-finding="withheld"')).length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
      const texts = textsOf(page);
      expect(texts.length).toBeGreaterThan(15);
      for (const text of texts) for (const sentence of english) expect(text).not.toContain(sentence);
    }
    const inEnglish = textsOf(await read('c/demo/see/places'));
    expect(inEnglish.some((text) => english.some((sentence) => text.includes(sentence)))).toBe(true);
  });
}
