import { describe, expect, test } from 'vitest';
import { indirectEffect } from '../src/estimate/mediation/indirect-effect.ts';
import { mediation } from '../src/estimate/mediation/mediation.ts';
import { residualCorrelationAtZero, robustnessValue } from '../src/estimate/mediation/sensitivity.ts';
import { twoLevelMediation } from '../src/estimate/mediation/two-level-mediation.ts';
import { leastSquares } from '../src/model/place-outcome/least-squares.ts';
import { groupedMoments } from '../src/model/two-level-normal/grouped-moments.ts';
import { twoLevelNormal } from '../src/model/two-level-normal/two-level-normal.ts';
import { seededRandom } from '../src/numerics/random.ts';
import { describeShared, readOracle, readTable, sharedPath } from './table.ts';

interface TwoLevelOracle {
  readonly deviance: number;
  readonly paths: Record<'between' | 'within', Record<'estimate' | 'standardError', Record<string, number>>>;
  readonly lavaan: Record<
    'fixedX' | 'freeX',
    { deviance: number; indirectBetween: number; indirectBetweenError: number }
  >;
}

describeShared('V11: hours → leadership → well-being in 99 groups', ['bh1996.csv'], () => {
  const rows = readTable(sharedPath('bh1996.csv'));
  const groups = [...new Set(rows.map((row) => row.GRP!))];
  const placeOf = rows.map((row) => groups.indexOf(row.GRP!));
  const column = (name: string): number[] => rows.map((row) => Number(row[name]));
  const meanOf = (name: string): number[] =>
    groups.map((group) => Number(rows.find((row) => row.GRP === group)![`G.${name}`]));

  test('group means by least squares', () => {
    const { bh1996 } = readOracle<{ bh1996: Record<string, number> }>('place-outcomes');
    const found = mediation({
      family: 'gaussian',
      outcome: meanOf('WBEING'),
      structure: [{ name: 'HRS', values: meanOf('HRS') }],
      mediator: { estimate: meanOf('LEAD') },
    });
    expect(found.toMediator.estimate).toBeCloseTo(-0.154984, 6);
    expect(found.toOutcome.estimate).toBeCloseTo(0.274225, 6);
    expect(found.direct.estimate).toBeCloseTo(-0.128085, 6);
    expect(found.indirect.estimate).toBeCloseTo(-0.0425005, 7);
    expect(found.indirect.product.lower).toBeCloseTo(-0.0689506, 7);
    expect(found.indirect.product.upper).toBeCloseTo(-0.0208101, 7);
    expect(found.indirect.product.lower).toBeCloseTo(bh1996.lower!, 8);
    expect(found.withoutMediator!.estimate).toBeCloseTo(bh1996.total!, 9);
    expect(found.total.estimate).toBeCloseTo(bh1996.total!, 9);
    expect(found.proportion).toBeCloseTo(0.24914527, 7);
    expect(Math.abs(found.indirect.monteCarlo.lower - -0.068925)).toBeLessThan(0.0008);
    expect(Math.abs(found.indirect.monteCarlo.upper - -0.020809)).toBeLessThan(0.0008);
  });

  test('both levels at once, by full maximum likelihood', () => {
    const oracle = readOracle<TwoLevelOracle>('two-level-normal');
    const names = ['HRS', 'LEAD', 'WBEING'];
    const model = twoLevelNormal(groupedMoments(names, names.map(column), placeOf, groups.length));
    expect(model.convergence.converged).toBe(true);
    expect(model.deviance).toBeCloseTo(oracle.deviance, 5);
    for (const level of ['between', 'within'] as const) {
      const { estimate, standardError } = oracle.paths[level];
      const ours = twoLevelMediation(model, level);
      const pairs = [
        [ours.toMediator, 'a'],
        [ours.toOutcome, 'b'],
        [ours.direct, 'direct'],
        [ours.total, 'total'],
        [ours.indirect, 'indirect'],
      ] as const;
      for (const [path, name] of pairs) {
        expect(path.estimate).toBeCloseTo(estimate[name]!, 6);
        expect(path.standardError).toBeCloseTo(standardError[name]!, 6);
      }
    }
    // V11 prints lavaan with fixed.x, which holds the mean of HRS at 11.194 and stops 3.2 above the minimum.
    const { fixedX, freeX } = oracle.lavaan;
    expect(fixedX.deviance).toBeCloseTo(66342.157, 2);
    expect(model.deviance).toBeCloseTo(freeX.deviance, 3);
    const between = twoLevelMediation(model, 'between').indirect;
    expect(between.estimate).toBeCloseTo(freeX.indirectBetween, 6);
    expect(between.standardError).toBeCloseTo(freeX.indirectBetweenError, 6);
    expect(Math.abs(between.estimate / -0.0367837 - 1)).toBeLessThan(5e-4);
    expect(Math.abs(between.standardError / 0.0118764 - 1)).toBeLessThan(1e-3);
  });
});

