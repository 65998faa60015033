import { eq } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { membersFirstDays } from '../../src/lib/server/store/parts/releases.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { axeFindings, sidewaysBy } from '../axe.ts';

/** What the demonstration showed to everybody, and a release that members had to themselves for its days. */
export interface PublicStep {
  readonly browser: Browser;
  readonly address: string;
  readonly coordinator: BrowserContext;
  /** Path of the page to publish. */
  readonly free: string;
  readonly demo: string;
}

/** Lets the days pass that members have for themselves, and shows the demonstration to everybody. */
export async function daysPass(store: Store, free: string): Promise<string> {
  const { releases } = store.schema;
  const id = free.split('/').at(-1)!;
  const [one] = await store.database.select().from(releases).where(eq(releases.id, id));
  const then = new Date(one!.publishedAt.getTime() - membersFirstDays * 86_400_000);
  await store.database.update(releases).set({ publishedAt: then }).where(eq(releases.id, id));
  const [demo] = await store.releases.list('demo');
  return (await store.releases.makePublic('demo', demo!.id)).id;
}

const views = [
  { language: 'en', dir: 'ltr', width: 1280, colorScheme: 'light' },
  { language: 'es', dir: 'ltr', width: 360, colorScheme: 'dark' },
  { language: 'ar', dir: 'rtl', width: 360, colorScheme: 'light' },
] as const;

/** The most that scripts of a page for everybody may weigh, as they come over the line. */
const mostScript = 60 * 1024;

/** Facts from elsewhere go by their names, which differ by language. */
const findingsOn = (page: Page): Promise<string[]> =>
  page
    .locator('[data-finding]')
    .evaluateAll((all) =>
      all.map((one) => (one.getAttribute('data-finding') ?? '').replace(/^known:.*:/, 'known:')),
    );

