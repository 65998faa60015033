import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, english, hedgeFor, type Release } from '../src/index.ts';
import { sentence, told, town, townWith } from './study.ts';

describe('the ladder', () => {
  it('gives each probability the word of look.md §4', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        const word = hedgeFor(p);
        if (p >= 0.95) expect(word).toBe('almost-certainly');
        else if (p >= 0.8) expect(word).toBe('likely');
        else if (p >= 0.6) expect(word).toBe('perhaps');
        else expect(word).toBe('cannot-tell');
      }),
    );
  });

  it('never claims more where the probability is smaller', () => {
    const rank = ['cannot-tell', 'perhaps', 'likely', 'almost-certainly'];
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(rank.indexOf(hedgeFor(less))).toBeLessThanOrEqual(rank.indexOf(hedgeFor(more)));
      }),
    );
  });

  it('asks of a difference the two-sided 95 per cent, whichever place is greater', () => {
    expect(hedgeFor(differing(0.975))).toBe('almost-certainly');
    expect(hedgeFor(differing(0.97))).toBe('likely');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        expect(differing(p)).toBeCloseTo(differing(1 - p), 12);
      }),
    );
  });
});

const releases: readonly (readonly [string, () => Release])[] = [
  ['a town', () => told(town, 3, { community: 'Millbrook', kind: { one: 'block', many: 'blocks' } }).release],
  ['nameless places', () => told(town, 4).release],
  ['few answers', () => told(townWith({ sizes: Array.from({ length: 12 }, () => 11) }), 5).release],
  [
    'facts about people',
    () => told(townWith({ covariates: [{ name: 'age', effect: 0.2 }] }), 6, { community: 'Here' }).release,
  ],
  [
    'no differences',
    () =>
      told(
        townWith({
          placeVariance: [
            [0, 0],
            [0, 0],
          ],
        }),
        7,
      ).release,
  ],
  [
    'opposed scales',
    () =>
      told(
        townWith({
          placeVariance: [
            [0.12, -0.1],
            [-0.1, 0.14],
          ],
        }),
        8,
      ).release,
  ],
];

/** "Cannot be told apart" is the matter of a sentence, not its hedge. */
const hedgeWords = /almost certainly|\blikely\b|\bperhaps\b|cannot tell|\bprobably\b|\bmaybe\b|\bsurely\b/i;

describe.each(releases)('every finding of %s', (_, make) => {
  const release = make();
  const findings = [...release.findings, ...release.placeFindings];

  it('says something', () => expect(findings.length).toBeGreaterThan(3));

  it.each(findings.map((finding) => [finding.id, finding] as const))('%s', (id, finding) => {
    expect(finding.claims).toHaveLength(1);
    const hedged = finding.says.filter((segment) => segment.hedge !== undefined);
    expect(hedged).toHaveLength(1);
    const [claim] = finding.claims;
    const word = hedged[0]!;
    expect(word.hedge).toBe(claim!.hedge);
    expect(claim!.hedge).toBe(hedgeFor(claim!.probability));
    const proper =
      finding.kind === 'withheld'
        ? english['withheld.notShown']
        : id === 'joint' && 'correlation' in finding.numbers
          ? english['hedge.cannot']
          : english[`hedge.${claim!.hedge}`];
    expect(word.text.toLowerCase()).toBe(proper);
    for (const segment of finding.says)
      if (segment.hedge === undefined) expect(segment.text).not.toMatch(hedgeWords);
    expect(sentence(finding.says)).toMatch(/^[\p{Lu}\p{N}].*\.$/su);
    expect(finding.ground).toMatch(/\.$/);
    expect(finding.method).toMatch(/\.$/);
    for (const text of [sentence(finding.says), finding.ground, finding.method])
      expect(text).not.toMatch(/undefined|NaN|Infinity|[{}]| {2}|\s[.,;]|\.\./);
  });
});
