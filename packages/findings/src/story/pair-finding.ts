import type { Hedge, PlaceShown } from '../finding.ts';
import type { Release } from '../release.ts';
import type { Finding } from '../statement.ts';
import { wordsOf } from '../wording/catalogues.ts';
import { filled, storyWordsOf } from './story-words.ts';

const hedges = ['cannot-tell', 'likely', 'almost-certainly'] as const satisfies readonly Hedge[];

/**
 * What may be said of two places on one scale: whether they differ, and only then which stands nearer to the
 * upper end. It says nothing that the release does not hold.
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
  const [a, b] = [pairs?.labels.indexOf(first) ?? -1, pairs?.labels.indexOf(second) ?? -1];
  if (!pairs?.matrix || a < 0 || b < 0 || a === b) return null;
  const apart = pairs.matrix[Math.max(a, b)]?.[Math.min(a, b)];
  const [one, other] = [levelOf(release, first, scale), levelOf(release, second, scale)];
  if (apart === null || apart === undefined || !one || !other) return null;
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
  const range = ({ level }: NonNullable<ReturnType<typeof levelOf>>): string => {
    const number = new Intl.NumberFormat(release.language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const { lower, upper } = level.intervals[2];
    return `${number.format(level.value)} (${number.format(lower)}–${number.format(upper)})`;
  };
  return {
    id: `pair:${scale}:${first}:${second}`,
    kind: 'apart',
    status: 'said',
    scale,
    place: null,
    claims: [{ about: 'these two differ', probability: [0, 0.8, 0.95][apart]!, hedge }],
    says: [{ text: before }, { text: messages[`hedge.${hedge}`], hedge }, { text: after }],
    ground: `${first}: ${range(one)}. ${second}: ${range(other)}.`,
    method: told?.method ?? '',
    sample: release.sample,
    numbers: { first: one.level.value, second: other.level.value },
    refusal: null,
  };
}

function levelOf(release: Release, label: string, scale: string) {
  const place: PlaceShown | undefined = release.places.find((one) => one.place === label);
  return place?.status === 'said' ? place.scales.find((one) => one.scale === scale) : undefined;
}