export function publicStep(
  at: () => PublicStep,
  withoutOwner: (page: Page) => Promise<readonly string[]>,
): void {
  it('is read by a stranger in three languages, with the same findings in each', async () => {
    const { browser, address, demo } = at();
    const read: Record<string, string[]> = {};
    for (const { language, dir, width, colorScheme } of views) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      let scripts = 0;
      page.on('response', async (response) => {
        if (response.request().resourceType() === 'script') scripts += (await response.body()).length;
      });
      for (const path of ['', '/easy']) {
        await page.goto(`${address}r/${demo}${path}?language=${language}`);
        const root = page.locator('html');
        expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([language, dir]);
        if (process.env.WEFT_SHOTS)
          await page.screenshot({
            path: `${process.env.WEFT_SHOTS}/public${path.replace('/', '-')}-${language}-${width}-${colorScheme}.png`,
            fullPage: true,
          });
        const inline = await page.locator('script:not([type="application/ld+json"])').allTextContents();
        expect(scripts + inline.join('').length, path).toBeLessThanOrEqual(mostScript);
        expect(await sidewaysBy(page), path).toBe(0);
        expect(await axeFindings(page), path).toEqual([]);
        expect(await withoutOwner(page), path).toEqual([]);
        read[path] ??= await findingsOn(page);
        expect(read[path]!.length, path).toBeGreaterThan(8);
        expect(await findingsOn(page), path).toEqual(read[path]);
      }
      await page.goto(`${address}r/${demo}?language=${language}`);
      const linked = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(linked ?? '')).toMatchObject({ '@type': 'Dataset' });
      const told = page.locator('meta[property="og:description"]');
      expect(await told.getAttribute('content')).not.toMatch(/rank|first|best|mejor|peor|primer|ترتيب/i);
      expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toContain('Millbrook');
      expect(await page.locator('figure svg').count()).toBeGreaterThan(4);
      await context.close();
    }
  }, 120_000);

  it('asks a browser which language it reads', async () => {
    const { browser, address, demo } = at();
    const context = await browser.newContext({ locale: 'es-MX' });
    const page = await context.newPage();
    await page.goto(`${address}r/${demo}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await context.close();
  });

  it('gives its pictures to other pages, and nothing else', async () => {
    const { browser, address, demo } = at();
    const context = await browser.newContext({ viewport: { width: 360, height: 700 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${address}r/${demo}?language=ar`);
    const written = await page
      .locator('textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    expect(written.length).toBeGreaterThan(1);
    for (const line of written) {
      const [, src = ''] = /src="([^"]+)"/.exec(line) ?? [];
      const at = src.replaceAll('&amp;', '&');
      const response = await context.request.get(at);
      const headers = response.headers();
      expect(response.status(), at).toBe(200);
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['content-security-policy']).not.toContain('script-src');
      const text = await response.text();
      expect(text).not.toMatch(/<script|javascript:|@import|url\(http/i);
      expect(text).toContain('lang="ar" dir="rtl"');
      const file = await context.request.get(at.replace('?', '.svg?'));
      expect([file.status(), file.headers()['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    }
    const whole = await context.request.get(`${address}r/${demo}`);
    expect(whole.headers()['x-frame-options']).toBe('DENY');
    await page.goto(/src="([^"]+)"/.exec(written[0]!)![1]!.replaceAll('&amp;', '&'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.narrow svg').waitFor();
    expect(await sidewaysBy(page)).toBe(0);
    expect((await context.request.get(`${address}r/${demo}/figure/none`)).status()).toBe(404);
    await context.close();
  });

  it('goes from members to everybody, can be taken, and is withdrawn with its files', async () => {
    const { browser, address, coordinator, free } = at();
    const id = free.split('/').at(-1)!;
    const outside = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
    const stranger = await outside.newPage();
    const status = async (path: string) => (await outside.request.get(`${address}r/${id}${path}`)).status();
    for (const path of ['', '/easy', '/findings.json', '/figure/plane']) expect(await status(path)).toBe(404);
    const ada = await coordinator.newPage();
    await ada.goto(address + free);
    await ada.getByRole('button', { name: 'Show it to everybody' }).click();
    await ada.getByText('Everybody may read it now.').waitFor();

    await stranger.goto(`${address}r/${id}?language=es`);
    await stranger.getByRole('heading', { name: 'Lo que dijo Oakfield: Spring' }).waitFor();
    const took = stranger.waitForEvent('download');
    await stranger.locator('a[href*="findings.json?"]').click();
    expect((await took).suggestedFilename()).toBe('release-1-es-findings.json');
    const taken = await outside.request.get(`${address}r/${id}/findings.json?language=ar`);
    expect([taken.status(), taken.headers()['content-language']]).toEqual([200, 'ar']);
    expect((await taken.json()).findings[0].says[0].text).toMatch(/\p{Script=Arabic}/u);
    const open = await (await coordinator.request.get(`${address}${free}?language=ar`)).text();
    expect(open).toContain('الصفحة المفتوحة للجميع:');
    expect(open).toContain(`href="/r/${id}?language=ar"`);
    const members = await outside.request.get(`${address}${free}/out/findings.json`, { maxRedirects: 0 });
    expect(members.status()).not.toBe(200);

    await ada.getByLabel('Why is it withdrawn?').fill('A block was counted twice.');
    await ada.getByRole('button', { name: 'Withdraw this release' }).click();
    await ada.getByText('It is withdrawn, and says why.').waitFor();
    await stranger.goto(`${address}r/${id}?language=en`);
    await stranger.getByText('This was withdrawn.').waitFor();
    await stranger.getByText('A block was counted twice.').waitFor();
    expect(await stranger.locator('.says').count()).toBe(0);
    expect(await axeFindings(stranger)).toEqual([]);
    for (const path of ['/findings.json', '/figure/plane', '/figure/plane.svg'])
      expect(await status(path), path).toBe(410);
    await stranger.goto(`${address}r/${id}/easy`);
    await stranger.getByText('This was withdrawn.').waitFor();
    const inSpanish = await (await coordinator.request.get(`${address}${free}?language=es`)).text();
    expect(inSpanish).toMatch(/La comunidad retiró estos hallazgos.*<bdi>A block was counted twice\./s);
    const asMember = await coordinator.request.get(`${address}${free}/out/findings.json`);
    expect(asMember.status()).toBe(410);
    await Promise.all([ada.close(), outside.close()]);
  }, 120_000);
}
