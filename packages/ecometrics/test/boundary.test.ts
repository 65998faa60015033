import { describe, expect, test } from 'vitest';
import { intraclassCorrelations } from '../src/estimate/intraclass-correlation.ts';
import { latentCorrelation } from '../src/estimate/latent-correlation.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { profileUpperBound } from '../src/estimate/profile-upper-bound.ts';
import { fit } from '../src/model/fit.ts';
import type { Fit } from '../src/model/fit-result.ts';
import type { Specification } from '../src/model/specification.ts';
import { simulate, type Truth } from '../src/simulate/simulate.ts';
import { summarize } from '../src/summary/summarize.ts';
import type { Summary } from '../src/summary/summary.ts';
import { criterion, type Variances, writeOut } from './brute-force.ts';
import { answersOf, itemsOf, type Row, randomStudy, type Study } from './study.ts';

const scale = (name: string, items: number): Truth['scales'][number] => ({
  name,
  items: Array.from({ length: items }, (_, i) => 3 + 0.2 * i),
  itemVariance: 0.8,
});
const one = [scale('trust', 4)];
const two = [scale('trust', 4), scale('action', 3)];
const people = (n: number, each: number): number[] => Array.from({ length: n }, (_, k) => each + (k % 3));
const r2 = [
  [0.3, 0.15],
  [0.15, 0.3],
];
const none2 = [
  [0, 0],
  [0, 0],
];

/** Worlds whose truth lies on the edge: estimates are often exactly there. */
const edges: Record<string, Truth> = {
  'places do not differ': {
    scales: one,
    placeVariance: [[0]],
    respondentVariance: [[0.3]],
    sizes: people(40, 12),
  },
  'pure noise': { scales: one, placeVariance: [[0]], respondentVariance: [[0]], sizes: people(40, 12) },
  'people do not differ': {
    scales: one,
    placeVariance: [[0.2]],
    respondentVariance: [[0]],
    sizes: people(40, 12),
  },
  'two scales, places do not differ': {
    scales: two,
    placeVariance: none2,
    respondentVariance: r2,
    sizes: people(40, 12),
  },
  'two scales are one thing among places': {
    scales: two,
    placeVariance: [
      [0.2, 0.2],
      [0.2, 0.2],
    ],
    respondentVariance: r2,
    sizes: people(40, 12),
  },
  'two scales, one without place differences': {
    scales: two,
    placeVariance: [
      [0.2, 0],
      [0, 0],
    ],
    respondentVariance: r2,
    sizes: people(40, 12),
  },
  'two scales, pure noise': {
    scales: two,
    placeVariance: none2,
    respondentVariance: none2,
    sizes: people(40, 12),
  },
  'two places': { scales: one, placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: [25, 30] },
  'two places, two scales': { scales: two, placeVariance: r2, respondentVariance: r2, sizes: [25, 30] },
  'five places, two scales': { scales: two, placeVariance: r2, respondentVariance: r2, sizes: people(5, 15) },
  'eight places, two scales': { scales: two, placeVariance: r2, respondentVariance: r2, sizes: people(8, 8) },
};
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const forms: Specification[] = [{}, { method: 'ML', itemVariance: 'scale' }];

describe.each(Object.keys(edges))('%s', (name) => {
  const fits = seeds.flatMap((seed) => {
    const summary = summarize(simulate(edges[name]!, seed).answers);
    return forms.map((form) => ({ summary, fitted: fit(summary, form) }));
  });
  test('every fit converges, in at most 12 evaluations, and all its checks hold', () => {
    for (const { fitted } of fits) {
      for (const check of fitted.convergence.checks) expect(check.holds, check.name).toBe(true);
      expect(fitted.convergence.converged).toBe(true);
    }
    expect(Math.max(...fits.map(({ fitted }) => fitted.convergence.evaluations))).toBeLessThanOrEqual(12);
  });
  test('a variance is exactly zero or clearly above it, and zero is said in a sentence', () => {
    for (const { fitted } of fits)
      for (const part of ['place', 'respondent'] as const)
        fitted.scales.forEach((label, q) => {
          const value = fitted.variance[part][q]![q]!;
          const said = fitted.notes.find(
            (n) => n.code === `${part}-variance-zero` && n.details.scale === label,
          );
          expect(value === 0 || value > 1e-7).toBe(true);
          if (value === 0) {
            expect(said?.sentence).toMatch(/^[A-Z].*\.$/);
            fitted.scales.forEach((_, other) => {
              expect(fitted.variance[part][q]![other]).toBe(0);
            });
          } else expect(said).toBeUndefined();
        });
  });
  test('numbers stay finite', () => {
    for (const { fitted } of fits) expectFinite(fitted);
  });
});

