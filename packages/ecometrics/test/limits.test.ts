import { describe, expect, test } from 'vitest';
import { fit } from '../src/model/fit.ts';
import type { Specification } from '../src/model/specification.ts';
import { summaryToJson } from '../src/summary/json.ts';
import { summarize } from '../src/summary/summarize.ts';
import type { Summary } from '../src/summary/summary.ts';
import { criterion, writeOut } from './brute-force.ts';
import { answersOf, itemsOf, type Row, randomStudy, type Study } from './study.ts';

/** The fit's criterion and effects at the fitted variances, written out answer by answer. */
function expectWrittenOut(
  study: Study,
  specification: Specification = {},
  as: 'bytes' | 'numbers' = 'bytes',
) {
  const summary = summarize(answersOf(study, as));
  const fitted = fit(summary, specification);
  expect(fitted.convergence.converged).toBe(true);
  const written = criterion(writeOut(study, specification, fitted.variance), specification.method ?? 'REML');
  expect(Math.abs(fitted.criterion - written)).toBeLessThan(1e-8 * Math.max(1, Math.abs(written) / 1000));
  return { summary, fitted };
}

describe('long questionnaires', () => {
  test('40 items need two words of the missing-item mask', () => {
    const study = randomStudy(1, { sizes: [40], places: 5, smallest: 2, largest: 4, missing: 0.2 });
    const { summary } = expectWrittenOut(study);
    expect(summary.absences.reduce((a, b) => a + b, 0)).toBe(
      study.rows.flatMap((row) => row.answers).filter((a) => a === null).length,
    );
    expectWrittenOut(study, {}, 'numbers');
  });
  test('70 items in three scales need three words', () => {
    const study = randomStudy(2, { sizes: [25, 30, 15], places: 4, smallest: 1, largest: 3, missing: 0.15 });
    expectWrittenOut(study, { itemVariance: 'scale' });
  });
  test('31, 32 and 33 items: at the edge of a word', () => {
    for (const items of [31, 32, 33])
      expectWrittenOut(
        randomStudy(items, { sizes: [items], places: 4, smallest: 2, largest: 4, missing: 0.2 }),
      );
  });
  /** Items beyond thirteen are summed person by person, up to thirteen by mask: the same sums either way. */
  test('13 items and the same 13 among 14 give the same sums', () => {
    const study = randomStudy(7, {
      sizes: [13],
      places: 12,
      smallest: 3,
      largest: 20,
      missing: 0.25,
      covariates: 2,
    });
    const short = summarize(answersOf(study));
    // A second scale of one item nobody answers adds a zero to every class key and a column to every row.
    const long: Study = {
      ...study,
      scales: ['trust', 'unasked'],
      items: itemsOf(['trust', 'unasked'], [13, 1]),
      rows: study.rows.map((row) => ({ ...row, answers: [...row.answers, null] })),
    };
    const wide = summarize(answersOf(long));
    expect(wide.places).toEqual(short.places);
    expect([...wide.classes.respondents]).toEqual([...short.classes.respondents]);
    const block = (summary: Summary, width: number): number[] =>
      Array.from({ length: summary.classes.count * 169 }, (_, at) => {
        const [c, i, j] = [Math.floor(at / 169), Math.floor(at / 13) % 13, at % 13];
        return summary.classes.missingMoments[(c * width + i) * width + j]!;
      });
    expect(block(wide, 14)).toEqual(block(short, 13));
    const cross = (summary: Summary, width: number): number[] =>
      Array.from({ length: summary.classes.count * 39 }, (_, at) => {
        const [c, i, g] = [Math.floor(at / 39), Math.floor(at / 3) % 13, at % 3];
        const size = summary.shape.covariates.length + summary.shape.scales.length;
        return summary.classes.missingCross[(c * width + i) * size + g]!;
      });
    expect(cross(wide, 14)).toEqual(cross(short, 13));
    expect([...wide.cells.totals].filter((_, at) => at % 2 === 0)).toEqual([...short.cells.totals]);
  });
});

