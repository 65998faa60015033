import { agreementSums, oneWayIntraclass, simulate } from '@weft/ecometrics';
import { addOwnItem, admitItem, cohesionAndControl, type Instrument } from '@weft/instruments';
import { expect, it } from 'vitest';
import { codingOfQuestionnaire } from '../../src/lib/server/ask/coding-of-questionnaire.ts';
import { itemTests } from '../../src/lib/server/ask/item-tests.ts';
import type { JsonObject } from '../../src/lib/server/store/index.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { eachStore, onBothStores } from './both-stores.ts';
import { sitting } from './small-community.ts';

const own = { options: { minimum: 1, maximum: 5 }, scale: 'trust' } as const;
const asked = [
  { name: 'good', text: 'People here greet one another.', favorable: 'agree', reversed: false },
  { name: 'turned', text: 'People here keep to themselves.', favorable: 'disagree', reversed: true },
  { name: 'odd', text: 'The streets here are wide.', favorable: 'agree', reversed: false },
] as const;
const instrument = asked.reduce<Instrument>((made, item) => addOwnItem(made, { ...item, ...own }), {
  ...cohesionAndControl,
});

/** Twelve places: `good` and `turned` are drawn with the trust items, `odd` by itself. */
function drawn(people: number) {
  const trust = cohesionAndControl.items.filter(({ scale }) => scale === 'trust').length;
  return simulate(
    {
      scales: [
        { name: 'trust', items: Array.from({ length: trust + 2 }, () => 3), itemVariance: 0.6 },
        { name: 'action', items: Array.from({ length: 5 }, () => 3), itemVariance: 0.6 },
        { name: 'odd', items: [3], itemVariance: 1 },
      ],
      placeVariance: [
        [0.15, 0.05, 0],
        [0.05, 0.15, 0],
        [0, 0, 0.2],
      ],
      respondentVariance: [
        [0.5, 0.2, 0],
        [0.2, 0.5, 0],
        [0, 0, 0.01],
      ],
      sizes: Array.from({ length: 12 }, () => people),
      options: { minimum: 1, maximum: 5 },
    },
    7,
  ).answers;
}

async function closedWave(store: Store, people: number) {
  const community = await store.communities.create({ name: 'Millbrook', kind: 'neighborhood' });
  const places = await store.places.add(
    community.id,
    Array.from({ length: 12 }, (_, place) => ({ label: `Place ${place}` })),
  );
  const coding = codingOfQuestionnaire(instrument);
  const version = await store.instruments.create({
    communityId: community.id,
    name: 'Ours',
    document: JSON.parse(JSON.stringify(instrument)) as JsonObject,
  });
  await store.instruments.freeze(community.id, version.id, coding);
  const wave = await store.waves.create({ communityId: community.id, versionId: version.id, name: 'Autumn' });
  await store.waves.open(community.id, wave.id);
  const { values, items, placeOf, respondents } = drawn(people);
  const firstOf = (scale: number) => items.findIndex((item) => item.scale === scale);
  const code = (person: number, at: number) => values[person * items.length + at]!;
  await store.answers.add(
    wave.id,
    Array.from({ length: respondents }, (_, person) => {
      let [trust, action] = [firstOf(0) + 2, firstOf(1)];
      const answers = coding.columns.map(({ name, scale, reversed }) => {
        if (name === 'good') return code(person, firstOf(0));
        if (name === 'turned') return 6 - code(person, firstOf(0) + 1);
        if (name === 'odd') return code(person, firstOf(2));
        const answer = code(person, scale === 'trust' ? trust++ : action++);
        return reversed ? 6 - answer : answer;
      });
      return sitting(places[placeOf[person]!]!.id, answers);
    }),
  );
  return { community, wave };
}

onBothStores('items that wait to be tested', ({ fresh, kind }) => {
  it('are judged by the last closed wave, beside the items of their scale, and by no open one', async () => {
    const store = await fresh();
    const { community, wave } = await closedWave(store, 30);
    expect(await itemTests(store, community.id, instrument)).toEqual([]);
    await store.waves.close(community.id, wave.id);
    const verdicts = new Map(
      (await itemTests(store, community.id, instrument)).map((one) => [one.item, one]),
    );
    const correlation = (item: string) =>
      Number(/correlation (-?\d\.\d\d)/.exec(verdicts.get(item)!.says.join(' '))![1]);
    for (const item of ['good', 'turned']) {
      expect(verdicts.get(item)!.may).toBe(true);
      expect(correlation(item)).toBeGreaterThan(0.3);
      expect(verdicts.get(item)!.says[0]).toContain('About 360 people');
    }
    expect(Math.abs(correlation('odd'))).toBeLessThan(0.2);
    const { values, items, ...rest } = drawn(30);
    const last = items.length - 1;
    const icc = oneWayIntraclass(
      agreementSums(
        {
          ...rest,
          scales: ['odd'],
          items: [{ name: 'odd', scale: 0 }],
          values: values.filter((_: number, at: number) => at % items.length === last) as Uint8Array,
        },
        0,
      ),
    );
    if ('absent' in icc) throw new Error(icc.absent);
    expect(verdicts.get('odd')!.says[2]).toContain(
      `${Math.round(100 * icc.reml.icc1)} in 100 lie between places`,
    );
    const reworded = {
      ...instrument,
      items: instrument.items.map((item) =>
        item.name === 'good' ? { ...item, text: 'Other words.' } : item,
      ),
    };
    expect((await itemTests(store, community.id, reworded)).map(({ item }) => item)).toEqual([
      'turned',
      'odd',
    ]);
    expect((await itemTests(store, community.id, admitItem(instrument, 'good'))).length).toBe(2);
  });

  it.skipIf(kind === 'postgres')('are refused a word where too few answered', async () => {
    const store = await eachStore(kind);
    const { community, wave } = await closedWave(store, 4);
    await store.waves.close(community.id, wave.id);
    for (const { may, says } of await itemTests(store, community.id, instrument)) {
      expect(may).toBe(false);
      expect(says).toHaveLength(1);
      expect(says[0]).toContain('fewer than 50 people');
      expect(says[0]).not.toMatch(/48|\d\.\d/);
    }
  });
});
