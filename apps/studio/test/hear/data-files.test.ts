import { readCsvBytes, readDta, readSav } from '@weft/formats';
import { readParquet } from '@weft/formats/parquet';
import { readXlsx } from '@weft/formats/xlsx';
import { absenceCodes, identityCodes, scaleItems } from '@weft/instruments';
import { beforeAll, describe, expect, it } from 'vitest';
import { earlierCounts, waveCounts } from '../../src/lib/server/hear/data/count-files.ts';
import { refusal } from '../../src/lib/server/hear/data/may-leave.ts';
import { noteCounts, noteRows } from '../../src/lib/server/hear/data/note-export.ts';
import { momentOf, peopleOf, type StoredPerson } from '../../src/lib/server/hear/data/people-of.ts';
import { rowFile, rowFileKinds, rowsToLeave } from '../../src/lib/server/hear/data/row-files.ts';
import { type WaveBook, waveBook } from '../../src/lib/server/hear/data/wave-data.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { eachStore } from '../store/both-stores.ts';
import { closedWave, sizes } from './closed-wave.ts';

let store: Store;
let made: Awaited<ReturnType<typeof closedWave>>;
let from: WaveBook;
let people: StoredPerson[];

beforeAll(async () => {
  store = await eachStore('pglite');
  made = await closedWave(store, { limit: 10 });
  from = await waveBook(store, made.community.id, made.wave);
  people = await peopleOf(store, made.wave.id, from.columns);
});

const bytesOf = async (kind: (typeof rowFileKinds)[number]) => {
  const { body } = await rowFile(from, people, kind, 'en');
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
};

/** What was stored of each item, whoever said it. */
const stored = (name: string): number[] =>
  people.map(({ answers }) => answers[name]!).toSorted((a, b) => a - b);

describe('files of single answers', () => {
  it('hold what was stored, item by item, in every format', async () => {
    const items = from.book.variables.map(({ name }) => name);
    const sav = readSav(await bytesOf('sav'), 'f.sav');
    const dta = readDta(await bytesOf('dta'), 'f.dta');
    for (const table of [sav, dta])
      for (const name of items) {
        const cells = table.variables.find((variable) => variable.name === name)!.cells as number[];
        expect(cells.toSorted((a, b) => a - b)).toEqual(stored(name));
      }
    const json = JSON.parse(new TextDecoder().decode(await bytesOf('json'))) as {
      rows: { answers: Record<string, { code?: number; absent?: keyof typeof absenceCodes }> }[];
    };
    const parquet = await readParquet(await bytesOf('parquet'), 'f.parquet');
    const csv = readCsvBytes(await bytesOf('csv'), { file: 'f.csv' });
    for (const name of items) {
      const told = json.rows.map(
        ({ answers }) => answers[name]!.code ?? absenceCodes[answers[name]!.absent!],
      );
      expect(told.toSorted((a, b) => a - b)).toEqual(stored(name));
      const column = (table: typeof csv, of: string) => {
        const { codes, values } = table.columns.find((one) => one.name === of)!;
        return Array.from(codes, (code) => values[code]!);
      };
      const reasons = column(parquet, `${name}_absent`);
      expect(
        column(parquet, name)
          .map((text, row) =>
            text === '' ? absenceCodes[reasons[row] as keyof typeof absenceCodes] : Number(text),
          )
          .toSorted((a, b) => a - b),
      ).toEqual(stored(name));
      expect(
        column(csv, name)
          .filter((text) => /^\d+$/.test(text))
          .map(Number)
          .toSorted((a, b) => a - b),
      ).toEqual(stored(name).filter((code) => code < 250));
    }
    const [answers, codebook] = await readXlsx(await bytesOf('xlsx'), 'f.xlsx');
    expect(answers!.rows).toHaveLength(people.length + 1);
    expect(codebook!.rows[0]).toEqual(['name', 'scale', 'question', 'code', 'label', 'score', 'meaning']);
  });

  it('let nobody stand alone, and hold no id of a response', async () => {
    const table = readSav(await bytesOf('sav'), 'f.sav');
    const known = ['place', 'language', 'way'].map(
      (name) => table.variables.find((one) => one.name === name)!.cells,
    );
    const combinations = new Map<string, number>();
    for (let row = 0; row < table.rows; row++) {
      const key = known.map((cells) => cells[row]).join();
      combinations.set(key, (combinations.get(key) ?? 0) + 1);
    }
    expect(Math.min(...combinations.values())).toBeGreaterThanOrEqual(10);
    expect(known[0]).toContain(identityCodes.withheld);
    for (const kind of rowFileKinds) {
      const text = Buffer.from(await bytesOf(kind)).toString('latin1');
      for (const { id } of people) expect(text.includes(id), `${kind} holds the id ${id}`).toBe(false);
      if (kind !== 'zip' && kind !== 'xlsx') expect(text).not.toContain('Quay');
    }
  });

  it('come out the same each time', async () => {
    for (const kind of rowFileKinds.filter((kind) => kind !== 'xlsx'))
      expect(Buffer.from(await bytesOf(kind)).equals(Buffer.from(await bytesOf(kind))), kind).toBe(true);
  });
});

