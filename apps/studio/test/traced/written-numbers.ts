/** A number as it stands in a text. */
export interface WrittenNumber {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

/** Symbols whose digits are letters of a name: ICC(1), χ²₁, R², r_wg(j), Q₁. */
const symbols = /ICC\([12]\)|[A-Za-z_]\d+\b|\b\d+(?:st|nd|rd|th)\b|[a-zA-Zα-ω]\(\d\)/gu;

/**
 * Numbers in a text as a language writes them: in Spanish with a decimal comma, else with a point and commas by threes;
 * with a true minus sign, or Arabic digits. Digits that are part of a word or of a symbol are no numbers.
 */
export function writtenNumbers(text: string, language = 'en'): WrittenNumber[] {
  const turned = language.startsWith('es')
    ? text.replace(/(\d)\.(?=\d{3}(?!\d))/g, '$1').replace(/(\d),(?=\d)/g, '$1.')
    : text;
  const plain = turned
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(/(?<![\p{L}])و(?=\d)/gu, '')
    .replace(symbols, ' ');
  const found: WrittenNumber[] = [];
  for (const match of plain.matchAll(/(?<![\p{L}\d.])[−-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu)) {
    const written = match[0];
    // A hyphen or a dash of a range stands between, it does not take away.
    const before = plain[match.index - 1] ?? ' ';
    const sign = /^[−-]/.test(written) && !/[\p{L}\d)]/u.test(before) ? -1 : 1;
    const digits = written.replace(/^[−-]/, '').replaceAll(',', '');
    found.push({ text: written, value: sign * Number(digits), decimals: digits.split('.')[1]?.length ?? 0 });
  }
  return found;
}

/** Whether a written number is a value, rounded to as many decimals as were written. */
export const isWritten = ({ value, decimals }: WrittenNumber, exact: number): boolean =>
  Math.abs(value - exact) <= 0.5 * 10 ** -decimals + 1e-9;
