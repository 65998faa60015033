import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands: one line a finding, none when all is well. The context must bypass the policy. */
export async function axeFindings(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(`${source};0`);
  const results = await page.evaluate(
    async (values) =>
      (await (globalThis as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
        runOnly: { type: 'tag', values },
      })) as AxeResults,
    tags,
  );
  return results.violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id}: ${node.target.join(' ')} (${node.failureSummary ?? found.help})`),
  );
}

/** Colors in the middle of a transition are not those anybody reads. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** By how many pixels the page is wider than its window; 0 when nothing scrolls sideways. */
export function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return Math.max(0, root.scrollWidth - root.clientWidth);
  });
}
