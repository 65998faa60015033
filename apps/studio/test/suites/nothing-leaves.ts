import { describe, expect, it } from 'vitest';
import { giveFile, open, said, showExample } from '../browser.ts';
import { smallStudy } from './journey.ts';
import type { Suite } from './suite.ts';

/** The promise in the margin: the page is not able to send the file anywhere. */
export function nothingLeaves({ browser, address }: Suite): void {
  describe('nothing leaves the page', () => {
    it('makes no request while the example or a file is read, corrected and saved', async () => {
      const { page, close } = await open(browser(), address(), { acceptDownloads: true });
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.context().on('request', (request) => {
        if (!request.url().startsWith('blob:')) requests.push(request.url());
      });
      await showExample(page);
      await giveFile(page, 'mine.csv', smallStudy());
      await said(page);
      await page.locator('select').first().focus();
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the report' }).click(),
      ]);
      expect(requests).toEqual([]);
      await close();
    });

    it('refuses what the page tries to send, by its policy', async () => {
      const { page, complaints, close } = await open(browser(), address());
      const refused = await page.evaluate(async () => {
        const tries = {
          fetch: () => fetch('/mark.svg'),
          elsewhere: () => fetch('https://example.org/'),
          socket: () =>
            new Promise((_, failed) => {
              new WebSocket(`ws://${location.host}/`).onerror = () => failed(new Error('closed'));
            }),
          beacon: async () => {
            if (!navigator.sendBeacon('/mark.svg', 'answers')) throw new Error('not sent');
          },
        };
        const names: string[] = [];
        for (const [name, attempt] of Object.entries(tries))
          await attempt().catch(() => {
            names.push(name);
          });
        return names;
      });
      expect(refused).toEqual(expect.arrayContaining(['fetch', 'elsewhere', 'socket']));
      expect(
        complaints.filter((text) => /connect-src|Content Security Policy/.test(text)).length,
      ).toBeGreaterThanOrEqual(3);
      await close();
    });

    it('holds the worker that reads the file to the same policy', async () => {
      const { page, close } = await open(browser(), address());
      await showExample(page);
      const [worker] = page.workers();
      expect(worker).toBeDefined();
      const sent = await worker?.evaluate(async (url) => {
        try {
          await fetch(url);
          return 'sent';
        } catch {
          return 'refused';
        }
      }, `${address()}mark.svg`);
      expect(sent).toBe('refused');
      await close();
    });

    it('sends the strictest policy with the page and with every script', async () => {
      const page = await fetch(address());
      const policy = page.headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "connect-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain('unsafe-eval');
      const script = /href="\.?(\/_app\/[^"]+\.js)"|import\("\.?(\/_app\/[^"]+\.js)"\)/.exec(
        await page.text(),
      );
      const path = script?.[1] ?? script?.[2] ?? '';
      const file = await fetch(new URL(path, address()));
      expect(file.status).toBe(200);
      expect(file.headers.get('content-security-policy')).toContain("connect-src 'none'");
    });
  });
}
