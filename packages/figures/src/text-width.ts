const narrowLetters = /[iljtfrI.,:;'’‘|!()[\] ]/;
const wideLetters = /[mwMW@%—…]/;
const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/;
const capitals = /[A-Z0-9–]/;
const fullWidth = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;

/**
 * A cautious estimate of how wide a text is, in pixels: a little wider than Source Sans 3 draws it, so that a
 * fallback face fits too. There is no font to measure with in a pure function.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (fullWidth.test(letter)) ems += 1;
    else if (narrowLetters.test(letter)) ems += 0.31;
    else if (arabicDigits.test(letter)) ems += 0.68;
    else if (wideLetters.test(letter)) ems += 0.86;
    else ems += capitals.test(letter) ? 0.58 : 0.54;
  }
  return ems * size;
}

/** Cuts a text that is too wide and ends it with an ellipsis; the whole text must stand elsewhere. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Breaks a text into lines at its spaces; a single word that is too wide keeps a line of its own. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
