import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReceipt, showReceipt } from '../../src/lib/answer/codes.ts';
import { axeFindings, sidewaysBy } from '../axe.ts';
import { type Served, serve } from '../serve.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { answer, answerAtKiosk, answerOffline, answerWithoutScripts, takeBack } from './answering.ts';

/** The whole story of a wave on both stores: planned, opened, answered in every way, heard, closed, read. */
export function fieldwork({ browser }: { readonly browser: () => Browser }): void {
  for (const kind of ['pglite', 'postgres'] as const) fieldworkOn(kind, browser);
}

const blocks = ['Northgate', 'Market', 'Orchard', 'Ferry Steps'] as const;
const perBlock = 20;
const questions = 10;

function fieldworkOn(kind: 'pglite' | 'postgres', browser: () => Browser): void {
  describe(`a wave on ${kind}`, () => {
    let studio: Served | null = null;
    let postgres: PostgresServer | null = null;
    let desk: BrowserContext;
    let page: Page;
    let home = '';
    let wave = '';

    beforeAll(async () => {
      if (kind === 'postgres') {
        postgres = await startPostgres();
        if (postgres === null) return;
      }
      studio = await serve(postgres ? { DATABASE_URL: await postgres.database('fieldwork') } : {});
      desk = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
      page = await desk.newPage();
    }, 240_000);
    afterAll(async () => {
      await desk?.close();
      await studio?.end();
      await postgres?.stop();
    });

    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

    it('is planned with its promises, gets codes, links and paper, and opens', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      await page.goto(studio.firstLink);
      await page.getByLabel('Your name').fill('Ada');
      await press('Make my account');
      await page.goto(`${studio.address}communities/new`);
      await page.getByLabel('Name').fill('Millbrook');
      await page.getByLabel('A neighborhood').check();
      await press('Start the community');
      home = page.url().replace(/\/ask$/, '');
      await page.goto(`${home}/ask/places`);
      await page.getByLabel('One place on each line').fill(blocks.join('\n'));
      await press('Show what will be added');
      await press('Add these 4 places');
      await page.goto(`${home}/ask/questions/library`);
      await press(/Add “Cohesion and control, short”/);
      await page.goto(`${home}/ask/languages`);
      await page.getByLabel('Language', { exact: true }).selectOption('ar');
      await press('Add the language');
      await page.goto(`${home}/ask/freeze`);
      await page.getByLabel(/I am sure/).check();
      await press('Freeze version 1');

      await page.goto(`${home}/hear/new`);
      await page.getByLabel('Name', { exact: true }).fill('Autumn');
      await page.getByLabel('Opens on').fill('2026-01-01');
      await page.getByLabel('Last day to answer').fill('2099-12-01');
      await page.getByLabel('Who asks?').fill('The neighbors of Millbrook');
      await page.getByLabel('Whom can they ask?').fill('Ada, at the library');
      await page.getByLabel('Results appear on').fill('2099-12-15');
      for (const tag of ['en', 'ar']) await page.locator(`input[name=languages][value=${tag}]`).check();
      await press('Plan this wave');
      wave = /(.*\/hear\/[\w-]{36})/.exec(page.url())![1]!;

      await page.goto(`${wave}/invite`);
      await page.locator('#codes-place').selectOption('each');
      await page.locator('#codes-count').fill(String(perBlock + 5));
      await page.locator('#codes-name').fill('Cards');
      await press('Make these codes');
      for (const [way, name] of [
        ['open', 'Library door'],
        ['kiosk', 'Tablet at the fair'],
      ] as const) {
        await page.goto(`${wave}/invite`);
        for (const fold of await page.locator('details').all())
          await fold.evaluate((details) => details.setAttribute('open', ''));
        await page.locator('#link-way').selectOption(way);
        await page.locator('#link-place').selectOption({ label: 'Market' });
        await page.locator('#link-name').fill(name);
        await press('Make this link');
      }
      await page.goto(wave);
      expect(await page.locator('.checks').textContent()).not.toContain('To do.');
      await press('Open this wave now');
      await says('Nobody is counted yet');
    }, 180_000);

    it('has pages of the room Hear that are right in dark, on a phone and from right to left', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      if (kind === 'postgres') return context.skip('Looks are the same on every store.');
      const pages = [
        `${home}/hear`,
        `${home}/hear/new`,
        wave,
        `${wave}/settings`,
        `${wave}/margins`,
        `${wave}/close`,
      ];
      for (const [width, look] of [
        [1280, 'light'],
        [360, 'dark'],
        [360, 'rtl'],
      ] as const) {
        const scripted = await browser().newContext({
          storageState: await desk.storageState(),
          viewport: { width, height: 800 },
          colorScheme: look === 'dark' ? 'dark' : 'light',
          bypassCSP: true,
        });
        const open = await scripted.newPage();
        for (const at of pages) {
          await open.goto(at);
          await open.evaluate(
            (direction) => {
              document.documentElement.dir = direction;
            },
            look === 'rtl' ? 'rtl' : 'ltr',
          );
          if (process.env.WEFT_SHOTS)
            await open.screenshot({
              path: join(process.env.WEFT_SHOTS, `hear-${pages.indexOf(at)}-${width}-${look}.png`),
              fullPage: true,
            });
          expect(await sidewaysBy(open), at).toBe(0);
          if (look !== 'rtl') expect(await axeFindings(open), at).toEqual([]);
        }
        await scripted.close();
      }
    }, 180_000);

    it('is answered in every way there is, heard in steps, and closed into findings', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      const { address } = studio;
      const codes = await codesOf(page, wave);
      const given = Object.values(codes).flatMap((own) =>
        own.flatMap((code) => [code, code.replace('-', '')]),
      );
      const [open, kiosk] = await doorsOf(page, wave);
      const receipts: string[] = [];
      const phone = async (
        options: Parameters<Browser['newContext']>[0],
        play: (own: Page) => Promise<string | string[]>,
      ) => {
        const own = await browser().newContext({ viewport: { width: 360, height: 740 }, ...options });
        try {
          receipts.push(...[await play(await own.newPage())].flat());
        } finally {
          await own.close();
        }
      };
      const ten = (first: number) => Array.from({ length: questions }, (_, at) => (first + at) % 5);
      const door = (block: (typeof blocks)[number]) => `${address}a/${codes[block].pop()!}`;

      await phone({ javaScriptEnabled: false }, async (own) => {
        const { outcome, receipt } = await answerWithoutScripts(own, door('Northgate'), ten(0));
        expect(outcome).toBe('arrived');
        return receipt;
      });
      await phone({}, async (own) => {
        const { outcome, receipt } = await answerOffline(own, door('Northgate'), ten(1));
        expect(outcome).toBe('arrived');
        return receipt;
      });
      await phone({ javaScriptEnabled: false }, async (own) => {
        const { receipt } = await answer(own, door('Orchard'), ten(2), { language: 'ar' });
        expect(await own.locator('html').getAttribute('dir')).toBe('rtl');
        return receipt;
      });
      await phone({}, (own) => answerAtKiosk(own, `${address}a/${kiosk}`, [ten(3), ten(4)]));
      await phone({}, async (own) => (await answer(own, `${address}a/${open}`, ten(0))).receipt);
      await typePaperTwice(page, wave, [ten(2), ten(3)]);

      const others = await browser().newContext();
      const first = await (await others.request.get(`${address}a/${open}`)).text();
      const slug = /"slug":"([0-9a-z]{8})"/i.exec(first)![1]!;
      for (const [b, block] of blocks.entries()) {
        const already = { Northgate: 2, Market: 3, Orchard: 1, 'Ferry Steps': 2 }[block];
        for (let n = already; n < perBlock; n++)
          await sendQuickly(others.request, address, slug, codes[block].pop()!, b, n);
      }
      await others.close();

      await page.goto(wave);
      await says('more than 80');
      await says(/a code 70\+/);
      const shown = await page.locator('main').textContent();
      expect(shown).toContain('20+');
      expect(shown, 'nothing is said of the answers while people answer').not.toMatch(
        /\bmean\b|middle of Millbrook|likely above|almost certainly above/i,
      );

      const watching = await browser().newContext({ storageState: await desk.storageState() });
      const watched = await watching.newPage();
      await watched.goto(wave, { waitUntil: 'networkidle' });
      let acknowledged = 0;
      for (let n = 0; n < 10; n++) {
        const block = blocks[n % blocks.length]!;
        await sendQuickly(watching.request, address, slug, codes[block].pop()!, n % blocks.length, n);
        acknowledged = performance.now();
      }
      await watched.getByText('more than 90').first().waitFor({ timeout: 20_000 });
      console.log(
        `from the tenth acknowledgement to the page that shows it, on ${kind}: ${Math.round(performance.now() - acknowledged)} ms`,
      );
      await watching.close();

      const own = await browser().newPage({ javaScriptEnabled: false });
      expect(await takeBack(own, address, receipts[0]!)).toBe('Your answers were deleted.');
      await own.close();

      await page.goto(`${wave}/close`);
      await page.getByLabel('I am sure.').check();
      await press('Close this wave');
      await page
        .getByRole('link', { name: /Autumn/ })
        .first()
        .waitFor({ timeout: 120_000 });
      await page.goto(home);
      await says(/Autumn/);
      await page.locator('.finding, [data-finding]').first().waitFor();
      await page.goto(`${wave}/data`);
      await says(/single rows|Answers|codebook/i);

      const late = await browser().newPage({ javaScriptEnabled: false });
      await late.goto(`${address}a/${codes.Market.pop()!}`);
      await late
        .getByText(/closed/i)
        .first()
        .waitFor();
      await late.close();

      const lost = codes.Orchard.pop()!;
      await fetch(`${address}a/${lost}/there/is/no/such/page`);
      if (postgres) {
        await postgres.stop();
        const failed = await fetch(`${address}a/${lost}`, {
          method: 'POST',
          headers: { origin: new URL(address).origin },
        });
        expect(failed.status).toBeGreaterThanOrEqual(500);
        expect(studio.logged(), 'a fault is said').toContain('/a/[door]');
      }
      const logged = studio.logged();
      const secrets = [...given, ...receipts.flatMap((receipt) => [receipt, receipt.replaceAll('-', '')])];
      expect(secrets.length).toBeGreaterThan(100);
      for (const secret of secrets) expect(logged.toLowerCase()).not.toContain(secret.toLowerCase());
      expect(logged).not.toMatch(/127\.0\.0\.1|::1|"answers"|ticket/i);
    }, 300_000);
  });
}

