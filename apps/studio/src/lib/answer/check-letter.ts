/** Crockford's alphabet: no letter that looks like a digit or another letter, and no U: codes spell nothing. */
export const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Powers of x in the field of 32 elements, modulo x⁵ + x² + 1: the first 31 are all different. */
const powers: readonly number[] = Array.from({ length: 31 }).reduce<number[]>(
  (found) => [...found, found.length === 0 ? 1 : doubled(found.at(-1)!)],
  [],
);

function doubled(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : powers[(powers.indexOf(a) + powers.indexOf(b)) % 31]!;

/**
 * The letter that makes Σ xⁱvᵢ = 0, counted from the end (a Reed–Solomon code with one check letter): as all
 * weights differ and none is 0, one wrong letter or two that changed places never go unnoticed. Up to 30 letters.
 */
export function checkLetter(word: string): string {
  const sum = [...word].reduceRight(
    (total, letter, at) => total ^ times(powers[word.length - at]!, letters.indexOf(letter)),
    0,
  );
  return letters[sum]!;
}

/** What a person typed, in plain letters of the alphabet: case, blanks, hyphens, O for 0, I and L for 1 do not matter. */
export function plainLetters(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}

/** A word of so many letters whose check letter is right; `null` for anything else. */
export function checked(typed: string, length: number): string | null {
  const word = plainLetters(typed);
  if (word.length !== length || [...word].some((letter) => !letters.includes(letter))) return null;
  return checkLetter(word.slice(0, -1)) === word.at(-1) ? word : null;
}

/** A random word with its check letter; `random` gives so many random bytes. */
export function drawn(length: number, random: (bytes: number) => Uint8Array): string {
  const word = Array.from(random(length - 1), (byte) => letters[byte & 31]!).join('');
  return word + checkLetter(word);
}

/** In fours, as it is shown and said: K7QF-2MXD. */
export const inFours = (word: string): string => word.replace(/(.{4})(?=.)/g, '$1-');
