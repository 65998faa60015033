/**
 * The words of a column's name: lower case, without accents, split at signs, digits and capitals.
 *
 * @example
 * nameWords('step_in_1') // ['step', 'in', '1']
 * nameWords('mAch') // ['m', 'ach']
 * nameWords('Años aquí') // ['anos', 'aqui']
 */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * What numbered columns have in common: the name without the number (or single letter after a number) at its
 * end. `null` where there is none.
 *
 * @example
 * stemOf('coh1') // 'coh'
 * stemOf('step_in_3') // 'step_in'
 * stemOf('q7b') // 'q7'
 * stemOf('age') // null
 */
export function stemOf(name: string): string | null {
  const numbered = /^(.*?\p{L}.*?)[\s._-]*\d+$/u.exec(name) ?? /^(.*\d)[\s._-]*\p{L}$/u.exec(name);
  return numbered?.[1]?.toLowerCase() ?? null;
}

/**
 * Whether the words contain one of the hints. A hint is one or more whole words; a star at its end stands for
 * any ending.
 *
 * @example
 * mentions(['step', 'in', '1'], ['step in']) // true
 * mentions(['neighborhood'], ['neighb*']) // true
 */
export function mentions(words: readonly string[], hints: readonly string[]): boolean {
  const all = ` ${words.join(' ')} `;
  return hints.some((hint) => all.includes(hint.endsWith('*') ? ` ${hint.slice(0, -1)}` : ` ${hint} `));
}
