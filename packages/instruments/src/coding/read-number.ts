const withPoint = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const withComma = /^[+-]?(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number written in a cell, or `null` when the cell holds no plain number. No thousands signs, no units.
 *
 * @example
 * readNumber(' 3.5 ') // 3.5
 * readNumber('3,5', ',') // 3.5
 * readNumber('3,5') // null
 */
export function readNumber(text: string, decimal: '.' | ',' = '.'): number | null {
  const cell = text.trim().replace(/^\u2212/, '-');
  const written = decimal === ',' ? withComma.test(cell) : withPoint.test(cell);
  if (!written) return null;
  const value = Number(decimal === ',' ? cell.replace(',', '.') : cell);
  return Number.isFinite(value) ? value : null;
}

/**
 * How many decimals a number needs when written in full: 0 for whole numbers, 3 for 2.125, 7 for 1e-7.
 */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(value).split('e');
  const written = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}
