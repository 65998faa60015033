import { simulate } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { lintWords, middleOf, pairFinding, release, storyOf } from '../src/index.ts';
import { sentence, shown, told as tell, town } from './study.ts';

const { release: told } = tell(town, 7);

describe('the middle of a fact', () => {
  const of = (...values: number[]) => middleOf(values.map((value, index) => ({ place: `P${index}`, value })));
  it('is the value with as many below as above, or halfway between two', () => {
    expect(of(9, 1, 4)).toBe(4);
    expect(of(9, 1, 4, 6)).toBe(5);
    expect(of(-2)).toBe(-2);
    expect(of()).toBeNull();
  });
});

describe('the story of a release', () => {
  it('opens with three findings of the release, what cannot be told last, and tells none twice', () => {
    const { opening, chapters } = storyOf(told, []);
    expect(opening).toHaveLength(3);
    const open = opening.map(({ claims }) => claims[0]?.hedge === 'cannot-tell');
    expect(open).toEqual(open.toSorted((a, b) => Number(a) - Number(b)));
    const all = [...opening, ...chapters.flatMap(({ findings }) => findings)];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const released = [...told.findings, ...told.parts.flatMap((part) => part.findings)];
    for (const finding of all) expect(released).toContain(finding);
  });

  it('says in a minute what is strong, what is not sure and what to ask next, from findings of the release', () => {
    const { glance } = storyOf(told, []);
    const released = [...told.findings, ...told.parts.flatMap((part) => part.findings)];
    const of = new Map(released.map((finding) => [finding.id, finding]));
    for (const part of [glance.strong, glance.unsure, glance.next]) {
      expect(part.length).toBeGreaterThan(0);
      expect(part.length).toBeLessThanOrEqual(4);
    }
    for (const finding of [...glance.strong, ...glance.unsure]) expect(released).toContain(finding);
    for (const { claims, status } of glance.strong) {
      expect(status).toBe('said');
      expect(claims[0]!.hedge).not.toBe('cannot-tell');
      if (glance.strengths) expect(claims[0]!.about).toMatch(/above/);
    }
    for (const { kind, claims, numbers } of glance.unsure)
      expect(claims[0]!.hedge === 'cannot-tell' || (kind === 'apart' && numbers.same! > 0)).toBe(true);
    for (const { from, text } of glance.next) {
      expect(of.has(from), from).toBe(true);
      expect(text).toMatch(/\?/);
      expect(text).not.toMatch(/\p{Nd}|[{}]/u);
    }
  });

  it('asks what would help with the first task on which people lean away from acting, and with no other', () => {
    const { answers } = simulate(
      {
        scales: [{ name: 'action', items: [3.6, 3.7, 2.2, 2.1], itemVariance: 0.6 }],
        placeVariance: [[0.2]],
        respondentVariance: [[0.3]],
        sizes: Array.from({ length: 20 }, () => 25),
        options: { minimum: 1, maximum: 5 },
      },
      8,
    );
    const items = answers.items.map(({ name }) => name);
    const tasks = [
      { name: 'children', title: 'Looking after children', items: items.slice(0, 2) },
      { name: 'institutions', title: 'Facing institutions', items: items.slice(2, 3) },
      { name: 'violence', title: 'Stopping violence', items: items.slice(3) },
    ];
    const { next } = storyOf(release(answers, { scales: shown(answers), tasks }), []).glance;
    const asked = next.filter(({ from }) => from.startsWith('task:'));
    expect(asked.map(({ from }) => from)).toEqual(['task:institutions']);
    expect(asked[0]!.text).toContain('Facing institutions');
  });

  it('calls nothing strong that leans to the lower end', () => {
    const low = told.findings.map((finding) =>
      finding.kind === 'level'
        ? {
            ...finding,
            claims: [
              { about: 'below the middle option', probability: 0.99, hedge: 'almost-certainly' as const },
            ],
          }
        : finding,
    );
    const { glance } = storyOf(
      { ...told, findings: low.filter(({ kind }) => kind === 'level'), parts: [] },
      [],
    );
    expect(glance.strengths).toBe(false);
    expect(glance.strong.length).toBeGreaterThan(0);
  });

  it.each(['en', 'es', 'ar'] as const)('asks next in plain words in %s', (language) => {
    const known = {
      name: 'T',
      kind: 'context',
      year: 2025,
      source: 'R',
      values: [{ place: 'P', value: 1 }],
    } as const;
    const { glance } = storyOf({ ...told, language }, [known]);
    for (const { text } of glance.next)
      expect(lintWords(text, language, { audience: 'members' }), text).toEqual([]);
  });

  it('tells what places carry by its middle and its ends, and nothing where nothing is known', () => {
    const fact = { name: 'Turnover', kind: 'context', year: 2025, source: 'Register' } as const;
    const values = [9, 1, 4, 6].map((value, index) => ({ place: `P${index}`, value }));
    expect(storyOf(told, [{ ...fact, values }]).carried).toMatchObject([
      { least: 1, middle: 5, most: 9, places: 4 },
    ]);
    expect(storyOf(told, [{ ...fact, values: [] }]).carried).toEqual([]);
  });

  it.each(['en', 'es', 'ar'])('says how to read it with care in %s', (language) => {
    const { cautions } = storyOf({ ...told, language }, []);
    expect(cautions).toHaveLength(6);
    expect(cautions.join(' ')).not.toMatch(/[{}]/);
  });
});

describe('one pair of places', () => {
  it('names the higher one first where they differ, neither where that cannot be told', () => {
    const { labels, matrix, scale } = told.pairs[0]!;
    const levels = new Map(
      told.places.flatMap((place) =>
        place.status === 'said'
          ? place.scales
              .filter((one) => one.scale === scale.name)
              .map((one) => [place.place, one.level.value] as const)
          : [],
      ),
    );
    const seen = new Set<number>();
    matrix!.forEach((line, row) => {
      line.forEach((apart, column) => {
        const finding = pairFinding(told, scale.name, labels[row]!, labels[column]!);
        if (apart === null) {
          expect(finding).toBeNull();
          return;
        }
        seen.add(apart);
        const [a, b] = [labels[row]!, labels[column]!];
        const higher = levels.get(a)! >= levels.get(b)! ? a : b;
        const text = sentence(finding!.says);
        if (apart === 0) expect(text).toContain('cannot tell');
        else expect(text.indexOf(higher)).toBeLessThan(text.indexOf(higher === a ? b : a));
      });
    });
    expect(seen.has(0) && seen.has(2)).toBe(true);
  });

  it('is not said of one place twice, nor of a place that is not there', () => {
    const { labels, scale } = told.pairs[0]!;
    expect(pairFinding(told, scale.name, labels[0]!, labels[0]!)).toBeNull();
    expect(pairFinding(told, scale.name, labels[0]!, 'Elsewhere')).toBeNull();
  });
});
