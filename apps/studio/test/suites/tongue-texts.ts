import { englishFrame } from '../../src/lib/look/frame/english.ts';
import { compareEnglish } from '../../src/lib/see/words/compare-english.ts';
import { mapEnglish } from '../../src/lib/see/words/map-english.ts';
import { placeEnglish } from '../../src/lib/see/words/place-english.ts';
import { releaseEnglish } from '../../src/lib/see/words/release-english.ts';

/** English sentences of these pages that stand on them as they are. */
export const english = Object.entries({
  ...placeEnglish,
  ...mapEnglish,
  ...compareEnglish,
  ...releaseEnglish,
  ...englishFrame,
}).flatMap(([key, text]) => (key.startsWith('step') || text.includes('{') || text.length < 6 ? [] : [text]));

/** The page and what stands around it. */
const bodyOf = (html: string): string =>
  (/<body[\s\S]*<\/body>/.exec(html)?.[0] ?? '')
    .replace(/<(style|script)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replaceAll('&#39;', '’');

/** What stands between tags, and what is read out in place of a picture or a control. */
export const textsOf = (html: string): string[] =>
  [
    ...bodyOf(html).split(/<[^>]*>/),
    ...[...bodyOf(html).matchAll(/ aria-label="([^"]*)"/g)].map(([, label]) => label!),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** What a page says is somebody's own text: names of places and facts, sources. */
export const ownTexts = (html: string): string[] =>
  [...bodyOf(html).matchAll(/<bdi[^>]*>([^<]+)<\/bdi>/g)].map(([, text]) => text!);

/** Words that no sentence of the language has: any in Latin letters, or the smallest words of English. */
const foreign: Readonly<Record<string, RegExp>> = {
  ar: /[A-Za-z]{2,}/,
  es: /\b(the|and|of|to|is|are|with|what|which|this|that|how|from|more|less|places?|blocks?)\b/i,
};

/** Texts of a page that are left in English, where names and what is marked as another language do not count. */
export function leftover(html: string, language: string, names: readonly string[]): string[] {
  const other = `(?![^>]* lang="${language}")[^>]* (?:lang|dir)="[^"]*"`;
  const marked = html.replace(new RegExp(`<(a|bdi)\\b${other}[^>]*>[\\s\\S]*?</\\1>`, 'g'), '');
  const bare = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), text);
  return textsOf(marked).filter((text) => foreign[language]!.test(bare(text)));
}

/** Links into the room See that another language would be lost on, but those that choose one. */
export const losing = (html: string, language: string): string[] =>
  [...bodyOf(html).matchAll(/<a\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('hreflang') && /href="[^"]*(\/see[/?"]|\?)/.test(tag))
    .filter((tag) => !new RegExp(`[?;&]language=${language}\\b`).test(tag));
