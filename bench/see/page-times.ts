import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** One page from a warm server: how long it took, what was sent, and when a reader had it in front of them. */
export interface PageTimes {
  readonly path: string;
  /** The very first time, and the median after it, from asking to the last byte. */
  readonly first: number;
  readonly server: number;
  readonly bytes: number;
  readonly zipped: number;
  /** From asking to the paint that follows the whole page: median, and the longest. */
  readonly painted: number;
  readonly slowest: number;
}

/** Asks for a page `rounds` times by itself, then `rounds` times in a browser. */
export async function pageTimes(browser: Browser, address: string, rounds: number): Promise<PageTimes> {
  const asked: number[] = [];
  let text = '';
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
    text = await response.text();
    asked.push(performance.now() - start);
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    addEventListener('load', () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          document.documentElement.dataset.painted = String(performance.now());
        }),
      ),
    );
  });
  const seen: number[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'load' });
      const html = page.locator('html[data-painted]');
      const painted = Number(await html.getAttribute('data-painted'));
      if (round > 0) seen.push(painted);
      await page.close();
    }
  } finally {
    await context.close();
  }
  return {
    path: address,
    first: asked[0]!,
    server: median(asked.slice(1)),
    bytes: text.length,
    zipped: gzipSync(text).length,
    painted: median(seen),
    slowest: Math.max(...seen),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
