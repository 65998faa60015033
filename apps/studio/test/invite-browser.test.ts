import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReceipt } from '../src/lib/answer/codes.ts';
import { axeFindings, sidewaysBy } from './axe.ts';
import { findChromium, launch } from './browser.ts';
import { type Served, serve } from './serve.ts';

const chromium = findChromium();
if (chromium === null)
  console.warn('NOT RUN: inviting people in a browser. No Chromium was found; see studio.test.ts.');
const uuid = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const run = chromium === null ? describe.skip : describe;

/** From questions to a wave that is open, by codes and links; then a form on paper, typed in twice. */
run('inviting people', () => {
  let browser: Browser;
  let studio: Served;
  let plain: BrowserContext;
  let page: Page;
  let wave = '';

  beforeAll(async () => {
    browser = await launch(chromium!);
    studio = await serve();
    plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    page = await plain.newPage();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await studio?.end();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const file = async (path: string) => {
    const got = await plain.request.get(`${wave}${path}`);
    return { status: got.status(), type: got.headers()['content-type'] ?? '', body: await got.body() };
  };

  it('makes codes and links and opens the wave, without a script', async () => {
    await page.goto(studio.firstLink);
    await page.getByLabel('Your name').fill('Ada');
    await press('Make my account');
    await page.goto(`${studio.address}communities/new`);
    await page.getByLabel('Name').fill('Millbrook');
    await page.getByLabel('A neighborhood').check();
    await press('Start the community');
    const community = page.url().replace(/\/ask$/, '');
    await page.goto(`${community}/ask/places`);
    await page.getByLabel('One place on each line').fill('Millbrook\n  Northgate\n  Market');
    await press('Show what will be added');
    await press(/^Add these/);
    await page.goto(`${community}/ask/questions/library`);
    await press(/Add “Cohesion and control, short”/);
    await says('10 questions of');
    await page.goto(`${community}/ask/freeze`);
    await page.locator('input[name=sure]').check();
    await press(/^Freeze version/);
    await says('is frozen since');
    await page.goto(`${community}/hear/new`);
    await page.locator('#name').fill('Spring');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await page.locator('#opensOn').fill(day(0));
    await page.locator('#closesOn').fill(day(30));
    await page.locator('#organization').fill('Neighbors’ Council');
    await page.locator('#contact').fill('Rosa at the library');
    await page.locator('#resultsOn').fill(day(60));
    await page.locator('main form button[type=submit]').click();
    wave = page
      .url()
      .replace(/[#?].*$/, '')
      .replace(/\/settings$/, '');
    expect(wave).toMatch(/\/hear\/[\w-]{20,}$/);

    await page.goto(`${wave}/invite`);
    await says('People cannot reach this address');
    await page.getByLabel('How many?').fill('zero');
    await press('Make these codes');
    await says('“zero” is not a number of codes.');
    await page.getByLabel('For whom?').first().selectOption('each');
    await page.getByLabel('How many?').fill('12');
    await page.getByLabel('A name for the sheet').fill('Door to door');
    await press('Make these codes');
    await says('2 sheets were made, 24 codes in all.');
    // Ids of sheets are taken out first: by chance one may hold eight digits that look like a code.
    expect((await page.content()).replace(uuid, '')).not.toMatch(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/);
    await page.getByLabel('A name for it').fill('Library door');
    await press('Make this link');
    await says('A link was made.');
    await says('Anyone who has this link can answer, and more than once.');
    await page.goto(wave);
    await press('Open this wave now');
    await says('The wave is open.');
  }, 240_000);

  it('prints everything as PDF, a table of codes and a calendar', async () => {
    await page.goto(`${wave}/invite`);
    const sheet = await page.locator('input[name=sheet]').first().getAttribute('value');
    const link = await page.locator('input[name=link]').first().getAttribute('value');
    for (const path of [
      `/invite/cards.pdf?sheet=${sheet}`,
      `/invite/letters.pdf?sheet=${sheet}&part=1`,
      `/invite/poster.pdf?link=${link}&paper=a3`,
      `/invite/strips.pdf?link=${link}`,
      '/invite/slips.pdf?last=yes',
      '/invite/parents.pdf',
      '/paper/form.pdf?count=2',
    ]) {
      const made = await file(path);
      expect([made.status, made.type], path).toEqual([200, 'application/pdf']);
      expect(made.body.subarray(0, 5).toString(), path).toBe('%PDF-');
    }
    const table = (await file(`/invite/codes.csv?sheet=${sheet}`)).body.toString();
    expect(table.trim().split('\r\n')).toHaveLength(13);
    expect((await file('/invite/reminders.ics')).body.toString()).toContain('BEGIN:VEVENT');
    expect((await file('/invite/cards.pdf?sheet=none')).status).toBe(404);
  }, 120_000);

  it('types a form in twice, shows where the entries differ, and keeps what the paper says', async () => {
    const receipt = newReceipt((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
    const begin = async (number: string) => {
      await page.goto(`${wave}/paper`);
      await page.getByLabel('Number of the form').fill(number);
      await press('Go on to the answers');
    };
    await begin('1234');
    await says('“1234” is not the number of a form.');
    await begin(receipt.toLowerCase());
    const fields = page.locator('ol input[type=text]');
    await fields.first().fill('99');
    await press('Keep this entry');
    await says('“99” is none of these answers.');
    await fields.first().fill('2');
    await press('Keep this entry');
    await says('Typed in once.');
    await says('One form waits for its second entry.');
    await begin(receipt);
    await says('You typed in the first entry too.');
    await fields.first().fill('3');
    await press('Keep this entry');
    await says('The two entries of this form differ.');
    expect(await fields.count()).toBe(1);
    await fields.first().fill('3');
    await press('This is what the form says');
    await says('The form is an answer now');
    await says('No form waits for its second entry.');
    await begin(receipt);
    await press('Keep this entry');
    await begin(receipt);
    await press('Keep this entry');
    await says('This form is an answer already.');
  }, 120_000);

  for (const [width, look] of [
    [360, 'light'],
    [1280, 'dark'],
    [360, 'rtl'],
  ] as const)
    it(`looks right at ${width} px, ${look}`, async () => {
      const scripted = await browser.newContext({
        storageState: await plain.storageState(),
        viewport: { width, height: 800 },
        colorScheme: look === 'dark' ? 'dark' : 'light',
        bypassCSP: true,
      });
      const open = await scripted.newPage();
      for (const at of ['/invite', '/paper', 'typing']) {
        if (at !== 'typing') await open.goto(wave + at);
        else {
          await open
            .getByLabel('Number of the form')
            .fill(newReceipt((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
          await open.getByRole('button', { name: 'Go on to the answers' }).click();
          await open.getByText('First entry.').waitFor();
          await open.locator('ol input[type=text]').first().press('2');
          expect(
            await open
              .locator('ol input[type=text]')
              .nth(1)
              .evaluate((field) => field === document.activeElement),
          ).toBe(true);
        }
        await open.evaluate(
          (dir) => {
            document.documentElement.dir = dir;
            for (const details of document.querySelectorAll('details')) details.open = true;
          },
          look === 'rtl' ? 'rtl' : 'ltr',
        );
        if (process.env.WEFT_SHOTS)
          await open.screenshot({
            path: join(process.env.WEFT_SHOTS, `${at.replace(/\W/g, '')}-${width}-${look}.png`),
            fullPage: true,
          });
        expect(await sidewaysBy(open), at).toBe(0);
        expect(await axeFindings(open), at).toEqual([]);
      }
      await scripted.close();
    }, 120_000);
});
