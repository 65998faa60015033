const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Writes one character that R must not read literally. R strings hold neither NUL nor half a surrogate pair. */
function escaped(character: string): string {
  const known = escapes[character];
  if (known !== undefined) return known;
  if (character === '\0') return '';
  if (/\p{Surrogate}/u.test(character)) return '\\U{fffd}';
  return `\\U{${character.codePointAt(0)!.toString(16)}}`;
}

/**
 * A text as an R string literal. Quotes, backslashes, control characters and all that is not ASCII are
 * escaped: nothing in a file's column names can leave the string, and R reads it alike in every locale.
 *
 * @example
 * rText('say "hi"') // "say \"hi\""
 */
export function rText(text: string): string {
  return `"${text.replace(/["\\]|[^ -~]/gu, escaped)}"`;
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
