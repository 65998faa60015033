import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findChromium, launch } from './browser.ts';
import { ask } from './suites/ask.ts';

const chromium = findChromium();

if (chromium === null) {
  const why = 'NOT RUN: the room Ask in a browser. No Chromium was found; see studio.test.ts.';
  console.warn(why);
  describe('the room Ask', () => {
    it.skip(why, () => {});
  });
} else {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(chromium);
  });
  afterAll(() => browser?.close());
  ask({ browser: () => browser });
}
