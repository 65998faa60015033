import { type Answers, simulate } from '@weft/ecometrics';
import { describe, expect, test } from 'vitest';
import { type ItemsPart, type Release, type ReleaseOptions, release } from '../src/index.ts';
import { shown, town, townWith } from './study.ts';

const partOf = (answers: Answers, options: Partial<ReleaseOptions> = {}): ItemsPart => {
  const made: Release = release(answers, { scales: shown(answers), consensus: false, ...options });
  return made.parts.find((part): part is ItemsPart => part.kind === 'items')!;
};
const wide = townWith({
  sizes: Array.from({ length: 60 }, (_, k) => 20 + (k % 11)),
  scales: [
    { name: 'trust', items: [3.2, 3.6, 3.4, 3.1], itemVariance: 0.5 },
    { name: 'action', items: [3.2, 3.6, 3.4, 3.1], itemVariance: 0.5 },
  ],
});
const { answers } = simulate(wide, 5);

/** Half of the people everywhere speak north; `shift` is added to their first answer. */
function withLanguage(given: Answers, shift: number, people = 2): Answers {
  const groupOf = Int32Array.from({ length: given.respondents }, (_, j) => (j % people === 0 ? 1 : 0));
  const values = given.values.slice();
  const width = given.items.length;
  for (let j = 0; j < given.respondents; j++)
    if (groupOf[j]) values[j * width] = Math.min(5, Math.max(1, values[j * width]! + shift));
  return { ...given, values, groupings: [{ name: 'language', groups: ['south', 'north'], groupOf }] };
}
const saying = (part: ItemsPart): string[] =>
  part.findings.map(({ says }) => says.map(({ text }) => text).join(''));

