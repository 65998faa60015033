import type { Release } from '../release.ts';

/** Lists in a release in which each entry is about one place, or two. */
const ofOnePlace = new Set(['places', 'placeFindings', 'profiles', 'bars', 'needs', 'differences']);

/**
 * A number as it may go out in a file. Digits tell too: from numbers with sixteen of them the whole numbers behind
 * withheld places can be searched for. A number of one place keeps two decimals, as on pages; one of all places
 * three, and none past a thousand. Small numbers keep two or three significant digits.
 *
 * @example
 * fewDigits(3.13521, true); // 3.14
 * fewDigits(9134.76, false); // 9135
 */
export function fewDigits(value: number, ofPlace: boolean): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const size = Math.abs(value);
  if (size < 0.1) return Number(value.toPrecision(ofPlace ? 2 : 3));
  if (ofPlace) return Number(value.toFixed(2));
  return Number(value.toFixed(size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3));
}

/** A release with every number as it may go out in a file; its texts and its sums, which are coarse, as they are. */
export function roundedRelease(release: Release): Release {
  const { sums, ...rest } = release;
  const rounded = walk(rest, false) as Omit<Release, 'sums'>;
  return sums ? { ...rounded, sums } : rounded;
}

function walk(value: unknown, ofPlace: boolean): unknown {
  if (typeof value === 'number') return fewDigits(value, ofPlace);
  if (Array.isArray(value)) return value.map((one) => walk(one, ofPlace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      walk(one, ofPlace || (Array.isArray(one) && ofOnePlace.has(key))),
    ]),
  );
}
