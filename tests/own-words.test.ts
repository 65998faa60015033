import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameIn } from '../apps/studio/src/lib/look/frame/frame-in.ts';
import { seeCatalogues } from '../apps/studio/src/lib/see/words/see-words.ts';
import { printedCatalogues } from '../apps/studio/src/lib/server/see/print/printed-words.ts';
import { figureCatalogues } from '../packages/figures/src/index.ts';
import { lintWords, type PlainWordsOptions } from '../packages/findings/src/index.ts';
import {
  library,
  respondentCatalogues,
  type Task,
  tasks,
  taskTitle,
} from '../packages/instruments/src/index.ts';
import { bundleCatalogues } from '../packages/report/src/index.ts';
import { reportCatalogues } from '../packages/report/src/words-of.ts';
import { filesBelow, root } from './imports.ts';

/** Words that stay where the linter finds them: the word, a piece of its text, and the reason. */
const exceptions: readonly { readonly word: string; readonly near: string; readonly because: string }[] = [
  { word: 'ranks', near: 'wide ranks are', because: 'shows analysts why places are not put in an order' },
  { word: 'ranks', near: 'Number of ranks in the 95%', because: 'names that measure for analysts' },
  { word: 'ranks', near: 'Width: number of ranks', because: 'names that measure for analysts' },
  {
    word: 'worst',
    near: 'No place is put in an order from best to worst',
    because: 'a promise that denies it',
  },
  {
    word: 'do not care',
    near: 'People here do not care what becomes of their neighbors',
    because: 'a question to agree or disagree with, turned round when it is read',
  },
  {
    word: 'give up',
    near: 'When a student does not want to learn, teachers here give up',
    because: 'a question to agree or disagree with, turned round when it is read',
  },
];

/** A message as text: gaps become “…”, names of choices go, every choice stays to be read. */
function readable(message: string): string {
  return message
    .replace(/(?:\{\w+, (?:plural|select),|\})\s*(?:=\d+|\w+) (?=\{)/g, (name) =>
      name[0] === '}' ? '} ' : ' ',
    )
    .replace(/\{\w+\}/g, '…')
    .replace(/[{}]/g, ' ');
}

/** Texts between the tags of a Svelte page, without script, style, comments and expressions. */
function textsOf(page: string): string[] {
  return page
    .replace(/<(script|style)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '…')
    .split(/<(?!\/?(?:a|em|strong|span|code|b|i)\b)[^<>]*>/)
    .map((text) =>
      text
        .replace(/<[^<>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text));
}

type Text = readonly [where: string, text: string];

function found(texts: Iterable<Text>, language: string, options: PlainWordsOptions = {}): string[] {
  return [...texts].flatMap(([where, text]) =>
    lintWords(text, language, options)
      .filter((one) => !exceptions.some(({ word, near }) => one.text === word && text.includes(near)))
      .map((one) => `${where}: ${one.kind}: ${one.text} | ${text}`),
  );
}

const messagesOf = (messages: object): Text[] =>
  Object.entries(messages).map(([id, text]) => [id, readable(String(text))]);

/** Every text in a value with where it stands; keys that name things are no text. */
function* strings(value: unknown, path = ''): Generator<Text> {
  if (typeof value === 'string') yield [path, value];
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (key !== 'key' && key !== 'name') yield* strings(inner, `${path}.${key}`);
}

describe.each(['en', 'es', 'ar'] as const)('plain words in %s', (language) => {
  it('hold in figures', () => {
    const { messages } = figureCatalogues[language];
    expect(found(messagesOf(messages), language, { audience: 'members' })).toEqual([]);
  });

  it('hold in bundles of a release', () => {
    expect(found(messagesOf(bundleCatalogues[language]), language)).toEqual([]);
  });

  it('hold in reports, which analysts read too', () => {
    expect(found(messagesOf(reportCatalogues[language].messages), language)).toEqual([]);
  });

  it('hold in what is printed of a release', () => {
    expect(found(messagesOf(printedCatalogues[language]), language)).toEqual([]);
  });

  it('hold around published findings', () => {
    const { messages, look } = seeCatalogues[language];
    const texts = [...messagesOf(messages), ...strings(look), ...messagesOf(frameIn(language))];
    expect(found(texts, language, { audience: 'members' })).toEqual([]);
  });

  it('hold in the names of tasks', () => {
    const titles = Object.keys(tasks).map((task): Text => [task, taskTitle(task as Task, language)]);
    expect(found(titles, language, { audience: 'members', crossSectional: false })).toEqual([]);
  });

  it('hold on the pages of those who answer', () => {
    const { messages } = respondentCatalogues[language];
    const options = { audience: 'members', crossSectional: false } as const;
    expect(found(messagesOf(messages), language, options)).toEqual([]);
  });
});

describe('plain words', () => {
  it('hold in the library of questions', () => {
    const texts = [...strings(library)];
    expect(texts.length).toBeGreaterThan(300);
    expect(found(texts, 'en', { crossSectional: false })).toEqual([]);
  });

  it('hold on every page', () => {
    const pages = filesBelow(join(root, 'apps/studio/src')).filter((path) => path.endsWith('.svelte'));
    const texts = pages.flatMap((path) =>
      textsOf(readFileSync(path, 'utf8')).map((text): Text => [path.slice(root.length), text]),
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(found(texts, 'en')).toEqual([]);
  });

  it('are missed where a page breaks them', () => {
    const page = '<script>let bad = 1;</script>{#if x}<p>It is a <em>bad</em> {name} street.</p>{/if}';
    expect(
      found(
        textsOf(page).map((text): Text => ['page', text]),
        'en',
      ),
    ).toHaveLength(1);
  });
});
