import type { Browser } from 'playwright-core';

/** What every suite of browser tests is given; the getters answer once the studio runs. */
export interface Suite {
  readonly browser: () => Browser;
  readonly address: () => string;
}
