import { describe, expect, test } from 'vitest';
import { consensusVarianceInterval } from '../../src/estimate/consensus/consensus-variance-interval.ts';
import { placeConsensus } from '../../src/estimate/consensus/place-consensus.ts';
import { type ConsensusFit, fitConsensus } from '../../src/model/consensus/fit-consensus.ts';
import type { ConsensusSpecification } from '../../src/model/consensus/specification.ts';
import type { PlaceCovariates } from '../../src/model/specification.ts';
import { type PlaceMoments, placeMoments } from '../../src/summary/place-moments.ts';
import { expectRelative } from '../oracle-fit.ts';
import { answersOf } from '../study.ts';
import { describeShared, oraclePath, readOracle, readTable, sharedPath, studyOf } from '../table.ts';

interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
}

/** A model as `location-scale.R` writes it down. */
interface OracleConsensus {
  readonly criterion: number;
  readonly criterionByIntegrate: number;
  readonly criterionWithout: number;
  readonly respondents: number;
  readonly places: number;
  readonly mean: readonly Coefficient[];
  readonly logVariance: readonly Coefficient[];
  readonly placeVariance: number;
  readonly consensusVariance: number;
  readonly correlation: number;
  readonly standardErrors: ConsensusFit['standardErrors'];
  readonly placeConsensus: readonly {
    place: string;
    respondents: number;
    estimate: number;
    variance: number;
  }[];
}

function expectSame(
  moments: PlaceMoments,
  specification: ConsensusSpecification,
  oracle: OracleConsensus,
): ConsensusFit {
  const fitted = fitConsensus(moments, specification);
  expect(fitted.convergence.converged).toBe(true);
  expectRelative(fitted.criterion, oracle.criterionByIntegrate, 1e-9, 'criterion by integrate()');
  expectRelative(fitted.criterionWithout, oracle.criterionWithout, 1e-8, 'criterion without v');
  expect(fitted.respondents).toBe(oracle.respondents);
  expect(fitted.places).toHaveLength(oracle.places);
  expectRelative(fitted.placeVariance, oracle.placeVariance, 1e-4, 's_u²');
  expectRelative(fitted.consensusVariance, oracle.consensusVariance, 1e-4, 's_v²');
  expectRelative(fitted.correlation!, oracle.correlation, 1e-4, 'ρ');
  for (const [ours, theirs] of [
    [fitted.mean, oracle.mean],
    [fitted.logVariance, oracle.logVariance],
  ] as const) {
    expect(ours.map((c) => c.name)).toEqual(theirs.map((c) => c.name));
    theirs.forEach((c, i) => {
      expect(Math.abs(ours[i]!.estimate - c.estimate), c.name).toBeLessThan(2e-3 * c.standardError);
      expectRelative(ours[i]!.standardError!, c.standardError, 2e-3, `standard error of ${c.name}`);
    });
  }
  for (const [name, error] of Object.entries(oracle.standardErrors))
    expectRelative(
      fitted.standardErrors[name as keyof ConsensusFit['standardErrors']]!,
      error!,
      5e-3,
      `standard error of ${name}`,
    );
  return fitted;
}

describeShared('V07: consensus of 160 schools', ['Hsb82.csv'], () => {
  const { models } = readOracle<{ models: Record<'plain' | 'covariates', OracleConsensus> }>('v07-consensus');
  const table = readTable(sharedPath('Hsb82.csv')).map((row) => ({
    ...row,
    female: row.sx === 'Female' ? '1' : '0',
  })) as Record<string, string>[];
  const study = studyOf(table, (row) => row.school!, { math: ['mAch'] }, ['female', 'cses'], {
    origin: 0,
    unit: 0.001,
  });
  const answers = answersOf(study, 'numbers');

  test('without covariates, to the printed digits', () => {
    const moments = placeMoments(answers, { scale: 'math', covariates: [] });
    const fitted = expectSame(moments, {}, models.plain);
    expect(fitted.criterion.toFixed(5)).toBe('47077.03546');
    expect(fitted.criterionWithout.toFixed(3)).toBe('47115.810');
    expect(fitted.mean[0]!.standardError!).toBeCloseTo(0.24402, 4);
    expect(fitted.logVariance[0]!.standardError!).toBeCloseTo(0.02246, 5);
    const places = new Map(placeConsensus(fitted, moments, {}, 2).map((p) => [p.place, p]));
    for (const { place, estimate, variance } of models.plain.placeConsensus) {
      const own = places.get(place)!;
      if ('absent' in own) throw new Error(`${place} is absent.`);
      expect(Math.abs(own.logVariance.estimate - estimate)).toBeLessThan(2e-5);
      expect(own.logVariance.standardError! ** 2).toBeGreaterThan(variance);
      expect(own.logVariance.standardError! ** 2).toBeLessThan(1.3 * variance);
    }
  });

  test('seven nodes do, and five places more or less of them change nothing', () => {
    const moments = placeMoments(answers, { scale: 'math', covariates: [] });
    const at = (nodes: number): number => fitConsensus(moments, { nodes }).criterion;
    expect(Math.abs(at(7) - at(41))).toBeLessThan(1e-6);
    expect(Math.abs(at(11) - at(41))).toBeLessThan(1e-8);
  });

  test('with facts about pupils and schools in both equations', () => {
    const sector = new Map(table.map((row) => [row.school!, [row.sector === 'Catholic' ? 1 : 0]]));
    const placeCovariates: PlaceCovariates = { names: ['catholic'], values: sector };
    const moments = placeMoments(answers, { scale: 'math', varianceCovariates: ['female'] });
    expectSame(moments, { placeCovariates }, models.covariates);
  });

  test('the interval of s_v² holds where −2 ln L has risen by 3.84', () => {
    const moments = placeMoments(answers, { scale: 'math', covariates: [] });
    const fitted = fitConsensus(moments);
    const { lower, upper } = consensusVarianceInterval(fitted, moments);
    expect(lower).toBeLessThan(fitted.consensusVariance);
    expect(upper).toBeGreaterThan(fitted.consensusVariance);
    const wald = (sign: number): number =>
      Math.exp(
        2 *
          (Math.log(fitted.consensusVariance) / 2 +
            sign * 1.96 * fitted.standardErrors.logConsensusDeviation!),
      );
    expectRelative(lower, wald(-1), 0.25, 'lower end, near the normal one');
    expectRelative(upper, wald(1), 0.25, 'upper end, near the normal one');
  });
});

describe('a simulated study that is committed', () => {
  const { models } = readOracle<{
    models: Record<'plain' | 'meanOnly' | 'ownerInVariance' | 'both', OracleConsensus>;
  }>('consensus-study');
  const table = readTable(oraclePath('data/consensus-study.csv'));
  const facts = readTable(oraclePath('data/consensus-study-places.csv'));
  const placeCovariates: PlaceCovariates = {
    names: ['turnover'],
    values: new Map(facts.map((row) => [row.place!, [Number(row.turnover)]])),
  };
  const answers = answersOf(
    studyOf(table, (row) => row.place!, { trust: ['trust1', 'trust2'] }, ['owner', 'years']),
  );
  test.each([
    ['plain', { covariates: [] }, {}],
    ['meanOnly', { varianceCovariates: [] }, {}],
    ['ownerInVariance', { varianceCovariates: ['owner'] }, {}],
    ['both', {}, { placeCovariates }],
    ['meanOnly', {}, { variance: [] }],
  ] as const)('%s', (name, options, specification) => {
    const moments = placeMoments(answers, { scale: 'trust', ...options });
    expect(moments.leftOut.incomplete).toBe(25);
    expectSame(moments, specification, models[name]);
  });
});
