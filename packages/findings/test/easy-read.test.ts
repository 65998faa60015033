import { describe, expect, it } from 'vitest';
import { easyRead, lintWords } from '../src/index.ts';
import { everything, type World } from './everything.ts';

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’,.]*/gu) ?? [];
const vowels = { en: /[aeiouy]+/g, es: /[aeiouáéíóúü]+/g } as const;

/** Groups of vowels; in English without an e at the end that is not heard. */
function syllables(word: string, language: 'en' | 'es'): number {
  const plain = word.toLowerCase();
  return Math.max(
    1,
    (
      (language === 'en' ? plain.replace(/(?<=[^aeiouy])e$|es$|ed$/, '') : plain).match(vowels[language]) ??
      []
    ).length,
  );
}

const worlds: readonly World[] = ['clear', 'alike', 'small'];

describe.each(['en', 'es', 'ar'] as const)('the easy text in %s', (language) => {
  it.each(worlds)('says what the findings say of a community that is %s', (world) => {
    const given = everything(language, world);
    const sections = easyRead(given);
    const sentences = sections.flatMap((one) => one.sentences);
    const all = [...given.findings, ...given.parts.flatMap((part) => part.findings)];
    const ids = new Set(all.map((one) => one.id));
    expect(sections.length).toBeGreaterThanOrEqual(3);
    for (const { text, findingId } of sentences) {
      expect(ids.has(findingId), findingId).toBe(true);
      expect(wordsOf(text).length, text).toBeLessThanOrEqual(12);
      expect(text).toMatch(/^[\p{Lu}\p{Lo}\p{N}][^{}#]*\.$/u);
      expect(text.match(/[.!?](?=\s)/g) ?? [], text).toEqual([]);
      expect(lintWords(text, language, { audience: 'members' }), text).toEqual([]);
    }
    if (language === 'ar') return;
    const words = sentences.flatMap(({ text }) => wordsOf(text));
    const mean = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
    // Reading ease of 80 (Flesch) in English and 75 (Fernández Huerta) in Spanish: "easy".
    const length = words.length / sentences.length;
    const ease =
      language === 'en' ? 206.835 - 1.015 * length - 84.6 * mean : 206.84 - 60 * mean - 1.02 * length;
    expect(ease).toBeGreaterThan(language === 'en' ? 80 : 75);
    // Years of school (Flesch–Kincaid): what children of eleven or twelve read.
    if (language === 'en') expect(0.39 * length + 11.8 * mean - 15.59).toBeLessThanOrEqual(6);
  });

  it('says what people would do and what changed as the findings do, and no more', () => {
    for (const world of worlds) {
      const given = everything(language, world);
      const said = easyRead(given).flatMap((one) => one.sentences);
      const parts = given.parts.flatMap((part) => part.findings);
      const of = (id: string) => said.filter((one) => one.findingId === id);
      expect(of('tasks')).toHaveLength(1);
      for (const { name, highEnd, lowEnd } of given.scales) {
        const change = parts.find(({ id }) => id === `change:${name}`)!;
        const sure = change.status === 'said' && change.claims[0]!.hedge !== 'cannot-tell';
        const texts = of(change.id).map(({ text }) => text);
        expect(texts).toHaveLength(sure ? 2 : 1);
        const named = [highEnd, lowEnd].filter((end) => texts.some((text) => text.includes(end)));
        const way = change.claims[0]!.about.includes('above') ? highEnd : lowEnd;
        expect(named).toEqual(sure ? [way] : []);
      }
    }
  });

  it('says shares as so many in ten, and keeps to what is refused', () => {
    const clear = everything(language, 'clear');
    const apart = clear.findings.find((one) => one.kind === 'apart')!;
    const said = easyRead(clear).flatMap((one) => one.sentences);
    const tenths = Math.round((10 * apart.numbers.differ!) / apart.numbers.pairs!);
    expect(tenths).toBeGreaterThan(0);
    expect(said.find((one) => one.findingId === apart.id)!.text).toContain(String(tenths));
    const alike = everything(language, 'alike');
    const easy = easyRead(alike).flatMap((one) => one.sentences);
    expect(easy.some((one) => one.findingId.startsWith('apart:'))).toBe(false);
    expect(easy.filter((one) => one.findingId.startsWith('collective:')).length).toBe(4);
  });
});
