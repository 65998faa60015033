import { type Answers, simulate } from '@weft/ecometrics';
import { release, type WithheldReason } from '@weft/findings';
import { eq } from 'drizzle-orm';
import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import type { JsonObject } from '../../src/lib/server/store/schema/column-kinds.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { axeFindings, sidewaysBy } from '../axe.ts';

/** Places of a community, each withheld for another reason, by that reason. */
export interface Refusals {
  readonly community: string;
  readonly places: ReadonlyMap<WithheldReason, string>;
}

/** A published release of a community whose places differ too little to speak of, where few answered and nobody. */
export async function refusalsIn(store: Store, member: string): Promise<Refusals> {
  const { answers: drawn } = simulate(
    {
      scales: [{ name: 'trust', items: [3.2, 3.6, 3.4, 3.1], itemVariance: 0.7 }],
      placeVariance: [[1e-6]],
      respondentVariance: [[0.5]],
      sizes: [30, 28, 26, 4, 3, 24],
      options: { minimum: 1, maximum: 5 },
    },
    3,
  );
  const labels = ['North', 'South', 'East', 'Few', 'Fewer', 'West', 'Nobody'];
  const answers: Answers = { ...drawn, places: labels };
  const document = release(answers, {
    scales: [
      {
        name: 'trust',
        role: 'trust',
        title: 'Trust',
        lowEnd: 'less trust',
        highEnd: 'more trust',
        minimum: 1,
        maximum: 5,
        items: answers.items.map(({ name }) => name),
      },
    ],
    kind: { one: 'street', many: 'streets' },
  });
  const community = await store.communities.create({ name: 'Alder', kind: 'neighborhood' });
  const places = await store.places.add(
    community.id,
    labels.map((label) => ({ label })),
  );
  const user = await store.database
    .select()
    .from(store.schema.user)
    .where(eq(store.schema.user.name, member));
  await store.members.set(community.id, user[0]!.id, 'member');
  await store.releases.publish({
    communityId: community.id,
    title: 'What Alder said',
    document: JSON.parse(JSON.stringify(document)) as JsonObject,
  });
  return {
    community: community.id,
    places: new Map(
      document.places.flatMap((place) =>
        place.status === 'withheld'
          ? [[place.reason, places.find(({ label }) => label === place.place)!.id] as const]
          : [],
      ),
    ),
  };
}

/** Every reason has a page: why, what would change it, what can be said now, and no number of the place. */
export function refusals(
  at: () => Refusals & { readonly address: string; readonly reader: BrowserContext },
): void {
  const words: readonly (readonly [WithheldReason, RegExp])[] = [
    ['private', /would tell who said what/],
    ['no-answers', /Nobody from Nobody answered/],
    ['not-collective', /differ from each other about as much|mostly be chance/],
  ];

  it.each(words)('stand for a place that is withheld: %s', async (reason, why) => {
    const { address, community, places, reader } = at();
    const page = await reader.newPage();
    await page.goto(`${address}c/${community}/see/places/${places.get(reason)}`);
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((value) => {
        document.documentElement.dir = value;
      }, dir);
      expect(await sidewaysBy(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    }
    const refusal = await page.locator('[data-finding=withheld]').textContent();
    for (const term of ['Why', 'What would change it', 'What can be said now'])
      expect(refusal).toContain(term);
    expect(refusal).toMatch(why);
    expect(await page.locator('main').textContent()).not.toMatch(/people answered\./);
    await page.emulateMedia({ media: 'print' });
    expect(await sidewaysBy(page)).toBe(0);
    expect(await page.locator('nav:visible').count()).toBe(0);
    await page.close();
  });
}
