import type { Matrix } from '../../model/fit-result.ts';
import type { TwoLevelNormal } from '../../model/two-level-normal/two-level-normal.ts';
import { normalInterval } from '../interval.ts';
import { type IndirectEffect, indirectEffect } from './indirect-effect.ts';
import type { Path } from './mediation.ts';

/** The paths of one level. */
export interface LevelMediation {
  readonly toMediator: Path;
  readonly toOutcome: Path;
  readonly direct: Path;
  readonly total: Path;
  readonly indirect: IndirectEffect;
}

/**
 * Mediation first → second → third variable at one level of a two-level normal model, freed of sampling error
 * in the means of places: a = s₂₁/s₁₁, (c′, b) = the regression of the third on both, from the covariance of that
 * level (Preacher, Zyphur & Zhang 2010, Psychol. Methods 15:209, eq. 7–9). Standard errors by the delta method
 * from the observed information.
 */
export function twoLevelMediation(
  model: TwoLevelNormal,
  at: 'between' | 'within',
  level = 0.95,
): LevelMediation {
  const p = model.names.length;
  if (p !== 3) throw new RangeError(`Mediation needs three variables: from, through and to; ${p} are here.`);
  const from = at === 'within' ? 3 : 9;
  const s = model[at];
  const value = pathsOf(s);
  const names = ['a', 'b', 'direct', 'total'] as const;
  const slopes = names.map((name) =>
    Array.from({ length: 6 }, (_, e) => {
      const [i, j] = elements[e]!;
      const step = 1e-6 * Math.sqrt(s[i]![i]! * s[j]![j]!);
      return (pathsOf(moved(s, i, j, step))[name] - pathsOf(moved(s, i, j, -step))[name]) / (2 * step);
    }),
  );
  const covariance = (x: number, y: number): number => {
    let sum = 0;
    for (let e = 0; e < 6; e++)
      for (let f = 0; f < 6; f++)
        sum += slopes[x]![e]! * model.covariance[from + e]![from + f]! * slopes[y]![f]!;
    return sum;
  };
  const path = (x: number): Path => {
    const standardError = Math.sqrt(covariance(x, x));
    const estimate = value[names[x]!];
    return { estimate, standardError, interval: normalInterval(estimate, standardError, level) };
  };
  const [a, b] = [path(0), path(1)];
  return {
    toMediator: a,
    toOutcome: b,
    direct: path(2),
    total: path(3),
    indirect: indirectEffect({
      first: a.estimate,
      firstError: a.standardError,
      second: b.estimate,
      secondError: b.standardError,
      correlation: covariance(0, 1) / (a.standardError * b.standardError),
      level,
    }),
  };
}

const elements: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 0],
  [2, 1],
  [2, 2],
];

function moved(s: Matrix, i: number, j: number, by: number): Matrix {
  return s.map((row, r) => row.map((v, c) => ((r === i && c === j) || (r === j && c === i) ? v + by : v)));
}

function pathsOf(s: Matrix): { a: number; b: number; direct: number; total: number } {
  const [xx, xm, mm] = [s[0]![0]!, s[1]![0]!, s[1]![1]!];
  const [xy, my] = [s[2]![0]!, s[2]![1]!];
  const determinant = xx * mm - xm * xm;
  return {
    a: xm / xx,
    b: (xx * my - xm * xy) / determinant,
    direct: (mm * xy - xm * my) / determinant,
    total: xy / xx,
  };
}
