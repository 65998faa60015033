import { type Absence, absenceCodes, firstAbsence } from '../../answers/absence.ts';
import type { Answers } from '../../answers/answers.ts';

/** The lowest and the highest option of an item. */
export interface ItemEnds {
  readonly minimum: number;
  readonly maximum: number;
}

/** How one item was answered by everybody who has a place. */
export interface ItemDifficulty {
  readonly item: string;
  readonly answered: number;
  /** `null` where nobody answered. */
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** How many chose the lowest and the highest option. */
  readonly atFloor: number;
  readonly atCeiling: number;
  /** How many did not answer, by reason. */
  readonly absent: Readonly<Record<Absence, number>>;
}

/**
 * Mean (difficulty: the lower, the harder to agree with), standard deviation with n − 1, answers on the lowest
 * and highest option, and missing answers by reason, for every item. `ends` are in the order of the items.
 */
export function itemDifficulties(answers: Answers, ends: readonly ItemEnds[]): ItemDifficulty[] {
  const { items, values, absent, placeOf, grid } = answers;
  const width = items.length;
  const codeOf = (value: number): number => Math.round((value - grid.origin) / grid.unit);
  const floor = ends.map(({ minimum }) => codeOf(minimum));
  const ceiling = ends.map(({ maximum }) => codeOf(maximum));
  const sums = items.map(() => ({
    n: 0,
    total: 0,
    squares: 0,
    floor: 0,
    ceiling: 0,
    absent: new Float64Array(6),
  }));
  for (let j = 0; j < answers.respondents; j++) {
    if (placeOf[j]! < 0) continue;
    for (let i = 0; i < width; i++) {
      const at = j * width + i;
      const code = values[at]!;
      const reason = absent === null ? (code >= firstAbsence ? code : 0) : absent[at]!;
      const sum = sums[i]!;
      if (reason !== 0) {
        sum.absent[reason - firstAbsence]!++;
        continue;
      }
      sum.n++;
      sum.total += code;
      sum.squares += code * code;
      if (code <= floor[i]!) sum.floor++;
      if (code >= ceiling[i]!) sum.ceiling++;
    }
  }
  return sums.map((sum, i) => {
    const squares = sum.squares - (sum.n > 0 ? sum.total ** 2 / sum.n : 0);
    return {
      item: items[i]!.name,
      answered: sum.n,
      mean: sum.n > 0 ? grid.origin + (grid.unit * sum.total) / sum.n : null,
      standardDeviation: sum.n > 1 ? grid.unit * Math.sqrt(Math.max(0, squares) / (sum.n - 1)) : null,
      atFloor: sum.floor,
      atCeiling: sum.ceiling,
      absent: Object.fromEntries(
        Object.entries(absenceCodes).map(([reason, code]) => [reason, sum.absent[code - firstAbsence]!]),
      ) as Record<Absence, number>,
    };
  });
}
