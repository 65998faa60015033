import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findChromium, launch } from './browser.ts';
import { fieldwork } from './suites/fieldwork.ts';

const chromium = findChromium();

if (chromium === null) {
  const why = 'NOT RUN: the story of a wave in a browser. No Chromium was found; see studio.test.ts.';
  console.warn(why);
  describe('a wave', () => {
    it.skip(why, () => {});
  });
} else {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(chromium);
  });
  afterAll(() => browser?.close());
  fieldwork({ browser: () => browser });
}
