import { describe, expect, it } from 'vitest';
import { lintWords } from '../../src/index.ts';
import { arabicFound, arabicPlain } from './arabic-sentences.ts';
import { englishFound, englishPlain } from './english-sentences.ts';
import { spanishFound, spanishPlain } from './spanish-sentences.ts';

const cases = [
  ['en', englishFound, englishPlain],
  ['es', spanishFound, spanishPlain],
  ['ar', arabicFound, arabicPlain],
] as const;
const found = (text: string, language: string): string[] =>
  lintWords(text, language, { audience: 'members' }).map(
    (one) => `${one.kind}: ${text.slice(one.start, one.end)}`,
  );
const same = (text: string): string => text.replaceAll('-', ' ').toLowerCase();

describe.each(cases)('plain words in %s', (language, wrong, right) => {
  it.each(wrong)('finds what is wrong in “%s”', (text, word) => {
    expect(found(text, language).map(same)).toContain(same(word));
  });

  it.each(right)('finds nothing in “%s”', (text) => {
    expect(found(text, language)).toEqual([]);
  });

  it('has sentences enough', () => {
    expect(wrong.length + right.length).toBeGreaterThanOrEqual(60);
  });
});

describe('the linter', () => {
  it('says nothing of causes where the text is no result', () => {
    expect(lintWords('The rain caused a delay.', 'en', { crossSectional: false })).toEqual([]);
    expect(lintWords('The rain caused a delay.', 'en')).toHaveLength(1);
  });

  it('leaves the words of statistics to analysts', () => {
    expect(lintWords('The variance is 0.3.', 'en')).toEqual([]);
    expect(lintWords('The variance is 0.3.', 'en', { audience: 'members' })).toHaveLength(1);
  });

  it('tells where the word stands, why, and what to write', () => {
    const text = 'Café Quay: a bad neighborhood.';
    const [one] = lintWords(text, 'en-US');
    expect(text.slice(one!.start, one!.end)).toBe('bad');
    expect(one).toMatchObject({ kind: 'blame', text: 'bad' });
    expect(one!.says).toMatch(/\.$/);
    expect(one!.instead.length).toBeGreaterThan(5);
  });

  it('gives no advice in a language without a list', () => {
    expect(lintWords('ein schlechtes Viertel', 'de')).toEqual([]);
  });
});
