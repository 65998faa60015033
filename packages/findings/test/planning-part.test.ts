import { fit, simulate, summarize } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { type Finding, fieldwork, type PlanningPart, type Release, reliabilityClear } from '../src/index.ts';
import { sentence, told, town, townWith } from './study.ts';

const partOf = (release: Release): PlanningPart =>
  release.parts.find((part) => part.kind === 'planning') as PlanningPart;
const blocks = { kind: { one: 'block', many: 'blocks' } } as const;
const one = (finding: Finding | undefined): string => sentence(finding?.says ?? []);

describe('planning from answers', () => {
  const { release } = told(town, 3, blocks);
  const part = partOf(release);

  it('says how many more answers, from how many of the shown places, in steps of five', () => {
    for (const [q, finding] of part.findings.entries()) {
      const needs = part.scales[q]!.needs!;
      expect(needs.every(({ more }) => more % 5 === 0 && more >= 0)).toBe(true);
      const total = needs.reduce((sum, { more }) => sum + more, 0);
      if (total === 0) continue;
      expect(finding.numbers).toMatchObject({ more: total, shown: needs.length });
      expect(one(finding)).toContain(`About ${total} more answers`);
      expect(finding.claims[0]).toMatchObject({ probability: 0.8, hedge: 'likely' });
    }
    expect(part.findings.some((finding) => (finding.numbers.more ?? 0) > 0)).toBe(true);
  });

  it('asks for more where a place is less clear, and nothing of places that are clear by far', () => {
    for (const { scale, needs } of part.scales)
      for (const { place, more } of needs!) {
        const shown = release.places.find((p) => p.place === place)!;
        if (shown.status !== 'said') throw new Error('A withheld place has a need.');
        const { reliability } = shown.scales.find((s) => s.scale === scale.name)!;
        if (reliability < reliabilityClear) expect(more).toBeGreaterThan(0);
      }
  });

  it('tells nothing of withheld places', () => {
    const held = release.places.flatMap((p) => (p.status === 'withheld' ? [p.place] : []));
    expect(held.length).toBeGreaterThan(1);
    const text = JSON.stringify(part);
    for (const place of held) expect(text).not.toContain(`"${place}"`);
  });

  it('gives what more people would buy, rising and inside its range', () => {
    for (const { points } of part.scales)
      points.forEach((point, i) => {
        expect(point.lower).toBeLessThan(point.reliability);
        expect(point.reliability).toBeLessThan(point.upper);
        if (i > 0) {
          expect(point.reliability).toBeGreaterThan(points[i - 1]!.reliability);
          expect(point.difference).toBeLessThan(points[i - 1]!.difference);
        }
      });
  });

  it('says when there is enough already', () => {
    const { release: full } = told(townWith({ sizes: new Array<number>(20).fill(120) }), 5, blocks);
    for (const finding of partOf(full).findings) {
      expect(finding.numbers.more).toBe(0);
      expect(finding.claims[0]!.probability).toBeGreaterThanOrEqual(0.8);
      expect(one(finding)).toMatch(/each of the 20 blocks shown .* shows clearly/);
    }
  });
});

describe('what planning refuses', () => {
  it('to plan on a difference that was not found, but says what it would take', () => {
    const zero = [
      [0, 0],
      [0, 0],
    ];
    const seeds = [1, 2, 3, 4, 5, 6];
    const refused = seeds.flatMap((seed) =>
      partOf(told(townWith({ placeVariance: zero }), seed, blocks).release).findings.filter(
        (finding) => finding.status === 'refused',
      ),
    );
    expect(refused.length).toBeGreaterThan(0);
    for (const finding of refused) {
      expect(one(finding)).toMatch(/we cannot say how many people it takes/);
      expect(finding.refusal!.meanwhile).toMatch(/about 25 people in each/);
    }
  });

  it('three places: a plan of any kind is only as sure as their difference', () => {
    const { release } = told(townWith({ sizes: [14, 15, 16] }), 2, blocks);
    for (const finding of partOf(release).findings) {
      if (finding.status === 'said') expect(finding.claims[0]!.probability).toBeGreaterThanOrEqual(0.8);
      expect(JSON.stringify(finding)).not.toMatch(/NaN|null,"hedge/);
    }
  });
});

describe('fieldwork', () => {
  it('tells counts by ten, precision by tenths, needs by five; of a place under the limit only what any such place needs', () => {
    const { answers } = simulate(town, 7);
    const fitted = fit(summarize(answers), { itemVariance: 'scale' });
    const goal = { reliability: 0.85, items: 4 };
    const plan = fieldwork(fitted, 0, goal);
    if (!plan.feasible) throw new Error(plan.sentence);
    const under = plan.places.filter((_, i) => fitted.places.respondents[i]! < 10);
    expect(under.length).toBeGreaterThan(1);
    expect(new Set(under.map((place) => JSON.stringify({ ...place, place: '' }))).size).toBe(1);
    plan.places.forEach(({ people, reliability, more }, i) => {
      if (people === null) return;
      expect(people % 10).toBe(0);
      expect(people).toBeLessThanOrEqual(fitted.places.respondents[i]!);
      expect(more % 5).toBe(0);
      expect(Math.abs(10 * reliability! - Math.round(10 * reliability!))).toBeLessThan(1e-9);
    });
    expect(plan.more).toBe(plan.places.reduce((sum, { more }) => sum + more, 0));
    const flat = {
      ...fitted,
      variance: {
        ...fitted.variance,
        place: [
          [0, 0],
          [0, 0],
        ],
      },
    };
    expect(fieldwork(flat, 0, goal)).toMatchObject({ feasible: false, reason: 'no-place-variance' });
  });
});
