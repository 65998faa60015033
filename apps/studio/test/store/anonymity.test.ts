import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { readReceipt, showCode, showReceipt } from '../../src/lib/answer/codes.ts';
import { responseId } from '../../src/lib/answer/response-id.ts';
import { type CannotSeeKey, whatWeCannotSee } from '../../src/lib/answer/what-we-cannot-see.ts';
import { liveWave } from '../../src/lib/server/hear/live-wave.ts';
import { mixing } from '../../src/lib/server/hear/mixing.ts';
import { submissions } from '../../src/lib/server/hear/submissions.ts';
import { ticketsOf } from '../../src/lib/server/hear/tickets.ts';
import { withdrawAnswer } from '../../src/lib/server/hear/withdraw.ts';
import { backup, restore } from '../../src/lib/server/store/backup/backup-file.ts';
import type { Sitting, Store } from '../../src/lib/server/store/index.ts';
import { onBothStores } from './both-stores.ts';
import { smallCommunity } from './small-community.ts';

const folder = mkdtempSync(join(tmpdir(), 'weft-anonymity-'));
let files = 0;

/** One person: the code on their card, what the device got for it, and what they answered. */
interface Person {
  readonly code: string;
  readonly ticket: string;
  readonly receipt: string;
  readonly answers: Sitting['answers'];
}

interface Field {
  readonly communityId: string;
  readonly waveId: string;
  readonly placeId: string;
  readonly people: readonly Person[];
}

/** A wave with a sheet of codes, before anybody came; what people will hold and say is drawn. */
async function prepare(store: Store, count: number): Promise<Field> {
  const { community, wave, elm } = await smallCommunity(store);
  const at = { communityId: community.id, waveId: wave.id };
  const sheet = await store.codes.make({ ...at, placeId: elm.id, name: 'Cards', count: count + 16 });
  await store.links.make({ ...at, way: 'open', name: 'Poster' });
  const tickets = await ticketsOf(store);
  const people = Array.from({ length: count }, (_, n): Person => {
    const ticket = tickets.issue({ waveId: wave.id, placeId: elm.id, way: 'invited', form: null });
    return {
      code: sheet.codes[(n * 7) % sheet.codes.length]!,
      ticket,
      receipt: tickets.read(ticket)!.receipt,
      answers: [1 + (n % 5), 1 + ((n * 3) % 5), n % 6 === 0 ? 'dontKnow' : 1 + ((n * 2) % 5), n % 11],
    };
  });
  return { communityId: community.id, waveId: wave.id, placeId: elm.id, people };
}

/** Everybody spends their code, answers, one takes it back; in this order, and with the codes so given out. */
async function play(
  store: Store,
  { waveId, placeId, communityId, people }: Field,
  order: readonly number[],
  codeOf: (person: number) => number,
): Promise<void> {
  for (const n of order) {
    const person = people[n]!;
    expect(await store.codes.redeem(people[codeOf(n)]!.code)).toEqual({ waveId, placeId });
    await store.reached.count(waveId, [0, 1, 2, 3, 4]);
    const sitting = { id: responseId(person.receipt), placeId, language: 'es', answers: person.answers };
    expect(await submissions(store).submit(waveId, sitting)).toBe('stored');
    await liveWave(store, waveId);
  }
  expect(await withdrawAnswer(store, people[3]!.receipt)).toBe('gone');
  await store.waves.close(communityId, waveId);
  await mixing(store).finish(waveId);
}

/** Every row of every table as text, table by table; what a backup holds. */
async function everything(store: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = join(folder, `all${files++}.weft`);
  await backup(store.engine, file);
  const tables = new Map<string, string[]>();
  let rows: string[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1)) {
    if (line.startsWith('{"table"')) {
      rows = [];
      tables.set((JSON.parse(line) as { readonly table: string }).table, rows);
    } else if (line.startsWith('[')) rows.push(line);
  }
  return tables;
}

const written = (tables: ReadonlyMap<string, readonly string[]>): string =>
  [...tables].map(([name, rows]) => `${name}\n${rows.join('\n')}`).join('\n');

async function playedWave(fresh: () => Promise<Store>) {
  const said: string[] = [];
  const listen = (chunk: unknown): boolean => {
    said.push(String(chunk));
    return true;
  };
  const store = await fresh();
  const field = await prepare(store, 27);
  const { people, waveId } = field;
  const spies = [
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(listen)),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(listen as never),
    ),
  ];
  try {
    await play(
      store,
      field,
      people.map((_, n) => n),
      (n) => n,
    );
    const [first] = people;
    await store.codes.redeem(first!.code);
    await store.codes.redeem('K7QF-2MXD');
    await withdrawAnswer(store, people.at(-1)!.receipt.replace(/^./, '0'));
    await submissions(store)
      .submit(waveId, { id: responseId(first!.receipt), placeId: 'nowhere', answers: [1, 2, 3, 4] })
      .catch(() => {});
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { store, field, said };
}

const proven = new Set<CannotSeeKey>();
const proves = (...keys: readonly CannotSeeKey[]): void => {
  for (const key of keys) proven.add(key);
};

