import { estimateOf } from '../estimate.ts';
import type { Estimate, Hedge, PlaceShown } from '../finding.ts';
import type { Release } from '../release.ts';
import type { Finding } from '../statement.ts';
import { wordsOf } from '../wording/catalogues.ts';
import { filled, type StoryWords, storyWordsOf } from './story-words.ts';

const hedges = ['cannot-tell', 'likely', 'almost-certainly'] as const satisfies readonly Hedge[];

/**
 * What may be said of two places on one scale: whether they differ, and only then which stands nearer to the
 * upper end; and how large the difference is. It says nothing that the release does not hold.
 *
 * @param release findings as they are published
 * @param scale the name of a scale
 * @param first a place
 * @param second another place
 * @returns the sentence; `null` where one of the two is withheld, or where pairs were only counted
 * @example pairFinding(release, 'trust', 'Market', 'Chapel Hill')?.says;
 */
export function pairFinding(release: Release, scale: string, first: string, second: string): Finding | null {
  const pairs = release.pairs.find((one) => one.scale.name === scale);
  const apart = below(pairs?.labels, pairs?.matrix, first, second)?.[0];
  const [one, other] = [levelOf(release, first, scale), levelOf(release, second, scale)];
  if (!pairs || apart === null || apart === undefined || !one || !other) return null;
  const higher = one.level.value >= other.level.value;
  const hedge = hedges[apart];
  const { messages } = wordsOf(release.language);
  const shown = pairs.scale;
  const topic = shown.role === 'other' ? shown.title : messages[`role.${shown.role}.topic`];
  const words = storyWordsOf(release.language);
  const text = filled(apart === 0 ? words.pairOpen : words.pairApart, {
    topic,
    first: higher || apart === 0 ? first : second,
    second: higher || apart === 0 ? second : first,
    end: shown.highEnd,
  });
  const [before = '', after = ''] = text.split('{hedge}');
  const told = release.findings.find(({ id }) => id === `apart:${scale}`);
  const number = numberIn(release.language, 1);
  const range = ({ level }: NonNullable<ReturnType<typeof levelOf>>): string => {
    const { lower, upper } = level.intervals[2];
    return `${number(level.value)} (${number(lower)}–${number(upper)})`;
  };
  const difference = pairDifference(release, scale, first, second);
  const interval = difference?.intervals[2];
  return {
    id: `pair:${scale}:${first}:${second}`,
    kind: 'apart',
    status: 'said',
    scale,
    place: null,
    claims: [{ about: 'these two differ', probability: [0, 0.8, 0.95][apart]!, hedge }],
    says: [{ text: before }, { text: messages[`hedge.${hedge}`], hedge }, { text: after }],
    ground: `${difference ? `${howFar(difference, release.language, words)} ` : ''}${first}: ${range(one)}. ${second}: ${range(other)}.`,
    method: told?.method ?? '',
    sample: release.sample,
    numbers: {
      first: one.level.value,
      second: other.level.value,
      firstLower: one.level.intervals[2].lower,
      firstUpper: one.level.intervals[2].upper,
      secondLower: other.level.intervals[2].lower,
      secondUpper: other.level.intervals[2].upper,
      ...(difference && interval
        ? {
            difference: difference.value,
            standardError: difference.standardError,
            lower: interval.lower,
            upper: interval.upper,
          }
        : {}),
    },
    refusal: null,
  };
}

/**
 * How far the first place lies above the second on one scale: û₁ − û₂ with Var = v₁₁ + v₂₂ − 2v₁₂, the errors of
 * both places and what they share through the fixed effects (science.md §6).
 *
 * @param release findings as they are published
 * @param scale the name of a scale
 * @param first a place
 * @param second another place
 * @returns the difference in steps of the answer line, with its 50, 80 and 95 per cent intervals; `null` where one
 *   of the two is withheld, where pairs were only counted, and in releases of earlier versions
 * @example pairDifference(release, 'trust', 'Market', 'Chapel Hill')?.intervals[2];
 */
export function pairDifference(
  release: Release,
  scale: string,
  first: string,
  second: string,
): Estimate | null {
  const pairs = release.pairs.find((one) => one.scale.name === scale);
  const [far, sign] = below(pairs?.labels, pairs?.differences, first, second) ?? [];
  return far ? estimateOf(sign! * far.value, far.standardError) : null;
}

/** What stands below the diagonal for two places; −1 where the second has the row. */
function below<T>(
  labels: readonly string[] | undefined,
  triangle: readonly (readonly T[])[] | null | undefined,
  first: string,
  second: string,
): readonly [T | undefined, 1 | -1] | null {
  const [a, b] = [labels?.indexOf(first) ?? -1, labels?.indexOf(second) ?? -1];
  if (!triangle || a < 0 || b < 0 || a === b) return null;
  return [triangle[Math.max(a, b)]?.[Math.min(a, b)], a > b ? 1 : -1];
}

/** The difference and its 95 per cent interval, told from the side of the place that stands higher. */
function howFar({ value, intervals }: Estimate, language: string, words: StoryWords): string {
  const number = numberIn(language, 2);
  const { lower: low, upper: high } = intervals[2];
  const [lower, upper] = value >= 0 ? [low, high] : [-high, -low];
  return filled(lower < 0 ? words.differenceOpen : words.difference, {
    value: number(Math.abs(value)),
    lower: number(Math.abs(lower)),
    upper: number(upper),
  });
}

function numberIn(language: string, digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value);
}

function levelOf(release: Release, label: string, scale: string) {
  const place: PlaceShown | undefined = release.places.find((one) => one.place === label);
  return place?.status === 'said' ? place.scales.find((one) => one.scale === scale) : undefined;
}
