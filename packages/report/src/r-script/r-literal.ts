const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Writes one character that R must not read literally. */
function escaped(character: string): string {
  const known = escapes[character];
  if (known !== undefined) return known;
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/**
 * A text as an R string literal. Quotes, backslashes and control characters are escaped, so nothing in a
 * file's column names can leave the string.
 *
 * @example
 * rText('say "hi"') // "say \"hi\""
 */
export function rText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
  return `"${text.replace(/[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, escaped)}"`;
}

/** A number as R reads it back to the last bit. Throws on NaN and infinities, which no input may hold. */
export function rNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`An R script cannot hold the number ${value}`);
  return String(value);
}

/** A vector of texts: `c("a", "b")`, or `character(0)` when there are none. */
export function rTexts(texts: readonly string[]): string {
  return texts.length === 0 ? 'character(0)' : `c(${texts.map(rText).join(', ')})`;
}

/** Text made safe for one line of an R comment. */
export function rComment(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would end the comment.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ');
}
