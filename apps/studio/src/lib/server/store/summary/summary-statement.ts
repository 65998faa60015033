import { type SQL, sql } from 'drizzle-orm';
import { responses } from '../schema/answers.ts';
import type { SummaryPlan } from './summary-plan.ts';

/**
 * The one statement behind a summary: sums by place and by which answers are absent and why. Stored codes are
 * 0 where there is no answer, and reversed items are summed as chosen, with a minus in the total of
 * their scale; what is constant in a group is added afterwards (`read-group.ts`).
 *
 * Columns: place, absent, n; Σ of each item (i…); Σ of squares of each scale (s…); Σ of each fact (x…); the
 * lower triangle of Σgg' (m…), g = facts then scale totals. Products are summed as doubles: exact below 2^53.
 */
export function summaryStatement({ shape, items, facts }: SummaryPlan, waveId: string): SQL {
  const code = (at: number) => `codes[${at + 1}]::int`;
  const totals = shape.scales.map((_, q) => {
    const own = items.filter((_, i) => shape.items[i]!.scale === q);
    return own.map(({ reversed, at }) => `${reversed ? '-' : '+'} ${code(at)}`).join(' ') || '0';
  });
  const squares = shape.scales.map((_, q) => {
    const own = items.filter((_, i) => shape.items[i]!.scale === q);
    return own.map(({ at }) => `${code(at)}::float8 * ${code(at)}`).join(' + ') || '0';
  });
  const values = facts.map(({ column, equals }) =>
    equals === undefined ? code(column.at) : `(${code(column.at)} = ${Number(equals)})::int`,
  );
  const g = [...values.map((_, p) => `x${p}`), ...totals.map((_, q) => `t${q}`)];
  const inner = [
    'place_id',
    'absent',
    ...items.map(({ at }, i) => `${code(at)} AS i${i}`),
    ...values.map((value, p) => `${value} AS x${p}`),
    ...totals.map((total, q) => `${total} AS t${q}`),
    ...squares.map((square, q) => `${square} AS s${q}`),
  ];
  const outer = [
    'place_id AS place',
    'absent',
    'count(*)::float8 AS n',
    ...items.map((_, i) => `sum(i${i})::float8 AS i${i}`),
    ...squares.map((_, q) => `sum(s${q}) AS s${q}`),
    ...values.map((_, p) => `sum(x${p})::float8 AS x${p}`),
    ...g.flatMap((a, row) => g.slice(0, row + 1).map((b, at) => `sum(${a}::float8 * ${b}) AS m${row}_${at}`)),
  ];
  return sql`SELECT ${sql.raw(outer.join(', '))}
FROM (SELECT ${sql.raw(inner.join(', '))} FROM ${responses} WHERE wave_id = ${waveId} OFFSET 0) AS answers
GROUP BY place_id, absent`;
}