function expectFinite(fitted: Fit): void {
  const numbers = [
    fitted.criterion,
    ...fitted.places.effect,
    ...fitted.places.covariance,
    ...fitted.places.level,
    ...fitted.places.levelCovariance,
    ...fitted.varianceCovariance.flat(),
    ...[...fitted.items, ...fitted.coefficients].flatMap((e) => [e.estimate, e.standardError]),
  ];
  expect(numbers.every(Number.isFinite)).toBe(true);
  for (const place of placeEstimates(fitted)) {
    expect(place.standardError.every(Number.isFinite)).toBe(true);
    expect(place.levelStandardError.every(Number.isFinite)).toBe(true);
    expect(place.reliability.every((r) => r >= 0 && r <= 1)).toBe(true);
  }
}

const firstWhere = (name: string, wanted: (f: Fit) => boolean, form: Specification = {}) => {
  for (let seed = 1; seed < 60; seed++) {
    const summary = summarize(simulate(edges[name]!, seed).answers);
    const fitted = fit(summary, form);
    if (wanted(fitted)) return { summary, fitted, seed };
  }
  throw new Error(`No study of "${name}" ends there.`);
};

describe('what is said on the edge', () => {
  test('no place differences: zero reliability, zero effects, an interval from 0, no standard error', () => {
    const { summary, fitted } = firstWhere('places do not differ', (f) => f.variance.place[0]![0] === 0);
    for (const place of placeEstimates(fitted)) {
      expect(place.effect).toEqual([0]);
      expect(place.reliability).toEqual([0]);
      expect(place.standardError).toEqual([0]);
      expect(place.levelStandardError[0]).toBeGreaterThan(0);
    }
    const [icc] = intraclassCorrelations(fitted, summary);
    for (const part of [icc!.answers, icc!.respondents]) {
      expect(part.estimate).toBe(0);
      expect(part.standardError).toBeNull();
      expect(part.interval.lower).toBe(0);
      expect(part.interval.upper).toBeGreaterThan(0);
      expect(part.interval.upper).toBeLessThan(1);
    }
  });
  test('two scales that are one thing among places: rank one, said, and no correlation interval', () => {
    const { fitted } = firstWhere('two scales are one thing among places', (f) =>
      f.notes.some((n) => n.code === 'place-covariance-singular'),
    );
    const [[a, b], [, c]] = fitted.variance.place as [[number, number], [number, number]];
    expect(Math.abs(a * c - b * b)).toBeLessThan(1e-9 * a * c);
    expect(latentCorrelation(fitted, 'place', 0, 1)).toEqual({ absent: 'singular' });
    expect(latentCorrelation(fitted, 'respondent', 0, 1)).toHaveProperty('estimate');
  });
  test('a scale without place differences has no correlation with the other', () => {
    const { fitted } = firstWhere('two scales, places do not differ', (f) => f.variance.place[1]![1] === 0);
    expect(latentCorrelation(fitted, 'place', 0, 1)).toEqual({ absent: 'variance-zero' });
  });
});

describe('the boundary is the true minimum: the written-out criterion rises in every admissible direction', () => {
  const small: Record<string, Study> = {
    'one scale': randomStudy(8, { sizes: [3], places: 6, smallest: 4, largest: 7, missing: 0.1 }),
    'two scales': randomStudy(9, { sizes: [2, 2], places: 5, smallest: 4, largest: 7, missing: 0.1 }),
  };
  test.each(Object.keys(small))('%s, people dealt to places at random', (name) => {
    const base = small[name]!;
    let onEdge = 0;
    for (let turn = 1; turn <= 6; turn++) {
      const places = base.rows.map((row) => row.place);
      const rows = base.rows.map((row, j) => ({
        ...row,
        place: places[(j * (2 * turn + 1)) % places.length]!,
      }));
      const study = { ...base, rows };
      const fitted = fit(summarize(answersOf(study)));
      const q = study.scales.length;
      const at = (v: Variances): number => criterion(writeOut(study, {}, v), 'REML');
      const best = at(fitted.variance);
      if (fitted.notes.length > 0) onEdge++;
      for (let d = 0; d < 12; d++) {
        const direction = Array.from({ length: q }, (_, i) => Math.cos(d * 1.3 + i * 1.7));
        for (const part of ['place', 'respondent'] as const)
          for (const step of [1e-3, 1e-2]) {
            const moved = fitted.variance[part].map((row, i) =>
              row.map((value, j) => value + step * direction[i]! * direction[j]!),
            );
            expect(at({ ...fitted.variance, [part]: moved })).toBeGreaterThan(best - 1e-8);
          }
      }
    }
    expect(onEdge).toBeGreaterThan(0);
  });
});