describe('the indirect effect', () => {
  const random = seededRandom(11);
  const x = Array.from({ length: 60 }, () => random.normal());
  const other = Array.from({ length: 60 }, () => random.normal());
  const m = x.map((value) => 2 - 0.5 * value + random.normal());
  const y = m.map((value, k) => 1 + 0.7 * value + 0.2 * x[k]! + random.normal());
  const structure = [
    { name: 'x', values: x },
    { name: 'other', values: other },
  ];

  test('total is direct plus indirect, and for least squares the regression without the mediator', () => {
    const found = mediation({ family: 'gaussian', outcome: y, structure, mediator: { estimate: m } });
    expect(found.total.estimate).toBeCloseTo(found.direct.estimate + found.indirect.estimate, 12);
    expect(found.withoutMediator!.estimate).toBeCloseTo(found.total.estimate, 10);
  });

  test('is the same with almost no error of measurement as with none', () => {
    const plain = mediation({ family: 'gaussian', outcome: y, structure, mediator: { estimate: m } });
    const exact = mediation({
      family: 'gaussian',
      outcome: y,
      structure,
      mediator: { estimate: m, errorVariance: m.map(() => 1e-7) },
    });
    expect(exact.toMediator.estimate).toBeCloseTo(plain.toMediator.estimate, 5);
    expect(exact.toOutcome.estimate).toBeCloseTo(plain.toOutcome.estimate, 5);
    expect(exact.direct.estimate).toBeCloseTo(plain.direct.estimate, 5);
    // Maximum likelihood divides by n where least squares divides by n − p.
    expect(exact.toOutcome.standardError).toBeCloseTo(plain.toOutcome.standardError * Math.sqrt(56 / 60), 4);
  });

  test('does not depend on the units of the mediator; paths turn with them', () => {
    const errorVariance = m.map((_, k) => 0.2 + 0.01 * (k % 9));
    const one = mediation({
      family: 'gaussian',
      outcome: y,
      structure,
      mediator: { estimate: m, errorVariance },
    });
    const two = mediation({
      family: 'gaussian',
      outcome: y,
      structure,
      mediator: { estimate: m.map((v) => 7 - 100 * v), errorVariance: errorVariance.map((v) => 1e4 * v) },
    });
    expect(two.indirect.estimate).toBeCloseTo(one.indirect.estimate, 6);
    expect(two.indirect.product.lower).toBeCloseTo(one.indirect.product.lower, 5);
    expect(-100 * two.toOutcome.estimate).toBeCloseTo(one.toOutcome.estimate, 6);
    expect(two.sensitivity.residualCorrelation).toBeCloseTo(-one.sensitivity.residualCorrelation!, 6);
  });

  test('draws are seeded, and agree with the exact distribution', () => {
    const pair = { first: 0.4, firstError: 0.2, second: -1, secondError: 0.6, correlation: 0.5 };
    const one = indirectEffect({ ...pair, draws: 50_000, seed: 3 });
    expect(indirectEffect({ ...pair, draws: 50_000, seed: 3 })).toEqual(one);
    expect(indirectEffect({ ...pair, draws: 50_000, seed: 4 }).monteCarlo).not.toEqual(one.monteCarlo);
    expect(Math.abs(one.monteCarlo.lower - one.product.lower)).toBeLessThan(0.02);
    expect(Math.abs(one.monteCarlo.upper - one.product.upper)).toBeLessThan(0.02);
  });
});

describe('sensitivity to what was not measured', () => {
  test('the robustness value of Cinelli and Hazlett’s example', () => {
    const { toZero, toDoubt } = robustnessValue(4.184, 783);
    expect(toZero).toBeCloseTo(0.139, 3);
    expect(toDoubt).toBeCloseTo(0.076, 3);
    expect(robustnessValue(1, 50).toDoubt).toBe(0);
  });

  test('a confounder made to that strength brings the coefficient to zero', () => {
    const random = seededRandom(2);
    const n = 80;
    const draw = (): number[] => Array.from({ length: n }, () => random.normal());
    const [s, x, noise] = [draw(), draw(), draw()];
    const y = x.map((value, k) => 0.5 * value + 0.3 * s[k]! + noise[k]!);
    const residual = (of: readonly number[], on: readonly { name: string; values: readonly number[] }[]) => {
      const { coefficients } = leastSquares(of, on);
      return of.map((v, k) =>
        coefficients.reduce((sum, c, j) => sum - c.estimate * (j === 0 ? 1 : on[j - 1]!.values[k]!), v),
      );
    };
    const structure = [{ name: 's', values: s }];
    const both = [...structure, { name: 'x', values: x }];
    const plain = leastSquares(y, both).coefficients[2]!;
    const { toZero } = robustnessValue(plain.estimate / plain.standardError, n - 3);
    const dx = residual(x, structure);
    const e = residual(y, both);
    const rest = residual(draw(), [...both, { name: 'y', values: y }]);
    const unit = (v: readonly number[]): number[] => {
      const length = Math.sqrt(v.reduce((sum, w) => sum + w * w, 0));
      return v.map((w) => w / length);
    };
    const [u1, u2, u3] = [unit(dx), unit(e), unit(rest)];
    // z = √RV u1 + t u2 + …: partial R² with x is RV; with y given x it is t² / (1 − RV) = RV.
    const t = Math.sqrt(toZero * (1 - toZero));
    const last = Math.sqrt(1 - toZero - t * t);
    const z = u1.map(
      (v, k) => Math.sqrt(toZero) * v + Math.sign(plain.estimate) * t * u2[k]! + last * u3[k]!,
    );
    const adjusted = leastSquares(y, [...both, { name: 'z', values: z }]).coefficients[2]!;
    expect(Math.abs(adjusted.estimate)).toBeLessThan(1e-10);
  });

  test('the correlation at zero is the partial correlation of outcome and mediator', () => {
    expect(residualCorrelationAtZero(0.5, 4, 3)).toBeCloseTo(0.5, 12);
    expect(residualCorrelationAtZero(-0.5, 4, 3)).toBeCloseTo(-0.5, 12);
    expect(residualCorrelationAtZero(1, 1, null)).toBeNull();
  });
});
