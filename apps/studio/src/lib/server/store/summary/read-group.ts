import type { AnswerGroup } from '@weft/ecometrics';
import { absenceCodes } from '@weft/instruments';
import type { Row } from '../engine/engine.ts';
import { absencesOf } from '../parts/absence-letters.ts';
import type { SummaryPlan } from './summary-plan.ts';

/**
 * One row of the statement as a group of answers. A respondent's code of item i is aᵢ + bᵢcᵢ, where c is the
 * option chosen (0 where absent), b = −1 for a reversed item and a is the same for all of the group: the ends
 * of a reversed item, the origin of the grid, the middle option for a "don't know" that is read so. Then
 * Σt = Σ(bc) + na, and Σtt' follows from Σ(bc)(bc)' in the same way.
 */
export function readGroup(row: Row, columns: number, plan: SummaryPlan, place: string | null): AnswerGroup {
  const { shape, items, facts } = plan;
  const number = (name: string): number => Number(row[name]);
  const n = number('n');
  const stored = absencesOf(String(row.absent), columns);
  const asMiddle = middleInstead(stored, plan);
  const absences = items.map(({ at }, i) => (asMiddle[i] === null ? stored[at]! : 0));

  const added = items.map(({ minimum, maximum, reversed, at }, i) => {
    if (asMiddle[i] !== null) return asMiddle[i]! - shape.grid.origin;
    if (stored[at] !== 0) return 0;
    return (reversed ? minimum + maximum : 0) - shape.grid.origin;
  });
  const sign = items.map(({ reversed }) => (reversed ? -1 : 1));
  const chosen = items.map((_, i) => number(`i${i}`));
  const itemTotals = chosen.map((sum, i) => n * added[i]! + sign[i]! * sum);
  const scaleSquares = shape.scales.map((_, q) =>
    items.reduce(
      (sum, _, i) =>
        shape.items[i]!.scale === q ? sum + n * added[i]! ** 2 + 2 * added[i]! * sign[i]! * chosen[i]! : sum,
      number(`s${q}`),
    ),
  );

  const covariates = facts.map((_, p) => number(`x${p}`));
  const ofScale = (values: readonly number[], q: number): number =>
    values.reduce((sum, value, i) => (shape.items[i]!.scale === q ? sum + value : sum), 0);
  const shift = [...facts.map(() => 0), ...shape.scales.map((_, q) => ofScale(added, q))];
  const signed = chosen.map((sum, i) => sign[i]! * sum);
  const sums = [...covariates, ...shape.scales.map((_, q) => ofScale(signed, q))];
  const size = sums.length;
  const moments = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++)
      moments[a * size + b] =
        number(`m${a}_${b}`) + shift[a]! * sums[b]! + shift[b]! * sums[a]! + n * shift[a]! * shift[b]!;

  return {
    place,
    absences,
    covariatesKnown: facts.every(({ column }) => stored[column.at] === 0),
    respondents: n,
    itemTotals,
    scaleSquares,
    covariates,
    moments,
  };
}

/** The middle option of each item whose "don't know" is read as it; `null` for the others. */
export function middleInstead(stored: Uint8Array, { items, policy }: SummaryPlan): (number | null)[] {
  const absences = items.map(({ at }) => stored[at]!);
  const asked = absences.filter((absence) => absence !== absenceCodes.notAsked).length;
  const without = absences.filter((absence) => absence !== 0 && absence !== absenceCodes.notAsked).length;
  if (policy.dontKnow !== 'middle' || without > policy.toleratedAbsent * asked + 1e-9)
    return items.map(() => null);
  return items.map(({ minimum, maximum }, i) => {
    const middle = (minimum + maximum) / 2;
    return absences[i] === absenceCodes.dontKnow && Number.isInteger(middle) ? middle : null;
  });
}
