import { existsSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

/** Where a Chromium may be, in the order they are tried. */
const places = [
  process.env.WEFT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium on this computer, or `null`. */
export function findChromium(): string | null {
  return places.find((path): path is string => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

/** Starts it without a word to anyone outside. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page that has opened the studio and is ready to be used, with everything it complained of. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the page and of its policy, in the browser's own words. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('[data-ready=true]', { state: 'attached' });
  return { page, complaints, close: () => context.close() };
}

/** Presses "Try the example" and waits until what can be said of it is there. */
export async function showExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the example' }).click();
  await said(page);
}

/** Waits until findings, or the refusal to make any, stand on the page. */
export async function said(page: Page): Promise<void> {
  await page.waitForSelector('[data-said=true]');
}

/** Gives a column a use, wherever its choice stands: also in a fold that is closed. */
export async function use(page: Page, column: string, value: string): Promise<void> {
  await page.locator(`select[data-column="${column}"]`).evaluate((select: HTMLSelectElement, chosen) => {
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

/** Chooses a file that exists only in the test. */
export async function giveFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
}

/** The words that can be seen in a part of the page. */
export function textOf(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden words are not seen.
  return part.innerText();
}
