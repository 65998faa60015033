import { simulate } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { type ComparisonPart, type Finding, hedgeFor, type Release, release } from '../src/index.ts';
import { sentence, shown, told, town, townWith } from './study.ts';

const partOf = (release: Release): ComparisonPart | undefined =>
  release.parts.find((part) => part.kind === 'comparison') as ComparisonPart | undefined;
const blocks = { kind: { one: 'block', many: 'blocks' } } as const;
const one = (finding: Finding | undefined): string => sentence(finding?.says ?? []);

describe('the comparison of places', () => {
  const { release: given } = told(town, 3, blocks);
  const part = partOf(given)!;
  const count = given.places.filter((place) => place.status === 'said').length;

  it('says over how many spots a typical place could stand, and never an order', () => {
    expect(part.findings.map((finding) => finding.id)).toEqual(['comparison:trust', 'comparison:action']);
    for (const [q, finding] of part.findings.entries()) {
      const { width, places, orderProbability } = part.scales[q]!;
      expect(places).toBe(count);
      expect(width.lower).toBeLessThanOrEqual(width.median);
      expect(width.median).toBeLessThanOrEqual(width.upper);
      expect(width.upper).toBeLessThanOrEqual(count);
      expect(finding.claims[0]!.hedge).toBe(hedgeFor(orderProbability));
      expect(one(finding)).toMatch(
        /could stand in any of \d+ of the \d+ spots\. So we cannot tell their true order\.$/,
      );
      expect(finding.place).toBeNull();
    }
  });

  it('agrees with the pairs: bars of two places that almost certainly differ mostly do not overlap', () => {
    part.scales.forEach(({ scale, bars }) => {
      const pairs = given.pairs.find((p) => p.scale.name === scale.name)!;
      const barOf = new Map(bars!.map((bar) => [bar.place, bar]));
      let [agree, all] = [0, 0];
      pairs.matrix!.forEach((row, a) => {
        row.forEach((apart, b) => {
          const [first, second] = [barOf.get(pairs.labels[a]!), barOf.get(pairs.labels[b]!)];
          expect(first === undefined || second === undefined).toBe(apart === null);
          if (!first || !second) return;
          all++;
          if ((first.lower > second.upper || second.lower > first.upper) === (apart === 2)) agree++;
        });
      });
      expect(agree / all).toBeGreaterThan(0.95);
    });
  });

  it('carries nothing of a withheld place, and bars in the reader’s order', () => {
    const said = given.places.flatMap((p) => (p.status === 'said' ? [p.place] : []));
    expect(said.length).toBeLessThan(given.places.length - 1);
    for (const { bars } of part.scales) expect(bars!.map((bar) => bar.place)).toEqual(said);
    expect(JSON.stringify(part.findings)).not.toMatch(/P\d\d/);
  });

  it('holds places against a reference by their own chance, and names none', () => {
    const { release: held } = told(town, 3, { ...blocks, comparison: { references: { trust: 3.3 } } });
    const finding = partOf(held)!.findings.find((f) => f.id === 'reference:trust')!;
    const chances = held.places.flatMap((place) =>
      place.status === 'said' ? [place.scales.find((s) => s.scale === 'trust')!.level] : [],
    );
    const surely = chances.filter((level) => level.value - 0.8416 * level.standardError >= 3.3).length;
    expect(finding.numbers.above).toBe(surely);
    expect(finding.numbers.above! + finding.numbers.below! + finding.numbers.open!).toBe(chances.length);
    expect(one(finding)).toContain(`${surely} blocks are likely above 3.3`);
  });
});

describe('what the comparison refuses', () => {
  it('an order of three places: their pairs say it all', () => {
    const { release: three } = told(townWith({ sizes: [60, 60, 60] }), 2, blocks);
    const part = partOf(three);
    for (const finding of part?.findings ?? []) {
      expect(finding.status).toBe('refused');
      expect(finding.refusal!.why).toMatch(/pairs/);
      expect(one(finding)).toMatch(/We cannot say how blocks would stand in a line/);
    }
    expect(part).toBeDefined();
    expect(part!.scales).toEqual([]);
  });

  it('places that do not differ: nothing is compared, and the first finding says why', () => {
    const zero = [
      [0, 0],
      [0, 0],
    ];
    const { release: flat } = told(townWith({ placeVariance: zero }), 4, blocks);
    expect(partOf(flat)).toBeUndefined();
    expect(flat.findings.find((f) => f.kind === 'collective')!.status).toBe('refused');
  });

  it('constant answers, and one person in each place, are refused before anything is compared', () => {
    const { answers } = simulate(town, 1);
    const constant = { ...answers, values: answers.values.map(() => 3) as Uint8Array };
    const options = { scales: shown(answers), itemVariance: 'scale' } as const;
    expect(() => release(constant, options)).toThrow(/differ|same|vary|variation/i);
    const alone = simulate(townWith({ sizes: new Array<number>(40).fill(1) }), 1).answers;
    expect(() => release(alone, options)).toThrow(/one|single/i);
  });
});
