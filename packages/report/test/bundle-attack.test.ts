import { simulate } from '@weft/ecometrics';
import { fewDigits, type Release, release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { shown } from '../../findings/test/study.ts';

/** What an attacker takes from a release: numbers with a half-step each, by how they were rounded. */
interface Taken {
  readonly variance: number;
  readonly noise: number;
  readonly level: number;
  readonly levelStep: number;
  readonly said: readonly { readonly people: number; readonly mean: number; readonly step: number }[];
  readonly items: number;
  readonly people: number;
  /** Everybody's answers added up, from the means of single questions, where they are told, and by how much it may be off. */
  readonly total: { readonly value: number; readonly off: number } | null;
}

/** Numbers of the bundle as they go out. */
function fromBundle(given: Release): Taken {
  const { sums, models, levels, places, sample, scales } = given;
  const { place, respondent, item } = models[0]!.variance;
  const few = (value: number): number => fewDigits(value, false);
  const items = scales[0]!.items.length;
  const kept = new Map(sums!.places.map((one) => [one.place, one]));
  return {
    variance: few(place[0]![0]!),
    noise: few(respondent[0]![0]!) + few(item[0]!) / items,
    level: few(levels[scales[0]!.name]!.value),
    levelStep: 0.0005,
    said: places.flatMap((one) =>
      one.status === 'said'
        ? [
            {
              people: one.respondents,
              mean: kept.get(one.place)!.mean[0]!,
              step: kept.get(one.place)!.meanStep[0]! / 2,
            },
          ]
        : [],
    ),
    items,
    people: sample.respondents,
    total: totalOf(given, few),
  };
}

/** Means of questions, as many digits as go out, times how many answered. */
function totalOf({ parts }: Release, few: (value: number) => number): Taken['total'] {
  const part = parts.find((one) => one.kind === 'items');
  if (part?.kind !== 'items') return null;
  let value = 0;
  let off = 0;
  for (const { answered, mean } of part.scales[0]!.items) {
    value += answered! * few(mean!);
    off += answered! * 0.0005;
  }
  return { value, off };
}

/** The same with all sixteen digits: the effect of a place turned back into its mean. */
function exactly(given: Release): Taken {
  const { models, levels, places, sample, scales } = given;
  const { place, respondent, item } = models[0]!.variance;
  const items = scales[0]!.items.length;
  const noise = respondent[0]![0]! + item[0]! / items;
  return {
    variance: place[0]![0]!,
    noise,
    level: levels[scales[0]!.name]!.value,
    levelStep: 1e-10,
    said: places.flatMap((one) =>
      one.status === 'said'
        ? [
            {
              people: one.respondents,
              mean: one.scales[0]!.deviation.value / one.scales[0]!.reliability,
              step: 1e-10,
            },
          ]
        : [],
    ),
    items,
    people: sample.respondents,
    total: null,
  };
}

/**
 * Searches the people and totals of two withheld places. The level of all places is the mean weighted by
 * G = 1/(τ + noise/n), so the deviations of all places, weighted, add up to nothing: what shown places leave over
 * must be what the two make, for whole people and whole totals.
 */
function search(taken: Taken, limit: number): Set<string> {
  const weight = (n: number): number => 1 / (taken.variance + taken.noise / n);
  let left = 0;
  let doubt = 0;
  let hidden = taken.people;
  let others = 0;
  let loose = 0;
  for (const { people, mean, step } of taken.said) {
    left -= weight(people) * mean;
    // Roundings are as often up as down: two standard deviations of their sum, as an attacker would take it.
    doubt += (weight(people) * step) ** 2;
    hidden -= people;
    others += people * taken.items * (mean + taken.level);
    loose += (people * taken.items * step) ** 2;
  }
  const level = taken.levelStep;
  const near = (2 * Math.sqrt(doubt)) / Math.sqrt(3) + 1e-9;
  const found = new Set<string>();
  const { items, total } = taken;
  // What the two gave together: everybody's total less those shown, as near as roundings leave it.
  const both = total && total.value - others;
  const nearBoth = total && total.off + (2 * Math.sqrt(loose)) / Math.sqrt(3) + taken.people * items * level;
  for (let a = 1; a < limit; a++) {
    const b = hidden - a;
    if (b < 1 || b >= limit || b < a) continue;
    for (let ta = items * a; ta <= 5 * items * a; ta++) {
      const one = weight(a) * (ta / (items * a) - taken.level);
      // The total of the other place that would make it whole, and those within the doubt.
      const other = ((left - one) / weight(b) + taken.level) * items * b;
      const reach = ((near + level * (weight(a) + weight(b))) / weight(b)) * items * b;
      for (let tb = Math.ceil(other - reach); tb <= other + reach; tb++)
        if (
          tb >= items * b &&
          tb <= 5 * items * b &&
          (both === null || Math.abs(ta + tb - both) <= nearBoth!)
        )
          found.add(`${a}:${ta} ${b}:${tb}`);
    }
  }
  return found;
}

describe('a search for the whole numbers behind two places held back', () => {
  const limit = 10;
  it.each([3, 4, 5])(
    'is left with many answers by what goes out, and with few by all digits (%i)',
    (seed) => {
      const { answers } = simulate(
        {
          scales: [{ name: 'trust', items: [3, 3.4, 3.2], itemVariance: 0.7 }],
          placeVariance: [[0.2]],
          respondentVariance: [[0.3]],
          sizes: [5, 7, 24, 31, 18, 22, 27, 35, 19, 40, 26, 29],
          options: { minimum: 1, maximum: 5 },
        },
        seed,
      );
      const given = release(answers, { scales: shown(answers), consensus: false });
      expect(given.places.filter(({ status }) => status === 'withheld')).toHaveLength(2);
      const truth = [5, 7].map((size, k) => {
        let total = 0;
        for (let j = 0; j < answers.respondents; j++)
          if (answers.placeOf[j] === k) for (let i = 0; i < 3; i++) total += answers.values[j * 3 + i]!;
        return `${size}:${total}`;
      });
      const taken = fromBundle(given);
      expect(taken.total).not.toBeNull();
      const out = search(taken, limit);
      expect(out).toContain(truth.join(' '));
      console.log(
        seed,
        out.size,
        search({ ...taken, total: null }, limit).size,
        [...out].slice(0, 50).join(' | '),
      );
      const peopleOf = (found: ReadonlySet<string>): number =>
        new Set([...found].map((one) => one.split(':')[0])).size;
      const totalsOf = (found: ReadonlySet<string>, size: number): number =>
        new Set([...found].filter((one) => one.startsWith(`${size}:`))).size;
      expect(peopleOf(out)).toBeGreaterThan(2);
      expect(totalsOf(out, 5)).toBeGreaterThanOrEqual(5);
      const all = search(exactly(given), limit);
      expect(all).toContain(truth.join(' '));
      expect(all.size).toBeLessThan(out.size / 20);
    },
  );
});
