import { env } from 'node:process';
import { expect, test } from 'vitest';
import { domains } from '../src/estimate/items/domains.ts';
import { itemByPlace } from '../src/estimate/items/item-by-place.ts';
import { twoLevelConsistency } from '../src/estimate/items/two-level-consistency.ts';
import { itemSumsByPlace } from '../src/summary/item-sums-by-place.ts';
import { answersOf, generator, type Row } from './study.ts';

/** How often 95% ranges of items and domains hold the truth: WEFT_TRIALS=1 draws 500 studies. */
const studies = env.WEFT_TRIALS === '1' ? 500 : 24;
const truth = { within: 0.5, between: 0.7, own: 0.2, omega: (4 * 0.6) ** 2 / ((4 * 0.6) ** 2 + 4 * 0.6) };

/** 60 places of 12 to 28 people, 4 + 4 items: loadings .6 and .3, residual variances .6 and .0225 (a fifth of .1125). */
function study(seed: number) {
  const random = generator(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const pair = (r: number): number[] => {
    const a = normal();
    return [a, r * a + Math.sqrt(1 - r * r) * normal()];
  };
  const rows: Row[] = [];
  for (let k = 0; k < 60; k++) {
    const place = pair(truth.between);
    const own = Array.from({ length: 8 }, () => Math.sqrt(0.0225) * normal());
    for (let j = 12 + Math.floor(random() * 17); j > 0; j--) {
      const person = pair(truth.within);
      rows.push({
        place: `place ${k}`,
        covariates: [],
        answers: own.map((g, i) => {
          const y = 0.3 * place[i >> 2]! + g + 0.6 * person[i >> 2]! + Math.sqrt(0.6) * normal();
          return Math.round(1000 * (3 + y)) / 1000;
        }),
      });
    }
  }
  const items = Array.from({ length: 8 }, (_, i) => ({ name: `item${i + 1}`, scale: i >> 2 }));
  return answersOf(
    { scales: ['trust', 'act'], items, covariates: [], grid: { origin: 0, unit: 0.001 }, rows },
    'numbers',
  );
}

test('ranges of own share, correlations of domains and ω hold the truth', { timeout: 900_000 }, () => {
  const held: Record<string, number> = {};
  const count: Record<string, number> = {};
  const note = (name: string, interval: { lower: number; upper: number } | null, value: number): void => {
    if (interval === null) return;
    count[name] = (count[name] ?? 0) + 1;
    held[name] = (held[name] ?? 0) + (interval.lower <= value && value <= interval.upper ? 1 : 0);
  };
  for (let seed = 1; seed <= studies; seed++) {
    const answers = study(90_000 + seed);
    const one = itemSumsByPlace(answers, [0, 1, 2, 3]);
    const variances = itemByPlace(one);
    if (!('absent' in variances)) note('own share', variances.ownShareInterval, truth.own);
    const consistency = twoLevelConsistency(one);
    if (!('absent' in consistency)) {
      note('ω within', consistency.within.omega?.interval ?? null, truth.omega);
      note('ω between', consistency.between.omega?.interval ?? null, 1.44 / (1.44 + 0.09));
    }
    const found = domains(itemSumsByPlace(answers), [0, 0, 0, 0, 1, 1, 1, 1]);
    if ('absent' in found) continue;
    note('correlation within', found.correlation.within.interval, truth.within);
    note('correlation between', found.correlation.between.interval, truth.between);
  }
  const shares = Object.entries(held).map(([name, n]) => [name, n / count[name]!] as const);
  if (env.WEFT_TRIALS === '1')
    console.log(
      shares.map(([name, share]) => `${name} ${(100 * share).toFixed(1)}% of ${count[name]}`).join(', '),
    );
  expect(shares).toHaveLength(5);
  for (const [name, share] of shares)
    expect(share, name).toBeGreaterThan(0.95 - 0.035 - 3.5 * Math.sqrt((0.95 * 0.05) / studies));
});