describe('answers of any kind', () => {
  const base = randomStudy(5, { sizes: [3, 2], places: 6, smallest: 2, largest: 7, missing: 0.15 });
  const recoded = (change: (answer: number, i: number, j: number) => number, grid: Study['grid']): Study => ({
    ...base,
    grid,
    rows: base.rows.map((row, j) => ({
      ...row,
      answers: row.answers.map((a, i) => (a === null ? null : change(a, i, j))),
    })),
  });
  test('decimals on a fine grid', () => {
    const wiggle = (i: number, j: number): number => ((i * 131 + j * 37) % 1000) / 1000;
    expectWrittenOut(
      recoded((a, i, j) => a + wiggle(i, j), { origin: 0, unit: 0.001 }),
      {},
      'numbers',
    );
  });
  test('below zero', () => {
    expectWrittenOut(
      recoded((a) => a - 4, { origin: 0, unit: 1 }),
      {},
      'numbers',
    );
    expectWrittenOut(
      recoded((a) => a - 4, { origin: -3, unit: 1 }),
      {},
      'bytes',
    );
  });
  test('an origin far away costs no precision', () => {
    const near = fit(summarize(answersOf(recoded((a) => a, { origin: 0, unit: 1 }))));
    const far = fit(summarize(answersOf(recoded((a) => a + 1e6, { origin: 1e6, unit: 1 }))));
    expect(far.variance).toEqual(near.variance);
    far.items.forEach((item, i) => {
      expect(Math.abs(item.estimate - 1e6 - near.items[i]!.estimate)).toBeLessThan(1e-8);
    });
  });
  test('answers far from zero (years) that are not moved to an origin lose little', () => {
    const near = fit(summarize(answersOf(base)));
    const large = fit(
      summarize(
        answersOf(
          recoded((a) => a + 2000, { origin: 0, unit: 1 }),
          'numbers',
        ),
      ),
    );
    expect(Math.abs(large.criterion / near.criterion - 1)).toBeLessThan(1e-7);
    expect(Math.abs(large.variance.item[0]! / near.variance.item[0]! - 1)).toBeLessThan(1e-4);
  });
});

describe('places and people of any number', () => {
  test('places of one respondent among others', () => {
    const base = randomStudy(11, { sizes: [3], places: 12, smallest: 1, largest: 6, missing: 0.1 });
    const counts = new Map<string, number>();
    for (const row of base.rows) counts.set(row.place!, (counts.get(row.place!) ?? 0) + 1);
    expect([...counts.values()].filter((n) => n === 1).length).toBeGreaterThan(0);
    expectWrittenOut(base);
  });
  test('people without a place, without an answer, without a covariate are left out and said', () => {
    const base = randomStudy(12, {
      sizes: [3],
      places: 6,
      smallest: 4,
      largest: 7,
      missing: 0.1,
      covariates: 1,
    });
    const extra: Row[] = [
      { place: null, answers: [1, 2, 3], covariates: [40] },
      { place: 'place 001', answers: [null, null, null], covariates: [40] },
      { place: 'place 002', answers: [5, 5, 5], covariates: [null] },
      { place: 'nowhere', answers: [null, null, null], covariates: [41] },
    ];
    const { fitted, summary } = expectWrittenOut(
      { ...base, rows: [...base.rows, ...extra] },
      { covariates: ['age'] },
    );
    expect(summary.leftOut).toEqual({ noPlace: 1, noAnswers: 2, noCovariate: 1 });
    expect(summary.places).not.toContain('nowhere');
    expect(fitted.notes.find((n) => n.code === 'respondents-left-out')?.sentence).toBe(
      'Not used: 1 without a place, 2 without any answer, 1 without a covariate.',
    );
  });
  test('a covariate of large numbers (incomes) keeps its slope', () => {
    const base = randomStudy(13, {
      sizes: [3],
      places: 8,
      smallest: 4,
      largest: 8,
      missing: 0.1,
      covariates: 1,
    });
    const shifted = (far: number): Study => ({
      ...base,
      rows: base.rows.map((row) => ({ ...row, covariates: [row.covariates[0]! + far] })),
    });
    const [near, far] = [0, 1e8].map((by) => fit(summarize(answersOf(shifted(by))), { covariates: ['age'] }));
    expect(Math.abs(far!.coefficients[0]!.estimate / near!.coefficients[0]!.estimate - 1)).toBeLessThan(1e-6);
    expect(Math.abs(far!.criterion - near!.criterion)).toBeLessThan(1e-5);
  });
  test('a summary of a long questionnaire survives JSON', () => {
    const study = randomStudy(1, { sizes: [40], places: 5, smallest: 2, largest: 4, missing: 0.2 });
    const json = JSON.stringify(summaryToJson(summarize(answersOf(study))));
    expect(json).not.toContain('null');
  });
});
