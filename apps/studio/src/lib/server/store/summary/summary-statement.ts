import { type SQL, sql } from 'drizzle-orm';
import { responses } from '../schema/answers.ts';
import type { SummaryPlan } from './summary-plan.ts';

/**
 * The one statement behind a summary: sums by place and by which answers are absent and why. Stored codes are
 * 0 where there is no answer, and reversed items are summed as chosen, with a minus in the total of
 * their scale; what is constant in a group is added afterwards (`read-group.ts`).
 *
 * Columns: place_id, absent, n; Σ of each item (i…); Σ of squares of each scale (s…); Σ of each fact (x…); the
 * lower triangle of Σgg' (m…), g = facts then scale totals. All are sums of whole numbers in doubles, exact below
 * 2^53. Each code is taken out of its array once: OFFSET 0 keeps the planner from taking it out at every use.
 */
export function summaryStatement({ shape, items, facts }: SummaryPlan, waveId: string): SQL {
  const columns = [...new Set([...items, ...facts.map(({ column }) => column)].map(({ at }) => at))];
  const code = (at: number) => `c${at}`;
  const ofScale = (q: number) => items.filter((_, i) => shape.items[i]!.scale === q);
  const totals = shape.scales.map(
    (_, q) =>
      ofScale(q)
        .map(({ reversed, at }) => `${reversed ? '-' : '+'} ${code(at)}`)
        .join(' ') || '0',
  );
  const squares = shape.scales.map(
    (_, q) =>
      ofScale(q)
        .map(({ at }) => `${code(at)} * ${code(at)}`)
        .join(' + ') || '0',
  );
  const values = facts.map(({ column, equals }) =>
    equals === undefined ? code(column.at) : `(${code(column.at)} = ${Number(equals)})::int::float8`,
  );
  const g = [...values.map((_, p) => `x${p}`), ...totals.map((_, q) => `t${q}`)];
  const taken = columns.map((at) => `codes[${at + 1}]::float8 AS ${code(at)}`);
  const made = [
    ...items.map(({ at }, i) => `${code(at)} AS i${i}`),
    ...values.map((value, p) => `${value} AS x${p}`),
    ...totals.map((total, q) => `${total} AS t${q}`),
    ...squares.map((square, q) => `${square} AS s${q}`),
  ];
  const sums = [
    ...items.map((_, i) => `sum(i${i}) AS i${i}`),
    ...squares.map((_, q) => `sum(s${q}) AS s${q}`),
    ...values.map((_, p) => `sum(x${p}) AS x${p}`),
    ...g.flatMap((a, row) => g.slice(0, row + 1).map((b, at) => `sum(${a} * ${b}) AS m${row}_${at}`)),
  ];
  const list = (parts: readonly string[]) => sql.raw(['place_id', 'absent', ...parts].join(', '));
  return sql`SELECT ${list(['count(*)::float8 AS n', ...sums])}
FROM (SELECT ${list(made)} FROM (SELECT ${list(taken)} FROM ${responses} WHERE wave_id = ${waveId} OFFSET 0) AS taken OFFSET 0) AS made
GROUP BY place_id, absent`;
}
