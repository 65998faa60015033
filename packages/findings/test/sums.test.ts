import { fit, placeEstimate, placeScore, simulate, summarize } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { fewDigits, roundedRelease } from '../src/index.ts';
import { told, town, townWith } from './study.ts';

/** Every number of a value, with the path that leads to it. */
function* numbers(value: unknown, path = ''): Generator<[string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (value !== null && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) yield* numbers(part, `${path}/${key}`);
}

const skipping = townWith({ missing: 0.1 });

describe('the sums of a release', () => {
  it('lead from a place’s score to its effect', () => {
    const { answers } = simulate(skipping, 3);
    const summary = summarize(answers);
    const fitted = fit(summary);
    const score = placeScore(fitted, summary);
    for (let k = 0; k < summary.places.length; k++) {
      const { effect, covariance } = placeEstimate(fitted, k);
      effect.forEach((value, r) => {
        const drawn = covariance[r]!.reduce((sum, w, s) => sum + w * score[k * 2 + s]!, 0);
        expect(drawn).toBeCloseTo(value, 10);
      });
    }
  });

  it('are of shown places alone, and never of the whole while one is held back or somebody skipped', () => {
    const { release } = told(skipping, 5);
    const said = release.places.filter(({ status }) => status === 'said').map(({ place }) => place);
    expect(release.sums!.places.map(({ place }) => place)).toEqual(said);
    expect(said.length).toBeLessThan(release.places.length);
    expect(release.sums!.whole).toBe('held-back');
    const everyone = townWith({ missing: 0.1, sizes: new Array(12).fill(30) });
    expect(told(everyone, 5).release.sums!.whole).toBe('partly-answered');
  });

  it('let everything be fitted again where everybody answered everything and every place is shown', () => {
    const { answers, release } = told(townWith({ sizes: new Array(20).fill(25) }), 8);
    const { whole } = release.sums!;
    if (typeof whole === 'string') throw new Error(whole);
    const width = answers.items.length;
    const scaleOf = answers.items.map(({ scale }) => scale);
    const totals = (j: number): number[] =>
      answers.scales.map((_, q) =>
        scaleOf.reduce((sum, scale, i) => sum + (scale === q ? answers.values[j * width + i]! : 0), 0),
      );
    let cross = 0;
    let squares = 0;
    for (let j = 0; j < answers.respondents; j++) {
      const [a, b] = totals(j);
      cross += a! * b!;
      for (let i = 0; i < width; i++) if (scaleOf[i] === 1) squares += answers.values[j * width + i]! ** 2;
    }
    expect(whole.crossProducts[0]![1]).toBe(cross);
    expect(whole.squares[1]).toBe(squares);
    expect(whole.places.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(answers.respondents);
  });

  it('are so coarse that a lone person who skipped a question could have given any total', () => {
    const { release } = told(skipping, 5);
    const { places, informationStep } = release.sums!;
    const items = release.scales.map((scale) => scale.items.length);
    for (const { place, mean, information } of places) {
      const shown = release.places.find((one) => one.place === place)!;
      if (shown.status !== 'said') throw new Error(place);
      mean.forEach((value, q) => {
        const step = Math.max(0.01, 1 / (items[q]! * shown.respondents));
        expect(Math.abs(value / step - Math.round(value / step))).toBeLessThan(1e-6);
        const per = information[q]![q]! / informationStep[q]![q]!;
        expect(Math.abs(per - Math.round(per))).toBeLessThan(1e-6);
      });
    }
  });
});

describe('digits of a release that goes out', () => {
  it('are two of a place and three of all places', () => {
    expect(fewDigits(3.13521, true)).toBe(3.14);
    expect(fewDigits(3.34501, false)).toBe(3.345);
    expect(fewDigits(9134.7612, false)).toBe(9135);
    expect(fewDigits(0.0123456, true)).toBe(0.012);
    expect(fewDigits(-0.0123456, false)).toBe(-0.0123);
    expect(fewDigits(410, true)).toBe(410);
  });

  it('are all that any number of it has', () => {
    const { release } = told(town, 5, { tasks: [] });
    const out = roundedRelease(release);
    expect(out.findings.map(({ says }) => says)).toEqual(release.findings.map(({ says }) => says));
    let count = 0;
    for (const [path, value] of numbers({ ...out, sums: null })) {
      if (/^\/(places|placeFindings)\//.test(path)) expect(fewDigits(value, true), path).toBe(value);
      else expect(fewDigits(value, false), path).toBe(value);
      count++;
    }
    expect(count).toBeGreaterThan(1000);
  });
});