onBothStores('who answered', ({ fresh }) => {
  let kept:
    | Promise<{ readonly store: Store; readonly field: Field; readonly said: readonly string[] }>
    | undefined;
  /** A wave of 27 people that was played to its end, and what was written to the logs meanwhile. */
  const played = () => {
    kept ??= playedWave(fresh);
    return kept;
  };

  it('is written nowhere: no receipt, no ticket, no code beside an answer, and no log', async () => {
    const { store, field, said } = await played();
    const { people } = field;
    expect(said, 'nothing is logged while people answer').toEqual([]);

    const tables = await everything(store);
    const all = written(tables);
    const answered = tables.get('responses')!;
    expect(answered).toHaveLength(people.length - 1);
    for (const { receipt, ticket, code } of people) {
      for (const secret of [receipt, showReceipt(receipt), ticket, ticket.split('.')[0]!])
        expect(all.includes(secret)).toBe(false);
      const holders = [...tables].filter(([, rows]) =>
        rows.some((row) => row.includes(code) || row.includes(showCode(code))),
      );
      expect(holders.map(([name]) => name)).toEqual(['code_sheets']);
    }
    expect(tables.get('code_sheets')).toHaveLength(1);
    const idAt = 0;
    const ids = answered.map((row) => String((JSON.parse(row) as unknown[])[idAt]));
    expect(ids).toEqual(ids.toSorted());
    expect(ids).not.toEqual(people.map(({ receipt }) => responseId(receipt)));
    expect(ids.every((id) => readReceipt(id) === null)).toBe(true);
    proves('no-logs', 'receipt-only-yours', 'backup-the-same');
  });

  it('joins with no code: the same codes given to others, who come in another order, leave the same store', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const field = await prepare(one, 30);
    const file = join(folder, `before${files++}.weft`);
    await backup(one.engine, file);
    await restore(two.engine, file);
    const { people } = field;
    const order = people.map((_, n) => n);
    await play(one, field, order, (n) => n);
    await play(
      two,
      field,
      order.map((n) => (n * 11 + 4) % people.length),
      (n) => (n * 7 + 13) % people.length,
    );
    const [here, there] = [await everything(one), await everything(two)];
    expect([...here.keys()]).toEqual([...there.keys()]);
    for (const [name, rows] of here) expect(there.get(name), name).toEqual(rows);

    // What a code's row and an answer's row have in common is the wave and the place, which all of them share.
    const cells = (rows: readonly string[] | undefined): Set<unknown> =>
      new Set((rows ?? []).flatMap((row) => JSON.parse(row) as unknown[]));
    const shared = [...cells(here.get('code_sheets'))].filter(
      (cell) => typeof cell === 'string' && cell.length > 5 && cells(here.get('responses')).has(cell),
    );
    expect(new Set(shared)).toEqual(new Set([field.waveId, field.placeId]));
    const used = await one.engine.run('SELECT used, xmin::text AS xmin FROM code_sheets');
    expect(used).toHaveLength(1);
    expect(String(used[0]!.used)).toMatch(/^[01]+$/);
    proves('no-code-beside-answers');
  });

  it('is not told by the order of rows, neither in the table nor by the numbers of transactions', async () => {
    const { store, field } = await played();
    const rows = await store.engine.run(
      'SELECT id, xmin::text AS xmin, ctid::text AS ctid FROM responses ORDER BY ctid',
    );
    for (const one of new Set(rows.map(({ xmin }) => String(xmin)))) {
      const ids = rows.filter(({ xmin }) => xmin === one).map(({ id }) => String(id));
      expect(ids, one).toEqual(ids.toSorted());
      // Nobody stands alone in a transaction; the last few of a wave that closes are as many as are left.
      expect(ids.length).toBeGreaterThanOrEqual(5);
    }
    // Rows as they were before lie on the disk until they are swept; both tables are, whenever a wave is finished.
    const sweeps = async (): Promise<number[]> =>
      (
        await store.engine.run(
          "SELECT vacuum_count::int AS n FROM pg_stat_user_tables WHERE relname IN ('responses', 'code_sheets') ORDER BY relname",
        )
      ).map(({ n }) => Number(n));
    const before = await sweeps();
    expect(before.every((n) => n > 0)).toBe(true);
    await mixing(store).finish(field.waveId);
    expect(await sweeps()).toEqual(before.map((n) => n + 1));
    proves('no-order');
  });

  it('has no place to be kept: no name, account, address, or moment hangs on a wave', async () => {
    const { store } = await played();
    const columns = await store.engine.run(
      'SELECT table_name AS "table", column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = \'public\'',
    );
    const references = await store.engine.run(`
      SELECT a.relname AS "table", b.relname AS needs FROM pg_constraint k
      JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`);
    const of = (table: string) => columns.filter((column) => column.table === table);
    const names = (table: string) => new Set(of(table).map(({ name }) => name));
    expect(names('responses')).toEqual(
      new Set(['id', 'wave_id', 'place_id', 'language', 'way', 'mixed', 'codes', 'absent']),
    );
    expect(names('code_sheets')).toEqual(
      new Set(['id', 'wave_id', 'place_id', 'name', 'codes', 'used', 'revoked', 'made_on']),
    );
    expect(names('withdrawals')).toEqual(new Set(['wave_id', 'response_id']));
    expect(names('arrivals')).toEqual(new Set(['wave_id', 'day', 'count']));
    expect(names('reached')).toEqual(new Set(['wave_id', 'position', 'count']));
    const ofRespondents = ['responses', 'code_sheets', 'withdrawals', 'arrivals', 'reached', 'answer_links'];
    for (const table of ofRespondents) {
      expect(
        of(table).filter(({ type }) => /time|interval|inet|cidr|macaddr/.test(String(type))),
        table,
      ).toEqual([]);
      const needs = references.filter((one) => one.table === table).map((one) => String(one.needs));
      expect(
        needs.filter((name) => !['waves', 'places'].includes(name)),
        table,
      ).toEqual([]);
    }
    expect(of('responses').filter(({ type }) => type === 'date')).toEqual([]);
    const onResponses = references.filter(({ needs }) => needs === 'responses' || needs === 'code_sheets');
    expect(onResponses, 'nothing refers to an answer or a code').toEqual([]);
    proves('no-name', 'no-account', 'no-address', 'no-time');
  });

  it('is proven line by line', () => {
    expect(proven).toEqual(new Set(whatWeCannotSee));
  });
});
