import { placeKey } from '../coding/place-key.ts';
import type { ColumnProfile } from './column-profile.ts';
import { roleOfWords } from './item-sets.ts';
import { idWords, kindHints, personHints, placeHints, weightHints } from './name-hints.ts';
import { mentions } from './name-words.ts';

/** A column, or several together, that may name the place, with what speaks for it. */
export interface ScoredPlace {
  readonly profiles: readonly ColumnProfile[];
  readonly places: number;
  readonly placeOfRow: Int32Array;
  /** How much the name speaks for a place: 0 not at all, 1 fully. */
  readonly hint: number;
  readonly score: number;
}

function hintOf(profile: ColumnProfile): number {
  return placeHints.find(({ words }) => mentions(profile.words, words))?.weight ?? 0;
}

function onlyPlaceWords(profile: ColumnProfile): boolean {
  const words = placeHints.flatMap((hint) => hint.words);
  return profile.words.every(
    (word) => /^\d+$/.test(word) || idWords.includes(word) || mentions([word], words),
  );
}

/** Whether a column could be a place or a part of one: words or whole numbers that come back. */
export function couldBePlace(profile: ColumnProfile): boolean {
  const { numbers, whole, filled, distinct, words, labels } = profile;
  if (distinct < 2 || labels || filled < 2 * distinct) return false;
  if (mentions(words, personHints) || mentions(words, kindHints) || mentions(words, weightHints))
    return false;
  if (numbers === null) return hintOf(profile) > 0 || distinct >= 3;
  if (!whole || hintOf(profile) === 0) return false;
  if (distinct <= 11) return onlyPlaceWords(profile);
  return roleOfWords(words) === null || onlyPlaceWords(profile);
}

function sizeScore(mean: number): number {
  if (mean < 2) return -1;
  if (mean < 4) return 0.3;
  if (mean < 8) return 0.6;
  return mean <= 300 ? 1 : 0.5;
}

/** The share of an item's variance between places, ICC(1), by analysis of variance; 0 where it cannot be told. */
export function clustering(placeOfRow: Int32Array, places: number, item: ColumnProfile): number {
  const n = new Float64Array(places);
  const sum = new Float64Array(places);
  let squares = 0;
  const { codes } = item.column;
  for (let row = 0; row < codes.length; row++) {
    const place = placeOfRow[row]!;
    const code = codes[row]!;
    if (place < 0 || item.absent[code]) continue;
    const answer = item.numbers![code]!;
    n[place]! += 1;
    sum[place]! += answer;
    squares += answer * answer;
  }
  let people = 0;
  let total = 0;
  let ofSums = 0;
  let ofSizes = 0;
  let used = 0;
  for (let place = 0; place < places; place++) {
    if (n[place] === 0) continue;
    used += 1;
    people += n[place]!;
    total += sum[place]!;
    ofSums += sum[place]! ** 2 / n[place]!;
    ofSizes += n[place]! ** 2;
  }
  if (used < 2 || people <= used) return 0;
  const between = (ofSums - total ** 2 / people) / (used - 1);
  const within = (squares - ofSums) / (people - used);
  const size = (people - ofSizes / people) / (used - 1);
  const denominator = between + (size - 1) * within;
  return denominator > 0 ? (between - within) / denominator : 0;
}

function scored(
  profiles: readonly ColumnProfile[],
  hint: number,
  items: readonly ColumnProfile[],
  child: ColumnProfile,
): ScoredPlace {
  const { places, placeOfRow, withoutPlace } = placeKey(profiles.map((profile) => profile.column));
  const people = placeOfRow.length - withoutPlace.count;
  const tested = items.filter((item) => !profiles.includes(item)).slice(0, 5);
  const shares = tested.map((item) => clustering(placeOfRow, places.length, item));
  const share = shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length);
  const comesBack = 1 - child.distinct / Math.max(1, places.length);
  const score =
    2 * hint +
    sizeScore(people / Math.max(1, places.length)) +
    3 * Math.round(1e6 * Math.min(0.3, Math.max(0, share))) * 1e-6 +
    (profiles.every((profile) => profile.numbers === null) ? 0.3 : 0) +
    (places.length >= 5 ? 0.2 : -0.5) +
    (profiles.length > 1 ? 0.3 + 0.4 * comesBack : 0);
  return { profiles, places: places.length, placeOfRow, hint, score };
}

function pairs(left: ColumnProfile, right: ColumnProfile): number {
  return placeKey([left.column, right.column]).places.length;
}

/** The coarser columns under which a column's names come back, in the order of the file; none if they do not. */
function parentsOf(child: ColumnProfile, others: readonly ColumnProfile[]): ColumnProfile[] {
  const parents = others.filter((other) => {
    if (other === child || hintOf(other) === 0) return false;
    const together = pairs(other, child);
    return together >= 1.2 * other.distinct;
  });
  if (parents.length === 0) return [];
  const together = placeKey([...parents, child].map((profile) => profile.column)).places.length;
  return together > child.distinct ? parents : [];
}

/**
 * The columns that may name the place, best first: by name, by how many people each place has, and by how
 * closely people of one place answer (`items`). Where a column's names come back under different regions or
 * units, those columns name the place together.
 */
export function placeChoices(
  profiles: readonly ColumnProfile[],
  items: readonly ColumnProfile[],
): ScoredPlace[] {
  const candidates = profiles.filter(couldBePlace);
  const choices: ScoredPlace[] = [];
  for (const candidate of candidates) {
    const hint = hintOf(candidate);
    if (candidate.distinct >= 3) choices.push(scored([candidate], hint, items, candidate));
    const parents = hint > 0 ? parentsOf(candidate, candidates) : [];
    if (parents.length > 0) {
      const together = [...parents, candidate].sort((a, b) => a.column.position - b.column.position);
      choices.push(scored(together, hint, items, candidate));
    }
  }
  const key = (choice: ScoredPlace) => choice.profiles.map(({ column }) => column.position).join(' ');
  return choices
    .filter((choice) => choice.places >= 2)
    .sort((a, b) => b.score - a.score || a.profiles[0]!.column.position - b.profiles[0]!.column.position)
    .filter((choice, index, all) => all.findIndex((other) => key(other) === key(choice)) === index);
}