describe('the items of a study', () => {
  const part = partOf(answers);

  test('are said to ask about one thing, and alike everywhere, where that is so', () => {
    expect(part.findings.map(({ id, status }) => [id, status])).toEqual([
      ['items:hold:trust', 'said'],
      ['items:alike:trust', 'said'],
      ['items:hold:action', 'said'],
      ['items:alike:action', 'said'],
      ['domains:within', 'said'],
      ['domains:between', 'said'],
    ]);
    expect(saying(part)[0]).toContain('one and the same thing');
    expect(saying(part)[1]).toContain('work much alike');
  });

  test('every sentence has one hedge, the word of its probability', () => {
    for (const finding of part.findings) {
      expect(finding.says.filter(({ hedge }) => hedge !== undefined)).toHaveLength(1);
      expect(finding.says.find(({ hedge }) => hedge)!.hedge).toBe(finding.claims[0]!.hedge);
      expect(finding.ground).not.toMatch(/undefined|NaN|\{/);
      expect(finding.method).not.toMatch(/undefined|NaN|\{/);
    }
  });

  test('two threads are told apart where their correlation is far from one', () => {
    expect(part.domains!.within.value).toBeGreaterThan(0.2);
    expect(saying(part)[4]).toContain('two different things');
    expect(part.domains!.models.map(({ model }) => model)).toEqual(['1|1', '1|2', '2|1', '2|2']);
  });

  test('one thread, where the two scales are one', () => {
    const one = townWith({
      ...wide,
      placeVariance: [
        [0.12, 0.12],
        [0.12, 0.12],
      ],
      respondentVariance: [
        [0.35, 0.35],
        [0.35, 0.35],
      ],
    });
    const same = partOf(simulate(one, 6).answers);
    expect(saying(same).find((text) => text.startsWith('Among people who live'))).toContain(
      'one and the same',
    );
    expect(same.domains!.within.value).toBeGreaterThan(0.9);
  });
});

describe('groups', () => {
  test('an item that works differently is named, the others are not', () => {
    const part = partOf(withLanguage(answers, 1), { items: { groups: ['language'] } });
    const flagged = part.findings.filter(({ id }) => id.startsWith('items:group:'));
    expect(flagged.map(({ id }) => id)).toEqual(['items:group:language:north:trust1']);
    expect(flagged[0]!.says.map(({ text }) => text).join('')).toContain('nearer to “more of trust”');
    expect(part.findings.at(-1)!.id).toBe('items:groups:language');
  });

  test('none is named where none differs', () => {
    const part = partOf(withLanguage(answers, 0), { items: { groups: ['language'] } });
    expect(part.findings.filter(({ id }) => id.startsWith('items:group:'))).toEqual([]);
    expect(saying(part).at(-1)).toContain('work much alike for the groups');
  });

  test('a group of a few, and a column that is not there, are refused; nothing of the few is shown', () => {
    const part = partOf(withLanguage(answers, 1, 40), { items: { groups: ['language', 'wave'] } });
    expect(part.differences).toEqual([]);
    const refused = part.findings.filter(({ status }) => status === 'refused');
    expect(refused.map(({ id }) => id)).toEqual(['items:groups:language', 'items:groups:wave']);
    for (const { refusal } of refused) for (const text of Object.values(refusal!)) expect(text).toMatch(/\w/);
  });

  test('what a small group says changes nothing that is shown of the groups', () => {
    const three = (shift: number): Answers => {
      const base = withLanguage(answers, 0);
      const values = base.values.slice();
      const groupOf = base.groupings![0]!.groupOf.map((group, j) => (j % 60 === 0 ? 2 : group));
      groupOf.forEach((group, j) => {
        if (group === 2) values[j * 8] = shift;
      });
      return {
        ...base,
        values,
        groupings: [{ name: 'language', groups: ['south', 'north', 'east'], groupOf }],
      };
    };
    const [low, high] = [1, 5].map((shift) => partOf(three(shift), { items: { groups: ['language'] } }));
    expect(low!.differences).toEqual(high!.differences);
    expect(JSON.stringify(low!.differences)).not.toContain('east');
  });
});

describe('refusals', () => {
  const few = (parts: Parameters<typeof townWith>[0]): ItemsPart =>
    partOf(simulate(townWith(parts), 3).answers);
  test('three places: nothing but the answers', () => {
    const part = few({ sizes: [30, 30, 30] });
    expect(part.findings.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused']);
    for (const { refusal } of part.findings)
      for (const text of Object.values(refusal!)) expect(text).toMatch(/\w/);
    expect(part.scales[0]!.items[0]!.mean).not.toBeNull();
  });
  test('a scale of one item', () => {
    const part = few({
      scales: [
        { name: 'trust', items: [3.2], itemVariance: 0.7 },
        { name: 'action', items: [3.4, 3.1, 3.3], itemVariance: 0.7 },
      ],
    });
    expect(part.findings.filter(({ status }) => status === 'refused').map(({ id }) => id)).toEqual([
      'items:refused:trust',
      'domains:refused',
    ]);
    expect(part.domains).toBeNull();
  });
  test('an item that everybody answers alike', () => {
    const flat = answers.values.slice();
    for (let j = 0; j < answers.respondents; j++) flat[j * 8 + 1] = 4;
    const part = partOf({ ...answers, values: flat });
    const refused = part.findings.filter(({ status }) => status === 'refused');
    expect(refused.map(({ id }) => id)).toEqual(['items:refused:trust', 'domains:refused']);
    expect(refused[0]!.refusal!.why).toContain('trust2');
  });
  test('planned missing answers: nobody answered everything', () => {
    const holes = answers.values.slice();
    for (let j = 0; j < answers.respondents; j++) {
      holes[j * 8 + (j % 4)] = 250;
      holes[j * 8 + 4 + (j % 4)] = 250;
    }
    const part = partOf({ ...answers, values: holes });
    expect(part.findings.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused']);
  });
});

describe('privacy', () => {
  const { answers: small } = simulate(town, 9);
  test('shares of a few people are withheld, and of all but a few', () => {
    const values = small.values.slice();
    const width = small.items.length;
    for (let j = 0; j < small.respondents; j++) values[j * width + 2] = j < 4 ? 1 : j < 300 ? 5 : 4;
    for (const item of partOf({ ...small, values }).scales[0]!.items.filter(({ item }) => item === 'trust3'))
      expect(item.atFloor).toBeNull();
  });
  test('no place is named anywhere in the part', () => {
    const text = JSON.stringify(partOf(small));
    for (const place of small.places) expect(text).not.toContain(`"${place}"`);
  });
});
