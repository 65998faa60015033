import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from '../axe.ts';
import { type Served, serve } from '../serve.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { byKeysAlone } from './ask-keyboard.ts';
import { blocksGeoJson, hostile, list } from './ask-material.ts';
import { settingsOf } from './ask-settings.ts';

/** The room Ask on both stores, from an empty store to frozen questions, with scripts off. */
export function ask({ browser }: { readonly browser: () => Browser }): void {
  for (const kind of ['pglite', 'postgres'] as const) askOn(kind, browser);
}

/** Every page of the room, and those so long that axe takes seconds on them. */
const pages = [
  '',
  '/places',
  '/questions',
  '/questions/library',
  '/languages',
  '/languages/es',
  '/preview?at=2',
  '/preview?language=ar&at=2',
  '/codebook',
  '/freeze',
  '/../settings',
  '/../trail',
  'new',
];
const long = ['/questions', '/questions/library', '/languages/es'];

function askOn(kind: 'pglite' | 'postgres', browser: () => Browser): void {
  describe(`the room Ask on ${kind}`, () => {
    let studio: Served | null = null;
    let postgres: PostgresServer | null = null;
    let plain: BrowserContext;
    let page: Page;
    let home = '';

    beforeAll(async () => {
      if (kind === 'postgres') {
        postgres = await startPostgres();
        if (postgres === null) return;
      }
      studio = await serve(postgres ? { DATABASE_URL: await postgres.database('ask') } : {});
      plain = await browser().newContext({
        javaScriptEnabled: false,
        viewport: { width: 1280, height: 900 },
      });
      page = await plain.newPage();
    }, 240_000);
    afterAll(async () => {
      await plain?.close();
      await studio?.end();
      await postgres?.stop();
    });

    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const step = (name: string) =>
      page.getByRole('navigation', { name: 'Ask' }).getByRole('link', { name, exact: true }).click();
    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

    it('goes from the printed link to frozen questions, without a script', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      await page.goto(studio.firstLink);
      await page.getByLabel('Your name').fill('Ada');
      await press('Make my account');
      await page.goto(`${studio.address}communities/new`);
      await page.getByLabel('Name').fill('Millbrook');
      await page.getByLabel('A neighborhood').check();
      await press('Start the community');
      home = page.url();
      expect(home).toMatch(/\/c\/[\w-]+\/ask$/);

      await step('Places');
      await page.getByLabel('One place on each line').fill(`${list}\n  ${'Market'}`);
      await press('Show what will be added');
      await says('was named before');
      await page.getByLabel('One place on each line').fill(list);
      await press('Show what will be added');
      await says('4 places from');
      await press('Add these 4 places');
      await says('4 places were added');

      await page.getByLabel('A table (CSV) or a map (GeoJSON)').setInputFiles({
        name: 'blocks.geojson',
        mimeType: 'application/geo+json',
        buffer: Buffer.from(JSON.stringify(blocksGeoJson)),
      });
      await press('Read the file');
      await says('1 place from “blocks.geojson”');
      await press('Add this place');
      await page.getByRole('group', { name: /Map of 3 places/ }).waitFor();

      await page.getByLabel('Where are they from?').fill('City register');
      await page.getByLabel('Of which year?').fill('2024');
      await page.getByLabel('The figures').fill('place\tmoves\nMarket\t24\nNowhere\t3');
      await press('Keep these figures');
      await says('row 3: there is no place “Nowhere”');
      await page.getByLabel('The figures').fill('place\tmoves\nMarket\t24\nNorthgate\t12');
      await press('Keep these figures');
      await says('2 figures were kept');

      await step('Questions');
      await page.getByRole('link', { name: 'Choose from the library' }).click();
      await press(/Add “Cohesion and control, short”/);
      await says('10 questions of “Cohesion and control, short” were added');
      await page.getByLabel('The question, as one sentence').fill('I feel at home.');
      await press('Add the question');
      await says('It asks about the person who answers');
      await page
        .getByLabel('The question, as one sentence')
        .fill('People here would help to clear the playground.');
      await press('Add the question');
      await says('counts in no score until it was tested');
      await says('Waits to be tested');
      await page.getByRole('checkbox', { name: /Age group/ }).check();
      await page.getByRole('checkbox', { name: /How long one has lived here/ }).check();
      await page.locator('#about').getByRole('button', { name: 'Save' }).click();
      await says('2 questions about the person are asked last');

      for (const [tag, name] of [
        ['es', 'Spanish'],
        ['ar', 'Arabic'],
      ] as const) {
        await step('Languages');
        await page.getByLabel('Language', { exact: true }).selectOption(tag);
        await press('Add the language');
        await says(`${name} was added`);
      }
      const own = page.getByRole('textbox', {
        name: 'In Arabic People here would help to clear the playground.',
      });
      await own.fill('الناس هنا يساعدون في تنظيف الملعب.');
      await press('Save the words');
      await says('1 text was saved');
      expect(
        await page
          .getByRole('textbox', { name: /clear the playground/ })
          .first()
          .inputValue(),
      ).toContain('الملعب');

      await step('Preview');
      await page.getByRole('link', { name: 'العربية' }).click();
      const phone = page.locator('#phone');
      expect(await phone.getAttribute('dir')).toBe('rtl');
      await phone.getByRole('button').click();
      await phone.getByRole('radio').first().check();
      expect(await phone.getByRole('radio').count()).toBe(7);
      await phone.getByRole('button').click();
      expect(new URL(page.url()).searchParams.get('at')).toBe('2');
      await page.goto(`${home}/preview?at=12&language=es`);
      await phone.getByText('¿Qué edad tiene?').waitFor();

      const kept = await plain.request.get(`${home}/codebook/codebook.xml`);
      expect(kept.headers()['content-disposition']).toContain('codebook-v1.xml');
      expect(await kept.text()).toContain('<codeBook');
      const json = await (await plain.request.get(`${home}/codebook/codebook.json`)).json();
      expect(json.variables).toHaveLength(13);
      expect(json.languages.map(({ code }: { code: string }) => code)).toEqual(['en', 'ar', 'es']);
      expect((await plain.request.get(`${home}/codebook/codebook.html`)).status()).toBe(200);

      await step('Freeze');
      await page.getByLabel(/I am sure/).check();
      await press('Freeze version 1');
      await says('Version 1 is frozen');
      await step('Questions');
      expect(await page.getByRole('button', { name: 'Add the question' }).count()).toBe(0);
    }, 240_000);

    it('starts a new version, says what may be compared, and brings XLSForms and words through files', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      await page.goto(`${home}/freeze`);
      await press('Start version 2');
      await press('Take out question 1');
      await says('can be compared on 4 of 5 items only');
      const form = await (await plain.request.get(`${home}/questions/xlsform`)).body();
      await page
        .getByLabel('Bring a form from another program')
        .setInputFiles({ name: 'form.xlsx', mimeType: '', buffer: form });
      await press('Read the form');
      await says('10 questions came from “form.xlsx”');
      await page
        .getByLabel('Bring a form from another program')
        .setInputFiles({ name: 'form.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
      await press('Read the form');
      await says('Nothing was changed');

      for (const kind of ['csv', 'xlf']) {
        const words = await (await plain.request.get(`${home}/languages/es/file?kind=${kind}`)).text();
        expect(words).toContain('La gente de ');
        await page.goto(`${home}/languages/es`);
        const changed = words.replace(
          /Se puede confiar en la gente de aquí\.|La gente es de fiar \(csv\)\./,
          `La gente es de fiar (${kind}).`,
        );
        expect(changed).not.toBe(words);
        await page
          .getByLabel('Read a file in')
          .setInputFiles({ name: `words.${kind}`, mimeType: 'text/plain', buffer: Buffer.from(changed) });
        await press('Read the words');
        await says(/\d+ of \d+ texts were new or changed/);
      }
      const trusted = page.getByRole('textbox', { name: 'In Spanish People here can be trusted.' });
      expect(await trusted.inputValue()).toBe('La gente es de fiar (xlf).');
      await page.getByText('La gente es de fiar (csv).').waitFor({ state: 'attached' });
    }, 240_000);

    it('never runs script in a name, a question or a translation', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      await page.goto(`${home}/places`);
      await page.getByLabel('One place on each line').fill(hostile);
      await press('Show what will be added');
      await press('Add this place');
      await page.goto(`${home}/questions`);
      await page.getByLabel('The question, as one sentence').fill(`People here ${hostile}`);
      await press('Add the question');
      await page.goto(`${home}/languages/es`);
      await page.getByRole('textbox', { name: /In Spanish People here can be trusted/ }).fill(hostile);
      await press('Save the words');
      const scripted = await browser().newContext({ storageState: await plain.storageState() });
      const open = await scripted.newPage();
      const ran: string[] = [];
      open.on('dialog', (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      for (const at of [
        '',
        '/places',
        '/questions',
        '/languages/es',
        '/preview?language=es&at=3',
        '/freeze',
        '/codebook',
      ]) {
        await open.goto(home + at);
        expect(await open.evaluate(() => (globalThis as { ran?: boolean }).ran ?? false), at).toBe(false);
      }
      await open.goto(`${home}/places`);
      expect(await open.locator('main').textContent()).toContain(hostile);
      const book = await (await plain.request.get(`${home}/codebook/codebook.html`)).text();
      await scripted.close();
      const bare = await browser().newPage();
      await bare.setContent(book);
      expect(await bare.evaluate(() => (globalThis as { ran?: boolean }).ran ?? false)).toBe(false);
      await bare.close();
      expect(ran).toEqual([]);
    }, 240_000);

    it('is walked by keys alone, from signing in to frozen questions; then settings to the end', async (context) => {
      if (studio === null) return context.skip('There is no PostgreSQL here.');
      if (kind === 'postgres') return context.skip('Keys are the same on every store.');
      await page.goto(`${home.replace(/\/ask$/, '')}/people`);
      await press('Make a sign-in code for Ada');
      const code = (await page.locator('main code').first().textContent()) ?? '';
      const keys = await browser().newContext({ viewport: { width: 1280, height: 900 } });
      const elmside = await byKeysAlone(keys, studio.address, code.trim());
      await keys.close();
      await settingsOf(plain, elmside);
    }, 240_000);

    for (const [turn, look] of (['light', 'dark', 'rtl'] as const).entries())
      it(`looks right: ${look}, half the pages on a phone and half on a desk`, async (context) => {
        if (studio === null) return context.skip('There is no PostgreSQL here.');
        if (kind === 'postgres') return context.skip('Looks are the same on every store.');
        const scripted = await browser().newContext({
          storageState: await plain.storageState(),
          colorScheme: look === 'dark' ? 'dark' : 'light',
          bypassCSP: true,
        });
        const open = await scripted.newPage();
        for (const [place, at] of pages.entries()) {
          const width = (place + turn) % 2 === 0 ? 360 : 1280;
          await open.setViewportSize({ width, height: 800 });
          await open.goto(at === 'new' ? `${studio.address}communities/new` : home + at);
          await open.evaluate(
            (direction) => {
              document.documentElement.dir = direction;
              for (const details of document.querySelectorAll('details')) details.open = true;
            },
            look === 'rtl' ? 'rtl' : 'ltr',
          );
          if (process.env.WEFT_SHOTS)
            await open.screenshot({
              path: join(
                process.env.WEFT_SHOTS,
                `${at.replace(/\W+/g, '_') || 'front'}-${width}-${look}.png`,
              ),
              fullPage: true,
            });
          expect(await sidewaysBy(open), `${at}: ${await tooWide(open)}`).toBe(0);
          if (!long.includes(at) || look !== 'rtl') expect(await axeFindings(open), at).toEqual([]);
          if (width === 1280) {
            await open.setViewportSize({ width: 360, height: 800 });
            expect(await sidewaysBy(open), `${at}: ${await tooWide(open)}`).toBe(0);
          }
        }
        await scripted.close();
      }, 240_000);
  });
}

/** What reaches over an edge of the window, for the message of a failure. */
function tooWide(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`)
      .slice(0, 6)
      .join(' | '),
  );
}
