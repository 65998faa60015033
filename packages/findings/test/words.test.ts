import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { english } from '../src/index.ts';
import { speaker } from '../src/wording/speaker.ts';

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }> };

/** Names of the gaps of a message, and which of them are counts. */
function gaps(message: string): Map<string, 'text' | 'count'> {
  const found = new Map<string, 'text' | 'count'>();
  const visit = (nodes: readonly Node[]): void => {
    for (const { type, value, options } of nodes) {
      if (type === 0 || type === 7) continue;
      if (type === 6) found.set(value!, 'count');
      else if (!found.has(value!)) found.set(value!, 'text');
      if (options) for (const option of Object.values(options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Node[]);
  return found;
}

const samples: Readonly<Record<string, string>> = {
  one: 'block',
  many: 'blocks',
  whole: 'Millbrook',
  place: 'Market',
  hedge: 'likely',
  topic: 'trust',
  title: 'Trust',
  first: 'trust',
  second: 'readiness to act',
  less: 'people are less ready to act',
  end: 'more trust',
  low: 'not at all',
  high: 'very much',
  covariates: 'age, years here',
  covariate: 'turnover',
  says: 'fewer of them answered than live here.',
};

function written(id: keyof typeof english, count: number): string {
  const values = [...gaps(english[id])].map(([gap, kind]) => [
    gap,
    kind === 'count' ? count : (samples[gap] ?? '7'),
  ]);
  return speaker(english, 'en').plain(id, Object.fromEntries(values));
}

const ids = Object.keys(english) as (keyof typeof english)[];
const isSentence = (id: string): boolean =>
  !/^(hedge|list|role|whole|agreement\.name|mechanism\.(efficacy|unit|family|correlation))\.|notShown$/.test(
    id,
  ) && !/^fieldwork\.(headline|open|people|count|named|more|way\.(?!bias))/.test(id);
const isMethod = (id: string): boolean => id.endsWith('.method') || id.includes('.method.');

describe.each(ids)('%s', (id) => {
  it.each([0, 1, 2, 17])('can be written for %i', (count) => {
    const text = written(id, count);
    expect(text).not.toMatch(/[{}#]|undefined| {2}|\s[.,;:]/);
    if (isSentence(id)) expect(text).toMatch(/^[\p{Lu}\p{N}].*\.$/su);
  });

  it('carries no word that ranks or blames', () => {
    const text = written(id, 2).replace('So nothing here is a ranking.', '');
    expect(text).not.toMatch(
      /\b(low|bad|weak\w*|fail\w*|scores?|rank\w*|signific\w*|worst|best|poor\w*|deprived|problem\w*|causes)\b/i,
    );
  });

  it('suits places of any name', () => {
    expect(english[id]).not.toMatch(/\ban? \{one\}|\ban? \{many\}/i);
  });
});

describe('reading age', () => {
  it('is about twelve or less for what a neighbor reads (Flesch–Kincaid grade)', () => {
    const text = ids.filter((id) => isSentence(id) && !isMethod(id)).map((id) => written(id, 3));
    const sentences = text.join(' ').split(/[.:;]\s/).length;
    const words = text.join(' ').match(/\p{L}[\p{L}’-]*/gu) ?? [];
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
    const grade = (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
    expect(grade).toBeLessThan(7);
  });
});

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[^aeiouy])e$|es$|ed$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}

describe('a speaker', () => {
  it('keeps the names of places as they are written', () => {
    const talk = speaker(english, 'en');
    const says = talk.hedged('place.above', 'likely', { ...samples, place: 'iX \u0001{one}<b>' });
    expect(says).toHaveLength(3);
    expect(says.map((part) => part.text).join('')).toContain('iX {one}<b>');
  });

  it('writes numbers with a true minus and no negative zero', () => {
    const talk = speaker(english, 'en');
    expect(talk.number(-0.31, 1)).toBe('−0.3');
    expect(talk.number(-0.004, 2)).toBe('0.00');
    expect(speaker(english, 'de').number(1234.5, 1)).toBe('1.234,5');
  });

  it('refuses a message without a place for its hedge', () => {
    expect(() => speaker(english, 'en').hedged('level.method', 'likely', samples)).toThrow(RangeError);
  });
});
