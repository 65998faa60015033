import { expect } from 'vitest';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import type { Fit } from '../src/model/fit-result.ts';

/** A fitted model as the scripts of `oracles/` write it down. */
export interface OracleFit {
  readonly method: 'REML' | 'ML';
  readonly itemVariance?: 'common' | 'scale';
  readonly criterion: number;
  readonly answers: number;
  readonly respondents?: number;
  readonly places: number;
  readonly fixed?: readonly { name: string; estimate: number; standardError: number }[];
  readonly variance: {
    readonly place: readonly (readonly number[])[];
    readonly respondent: readonly (readonly number[])[];
    readonly item: number | readonly number[];
  };
  readonly placeEstimates?: readonly OraclePlace[];
}

export interface OraclePlace {
  readonly place: string;
  readonly estimate?: number | readonly number[];
  readonly effect?: readonly number[];
  readonly covariance?: readonly (readonly number[])[];
  readonly reliability?: readonly number[];
  readonly level?: readonly number[];
  readonly levelCovariance?: readonly (readonly number[])[];
}

/** How far apart two programs may be: criterion and components relative, effects absolute. */
export interface Tolerance {
  readonly criterion: number;
  readonly component: number;
  readonly effect: number;
}

/** science.md §9: 1e-6 on criteria, 1e-4 on variance components (the other program's own noise). */
export const printedTolerance: Tolerance = { criterion: 1e-6, component: 1e-4, effect: 1e-4 };

const list = (value: number | readonly number[]): readonly number[] =>
  typeof value === 'number' ? [value] : value;

export function expectRelative(ours: number, theirs: number, tolerance: number, what: string): void {
  expect(Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-12), what).toBeLessThan(tolerance);
}

/** Compares a fit with what another program printed for the same model. */
export function expectSameFit(fit: Fit, oracle: OracleFit, tolerance: Tolerance = printedTolerance): void {
  expect(fit.convergence.converged, 'converged').toBe(true);
  expect(fit.method).toBe(oracle.method);
  expect(fit.answers, 'answers').toBe(oracle.answers);
  expect(fit.places.labels.length, 'places').toBe(oracle.places);
  if (oracle.respondents !== undefined) expect(fit.respondents, 'respondents').toBe(oracle.respondents);
  expectRelative(fit.criterion, oracle.criterion, tolerance.criterion, 'criterion');
  for (const level of ['place', 'respondent'] as const)
    fit.variance[level].forEach((row, i) => {
      row.forEach((value, j) => {
        expectRelative(value, oracle.variance[level][i]![j]!, tolerance.component, `${level} ${i} ${j}`);
      });
    });
  const item = list(oracle.variance.item);
  fit.variance.item.forEach((value, q) => {
    expectRelative(value, item[q] ?? item[0]!, tolerance.component, `item variance ${q}`);
  });
  if (oracle.fixed) expectSameEffects(fit, oracle.fixed, tolerance);
  expectSamePlaces(fit, oracle.placeEstimates ?? [], tolerance);
}

function expectSameEffects(fit: Fit, fixed: NonNullable<OracleFit['fixed']>, tolerance: Tolerance): void {
  const ours = new Map([...fit.items, ...fit.coefficients].map((e) => [e.name.replace(':', '.'), e]));
  expect(ours.size).toBe(fixed.length);
  for (const effect of fixed) {
    const own = ours.get(effect.name);
    if (!own) throw new Error(`No effect ${effect.name} among ${[...ours.keys()].join(', ')}.`);
    expect(Math.abs(own.estimate - effect.estimate), effect.name).toBeLessThan(tolerance.effect);
    expectRelative(own.standardError, effect.standardError, tolerance.component, `SE of ${effect.name}`);
  }
}

function expectSamePlaces(fit: Fit, places: readonly OraclePlace[], tolerance: Tolerance): void {
  const ours = new Map(placeEstimates(fit).map((p) => [p.place, p]));
  const near = (a: readonly number[], b: readonly number[], what: string): void => {
    expect(a.length, what).toBe(b.length);
    a.forEach((value, i) => {
      expect(Math.abs(value - b[i]!), what).toBeLessThan(tolerance.effect);
    });
  };
  for (const place of places) {
    const own = ours.get(place.place);
    if (!own) throw new Error(`No place ${place.place}.`);
    const effect = place.effect ?? (place.estimate === undefined ? undefined : list(place.estimate));
    if (effect) near(own.effect, effect, `${place.place}: effect`);
    if (place.covariance)
      own.covariance.flat().forEach((value, at) => {
        expectRelative(
          value,
          place.covariance!.flat()[at]!,
          2 * tolerance.component,
          `${place.place}: covariance`,
        );
      });
    if (place.reliability) near(own.reliability, place.reliability, `${place.place}: reliability`);
    if (place.level) near(own.level, place.level, `${place.place}: level`);
    if (place.levelCovariance)
      own.levelCovariance.flat().forEach((value, at) => {
        expectRelative(
          value,
          place.levelCovariance!.flat()[at]!,
          2 * tolerance.component,
          `${place.place}: level covariance`,
        );
      });
  }
}
