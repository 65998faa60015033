import type { Browser, BrowserContext, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { startFindings, workOf } from '../../src/lib/server/hear/closing.ts';
import { momentOf } from '../../src/lib/server/hear/data/people-of.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { axeFindings, sidewaysBy } from '../axe.ts';
import { closedWave, sizes } from '../hear/closed-wave.ts';
import type { Served } from '../serve.ts';

/** Two people with accounts, and two communities with a draft each: one that may go out, one that may not. */
export interface Publishing {
  readonly coordinator: BrowserContext;
  readonly steward: BrowserContext;
  readonly free: string;
  readonly held: string;
}

/** Ada by the printed link, Mia by an invitation. */
export async function signUp(browser: Browser, served: Served) {
  const coordinator = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  const ada = await coordinator.newPage();
  await ada.goto(served.firstLink);
  await ada.getByLabel('Your name').fill('Ada');
  await ada.getByRole('button', { name: 'Make my account' }).click();
  await ada.goto(`${served.address}communities/new`);
  await ada.locator('input[name=name]').fill('Fernhill');
  await ada.locator('[name=kind]').first().check();
  await ada.locator('main button[type=submit]').click();
  await ada.getByRole('link', { name: 'People' }).click();
  await ada.getByRole('button', { name: 'Make an invitation' }).click();
  const code = (await ada.locator('main code').first().textContent()) ?? '';
  const steward = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  const mia = await steward.newPage();
  // Whoever types before the script of the page has come finds it there afterwards.
  const comeLate = async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  };
  await steward.route('**/_app/**/*.js', comeLate);
  await mia.goto(`${served.address}join`, { waitUntil: 'commit' });
  await mia.getByLabel('Code of the invitation').fill(code);
  await mia.getByLabel('Your name').fill('Mia');
  await mia.waitForLoadState('networkidle');
  await steward.unroute('**/_app/**/*.js', comeLate);
  await mia.getByRole('button', { name: 'Join' }).click();
  await mia.getByRole('heading', { name: 'Fernhill' }).waitFor();
  return { coordinator, steward };
}

/** A community with a steward and a closed wave, whose findings wait as a draft. */
export async function draftIn(store: Store, leak: boolean): Promise<string> {
  const { community, wave } = await closedWave(store, { limit: 10, pledges: ['members-first'] });
  const people = await store.database.select().from(store.schema.user);
  const [ada, mia] = ['Ada', 'Mia'].map((name) => people.find((person) => person.name === name)!.id);
  await store.members.set(community.id, ada!, 'coordinator');
  await store.members.set(community.id, mia!, 'member');
  await store.members.setSteward(community.id, mia!, true);
  await startFindings(store, wave, ada!);
  while (workOf(wave.id)?.state === 'working') await new Promise((wake) => setTimeout(wake, 200));
  expect(workOf(wave.id)).toEqual({ state: 'done' });
  const [draft] = await store.releases.drafts(community.id);
  expect(await store.releases.list(community.id)).toEqual([]);
  if (leak) {
    const told = { wave: wave.id, moment: await momentOf(store, wave.id), group: null, withheld: false };
    const all = Object.entries(sizes);
    const everybody = all.reduce((sum, [, people]) => sum + people, 0);
    await store.disclosures.note({
      communityId: community.id,
      waveId: wave.id,
      channel: 'export',
      what: 'counts',
      counts: {
        format: 1,
        limit: 10,
        places: { [wave.id]: all.map(([place]) => place) },
        groupings: {},
        counts: [
          { ...told, places: 'all', least: everybody, most: everybody },
          ...all
            .filter(([place]) => place !== 'Quay')
            .map(([place, people]) => ({ ...told, places: [place], least: people, most: people })),
        ],
      },
    });
  }
  return `c/${community.id}/see/releases/${draft!.id}`;
}

/** From a draft to findings that members read and answer. */
export function publishing(at: () => Publishing & { readonly address: string }): void {
  it('publishes a draft when its steward agrees, and shows what members reply', async () => {
    const { address, coordinator, steward, free } = at();
    const ada = await coordinator.newPage();
    const mia = await steward.newPage();
    await mia.goto(address + free);
    await mia.getByLabel('I object.').check();
    await mia.getByRole('button', { name: 'Say it' }).click();
    await mia.getByText('You gave no reason.').waitFor();
    await mia.getByLabel('I object.').check();
    await mia.getByLabel('In your words').fill('Say first who was not asked.');
    await mia.getByRole('button', { name: 'Say it' }).click();
    await mia.getByText('Mia objects').waitFor();
    await ada.goto(address + free);
    await ada.getByText('Say first who was not asked.').waitFor();
    const publish = ada.getByRole('button', { name: 'Publish to members' });
    expect(await publish.isDisabled()).toBe(true);
    expect(await axeFindings(ada)).toEqual([]);
    expect(await sidewaysBy(ada)).toBe(0);
    const forced = await coordinator.request.post(`${address}${free}?/publish`, {
      form: {},
      headers: { origin: new URL(address).origin, accept: 'text/html' },
    });
    expect(forced.status()).toBe(400);

    await mia.getByLabel('I agree').check();
    await mia.getByRole('button', { name: 'Say it' }).click();
    await mia.getByText('Mia agrees').waitFor();
    await ada.reload();
    await publish.click();
    await ada.getByText('Members read it now').waitFor();
    await ada.getByText('Members were promised to read it first.').waitFor();
    expect(await ada.getByRole('button', { name: 'Show it to everybody' }).count()).toBe(0);

    await mia.goto(address + free);
    await mia.getByLabel('Your reply').fill('This is a bad neighborhood.');
    await mia.getByRole('button', { name: 'Send the reply' }).click();
    await mia.getByText('some words may hurt').waitFor();
    expect(await axeFindings(mia)).toEqual([]);
    await mia.getByLabel('Your reply').fill('The bridge was closed that month.');
    await mia.getByRole('button', { name: 'Send the reply' }).click();
    await mia.getByText('Your reply stands beside it.').waitFor();
    await ada.goto(`${address}${free.replace(/\/releases.*/, '')}`);
    await ada.getByText('The bridge was closed that month.').waitFor();
    await Promise.all([ada.close(), mia.close()]);
  }, 120_000);

  it('publishes nothing while a number that is held back could be worked out, and names where', async () => {
    const { address, coordinator, held } = at();
    const ada = await coordinator.newPage();
    await ada.goto(address + held);
    await ada.getByText('someone could work out').waitFor();
    expect(await ada.getByRole('listitem').filter({ hasText: 'Quay' }).count()).toBeGreaterThan(0);
    expect(await ada.getByRole('button', { name: 'Publish to members' }).isDisabled()).toBe(true);
    await ada.goto(`${address}${held}?language=ar`);
    const inEnglish = ada.locator('[lang=en][dir=ltr]');
    expect(await inEnglish.getByText('someone could work out').count()).toBe(1);
    expect(await inEnglish.getByRole('button', { name: 'Publish to members' }).count()).toBe(1);
    expect(await sidewaysBy(ada)).toBe(0);
    if (process.env.WEFT_SHOTS) await ada.screenshot({ path: `${process.env.WEFT_SHOTS}/draft-360-ar.png` });
    await ada.close();
  });
}
