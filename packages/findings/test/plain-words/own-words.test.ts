import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { findingCatalogues, lintWords, type Words } from '../../src/index.ts';
import { everything, sentencesOf } from '../everything.ts';

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }> };

/** Every text that a message can become: its gaps stand as “…”, each choice is read by itself. */
function readings(message: string): string[] {
  const of = (nodes: readonly Node[]): string[] =>
    nodes.reduce<string[]>(
      (texts, { type, value, options }) => {
        const next = options
          ? Object.values(options).flatMap((option) => of(option.value))
          : [type === 0 ? value! : type === 7 ? '3' : '…'];
        return texts.flatMap((text) => next.map((more) => text + more));
      },
      [''],
    );
  return of(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Node[]);
}

const isMethod = (id: string): boolean => /method(\.|$)/i.test(id);
const languages = ['en', 'es', 'ar'] as const;

/** What the linter finds, as lines to read. Nothing is excepted. */
function found(where: string, text: string, language: string, members: boolean): string[] {
  return lintWords(text, language, { audience: members ? 'members' : 'analysts' }).map(
    (one) => `${where}: ${one.kind}: ${one.text} | ${text}`,
  );
}

describe.each(languages)('what Weft says of findings in %s', (language) => {
  it('is in plain words, in every message', () => {
    const { messages } = findingCatalogues[language];
    const wrong = (Object.keys(messages) as (keyof Words)[]).flatMap((id) =>
      readings(messages[id]).flatMap((text) => found(id, text, language, !isMethod(id))),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it.each(['clear', 'alike', 'small'] as const)('is in plain words of a community that is %s', (world) => {
    const wrong = sentencesOf(everything(language, world)).flatMap(({ text, members }) =>
      found(world, text, language, members),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});