describe('the profile upper bound equals one found by brute force', () => {
  test.each(['REML', 'ML'] as const)('%s', (method) => {
    const study = (() => {
      for (let seed = 1; ; seed++) {
        const base = randomStudy(seed, { sizes: [3], places: 5, smallest: 5, largest: 7, missing: 0.1 });
        const places = base.rows.map((row) => row.place);
        const rows = base.rows.map((row, j) => ({ ...row, place: places[(j * 7) % places.length]! }));
        const dealt = { ...base, rows };
        if (fit(summarize(answersOf(dealt)), { method }).variance.place[0]![0] === 0) return dealt;
      }
    })();
    const summary: Summary = summarize(answersOf(study));
    const fitted = fit(summary, { method });
    const bound = profileUpperBound(summary, { method }, fitted, 0);
    const at = (place: number, respondent: number, item: number): number =>
      criterion(writeOut(study, {}, { place: [[place]], respondent: [[respondent]], item: [item] }), method);
    // Shrinking search over (τ_π, σ²) at a fixed place variance.
    const profile = (place: number): number => {
      let [r, e] = [fitted.variance.respondent[0]![0]!, fitted.variance.item[0]!];
      let best = at(place, r, e);
      for (let step = 0.3; step > 1e-5; step /= 2)
        for (let moved = true; moved; ) {
          moved = false;
          for (const [a, b] of [
            [step, 0],
            [-step, 0],
            [0, step],
            [0, -step],
          ] as const) {
            const [x, y] = [r * (1 + a), e * (1 + b)];
            const value = at(place, x, y);
            if (value < best - 1e-12) {
              [r, e, best, moved] = [x, y, value, true];
              break;
            }
          }
        }
      return best;
    };
    const rise = profile(bound.place) - fitted.criterion;
    expect(Math.abs(rise - 3.841458820694124)).toBeLessThan(2e-4);
  });
});

describe('what the answers cannot tell apart is held at zero, and said', () => {
  test('waves: nobody answers two scales, so each wave’s people stand alone', () => {
    const base = randomStudy(4, {
      sizes: [3, 3],
      places: 25,
      smallest: 8,
      largest: 14,
      missing: 0.05,
      oneScaleOnly: 1,
    });
    const fitted = fit(summarize(answersOf(base)), { itemVariance: 'scale' });
    expect(fitted.convergence.converged).toBe(true);
    expect(fitted.variance.respondent[0]![1]).toBe(0);
    expect(fitted.notes.map((n) => n.code)).toContain('respondent-covariance-not-identified');
    expect(latentCorrelation(fitted, 'respondent', 0, 1)).toEqual({ absent: 'not-identified' });
    expect(latentCorrelation(fitted, 'place', 0, 1)).toHaveProperty('estimate');
    // Any respondent covariance gives the same likelihood, so holding it at zero loses nothing.
    const v = fitted.variance;
    const tilted: Variances = {
      ...v,
      respondent: v.respondent.map((row, i) => row.map((x, j) => (i === j ? x : 0.1))),
    };
    const few: Study = { ...base, rows: base.rows.slice(0, 60) };
    expect(criterion(writeOut(few, {}, tilted), 'REML')).toBeCloseTo(
      criterion(writeOut(few, {}, v), 'REML'),
      9,
    );
  });
  test('scales that never share a place are two separate fits', () => {
    const base = randomStudy(6, { sizes: [3, 2], places: 30, smallest: 6, largest: 10, missing: 0.05 });
    const number = (row: Row): number => Number(row.place!.slice(-3));
    const rows = base.rows.map((row) => ({
      ...row,
      answers: row.answers.map((a, i) => (number(row) % 2 === base.items[i]!.scale ? a : null)),
    }));
    const fitted = fit(summarize(answersOf({ ...base, rows })), { itemVariance: 'scale' });
    expect(fitted.notes.map((n) => n.code)).toContain('place-covariance-not-identified');
    expect(fitted.variance.place[0]![1]).toBe(0);
    let total = 0;
    [0, 1].forEach((s) => {
      const kept = base.items.map((_, i) => i).filter((i) => base.items[i]!.scale === s);
      const alone = fit(
        summarize(
          answersOf({
            ...base,
            scales: [base.scales[s]!],
            items: itemsOf([base.scales[s]!], [kept.length]),
            rows: rows
              .filter((row) => number(row) % 2 === s)
              .map((row) => ({ ...row, answers: kept.map((i) => row.answers[i]!) })),
          }),
        ),
      );
      total += alone.criterion;
      expect(fitted.variance.place[s]![s]! / alone.variance.place[0]![0]!).toBeCloseTo(1, 4);
      expect(fitted.variance.respondent[s]![s]! / alone.variance.respondent[0]![0]!).toBeCloseTo(1, 4);
      expect(fitted.variance.item[s]! / alone.variance.item[0]!).toBeCloseTo(1, 5);
    });
    expect(fitted.criterion).toBeCloseTo(total, 6);
  });
});
