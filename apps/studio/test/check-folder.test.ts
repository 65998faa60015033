import { type Release, release } from '@weft/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFolder, noteCheck } from '../src/lib/server/hear/check-folder.ts';
import { migrate } from '../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../src/lib/server/store/engine/pglite-engine.ts';
import type { JsonObject } from '../src/lib/server/store/schema/column-kinds.ts';
import { type Store, storeOver } from '../src/lib/server/store/store.ts';
import { trailSentence } from '../src/lib/trail/trail-sentence.ts';
import { closedWave } from './hear/closed-wave.ts';

let store: Store;
let made: Awaited<ReturnType<typeof closedWave>>;
let releaseId = '';
let said: Release;

const asked = (staysHere = false) => ({
  releaseId,
  staysHere,
  version: '0',
  commit: null,
  shuffled: (rows: number) => Array.from({ length: rows }, (_, row) => rows - 1 - row),
});

beforeAll(async () => {
  const engine = await openInMemory();
  await migrate(engine);
  store = storeOver(engine);
  made = await closedWave(store);
  const { community, coding, wave } = made;
  const scales = coding.scales.map((name) => {
    const own = coding.columns.filter(({ scale }) => scale === name);
    const { minimum, maximum } = own[0]!;
    const role = name === 'trust' ? ('trust' as const) : ('action' as const);
    const items = own.map((column) => column.name);
    return { name, role, title: name, lowEnd: 'less', highEnd: 'more', minimum, maximum, items };
  });
  const answers = await store.answers.answersOf(wave.id);
  const places = await store.places.list(community.id);
  said = release(answers, { scales, placeIds: new Map(places.map(({ id, label }) => [label, id])) });
  const draft = { title: 'What Oakfield said', document: JSON.parse(JSON.stringify(said)) as JsonObject };
  releaseId = (await store.releases.publish({ communityId: community.id, waveId: wave.id, ...draft })).id;
}, 120_000);
afterAll(() => store?.close());

const inMiddle = (row: string): string => row.replaceAll('dontKnow', '3');

type Rows = readonly (readonly (string | number | null)[])[];

describe('the folder for the whole check of a release', () => {
  it('holds every sitting, as it was chosen, under numbers that tell nothing', async () => {
    const { files, people } = await checkFolder(store, asked());
    const rows = files.get('rows.csv') as Rows;
    expect(people).toBe(made.people.length);
    expect(rows).toHaveLength(made.people.length + 1);
    const items = rows[0]!.filter((name) => String(name).startsWith('item '));
    expect(rows[0]).toEqual(['person', 'place', ...items]);
    const { columns } = made.coding;
    const labels = new Map(made.places.map(({ id, label }) => [id, label]));
    const given = made.people.map(({ placeId, answers }) =>
      [
        labels.get(placeId),
        ...items.map((name) => answers[columns.findIndex((c) => `item ${c.name}` === name)]),
      ].join(),
    );
    // A “don't know” of somebody who skipped little is read as the middle option.
    expect(
      rows
        .slice(1)
        .map(([, ...rest]) => inMiddle(rest.join()))
        .toSorted(),
    ).toEqual(given.map(inMiddle).toSorted());
    expect(rows.slice(1).map(([person]) => person)).toEqual(rows.slice(1).map((_, at) => at + 1));
    const text = JSON.stringify([...files]);
    for (const { id } of made.people) expect(text.includes(id)).toBe(false);
  });

  it('holds every number with all its digits, and says whom it may go to', async () => {
    const { files } = await checkFolder(store, asked());
    const numbers = files.get('numbers.csv') as Rows;
    expect(numbers.find((row) => row[0] === 'model:unadjusted' && row[4] === 'criterion')![5]).toBe(
      said.models[0]!.criterion,
    );
    const readme = String(files.get('README.txt'));
    for (const name of files.keys()) if (name !== 'README.txt') expect(readme).toContain(name);
    for (const line of ["HOLDS EVERYBODY'S ANSWERS", 'nobody else', 'Destroy the folder'])
      expect(readme).toContain(line);
  });

  it('knows places by the names of the release, whatever they are called since', async () => {
    const [first] = made.places;
    await store.places.change(made.community.id, first!.id, { label: 'Ferry Stairs' });
    const rows = (await checkFolder(store, asked())).files.get('rows.csv') as Rows;
    expect(new Set(rows.slice(1).map(([, place]) => place))).toEqual(
      new Set(made.places.map(({ label }) => label)),
    );
    await store.places.change(made.community.id, first!.id, { label: first!.label });
  });

  it('stands in the trail as a sentence', async () => {
    await noteCheck(store, made.community.id, releaseId);
    const [entry] = await store.audit.list(made.community.id, { limit: 1 });
    expect(entry).toMatchObject({ action: 'release.checked', subject: releaseId, userId: null });
    const line = trailSentence({ action: entry!.action, who: null, subject: 'What Oakfield said' });
    expect(line).toContain('Whoever runs this server wrote everybody’s answers into a folder');
  });

  it('is refused for a release there is not', async () => {
    const other = { ...asked(), releaseId: '0f8fad5b-d9cd-469f-a165-70867728950e' };
    await expect(checkFolder(store, other)).rejects.toThrow('There is no release');
    await expect(checkFolder(store, { ...asked(), releaseId: 'x' })).rejects.toThrow('There is no release');
  });

  it('is refused where people were promised that answers stay, unless it does', async () => {
    const { community, wave } = made;
    const settings = { pledges: ['no-ranking', 'rows-stay'] };
    await store.database.update(store.schema.waves).set({ settings });
    await expect(checkFolder(store, asked())).rejects.toThrow('--stays-here');
    expect((await checkFolder(store, asked(true))).communityId).toBe(community.id);
    await store.database.update(store.schema.waves).set({ settings: wave.settings });
  });

  it('is refused, with the counts, where answers were taken back since, and where they were destroyed', async () => {
    const { community, wave, people } = made;
    await store.answers.withdraw(wave.id, people[0]!.id);
    await expect(checkFolder(store, asked())).rejects.toThrow(
      new RegExp(
        `of ${said.sample.respondents} people, and there are \\d+ answers of ${said.sample.respondents - 1} people now`,
      ),
    );
    await store.keptSums.closeOut(community.id, wave.id, {}, '2026-05-01');
    await expect(checkFolder(store, asked())).rejects.toThrow('were destroyed on');
  });
});
