import { writeCsv } from '@weft/formats';
import { writeXlsx } from '@weft/formats/xlsx';
import { absenceCodes, cohesionAndControl, InstrumentError } from '@weft/instruments';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportInto, proposeColumns, sittingsOf } from '../../src/lib/server/hear/data/import-wave.ts';
import { peopleOf, type StoredPerson } from '../../src/lib/server/hear/data/people-of.ts';
import { readImport } from '../../src/lib/server/hear/data/read-import.ts';
import { rowFile } from '../../src/lib/server/hear/data/row-files.ts';
import { type WaveBook, waveBook } from '../../src/lib/server/hear/data/wave-data.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { eachStore } from '../store/both-stores.ts';
import { closedWave } from './closed-wave.ts';

let store: Store;
let made: Awaited<ReturnType<typeof closedWave>>;
let from: WaveBook;
let people: StoredPerson[];
let into: ImportInto;

beforeAll(async () => {
  store = await eachStore('pglite');
  made = await closedWave(store);
  from = await waveBook(store, made.community.id, made.wave);
  people = await peopleOf(store, made.wave.id, from.columns);
  into = {
    waveId: 'another',
    instrument: cohesionAndControl,
    columns: from.columns,
    places: made.places,
    way: 'paper',
  };
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a finished wave from a file', () => {
  it('comes back as it was stored from each format this studio writes labels or codes in', async () => {
    for (const kind of ['sav', 'dta', 'csv', 'xlsx'] as const) {
      const { body, name } = await rowFile(from, people, kind, 'en');
      const read = await readImport(typeof body === 'string' ? bytes(body) : body, name);
      const choice = proposeColumns(read, cohesionAndControl);
      expect(
        Object.entries(choice.items).filter(([item, column]) => item !== column),
        kind,
      ).toEqual([]);
      expect([choice.place, choice.language], kind).toEqual(['place', 'language']);
      const sittings = sittingsOf(read, { ...choice, place: null }, into);
      for (const [at, { name: item }] of from.columns.entries()) {
        const told = (answers: readonly (number | string)[]) => answers.map(String).toSorted();
        const reasons = new Map(Object.entries(absenceCodes).map(([reason, code]) => [code, reason]));
        expect(told(sittings.map(({ answers }) => answers[at]!)), `${kind} ${item}`).toEqual(
          told(people.map(({ answers }) => reasons.get(answers[item]! as 250) ?? answers[item]!)),
        );
      }
    }
  });

  it('is matched by name, by likeness, and by the words of the question', async () => {
    const [one, two, three] = cohesionAndControl.items;
    const read = await readImport(
      bytes(writeCsv([one!.name.toUpperCase(), `${two!.text}`, 'Place', 'q'], [['1', '2', 'Quay', 'x']])),
      'f.csv',
    );
    const { items, place } = proposeColumns(read, cohesionAndControl);
    expect([items[one!.name], items[two!.name], items[three!.name], place]).toEqual([
      one!.name.toUpperCase(),
      two!.text,
      null,
      'Place',
    ]);
  });

  it('says row, column and remedy of what is wrong, and stores nothing then', async () => {
    const [one] = cohesionAndControl.items;
    const choice = { place: 'place', language: null, items: { [one!.name]: 'a' } };
    const wrong = async (rows: string[][]) => {
      const read = await readImport(bytes(writeCsv(['place', 'a'], rows)), 'f.csv');
      return () => sittingsOf(read, choice, into);
    };
    expect(
      await wrong([
        ['Quay', '1'],
        ['Quay', '9'],
      ]),
    ).toThrow(/f\.csv, row 3, column "a": 9 is not one of the options/);
    expect(
      await wrong([
        ['Quay', '1'],
        ['Quay', 'perhaps'],
      ]),
    ).toThrow(/row 3, column "a": "perhaps"/);
    expect(
      await wrong([
        ['Quay', '1'],
        ['Quai', '2'],
      ]),
    ).toThrow(/row 3, column "place": there is no place "Quai" here/);
    expect(await wrong([['Quay', '1.5']])).toThrow(InstrumentError);
    const read = await readImport(bytes(writeCsv(['place', 'a'], [['Quay', '1']])), 'f.csv');
    expect(() => sittingsOf(read, { ...choice, items: {} }, into)).toThrow(/no column is chosen/);
  });

  it('stores a row once, however often its file is read, and people alike each', async () => {
    const [one] = cohesionAndControl.items;
    const sheet = [
      ['place', 'a'],
      ['quay ', '1'],
      ['Quay', '1'],
      ['Mill Row', '5'],
      ['', '2'],
    ];
    const read = await readImport(await writeXlsx([{ name: 'S', rows: sheet }]), 'f.xlsx');
    const choice = { place: 'place', language: null, items: { [one!.name]: 'a' } };
    const once = sittingsOf(read, choice, into);
    expect(new Set(once.map(({ id }) => id)).size).toBe(4);
    expect(sittingsOf(read, choice, into)).toEqual(once);
    expect(once.map(({ placeId }) => placeId)).toEqual([
      made.places[3]!.id,
      made.places[3]!.id,
      made.places[1]!.id,
      null,
    ]);
    const { id: waveId } = await store.waves.create({
      communityId: made.community.id,
      versionId: made.wave.versionId,
      name: 'Before',
    });
    await store.waves.open(made.community.id, waveId);
    expect((await store.answers.add(waveId, once)).stored).toHaveLength(4);
    expect((await store.answers.add(waveId, once)).known).toHaveLength(4);
    expect(await store.answers.count(waveId)).toBe(4);
  });
});
