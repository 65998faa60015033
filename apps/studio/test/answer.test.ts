import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, sidewaysBy } from './axe.ts';
import { findChromium, launch } from './browser.ts';
import { type ServedWave, serveWave } from './suites/answer-material.ts';
import {
  answer,
  answerAtKiosk,
  answerOffline,
  answerQuestions,
  beginAnswering,
  sendAnswers,
  takeBack,
} from './suites/answering.ts';
import { hostile } from './suites/ask-material.ts';

const chromium = findChromium();
const ten = [0, 1, 2, 3, 4, 'dontKnow', 'refused', 'skip', 0, 4] as const;

if (chromium === null) {
  const why = 'NOT RUN: answering in a browser. No Chromium was found; see studio.test.ts.';
  console.warn(why);
  describe('answering', () => {
    it.skip(why, () => {});
  });
} else
  describe('answering', () => {
    let browser: Browser;
    let wave: ServedWave;
    let codes: string[];
    const at = (door: string) => `${wave.served.address}a/${door}`;
    const nextCode = () => at(codes.shift()!);

    beforeAll(async () => {
      browser = await launch(chromium);
      wave = await serveWave();
      codes = [...wave.codes];
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await wave?.end(async (store) => {
        const byPlace = new Map(
          (await store.answers.counts(wave.waveId)).map(({ placeId, count }) => [placeId, count]),
        );
        expect(byPlace.get(wave.places['Ferry Steps']!), 'answers at the kiosk').toBe(4);
        expect(byPlace.get(wave.places['Oak Street']!), 'answers by the open link').toBe(2);
      });
    });

    /** A page with everything it complained of, and every address it asked for. */
    async function opened(
      options: Parameters<Browser['newContext']>[0] = {},
    ): Promise<{ context: BrowserContext; page: Page; complaints: string[]; asked: string[] }> {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        locale: 'en',
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      const asked: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('request', (request) => asked.push(request.url()));
      return { context, page, complaints, asked };
    }

    it('goes from the code to the receipt with scripts off; back, review and another language keep the answers', async () => {
      const { context, page } = await opened({ javaScriptEnabled: false });
      const door = at(wave.placeless[0]!);
      await beginAnswering(page, door, { place: 'Elm Street' });
      await page.locator('.go .button:last-child').click();
      await page.getByText('Choose an answer, or skip the question.').waitFor();
      await answerQuestions(page, [3, 1]);
      await page.getByRole('link', { name: 'Back' }).click();
      expect(await page.locator('.options input').nth(1).isChecked()).toBe(true);
      await page.locator('.options input').nth(2).check();
      await page.locator('.langs button[lang=ar]').click();
      await page.locator('html[lang=ar][dir=rtl]').waitFor({ state: 'attached' });
      expect(await page.locator('.options input').nth(2).isChecked()).toBe(true);
      await page.locator('.langs button[lang=en]').click();
      await page.locator('html[lang=en]').waitFor({ state: 'attached' });

      // Whoever comes back, also by the letter with the spent code, is where they were.
      await page.goto(door);
      expect(new URL(page.url()).searchParams.get('at')).toBe('2');
      await answerQuestions(page, [2, 3, 4, 'dontKnow', 'refused', 'skip', 0, 4, 1]);
      await page.getByText('1 question is open.').waitFor();
      await page.getByRole('link', { name: 'Change the answer to question 1', exact: true }).click();
      await page.locator('.options input').nth(0).check();
      await page.locator('.go .button:last-child').click();
      await page.getByRole('heading', { name: 'Your answers' }).waitFor();
      const { receipt, outcome } = await sendAnswers(page);
      expect(outcome).toBe('arrived');
      expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      await page.getByText(/from June 15, 2099 on this page: http/).waitFor();
      await page.locator('button[value=next]').click();

      const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await other.goto(door);
      await other.getByText('This code was already used.').waitFor();
      expect(await takeBack(other, wave.served.address, receipt.toLowerCase().replaceAll('-', ' '))).toBe(
        'Your answers were deleted.',
      );
      // Asked again, the answer is the same.
      expect(await takeBack(other, wave.served.address, receipt)).toBe('Your answers were deleted.');
      await other.context().close();
      await context.close();
    }, 120_000);

    it('can be declined, and stopped with everything deleted', async () => {
      const { context, page } = await opened({ javaScriptEnabled: false });
      await page.goto(at(wave.placeless[1]!));
      await page.locator('button[value=begin]').click();
      await page.locator('button[value=decline]').click();
      await page.getByText('That is fine. Nothing was kept.').waitFor();
      expect(await context.cookies()).toEqual([]);
      await beginAnswering(page, at(wave.placeless[2]!), { place: 'My place is not in the list' });
      await answerQuestions(page, [1]);
      await page.locator('summary').click();
      await page.locator('button[value=discard]').click();
      await page.getByText('That is fine. Nothing was kept.').waitFor();
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });

    it('is small, asks nobody else, and is ready in under 3 seconds on Slow 3G', async () => {
      const { context, page, asked, complaints } = await opened();
      const sizes: Record<string, number> = {};
      page.on('response', async (response) => {
        sizes[new URL(response.url()).pathname] = (await response.body().catch(() => Buffer.alloc(0))).length;
      });
      await page.goto(nextCode());
      await page.locator('html[data-answers=here]').waitFor({ state: 'attached' });
      await page.waitForTimeout(500);
      const scripts =
        (sizes['/a/device.js'] ?? 0) +
        Buffer.byteLength(await (await context.request.get(at('service-worker.js'))).text());
      expect(sizes['/a/device.js']).toBeGreaterThan(1000);
      expect(scripts).toBeLessThanOrEqual(35_000);
      const all = asked.reduce((sum, url) => sum + (sizes[new URL(url).pathname] ?? 0), 0);
      console.log(`Answering, first load: ${scripts} bytes of script, ${all} bytes in all.`);
      expect(all).toBeLessThanOrEqual(100_000);
      expect(asked.filter((url) => !url.startsWith(wave.served.address))).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();

      const slow = await opened();
      const network = await slow.context.newCDPSession(slow.page);
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 2000,
        downloadThroughput: 400_000 / 8,
        uploadThroughput: 400_000 / 8,
      });
      const began = Date.now();
      await slow.page.goto(nextCode(), { waitUntil: 'commit' });
      await slow.page.locator('button[value=begin]').waitFor();
      const ready = Date.now() - began;
      console.log(`Answering, Slow 3G: the first page can be used after ${ready} ms.`);
      expect(ready).toBeLessThan(3000);
      await slow.context.close();
    });

    it('looks right at 360 px in Arabic and in the dark, by keyboard alone', async () => {
      for (const locale of ['en', 'ar'] as const) {
        const { context, page, complaints } = await opened({ locale, bypassCSP: true, colorScheme: 'dark' });
        const fine = async () => {
          expect(await sidewaysBy(page), page.url()).toBe(0);
          expect(await axeFindings(page), page.url()).toEqual([]);
        };
        await page.goto(at(wave.placeless[locale === 'en' ? 3 : 4]!));
        expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
        await fine();
        await page.locator('button[value=begin]').press('Enter');
        await page.locator('button[value=agree]').waitFor();
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
        await fine();
        await page.locator('button[value=agree]').press('Enter');
        await page.locator('input[name=place]').first().press('Space');
        expect(await page.getByText(hostile).count()).toBe(1);
        expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
        await fine();
        await page.keyboard.press('Enter');
        for (let question = 0; question < 10; question++) {
          await page.locator(`input[name=at][value="${question}"]`).waitFor({ state: 'attached' });
          expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
          if (question === 0) await fine();
          await page.keyboard.press('Tab');
          await page.keyboard.press('Space');
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Enter');
        }
        await page.locator('button[value=send]').first().waitFor();
        await fine();
        await page.locator('button[value=send]').first().press('Enter');
        await page.locator('[data-outcome=arrived]').waitFor();
        await fine();
        for (const plain of ['', 'back', 'bring', 'waiting', `w/${wave.slug}/private`]) {
          await page.goto(at(plain).replace(/\/$/, ''));
          await page.locator('h1').waitFor();
          await fine();
        }
        expect(complaints).toEqual([]);
        await context.close();
      }
    }, 180_000);

    it('is kept through a reload without a connection, a server that fails, and a browser that ends', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'weft-phone-'));
      const phone = () =>
        engine.launchPersistentContext(folder, {
          executablePath: chromium,
          args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
          viewport: { width: 360, height: 740 },
          locale: 'en',
          acceptDownloads: true,
        });
      let context = await phone();
      let page = context.pages()[0] ?? (await context.newPage());
      await beginAnswering(page, nextCode());
      await page.locator('html[data-answers=here]').waitFor({ state: 'attached' });
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await answerQuestions(page, [2, 2, 2]);
      await context.setOffline(true);
      await page.reload();
      await page.locator('input[name=at][value="3"]').waitFor({ state: 'attached' });
      expect(new URL(page.url()).pathname).toBe(`/a/w/${wave.slug}`);
      await answerQuestions(page, ten.slice(3));
      const first = await sendAnswers(page);
      expect(first.outcome).toBe('waiting');
      await page.locator('.queue strong').getByText('1 answer not yet sent.').waitFor();
      await context.close();

      // The browser ended. Now there is a connection, and the server fails.
      context = await phone();
      await context.route('**/send', (route) => route.fulfill({ status: 500, body: 'no' }));
      page = context.pages()[0] ?? (await context.newPage());
      await page.goto(at('waiting'));
      await page.getByText('1 answer not yet sent.').waitFor();
      await page.getByText('The server could not take it.').waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Keep as a file' }).click();
      const file = readFileSync(await (await saved).path(), 'utf8');
      expect(Object.keys(JSON.parse(file).sittings[0].body).toSorted()).toEqual([
        'answers',
        'language',
        'place',
        'ticket',
      ]);
      await context.unroute('**/send');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Nothing waits on this device.').waitFor();
      await context.close();
      rmSync(folder, { recursive: true, force: true });

      // The file of an answer that has arrived is counted once.
      const plain = await opened({ javaScriptEnabled: false });
      await plain.page.goto(at('bring'));
      const give = async (content: string) => {
        await plain.page.locator('#file').setInputFiles({
          name: 'weft-answers-1.json',
          mimeType: 'application/json',
          buffer: Buffer.from(content),
        });
        await plain.page.locator('.button').click();
      };
      await give(file);
      await plain.page.getByText('1 was there before.').waitFor();
      await give('{"weft":"something else"}');
      await plain.page.getByText('This is not a file of answers').waitFor();
      await takeBack(plain.page, wave.served.address, first.receipt);
      await plain.page.goto(at('bring'));
      await give(file);
      await plain.page.getByText('1 was not taken').waitFor();
      await plain.context.close();
    });

    it('goes offline and online again by an open link, in Spanish', async () => {
      const { context, page } = await opened();
      await beginAnswering(page, at(wave.open), { language: 'es' });
      expect(await page.locator('h1').textContent()).toBe(hostile);
      await page.goto(at(wave.open));
      await page.locator('button[value=discard], summary').first().click();
      await page.locator('button[value=discard]').click();
      const { outcome } = await answerOffline(page, at(wave.open), ten, { language: 'es' });
      expect(outcome).toBe('arrived');
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      await page.locator('button[value=next]').click();
      await page.locator('button[value=begin]').waitFor();
      expect((await answer(page, at(wave.open), ten)).outcome).toBe('arrived');
      await context.close();
    });

    it('leaves nothing of one person for the next on a shared device, with scripts and without', async () => {
      for (const javaScriptEnabled of [true, false]) {
        const { context, page } = await opened({ javaScriptEnabled });
        const receipts = await answerAtKiosk(page, at(wave.kiosk), [ten, ten.toReversed()]);
        expect(new Set(receipts).size).toBe(2);
        await page.goBack().catch(() => null);
        expect(await page.content()).not.toContain(receipts[1]);
        expect(await context.cookies()).toEqual([]);
        await context.close();
      }
      const { context, page } = await opened();
      await page.clock.install();
      await page.goto(at(wave.kiosk));
      await page.locator('html[data-answers=here]').waitFor({ state: 'attached' });
      await page.locator('button[value=begin]').click();
      await page.locator('button[value=agree]').click();
      await answerQuestions(page, [1, 2]);
      await page.clock.runFor(121_000);
      await page.getByText('This page starts over in 20 seconds').waitFor();
      await page.getByRole('link', { name: 'I am still here' }).click();
      await page.locator('input[name=at][value="2"]').waitFor({ state: 'attached' });
      await page.clock.runFor(121_000);
      await page.getByText('This page starts over in 20 seconds').waitFor();
      await page.clock.runFor(21_000);
      await page.locator('button[value=begin]').waitFor();
      const left = await page.evaluate(
        () =>
          new Promise<number>((told) => {
            const opening = indexedDB.open('weft-answers');
            opening.onsuccess = () => {
              const count = opening.result.transaction('sittings').objectStore('sittings').count();
              count.onsuccess = () => told(count.result);
            };
          }),
      );
      expect(left).toBe(0);
      await context.close();

      const plain = await opened({ javaScriptEnabled: false });
      await plain.page.goto(at(wave.kiosk));
      await plain.page.locator('button[value=begin]').click();
      await plain.page.locator('button[value=agree]').click();
      expect(await plain.page.content()).toContain(`content="120; url=/a/w/${wave.slug}?at=idle"`);
      await plain.page.goto(at(`w/${wave.slug}?at=idle`));
      expect(await plain.page.content()).toContain(`content="20; url=/a/w/${wave.slug}?at=wipe"`);
      await plain.page.goto(at(`w/${wave.slug}?at=wipe`));
      await plain.page.locator('button[value=begin]').waitFor();
      expect(await plain.context.cookies()).toEqual([]);
      await plain.context.close();
    });
  });
