import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSav } from '@weft/formats';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../src/lib/server/store/open-store.ts';
import { axeFindings, sidewaysBy } from './axe.ts';
import { findChromium, launch } from './browser.ts';
import { closedWave } from './hear/closed-wave.ts';
import { type Served, serve } from './serve.ts';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: there is no Chromium, so the pages of data are not walked.');
const runs = (program: string, ...asked: string[]) => spawnSync(program, asked).status === 0;
const pspp = runs('pspp-convert', '--version');
const r = runs('Rscript', '-e', 'library(foreign)');
for (const [name, there] of Object.entries({ PSPP: pspp, 'R with foreign': r }))
  if (!there) console.warn(`SKIPPED: ${name} is not installed, so it does not open what was downloaded.`);

describe.skipIf(!chromium)('the data of a wave, with scripts off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-data-'));
  const env = { WEFT_DATA: join(folder, 'store'), WEFT_WEBHOOK_PRIVATE: '1' };
  let studio: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let closed = '';
  let planned = '';

  /** An account is made in the studio, a wave of 79 people straight in its store. */
  beforeAll(async () => {
    browser = await launch(chromium!);
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    page = await context.newPage();
    studio = await serve(env);
    await page.goto(studio.firstLink);
    await page.getByLabel(/name/i).first().fill('Ada');
    await page.getByRole('button').last().click();
    const cookies = await context.cookies();
    await studio.end();
    const store = await openStore({ folder: env.WEFT_DATA });
    const { community, wave } = await closedWave(store, { limit: 10 });
    const [user] = await store.database.select().from(store.schema.user);
    await store.members.set(community.id, user!.id, 'coordinator');
    const next = await store.waves.create({
      communityId: community.id,
      versionId: wave.versionId,
      name: 'Before',
    });
    await store.close();
    studio = await serve(env);
    await context.addCookies(cookies);
    const home = `${studio.address}c/${community.id}/hear`;
    closed = `${home}/${wave.id}/data`;
    planned = `${home}/${next.id}/data`;
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await studio?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const download = async (name: string): Promise<Buffer> => {
    const response = await context.request.get(await hrefOf(name));
    expect(response.status(), name).toBe(200);
    return response.body();
  };
  const hrefOf = async (name: string) =>
    new URL((await page.getByRole('link', { name, exact: true }).getAttribute('href'))!, page.url()).href;

  it('gives files that PSPP and R open', async () => {
    await page.goto(closed);
    expect(await page.locator('main').textContent()).toContain('One row for each of 79 people');
    for (const name of [
      'Codebook as DDI 2.5',
      'Counts as CSV',
      'Sums as JSON',
      'Stata (.dta)',
      'Parquet',
      'JSON',
    ])
      expect((await download(name)).length, name).toBeGreaterThan(200);
    expect((await download('Data package (.zip)')).subarray(0, 2).toString()).toBe('PK');
    const sav = join(folder, 'answers.sav');
    writeFileSync(sav, await download('SPSS (.sav)'));
    const { rows, variables } = readSav(readFileSync(sav), 'answers.sav');
    expect(rows).toBe(79);
    if (pspp) {
      const out = join(folder, 'answers.csv');
      expect(spawnSync('pspp-convert', [sav, out], { encoding: 'utf8' }).stderr).toBe('');
      expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(80);
    }
    if (r) {
      const said = spawnSync(
        'Rscript',
        [
          '-e',
          `f <- foreign::read.spss("${sav}", to.data.frame = TRUE, use.missings = TRUE); cat(nrow(f), ncol(f))`,
        ],
        { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
      );
      expect(said.stdout).toBe(`79 ${variables.length}`);
    }
  });

  it('gives nothing but the codebook of a wave that is not closed', async () => {
    await page.goto(planned);
    expect(await page.getByRole('link', { name: 'Codebook as JSON', exact: true }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'SPSS (.sav)', exact: true }).count()).toBe(0);
    for (const file of ['rows/answers.sav', 'counts/counts.csv', 'counts/summary.json'])
      expect((await context.request.get(`${planned}/${file}`)).status(), file).toBe(409);
  });

  it('takes a wave from a file, after a look at its columns', async () => {
    await page.goto(`${planned}/import`);
    const sav = readFileSync(join(folder, 'answers.sav'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'answers.sav', mimeType: 'application/octet-stream', buffer: sav });
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.locator('#place').selectOption('place');
    await page.getByRole('button', { name: 'Store 79 people and close the wave' }).click();
    expect(await page.locator('#news').textContent()).toContain('79 people are stored');
    await page.goto(planned);
    expect(await page.locator('main').textContent()).toContain('One row for each of 79 people');
  });

  it('names webhooks, shows their secret once, and takes them away', async () => {
    await page.goto(`${closed}/webhooks`);
    await page.locator('#url').fill('http://127.0.0.1:9/hook');
    await page.getByLabel(/a wave is closed/).check();
    await page.getByRole('button', { name: 'Tell it', exact: true }).click();
    expect(await page.locator('main').textContent()).toContain('shown this once');
    await page.goto(`${closed}/webhooks`);
    expect(await page.locator('main').textContent()).not.toContain('shown this once');
    await page.getByRole('button', { name: /Take it away/ }).click();
    expect(await page.locator('main').textContent()).not.toContain('127.0.0.1:9');
  });

  it('has no fault at any width, in the dark, from right to left', async () => {
    const scripted = await browser.newContext({
      bypassCSP: true,
      colorScheme: 'dark',
      viewport: { width: 360, height: 800 },
    });
    await scripted.addCookies(await context.cookies());
    const look = await scripted.newPage();
    for (const at of [closed, `${closed}/close-out`, `${closed}/webhooks`, `${closed}/import`]) {
      await look.goto(at);
      expect(await sidewaysBy(look), at).toBe(0);
      expect(await axeFindings(look), at).toEqual([]);
      await look.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await sidewaysBy(look), `${at} rtl`).toBe(0);
      if (process.env.WEFT_SHOTS)
        await look.screenshot({
          path: join(process.env.WEFT_SHOTS, `${at.split('/').at(-1)}.png`),
          fullPage: true,
        });
    }
    await scripted.close();
  });

  it('closes out when the name is typed, and only then', async () => {
    await page.goto(`${closed}/close-out`);
    await page.locator('#name').fill('Sprong');
    await page.getByRole('button', { name: 'Destroy the single answers' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('the wave is named “Spring”');
    await page.locator('#name').fill('Spring');
    await page.getByRole('button', { name: 'Destroy the single answers' }).click();
    expect(await page.locator('main').textContent()).toContain('Nothing of one person is left here');
    for (const file of ['rows/answers.sav', 'counts/counts.csv'])
      expect((await context.request.get(`${closed}/${file}`)).status(), file).toBe(409);
  });
});
