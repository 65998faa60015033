import { beforeAll, describe, expect, it } from 'vitest';
import { compareEnglish } from '../../src/lib/see/words/compare-english.ts';
import { mapEnglish } from '../../src/lib/see/words/map-english.ts';
import { placeEnglish } from '../../src/lib/see/words/place-english.ts';
import { axeFindings, sidewaysBy } from '../axe.ts';
import type { Suite } from './suite.ts';

/** English sentences of these pages that stand on them as they are. */
const english = Object.entries({ ...placeEnglish, ...mapEnglish, ...compareEnglish }).flatMap(
  ([key, text]) => (key.startsWith('step') || text.includes('{') || text.length < 6 ? [] : [text]),
);

const mainOf = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replace(/<(style|script)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replaceAll('&#39;', '’');

/** What stands between tags of the page's own part, and what is read out in place of a picture or a control. */
const textsOf = (html: string): string[] =>
  [
    ...mainOf(html).split(/<[^>]*>/),
    ...[...mainOf(html).matchAll(/ aria-label="([^"]*)"/g)].map(([, label]) => label!),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** What a page says is somebody's own text: names of places and facts, sources. */
const ownTexts = (html: string): string[] =>
  [...mainOf(html).matchAll(/<bdi[^>]*>([^<]+)<\/bdi>/g)].map(([, text]) => text!);

/** Words that no sentence of the language has: any in Latin letters, or the smallest words of English. */
const foreign: Readonly<Record<string, RegExp>> = {
  ar: /[A-Za-z]{2,}/,
  es: /\b(the|and|of|to|is|are|with|what|which|this|that|how|from|more|less|places?|blocks?)\b/i,
};

/** Texts of a page that are left in English, where names and what is marked as another language do not count. */
function leftover(html: string, language: string, names: readonly string[]): string[] {
  const marked = html.replace(/<(a|bdi)\b[^>]* (?:lang|dir)="[^"]*"[^>]*>[\s\S]*?<\/\1>/g, '');
  const bare = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), text);
  return textsOf(marked).filter((text) => foreign[language]!.test(bare(text)));
}

/** Links into the room See that another language would be lost on, but those that choose one. */
const losing = (html: string, language: string): string[] =>
  [...mainOf(html).matchAll(/<a\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('hreflang') && /href="[^"]*(\/see[/?"]|\?)/.test(tag))
    .filter((tag) => !new RegExp(`[?;&]language=${language}\\b`).test(tag));

const over = encodeURIComponent('Burglaries, in 100 (2025)');
const mapped = ['/map', '/map?show=both', `/map?over=${over}`];
const compared = [
  '/compare',
  '/compare?first=Market&second=Orchard',
  '/compare?first=Market&second=Ferry+Steps',
];

/** The list of places, of each kind of place its page, the map and what differs, in the languages of releases. */
export function tongues({ browser, address }: Suite): void {
  describe.each([
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ])('pages in %s', (language, direction) => {
    const read = async (path: string): Promise<string> =>
      (await fetch(`${address()}${path.replace(/^\//, '')}`)).text();
    const spoken = (path: string): string =>
      `c/demo/see${path}${path.includes('?') ? '&' : '?'}language=${language}`;
    let list = '';
    let links: readonly string[] = [];
    let names: readonly string[] = [];

    beforeAll(async () => {
      list = await read(spoken('/places'));
      links = [...list.matchAll(/<li[^>]*><a href="([^"]*\/see\/places\/[^"]+)"/g)].map(([, link]) => link!);
      const known = ownTexts(await read(spoken(compared[1]!)));
      names = [...new Set([...ownTexts(list), ...known, 'Millbrook'])].sort((a, b) => b.length - a.length);
    });

    const holds = (pages: readonly string[], least: number): void => {
      for (const page of pages) {
        expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
        const texts = textsOf(page);
        expect(texts.length).toBeGreaterThan(least);
        for (const text of texts) for (const sentence of english) expect(text).not.toContain(sentence);
        expect(leftover(page, language, names)).toEqual([]);
        expect(losing(page, language)).toEqual([]);
      }
    };

    it('speak of places, with no sentence of their own left in English', async () => {
      expect(links.length).toBeGreaterThan(10);
      const pages = [list, ...(await Promise.all([links[0]!, links[11]!, links[16]!].map(read)))];
      expect(pages.filter((page) => page.includes('data-finding="withheld"')).length).toBeGreaterThan(0);
      holds(pages, 15);
    });

    it('speak on the map and of what differs, say that a machine wrote them, and lead on in it', async () => {
      const pages = await Promise.all([...mapped, ...compared].map(spoken).map(read));
      holds(pages, 60);
      const machine = language === 'es' ? 'Una máquina tradujo' : 'ترجمت آلة';
      for (const page of pages) {
        expect(page).toContain(machine);
        const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
        expect(forms.length).toBe(1);
        expect(forms[0]).toContain(`name="language" value="${language}"`);
      }
      expect(pages[2]).toContain('class="laid"');
      expect(pages[4]).toContain('data-finding="pair:trust:Market:Orchard"');
      expect(pages[5]).toContain('data-finding="withheld"');
    });
  });

  it('would be noticed where they are left in English', async () => {
    const read = async (path: string): Promise<string> =>
      (await fetch(`${address()}c/demo/see${path}`)).text();
    for (const path of ['/places', mapped[0]!, compared[0]!]) {
      const page = await read(path);
      expect(textsOf(page).some((text) => english.some((sentence) => text.includes(sentence)))).toBe(true);
      for (const language of ['es', 'ar'])
        expect(leftover(page, language, ownTexts(page)).length).toBeGreaterThan(1);
      expect(losing(page, 'ar').length).toBeGreaterThan(3);
    }
  });

  it('can be read in Arabic on a phone', async () => {
    const context = await browser().newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    for (const path of [...mapped, ...compared.slice(0, 2)]) {
      await page.goto(`${address()}c/demo/see${path}${path.includes('?') ? '&' : '?'}language=ar`);
      expect(await sidewaysBy(page), path).toBe(0);
      expect(await axeFindings(page), path).toEqual([]);
    }
    await context.close();
  });
}
