import { createHash } from 'node:crypto';
import type { Engine, Run } from '../engine/engine.ts';
import { everyMigration } from '../engine/migrate.ts';
import { StoreError } from '../store-error.ts';
import type { BackupEnd, BackupHead, TableHead, TableSum, Told } from './backup-lines.ts';
import {
  countRows,
  eachLine,
  quoted,
  rowsAsText,
  type StoredTable,
  storedTables,
  writePlainly,
} from './tables.ts';

const atOnce = 2_000;

const damaged = (what: string): StoreError =>
  new StoreError('damaged', `The backup is damaged: ${what}. Nothing was restored.`);

/**
 * Puts a backup into an empty store, all of it or nothing, then reads every table back and compares number and
 * checksum of its rows with what the backup says.
 *
 * @throws StoreError `not-empty`, `newer-store` or `damaged`
 */
export function load(
  engine: Engine,
  lines: AsyncIterable<string>,
  told: Told = () => {},
): Promise<TableSum[]> {
  return engine.whole(async (run) => {
    await writePlainly(run);
    const tables = await storedTables(run);
    await run(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
    for (const table of tables)
      if ((await countRows(run, table)) > 0)
        throw new StoreError(
          'not-empty',
          `The store at ${engine.place} is not empty: there are rows in "${table.name}". Restore into a new folder or an empty database; nothing was changed.`,
        );
    await run('SET CONSTRAINTS ALL DEFERRED');
    const sums = await fill(run, tables, lines, told);
    await run('SET CONSTRAINTS ALL IMMEDIATE');
    return sums;
  });
}

async function fill(
  run: Run,
  tables: readonly StoredTable[],
  lines: AsyncIterable<string>,
  told: Told,
): Promise<TableSum[]> {
  const sums: TableSum[] = [];
  let head: BackupHead | undefined;
  let open: StoredTable | undefined;
  let ended = false;
  let waiting: string[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    if (open && waiting.length > 0) await insert(run, open, waiting);
    done += waiting.length;
    waiting = [];
    if (open && head) told(open.name, done, head.rows);
  };
  for await (const line of lines) {
    if (ended) throw damaged('something stands after its end');
    if (line.startsWith('[')) {
      if (!open) throw damaged('a row belongs to no table');
      waiting.push(line);
      if (waiting.length >= atOnce) await flush();
      continue;
    }
    const word = read(line);
    if (!head) head = checkHead(word);
    else if ('table' in word) {
      if (open) throw damaged(`the table "${open.name}" has no end`);
      open = tableOf(tables, word as unknown as TableHead);
    } else if ('sum' in word) {
      if (!open || open.name !== word.sum) throw damaged('its tables are in disorder');
      await flush();
      const sum = word as unknown as TableSum;
      await compare(run, open, sum);
      sums.push(sum);
      open = undefined;
    } else if ('end' in word) {
      ended = true;
      if ((word as unknown as BackupEnd).tables !== sums.length) throw damaged('tables are missing');
    } else throw damaged('it holds something that is no backup');
  }
  if (!ended) throw damaged('it is cut off');
  return sums;
}

function read(line: string): Record<string, unknown> {
  try {
    const word = JSON.parse(line) as unknown;
    if (typeof word === 'object' && word !== null) return word as Record<string, unknown>;
  } catch {}
  throw damaged('a line is not what was written');
}

function checkHead(word: Record<string, unknown>): BackupHead {
  if (word.weft !== 'backup') throw new StoreError('damaged', 'This file is not a backup of Weft.');
  const head = word as unknown as BackupHead;
  const known = everyMigration.map(({ name }) => name);
  if (head.version !== 1 || head.migrations.some((name, at) => known[at] !== name))
    throw new StoreError(
      'newer-store',
      'This backup was made by a newer Weft. Update this one, then restore it.',
    );
  return head;
}

/** The table to fill, with the columns that the backup has. */
function tableOf(tables: readonly StoredTable[], { table, columns }: TableHead): StoredTable {
  const own = tables.find(({ name }) => name === table);
  if (!own) throw damaged(`it holds a table "${table}" that this Weft does not have`);
  const filled = columns.map(({ name }) => {
    const column = own.columns.find((one) => one.name === name);
    if (!column) throw damaged(`"${table}" has no column "${name}"`);
    return column;
  });
  return { ...own, columns: filled };
}

async function insert(run: Run, { name, columns }: StoredTable, lines: readonly string[]): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const cells = columns.map(({ type }, at) => `(line->>${at})::${type}`).join(', ');
  try {
    await run(
      `INSERT INTO ${quoted(name)} (${names}) SELECT ${cells} FROM json_array_elements($1::json) AS line`,
      [`[${lines.join(',')}]`],
    );
  } catch (error) {
    throw new StoreError(
      'damaged',
      `The backup is damaged: rows of "${name}" do not fit (${(error as Error).message}). Nothing was restored.`,
      error,
    );
  }
}

async function compare(run: Run, table: StoredTable, sum: TableSum): Promise<void> {
  const hash = createHash('sha256');
  let rows = 0;
  await eachLine(run, rowsAsText(table), (lines) => {
    for (const line of lines) hash.update(`${line}\n`);
    rows += lines.length;
  });
  if (rows !== sum.rows) throw damaged(`"${table.name}" should have ${sum.rows} rows and has ${rows}`);
  if (hash.digest('hex') !== sum.sha256)
    throw damaged(`the rows of "${table.name}" are not those that were kept`);
}
