import type { APIResponse, BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import { sizes } from '../hear/closed-wave.ts';
import type { Suite } from './suite.ts';
import { english, leftover, losing, ownTexts, textsOf } from './tongue-texts.ts';

const over = encodeURIComponent('Burglaries, in 100 (2025)');
const mapped = ['/map', '/map?show=both', `/map?over=${over}`];
const compared = [
  '/compare',
  '/compare?first=Market&second=Orchard',
  '/compare?first=Market&second=Ferry+Steps',
];

/** Names on pages of releases: of communities, waves and who writes, of places, of methods, and of kinds of files. */
const released = [
  ...['Millbrook', 'Weft', 'Oakfield', 'Spring', 'Mia', 'The bridge was closed that month.'],
  ...Object.keys(sizes),
  ...['Autumn', 'REML', 'ICC', 'r_wg', '&lt;'],
];
const files = ['PDF', 'CSV', 'ZIP', 'JSON-LD', 'JSON'];

/** On a connection of its own: one that waited while pages were looked through may be closed by then. */
const htmlAt = async (at: string): Promise<string> =>
  (await fetch(at, { headers: { connection: 'close' } })).text();

/** A member, and the page of a release that they read. */
export interface Member {
  readonly reader: BrowserContext;
  readonly release: string;
}

/** The list of places, of each kind of place its page, the map and what differs, in the languages of releases. */
export function tongues({ browser, address }: Suite, member: () => Member): void {
  describe.each([
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ])('pages in %s', (language, direction) => {
    const read = (path: string): Promise<string> => htmlAt(address() + path.replace(/^\//, ''));
    const spoken = (path: string): string =>
      `c/demo/see${path}${path.includes('?') ? '&' : '?'}language=${language}`;
    let list = '';
    let links: readonly string[] = [];
    let names: readonly string[] = [];

    beforeAll(async () => {
      list = await read(spoken('/places'));
      links = [...list.matchAll(/<li[^>]*><a href="([^"]*\/see\/places\/[^"]+)"/g)].map(([, link]) => link!);
      const known = ownTexts(await read(spoken(compared[1]!)));
      names = [...new Set([...ownTexts(list), ...known, ...released, ...files])].sort(
        (a, b) => b.length - a.length,
      );
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

    it('speak of what was published, and of one release to a member', async () => {
      const { reader, release } = member();
      const published = await read(spoken('/releases'));
      const [, open = ''] = /href="([^"]*\/see\/releases\/[^"]+)"/.exec(published) ?? [];
      const asked = await reader.request.get(`${address()}${release}?language=${language}`);
      const [shown, own] = [await read(open), await asked.text()];
      holds([published], 15);
      holds([shown, own], 60);
      for (const page of [published, shown])
        expect(page).toContain(language === 'es' ? 'Lo que dijo Millbrook' : 'ما قاله أهل Millbrook');
      expect(shown).toContain(`/out/report.pdf?language=${language}`);
      expect(own).toContain(`action="?/reply&amp;language=${language}#reply-words"`);
    });
  });

  it('answer a reply in Arabic, with advice in the language of each word, and keep it', async () => {
    const { reader, release } = member();
    const send = async (words: string): Promise<readonly [APIResponse, string]> => {
      const response = await reader.request.post(`${address()}${release}?/reply&language=ar`, {
        form: { words, place: '' },
        headers: { origin: new URL(address()).origin, accept: 'text/html' },
      });
      return [response, await response.text()];
    };
    const [refused, why] = await send(' ');
    expect(refused.status()).toBe(400);
    expect(why).toContain('في الرد من حرف واحد إلى');
    expect(why).toContain('لم يتغير شيء.');
    expect(leftover(why, 'ar', [...released, ...files])).toEqual([]);
    const [, advised] = await send('This is a bad neighborhood.');
    expect(advised).toMatch(/<li lang="en" dir="ltr"><q><bdi>bad/);
    const [kept, page] = await send('كان الجسر مغلقًا في ذلك الشهر.');
    expect(new URL(kept.url()).search).toBe('?language=ar');
    expect(page).toMatch(/id="news" role="status"(?! lang)[\s\S]{0,200}ردك الآن بجانب النتائج\./);
    expect(page).toContain('<bdi>كان الجسر مغلقًا في ذلك الشهر.</bdi>');
  });

  it('would be noticed where they are left in English', async () => {
    const read = (path: string): Promise<string> => htmlAt(`${address()}c/demo/see${path}`);
    for (const path of ['/places', mapped[0]!, compared[0]!, '/releases']) {
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
    await context.addCookies(await member().reader.cookies());
    const pages = ['', '/places', ...mapped, ...compared.slice(0, 2), '/releases'].map(
      (path) => `c/demo/see${path}`,
    );
    for (const path of [...pages, member().release]) {
      await page.goto(`${address()}${path}${path.includes('?') ? '&' : '?'}language=ar`);
      if (process.env.WEFT_SHOTS && path === member().release)
        await page.locator('form').screenshot({ path: `${process.env.WEFT_SHOTS}/reply-360-ar.png` });
      expect(await sidewaysBy(page), path).toBe(0);
      expect(await axeFindings(page), path).toEqual([]);
    }
    await context.close();
  });
}