/** The codes of each block, from the tables that the page gives. */
async function codesOf(page: Page, wave: string): Promise<Record<(typeof blocks)[number], string[]>> {
  await page.goto(`${wave}/invite`);
  const found = Object.fromEntries(blocks.map((block) => [block, [] as string[]])) as Record<
    (typeof blocks)[number],
    string[]
  >;
  for (const link of await page.locator('a[href*="codes.csv"]').all()) {
    const text = await (
      await page.request.get(new URL((await link.getAttribute('href'))!, wave).href)
    ).text();
    const block = blocks.find((name) => text.includes(name))!;
    found[block].push(...new Set(text.match(/\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g)));
  }
  return found;
}

/** The open link and the link of the shared device. */
async function doorsOf(page: Page, wave: string): Promise<[string, string]> {
  await page.goto(`${wave}/invite`);
  const slugOf = async (name: string): Promise<string> => {
    const item = page.locator('.links > li', { has: page.getByRole('heading', { name }) });
    return /\/a\/([0-9A-HJKMNP-TV-Z]{8}|[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})/i.exec(
      (await item.textContent()) ?? '',
    )![1]!;
  };
  return [await slugOf('Library door'), await slugOf('Tablet at the fair')];
}

/** Two paper forms, each typed in twice; one of the second entries differs at first and is settled. */
async function typePaperTwice(
  page: Page,
  wave: string,
  forms: readonly (readonly number[])[],
): Promise<void> {
  for (const [f, form] of forms.entries()) {
    const receipt = showReceipt(newReceipt(randomBytes));
    for (const entry of [1, 2]) {
      await page.goto(`${wave}/paper`);
      await page.locator('#receipt').fill(receipt);
      await page.locator('#place').selectOption({ label: 'Ferry Steps' });
      await page.getByRole('button', { name: 'Go on to the answers' }).click();
      const fields = page.locator('ol input[type=text]');
      expect(await fields.count()).toBe(questions);
      const slips = entry === 2 && f === 0;
      for (const [at, option] of form.entries())
        await fields.nth(at).fill(String(1 + (slips && at === 0 ? (option + 1) % 5 : option)));
      await page.locator('form[action*=enter] button').last().click();
      if (!slips) continue;
      await page.getByText('The two entries of this form differ.').waitFor();
      expect(await fields.count(), 'only what differs is asked').toBe(1);
      await fields.first().fill(String(1 + form[0]!));
      await page.locator('form[action*=settle] button').last().click();
    }
  }
  await page.goto(`${wave}/paper`);
  await page.getByText('No form waits for its second entry.').waitFor();
}

/** One more person, by the way a phone with scripts takes, without the pictures. */
async function sendQuickly(
  request: APIRequestContext,
  address: string,
  slug: string,
  code: string,
  block: number,
  person: number,
): Promise<void> {
  const origin = address.replace(/\/$/, '');
  const begun = await request.post(`${address}a/${code}`, {
    headers: { accept: 'application/json', origin },
    form: {},
  });
  const { given } = (await begun.json()) as { given: readonly { ticket: string }[] };
  const answers = Array.from({ length: questions }, (_, at) =>
    Math.min(5, Math.max(1, 2 + block + (((person * 7 + at * 3) % 5) - 2) + (person % 3 === 0 ? 1 : 0))),
  );
  const sent = await request.post(`${address}a/w/${slug}/send`, {
    headers: { origin, 'content-type': 'application/json' },
    data: { ticket: given[0]!.ticket, place: null, language: 'en', answers },
  });
  expect(await sent.json()).toMatchObject({ outcome: 'stored' });
}
