import type { Column } from './table.ts';

/** What separates the whole part of a number from its fraction. */
export type Decimal = '.' | ',';

const shapes: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?$/,
  ',': /^[+\-−]?(?:\d+,?\d*|,\d+)(?:[eE][+\-−]?\d+)?$/,
};

/**
 * The number a text says, or `null` where it says none: empty text, words, "1,234" or "1.234,5" with their
 * thousands marked, percent signs, hexadecimal, "NaN", "Inf" and numbers too large for a double.
 *
 * @example
 * parseNumber('3,5', ','); // 3.5
 * parseNumber('3,5', '.'); // null
 */
export function parseNumber(text: string, decimal: Decimal): number | null {
  const bare = text.trim();
  if (!shapes[decimal].test(bare)) return null;
  const value = Number((decimal === ',' ? bare.replace(',', '.') : bare).replaceAll('−', '-'));
  return Number.isFinite(value) ? value : null;
}

const commaNumber = /^[+\-−]?\d*,\d+(?:[eE][+\-−]?\d+)?$/;
const maybeThousands = /^[+\-−]?[1-9]\d{0,2},\d{3}$/;
const pointNumber = /^[+\-−]?\d*\.\d+(?:[eE][+\-−]?\d+)?$/;

/**
 * Guesses whether the numbers of a column (or of several columns of one file, whose evidence is pooled) are
 * written "3,5" or "3.5". A comma is said only where some text can be nothing but a decimal comma ("0,25",
 * "3,5"; "1,234" alone could be a thousand) and no text has a decimal point. Otherwise a point.
 */
export function decimalOf(columns: Column | readonly Column[]): Decimal {
  let comma = false;
  for (const { values } of 'codes' in columns ? [columns] : columns)
    for (const text of values) {
      if (pointNumber.test(text)) return '.';
      if (!comma && commaNumber.test(text) && !maybeThousands.test(text)) comma = true;
    }
  return comma ? ',' : '.';
}
