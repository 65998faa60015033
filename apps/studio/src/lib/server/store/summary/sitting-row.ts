import type { Row } from '../engine/engine.ts';
import type { CodedSitting } from '../parts/coded-sitting.ts';
import type { SummaryPlan } from './summary-plan.ts';

/** What the statement of a summary (`summary-statement.ts`) gives for a group of this one sitting. */
export function sittingRow(
  { codes, absent }: Pick<CodedSitting, 'codes' | 'absent'>,
  plan: SummaryPlan,
): Row {
  const { shape, items, facts } = plan;
  const row: Record<string, unknown> = { absent, n: 1 };
  const totals = shape.scales.map(() => 0);
  const squares = shape.scales.map(() => 0);
  items.forEach(({ at, reversed }, i) => {
    const code = codes[at]!;
    const { scale } = shape.items[i]!;
    row[`i${i}`] = code;
    totals[scale]! += reversed ? -code : code;
    squares[scale]! += code * code;
  });
  squares.forEach((square, q) => {
    row[`s${q}`] = square;
  });
  const values = facts.map(({ column, equals }) => {
    const code = codes[column.at]!;
    return equals === undefined ? code : Number(code === equals);
  });
  values.forEach((value, p) => {
    row[`x${p}`] = value;
  });
  const g = [...values, ...totals];
  g.forEach((first, a) => {
    for (let b = 0; b <= a; b++) row[`m${a}_${b}`] = first * g[b]!;
  });
  return row;
}
