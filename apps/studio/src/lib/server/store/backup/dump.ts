import { createHash } from 'node:crypto';
import type { Engine } from '../engine/engine.ts';
import { StoreError } from '../store-error.ts';
import type { BackupEnd, BackupHead, TableHead, TableSum, Told } from './backup-lines.ts';
import { countRows, eachLine, rowsAsText, storedTables, writePlainly } from './tables.ts';

/** Writes all of a store as it is at one moment, line by line; others may go on writing to it. */
export function dump(
  engine: Engine,
  emit: (lines: readonly string[]) => Promise<void>,
  told: Told = () => {},
): Promise<TableSum[]> {
  return engine.whole(async (run) => {
    await run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await writePlainly(run);
    const [there] = await run(`SELECT to_regclass('public.weft_migrations') IS NOT NULL AS there`);
    if (there?.there !== true) throw new StoreError('absent', `There is no Weft store at ${engine.place}.`);
    const migrations = await run('SELECT name FROM weft_migrations ORDER BY position');
    const tables = await storedTables(run);
    let rows = 0;
    for (const table of tables) rows += await countRows(run, table);
    const head: BackupHead = {
      weft: 'backup',
      version: 1,
      made: new Date().toISOString(),
      migrations: migrations.map(({ name }) => String(name)),
      rows,
    };
    await emit([JSON.stringify(head)]);
    const sums: TableSum[] = [];
    let done = 0;
    for (const table of tables) {
      const start: TableHead = { table: table.name, columns: table.columns };
      await emit([JSON.stringify(start)]);
      const hash = createHash('sha256');
      let count = 0;
      await eachLine(run, rowsAsText(table), async (lines) => {
        for (const line of lines) hash.update(`${line}\n`);
        count += lines.length;
        done += lines.length;
        await emit(lines);
        told(table.name, done, rows);
      });
      const sum: TableSum = { sum: table.name, rows: count, sha256: hash.digest('hex') };
      sums.push(sum);
      await emit([JSON.stringify(sum)]);
    }
    const end: BackupEnd = { end: true, tables: sums.length };
    await emit([JSON.stringify(end)]);
    return sums;
  });
}