describe('what may leave', () => {
  const closed = { state: 'closed', destroyedOn: null } as const;
  it('is the codebook alone while people answer, and no rows where that was promised', () => {
    for (const state of ['planned', 'open'] as const) {
      expect(refusal('codebook', { ...closed, state }, { pledges: [] })).toBeNull();
      expect(refusal('counts', { ...closed, state }, { pledges: [] })).toMatch(/closed/);
      expect(refusal('rows', { ...closed, state }, { pledges: [] })).toMatch(/closed/);
    }
    expect(refusal('rows', closed, { pledges: ['rows-stay'] })).toMatch(/promised/);
    expect(refusal('counts', closed, { pledges: ['rows-stay'] })).toBeNull();
    expect(refusal('rows', { ...closed, destroyedOn: '2026-05-01' }, { pledges: [] })).toMatch(/2026-05-01/);
  });
});

describe('tables of counts', () => {
  it('count each item as often as it was answered, and hold back the small place with another', () => {
    for (const { item, lines } of waveCounts(from, people, [])) {
      const [all, ...places] = lines;
      expect(all!.people).toBe(stored(item).filter((code) => code < 250).length);
      expect(places.find(({ place }) => place === 'Quay')!.people).toBeNull();
      expect(places.filter(({ people }) => people === null).length).toBeGreaterThanOrEqual(2);
      for (const { place, people: shown } of places)
        if (shown !== null) {
          expect(shown).toBe(people.filter((one) => one.place === place && one.answers[item]! < 250).length);
          expect(shown).toBeLessThanOrEqual(sizes[place as keyof typeof sizes]);
        }
    }
  });

  it('are noted, and checked against what went out before', async () => {
    const audited = async () =>
      (await store.audit.list(made.community.id)).filter(({ action }) => action === 'data.exported');
    const exported = {
      store,
      from,
      moment: await momentOf(store, made.wave.id),
      userId: null,
      file: 'counts.csv',
    };
    expect(exported.moment).toBe('79-0');
    await noteCounts(exported, waveCounts(from, people, []));
    await noteRows({ ...exported, file: 'answers.sav' }, rowsToLeave(from, people));
    expect((await audited()).map(({ detail }) => detail.file).toSorted()).toEqual([
      'answers.sav',
      'counts.csv',
    ]);
    const notes = await store.disclosures.list(made.community.id);
    expect(notes.map(({ what }) => what).toSorted()).toEqual(['counts', 'rows']);
    const before = earlierCounts(notes, made.wave.id);
    expect(before.filter(({ place }) => place === null)).toHaveLength(scaleItems(from.book).length);
    const gone = people.find(({ place }) => place === 'Ferry Steps')!;
    for (const { item, lines } of waveCounts(
      from,
      people.filter((one) => one !== gone),
      before,
    )) {
      const told = before.find((one) => one.place === 'Ferry Steps' && one.item === item);
      const line = lines.find(({ place }) => place === 'Ferry Steps')!;
      if (told && gone.answers[item]! < 250) expect(line.people, item).toBeNull();
    }
  });
});
