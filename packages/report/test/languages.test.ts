import { figureCatalogues } from '@weft/figures';
import { kindForms } from '@weft/findings';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { reportCatalogues } from '../src/words-of.ts';

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }> };
const kindGaps = new Set(Object.keys(kindForms({ one: 'x', many: 'y' }, 'es')));

/** Names of a message's gaps, but those of the kind of place and those that only some languages choose by. */
function gaps(message: string, language: string): string[] {
  const found = new Set<string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const { type, value, options } of nodes) {
      if (type !== 0 && type !== 7) found.add(value!);
      if (options) for (const option of Object.values(options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst() as Node[]);
  return [...found].filter((name) => !kindGaps.has(name)).sort();
}

const catalogues = [
  ['figures', figureCatalogues],
  ['reports', reportCatalogues],
] as const;
/** A model's note is an English sentence; other languages choose their own by its code. */
const byCode = new Set(['noteText', 'holdsNo']);

describe.each(catalogues)('the words of %s', (_, languages) => {
  it.each(['es', 'ar'] as const)('ask in %s for nothing that English does not give', (tag) => {
    const english = languages.en.messages as Readonly<Record<string, string>>;
    const other = languages[tag].messages as Readonly<Record<string, string>>;
    expect(languages[tag].status).toBe('machine');
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [id, message] of Object.entries(other)) {
      const given = new Set(gaps(english[id]!, 'en'));
      const asked = gaps(message, tag);
      if (!byCode.has(id))
        expect(
          asked.filter((name) => !given.has(name)),
          id,
        ).toEqual([]);
    }
  });
});
