import type { OutcomeDesign } from './outcome-design.ts';
import { OutcomeError } from './outcome-error.ts';

/**
 * Whether the likelihood goes on rising without end along `direction` (separation): for a binary outcome
 * (2y − 1) x'δ ≥ 0 everywhere, for a count x'δ = 0 where y > 0 and x'δ ≤ 0 where y = 0, and somewhere not 0
 * (Albert & Anderson 1984, Biometrika 71:1; Correia, Guimarães & Zylkin 2019, arXiv 1903.01633, eq. 4). The
 * direction proves it; the predictor that carries most of it is named.
 */
export function refuseSeparation(
  design: OutcomeDesign,
  outcome: ArrayLike<number>,
  direction: Float64Array,
  counts: boolean,
): void {
  const { x, rows, columns, names } = design;
  let largest = 0;
  const moves = new Float64Array(rows);
  for (let k = 0; k < rows; k++) {
    for (let j = 0; j < columns; j++) moves[k]! += x[k * columns + j]! * direction[j]!;
    largest = Math.max(largest, Math.abs(moves[k]!));
  }
  const slack = 1e-3 * largest;
  if (!(largest > 0)) return;
  for (let k = 0; k < rows; k++) {
    const move = moves[k]!;
    const y = outcome[k]!;
    const allowed = counts ? (y > 0 ? Math.abs(move) <= slack : move <= slack) : (2 * y - 1) * move >= -slack;
    if (!allowed) return;
  }
  const size = direction.map(Math.abs);
  size[0] = 0;
  const name = names[size.indexOf(Math.max(...size))]!;
  throw new OutcomeError(
    'separated',
    counts
      ? `"${name}" parts places with counts of zero wholly from the others, so its coefficient has no end. Leave it out, or join places.`
      : `"${name}" parts places with the outcome wholly from places without it, so its coefficient has no end. Leave it out, or wait for more places.`,
    { name },
  );
}
