import { type Random, seededRandom } from '../../numerics/random.ts';
import { cumulative, leaningsOf } from './leanings.ts';
import type { NullDistribution } from './null-distribution.ts';
import { quantileOf } from './quantile.ts';
import { withinGroupAgreementOfItems } from './within-group-agreement.ts';

/** What random answers are to be compared with. */
export interface RandomAnswers {
  readonly items: number;
  readonly against: NullDistribution;
  /** Share of random groups that pass. Default 0.05. */
  readonly alpha?: number;
  /** Correlation of the items of one person, 0 (default) to 1: people who lean one way in all of them. */
  readonly itemCorrelation?: number;
  /** Random groups drawn. Default 10,000. */
  readonly repeats?: number;
  readonly seed?: number;
  /** Told the share done, from 0 to 1, now and then. */
  readonly onProgress?: (share: number) => void;
}

/** What random answers pass with the chance α: r_wg or r_wg(j) above `rwg`, AD_M (in steps between options) below. */
export interface CriticalAgreement {
  readonly rwg: number;
  /** S, the mean item variance over the null's: `rwg` is its step-up. */
  readonly varianceRatio: number;
  readonly meanDeviation: number;
}

/**
 * Simulated critical values: groups of `respondents` people are drawn from the null, and agreement must beat
 * what all but a share α of them reach. Random answers of three people pass .70 in 23 of 100 groups, so no
 * fixed bar will do. Under `itemCorrelation` the answers of one person share a leaning
 * (`leanings.ts`): they keep the null, and correlate.
 * Sources: Dunlap, Burke & Smith-Crowe (2003), Journal of Applied Psychology 88:356; Cohen, Doveh &
 * Nahum-Shani (2009), Organizational Research Methods 12:148 (correlated items).
 *
 * The same question gets the same answer: draws are seeded, and kept in memory by respondents, items, null, α,
 * correlation, repeats and seed.
 *
 * @throws RangeError for fewer than two respondents.
 * @example
 * const against = nullDistribution('uniform', 5);
 * Math.abs(criticalAgreement(10, { items: 1, against }).rwg - 0.506) < 0.01; // true
 */
export function criticalAgreement(respondents: number, random: RandomAnswers): CriticalAgreement {
  if (!(respondents >= 2))
    throw new RangeError(`Agreement needs two respondents or more, not ${respondents}.`);
  const question = { alpha: 0.05, itemCorrelation: 0, repeats: 10_000, seed: 1, ...random };
  const { items, against, alpha, itemCorrelation, repeats, seed } = question;
  const key = [respondents, items, alpha, itemCorrelation, repeats, seed, ...against.probabilities].join(' ');
  const known = kept.get(key);
  if (known) return known;
  const ratios = new Float64Array(repeats);
  const deviations = new Float64Array(repeats);
  const draw = drawer(against, itemCorrelation, seededRandom(seed));
  const counts = new Float64Array(items * against.options);
  for (let r = 0; r < repeats; r++) {
    if (r % 1000 === 0) question.onProgress?.(r / repeats);
    draw(counts, respondents, items);
    for (let i = 0; i < items; i++) {
      const from = i * against.options;
      ratios[r]! += varianceIn(counts, from, against.options, respondents) / against.variance / items;
      deviations[r]! += deviationIn(counts, from, against.options, respondents) / items;
    }
  }
  question.onProgress?.(1);
  ratios.sort();
  deviations.sort();
  const varianceRatio = quantileOf(ratios, alpha);
  const found = {
    rwg: withinGroupAgreementOfItems(varianceRatio, items),
    varianceRatio,
    meanDeviation: quantileOf(deviations, alpha),
  };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

const kept = new Map<string, CriticalAgreement>();
const mostKept = 4096;

/**
 * Critical r_wg(j) for many group sizes at once: simulated at sizes of a grid and, between them, linear in
 * 1/√n on S. The same as `criticalAgreement` at sizes up to 10; larger groups, which vary less, are drawn less
 * often in proportion.
 */
export function criticalAgreementBySize(
  sizes: Iterable<number>,
  random: RandomAnswers,
): ReadonlyMap<number, number> {
  const wanted = [...new Set(sizes)].filter((n) => n >= 2);
  const most = random.repeats ?? 10_000;
  const ratioAt = (n: number): number => {
    const repeats = n <= 10 ? most : Math.max(Math.min(most, 200), Math.round((most * 10) / n));
    return criticalAgreement(n, { ...random, repeats }).varianceRatio;
  };
  return new Map(
    wanted.map((n) => {
      const upper = sizeGrid.find((size) => size >= n) ?? n;
      if (upper === n) return [n, withinGroupAgreementOfItems(ratioAt(n), random.items)];
      const lower = sizeGrid[sizeGrid.indexOf(upper) - 1]!;
      const share = (lower ** -0.5 - n ** -0.5) / (lower ** -0.5 - upper ** -0.5);
      const ratio = ratioAt(lower) + share * (ratioAt(upper) - ratioAt(lower));
      return [n, withinGroupAgreementOfItems(ratio, random.items)];
    }),
  );
}

const sizeGrid: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 30, 50, 100, 200, 500, 1000];

/** Fills items × options with how often random people chose each option. */
function drawer(against: NullDistribution, itemCorrelation: number, random: Random) {
  const { options } = against;
  const leanings = itemCorrelation > 0 ? leaningsOf(against, itemCorrelation) : null;
  const alone = cumulative(against.probabilities);
  return (counts: Float64Array, respondents: number, items: number): void => {
    counts.fill(0);
    for (let j = 0; j < respondents; j++) {
      const upTo = leanings === null || items === 1 ? alone : leanings[random.below(leanings.length)]!;
      for (let i = 0; i < items; i++) {
        const u = random.uniform();
        let a = 0;
        while (a < options - 1 && u >= upTo[a]!) a++;
        counts[i * options + a]!++;
      }
    }
  };
}

function varianceIn(counts: Float64Array, from: number, options: number, n: number): number {
  let total = 0;
  let squares = 0;
  for (let a = 0; a < options; a++) {
    total += a * counts[from + a]!;
    squares += a * a * counts[from + a]!;
  }
  return (n * squares - total * total) / (n * (n - 1));
}

function deviationIn(counts: Float64Array, from: number, options: number, n: number): number {
  let total = 0;
  for (let a = 0; a < options; a++) total += a * counts[from + a]!;
  const mean = total / n;
  let sum = 0;
  for (let a = 0; a < options; a++) sum += counts[from + a]! * Math.abs(a - mean);
  return sum / n;
}
