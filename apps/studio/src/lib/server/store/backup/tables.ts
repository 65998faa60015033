import type { Run } from '../engine/engine.ts';

export interface StoredColumn {
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp(3) with time zone`. */
  readonly type: string;
}

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  readonly key: readonly string[];
}

/** Values are written the same way by every PostgreSQL, whatever it is set to. For the transaction alone. */
export async function writePlainly(run: Run): Promise<void> {
  for (const setting of [
    `TimeZone = 'UTC'`,
    `DateStyle = 'ISO, YMD'`,
    `extra_float_digits = 1`,
    `bytea_output = 'hex'`,
  ])
    await run(`SET LOCAL ${setting}`);
}

/** Every table of the store but the list of migrations; those that others refer to come first. */
export async function storedTables(run: Run): Promise<StoredTable[]> {
  const columns = await run(`
    SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      coalesce(array_position(i.indkey::int2[], a.attnum), 0)::int AS position, i.indrelid IS NOT NULL AS keyed,
      a.attnum = ANY (i.indkey::int2[]) AS key
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'weft_migrations'
    ORDER BY c.relname COLLATE "C", a.attnum`);
  const references = await run(`
    SELECT a.relname AS table, b.relname AS needs
    FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND a.oid <> b.oid
    ORDER BY a.relname COLLATE "C", b.relname COLLATE "C"`);
  const names = [...new Set(columns.map(({ table }) => String(table)))];
  const needs = new Map(
    names.map((name) => [
      name,
      references.filter(({ table }) => table === name).map(({ needs: other }) => String(other)),
    ]),
  );
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const other of needs.get(name) ?? []) visit(other);
    ordered.push(name);
  };
  for (const name of names) visit(name);
  return ordered.map((name) => {
    const own = columns.filter(({ table }) => table === name);
    return {
      name,
      columns: own.map((column) => ({ name: String(column.name), type: String(column.type) })),
      key: own
        .filter(({ key }) => key === true)
        .toSorted((a, b) => Number(a.position) - Number(b.position))
        .map((column) => String(column.name)),
    };
  });
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Rows as text, in the order of the key by code point: the same on every PostgreSQL. */
export function rowsAsText({ name, columns, key }: StoredTable): string {
  const cells = columns.map((column) => `${quoted(column.name)}::text`);
  const order = key.map((column) => `${quoted(column)}::text COLLATE "C"`);
  return `SELECT json_build_array(${cells.join(', ')})::text AS line FROM ${quoted(name)} ORDER BY ${order.join(', ')}`;
}

export async function countRows(run: Run, { name }: StoredTable): Promise<number> {
  const [row] = await run(`SELECT count(*)::float8 AS n FROM ${quoted(name)}`);
  return Number(row?.n ?? 0);
}

const atOnce = 2_000;

/** Reads a statement's rows a few at a time, so that none has to hold them all. */
export async function eachLine(
  run: Run,
  statement: string,
  take: (lines: readonly string[]) => Promise<void> | void,
): Promise<void> {
  await run(`DECLARE weft_lines NO SCROLL CURSOR FOR ${statement}`);
  for (;;) {
    const rows = await run(`FETCH ${atOnce} FROM weft_lines`);
    if (rows.length > 0) await take(rows.map(({ line }) => String(line)));
    if (rows.length < atOnce) break;
  }
  await run('CLOSE weft_lines');
}
