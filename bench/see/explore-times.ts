import type { Browser } from 'playwright-core';

/** Places chosen in the browser, fitted again: for how many of them, as the page itself says, and the median and longest time. */
export interface ExploreTimes {
  readonly places: readonly number[];
  readonly median: number;
  readonly longest: number;
}

const said = /^Fitted again in (?:less than )?([\d.]+) milliseconds, here, from (\d+) /;

/** Chooses every ready choice of the page in turn, `rounds` times, as if alike in the first fact. */
export async function exploreTimes(browser: Browser, address: string, rounds: number): Promise<ExploreTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const part = page.locator('section[aria-labelledby=by-place]');
    const line = part.getByText(said);
    const alike = part.getByRole('group', { name: 'As if they were alike in' }).getByRole('checkbox').first();
    await alike.check();
    const choice = part.locator('#which');
    const values = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const took: number[] = [];
    const places = new Set<number>();
    for (let round = 0; round < rounds; round++)
      for (const value of values) {
        const before = await part.locator('[data-refitted]').getAttribute('data-refitted');
        await choice.selectOption(value);
        await part.locator(`[data-refitted]:not([data-refitted="${before}"])`).waitFor();
        const [, milliseconds, count] = said.exec((await line.textContent())!.trim())!;
        took.push(Number(milliseconds));
        places.add(Number(count));
      }
    const sorted = took.toSorted((a, b) => a - b);
    return {
      places: [...places],
      median: sorted[Math.floor(sorted.length / 2)]!,
      longest: sorted.at(-1)!,
    };
  } finally {
    await page.close();
  }
}
