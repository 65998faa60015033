import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findChromium, launch } from './browser.ts';
import { type Served, serve } from './serve.ts';
import { badFiles } from './suites/bad-files.ts';
import { journey } from './suites/journey.ts';
import { keyboard } from './suites/keyboard.ts';
import { looks } from './suites/looks.ts';
import { members } from './suites/members.ts';
import { nothingLeaves } from './suites/nothing-leaves.ts';

const chromium = findChromium();

if (chromium === null) {
  const why =
    'NOT RUN: the browser tests of the studio. No Chromium was found. Install one (apt-get install chromium) or name it: WEFT_CHROMIUM=/path/to/chromium';
  console.warn(why);
  describe('the studio in a browser', () => {
    it.skip(why, () => {});
  });
} else
  describe('the studio in a browser', () => {
    let browser: Browser;
    let served: Served;

    beforeAll(async () => {
      [served, browser] = await Promise.all([serve(), launch(chromium)]);
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await served?.end();
    });

    const suite = { browser: () => browser, address: () => served.address };
    journey(suite);
    nothingLeaves(suite);
    keyboard(suite);
    badFiles(suite);
    looks(suite);
    members({ ...suite, firstLink: () => served.firstLink });
  });
