import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { english, findingCatalogues, kindForms, kindIn, type Words, wordsOf } from '../src/index.ts';
import { speaker } from '../src/wording/speaker.ts';
import { everything, sentencesOf, type World } from './everything.ts';

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }> };

/** Names of a message's gaps; which choices a select offers; how often each stands in the longest reading. */
function gaps(message: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const { type, value, options } of nodes) {
      if (type === 0 || type === 7) continue;
      if (type === 5) found.set(value!, `select ${Object.keys(options!).sort().join(' ')}`);
      else if (type === 6) found.set(value!, 'count');
      else if (!found.has(value!)) found.set(value!, 'text');
      if (options) for (const option of Object.values(options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Node[]);
  return found;
}

const kindGaps = new Set(Object.keys(kindForms({ one: 'x', many: 'y' }, 'es')));
const asked = (message: string): [string, string][] =>
  [...gaps(message)].filter(([name]) => !kindGaps.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
const ids = Object.keys(english) as (keyof Words)[];
const others = (['es', 'ar'] as const).map((tag) => [tag, findingCatalogues[tag]] as const);

describe.each(others)('the sentences of findings in %s', (tag, { messages, status }) => {
  it('are marked as written by a machine', () => {
    expect(status).toBe('machine');
  });

  it.each(ids)('%s asks for what the English one asks', (id) => {
    expect(asked(messages[id])).toEqual(asked(english[id]));
    expect(messages[id].split('{hedge}').length).toBe(english[id].split('{hedge}').length);
  });

  it.each([0, 1, 2, 3, 11, 100])('can be written for %i', (count) => {
    const kind = kindIn({ one: 'block', many: 'blocks' }, tag);
    const talk = speaker(messages, tag, kind);
    for (const id of ids) {
      const values = [...gaps(messages[id])].map(([gap, what]) => [gap, what === 'count' ? count : '7']);
      const text = talk.plain(id, Object.fromEntries(values));
      expect(text, id).not.toMatch(/[{}#]|undefined| {2}|\s[.,;:؛،]/);
      expect(text, id).not.toBe('');
    }
  });

  it('has a fixed word for each step of the ladder', () => {
    const words = ids.filter((id) => id.startsWith('hedge.')).map((id) => messages[id]);
    expect(new Set(words).size).toBe(words.length);
  });
});

const worlds: readonly World[] = ['clear', 'alike', 'small'];

/** Words no Spanish sentence has. */
const onlyEnglish =
  /(?<!\p{L})(the|and|of|with|people|answers?|from|which|where|there|more|less|than|each|block|blocks|both|one|what|can|cannot|is|are|was|were|that|this|to|on|in|by|for|not|we|how|likely|perhaps|none|all)(?!\p{L})/iu;
/** What stands in Latin letters in Arabic statistics too. */
const latinNames =
  /\b(REML|ML|ICC|CFI|RMSEA|SRMR|BIC|Jodoin|Gierl|R|F|p|s|n|N|y|u_k|g_ik|r_jk|e_ijk|e|i|z|r_wg|j|q\d|trust\d|action\d|rwg|a|b|c)\b/g;

describe.each(worlds)('a release of a community that is %s', (world) => {
  const english = everything('en', world);

  it('says the same in Spanish, and no English', () => {
    const spanish = everything('es', world);
    expect(spanish.kind.many).toBe('cuadras');
    const said = sentencesOf(spanish);
    expect(said).toHaveLength(sentencesOf(english).length);
    for (const { text } of said) expect(onlyEnglish.exec(text)?.[0] ?? null, text).toBeNull();
  });

  it('says the same in Arabic, and no word in Latin letters', () => {
    const said = sentencesOf(everything('ar', world));
    expect(said).toHaveLength(sentencesOf(english).length);
    for (const { text } of said)
      expect(/[A-Za-z]{2,}/.exec(text.replace(latinNames, ''))?.[0] ?? null, text).toBeNull();
  });

  it('carries the hedge of each claim once, in the word of its language', () => {
    for (const language of ['en', 'es', 'ar'] as const) {
      const { messages } = wordsOf(language);
      const given = everything(language, world);
      for (const finding of given.findings)
        for (const { text, hedge } of finding.says) {
          if (!hedge) continue;
          const words = Object.entries(messages).flatMap(([id, word]) =>
            id === `hedge.${hedge}` || (hedge === 'cannot-tell' && /^hedge\.cannot$|notShown/.test(id))
              ? [word.toLowerCase()]
              : [],
          );
          expect(words, finding.id).toContain(text.toLowerCase());
        }
    }
  });
});

describe('kinds of place', () => {
  it('take their articles by gender', () => {
    expect(kindForms({ one: 'manzana', many: 'manzanas' }, 'es')).toMatchObject({
      theMany: 'las manzanas',
      ofTheOne: 'de la manzana',
      aOne: 'una manzana',
    });
    expect(kindForms({ one: 'barrio', many: 'barrios' }, 'es')).toMatchObject({
      ofTheOne: 'del barrio',
      noOne: 'ningún barrio',
    });
    expect(kindForms({ one: 'área', many: 'áreas', gender: 'f' }, 'es')).toMatchObject({
      theOne: 'el área',
      allMany: 'todas las áreas',
    });
  });

  it('are known in three languages, and kept as a community wrote them otherwise', () => {
    expect(kindIn({ one: 'class', many: 'classes' }, 'es-MX').many).toBe('clases');
    expect(kindIn({ one: 'isla', many: 'islas' }, 'es').many).toBe('islas');
    expect(kindIn(undefined, 'ar').one).toBe('مكان');
  });
});
