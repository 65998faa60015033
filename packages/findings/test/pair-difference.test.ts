import { readFileSync } from 'node:fs';
import { type Answers, absenceCodes } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { pairDifference, pairFinding, release } from '../src/index.ts';
import { sentence, shown, told, town } from './study.ts';

const oracles = new URL('../../../oracles/', import.meta.url);

/** The answers of oracles/data/small-study.csv: no option is skipped but where a cell is empty. */
function smallStudy(): Answers {
  const [head, ...rows] = readFileSync(new URL('data/small-study.csv', oracles), 'utf8').trim().split('\n');
  const items = head!.split(',').slice(3);
  const cells = rows.map((row) => row.split(','));
  const places = [...new Set(cells.map(([place]) => place!))];
  return {
    respondents: cells.length,
    places,
    placeOf: Int32Array.from(cells, ([place]) => places.indexOf(place!)),
    scales: ['trust', 'action'],
    items: items.map((name, index) => ({ name, scale: index < 3 ? 0 : 1 })),
    grid: { origin: 0, unit: 1 },
    values: Uint8Array.from(
      cells.flatMap((row) => items.map((_, index) => Number(row[3 + index]) || absenceCodes.skipped)),
    ),
    absent: null,
    covariates: [],
  };
}

describe('the difference of two places', () => {
  it('is the one lme4’s mixed model equations give, with its error, for every pair', () => {
    const { pairs } = JSON.parse(readFileSync(new URL('out/pair-differences.json', oracles), 'utf8')) as {
      pairs: { scale: string; first: string; second: string; difference: number; standardError: number }[];
    };
    const answers = smallStudy();
    const given = release(answers, { scales: shown(answers), itemVariance: 'common' });
    expect(pairs).toHaveLength(132);
    for (const { scale, first, second, difference, standardError } of pairs) {
      const ours = pairDifference(given, scale, first, second)!;
      expect(Math.abs(ours.value - difference), `${scale}: ${first} less ${second}`).toBeLessThan(1e-4);
      expect(Math.abs(ours.standardError / standardError - 1)).toBeLessThan(1e-4);
      const turned = pairDifference(given, scale, second, first)!;
      expect([turned.value, turned.standardError]).toEqual([-ours.value, ours.standardError]);
      const { lower, upper } = ours.intervals[2];
      expect((lower + upper) / 2).toBeCloseTo(ours.value, 9);
      expect((upper - lower) / 2).toBeCloseTo(1.959963984540054 * ours.standardError, 9);
    }
  });

  const { release: given } = told(town, 7);

  it('is the difference of their levels, and its interval leaves out no difference exactly where they almost certainly differ', () => {
    const { labels, matrix, scale } = given.pairs[0]!;
    const held = given.places.filter(({ status }) => status === 'withheld').map(({ place }) => place);
    expect(held.length).toBeGreaterThan(0);
    let compared = 0;
    matrix!.forEach((line, row) => {
      line.forEach((apart, column) => {
        const [a, b] = [labels[row]!, labels[column]!];
        const difference = pairDifference(given, scale.name, a, b);
        expect(difference === null).toBe(held.includes(a) || held.includes(b));
        const finding = pairFinding(given, scale.name, a, b);
        if (!difference || !finding) return;
        compared++;
        const { first, second, difference: said } = finding.numbers;
        expect(difference.value).toBeCloseTo(first! - second!, 9);
        expect(said).toBe(difference.value);
        const { lower, upper } = difference.intervals[2];
        expect(apart === 2).toBe(lower > 0 || upper < 0);
      });
    });
    expect(compared).toBeGreaterThan(100);
  });

  it.each(['en', 'es', 'ar'])(
    'is said with its interval in %s, and how far it could go the other way',
    (language) => {
      const speaking = { ...given, language };
      const { labels, matrix, scale } = given.pairs[0]!;
      const pairOf = (wanted: 0 | 2): string => {
        for (const [row, line] of matrix!.entries()) {
          const column = line.indexOf(wanted);
          if (column >= 0) return pairFinding(speaking, scale.name, labels[row]!, labels[column]!)!.ground;
        }
        throw new Error('The town holds pairs of each kind.');
      };
      const other = { en: 'the other way', es: 'en el otro sentido', ar: 'في الاتجاه الآخر' }[language]!;
      expect(pairOf(0)).toContain(other);
      expect(pairOf(2)).not.toContain(other);
      expect(pairOf(0) + pairOf(2)).not.toMatch(/[{}]|NaN|undefined|-/);
    },
  );

  it('is not said by releases that hold none, which still say their sentence', () => {
    const before = { ...given, pairs: given.pairs.map(({ differences: _, ...rest }) => rest) };
    const { labels, matrix, scale } = given.pairs[0]!;
    const row = matrix!.findIndex((line) => line.some((apart) => apart !== null));
    const [a, b] = [labels[row]!, labels[matrix![row]!.findIndex((apart) => apart !== null)]!];
    expect(pairDifference(before, scale.name, a, b)).toBeNull();
    const [now, then] = [given, before].map((one) => pairFinding(one, scale.name, a, b)!);
    expect(sentence(then!.says)).toBe(sentence(now!.says));
    expect(now!.ground.endsWith(then!.ground)).toBe(true);
  });
});
