import type { ScaleRole } from '../asked/scale.ts';
import type { ColumnProfile } from './column-profile.ts';
import { type Correlations, meanBetween, runsAgainst } from './correlation.ts';
import { actionHints, trustHints } from './name-hints.ts';
import { mentions } from './name-words.ts';

/** Columns that belong together as the items of one scale; numbers are indexes into the candidates. */
export interface ItemSet {
  readonly role: ScaleRole;
  readonly members: readonly number[];
  readonly turned: readonly number[];
  /** Mean absolute correlation within. */
  readonly within: number;
}

/** The role a column's name speaks of; `null` for none, or for both. */
export function roleOfWords(words: readonly string[]): ScaleRole | null {
  const trust = mentions(words, trustHints);
  const action = mentions(words, actionHints);
  if (trust === action) return null;
  return trust ? 'trust' : 'action';
}

const clearlyTogether = 0.2;
const asCloseAsWithin = 0.75;

function mostCommon<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let common: T | null = null;
  for (const [value, count] of counts) if (common === null || count > counts.get(common)!) common = value;
  return common;
}

const rangeOf = ({ minimum, maximum }: ColumnProfile) => `${minimum} ${maximum}`;

/** Whether two columns may share their options: the same range, or the same within one step in a short file. */
function sameOptions(left: ColumnProfile, right: ColumnProfile): boolean {
  if (rangeOf(left) === rangeOf(right)) return true;
  const near = Math.abs(left.minimum - right.minimum) <= 1 && Math.abs(left.maximum - right.maximum) <= 1;
  const sameStem = left.stem !== null && left.stem === right.stem;
  return near && (sameStem || Math.min(left.filled, right.filled) < 100);
}

/**
 * The role of each candidate: by its own name, or by most of the columns that share its stem.
 * Of the named columns of a role only those of its most common range count.
 */
function rolesByName(candidates: readonly ColumnProfile[]): (ScaleRole | null)[] {
  const own = candidates.map((candidate) => roleOfWords(candidate.words));
  const shared = candidates.map((candidate, index) => {
    if (own[index] || candidate.stem === null) return own[index] ?? null;
    const kin = own.filter((role, other) => role !== null && candidates[other]!.stem === candidate.stem);
    return mostCommon(kin);
  });
  for (const role of ['trust', 'action'] as const) {
    const named = candidates.filter((_, index) => shared[index] === role);
    const range = mostCommon(named.map(rangeOf));
    const typical = named.find((candidate) => rangeOf(candidate) === range);
    candidates.forEach((candidate, index) => {
      if (shared[index] === role && typical && !sameOptions(candidate, typical)) shared[index] = null;
    });
  }
  return shared;
}

/** Groups what is left by stem and correlation: average linkage, stopped where sets are clearly apart. */
function clusters(
  left: readonly number[],
  candidates: readonly ColumnProfile[],
  of: Correlations,
): number[][] {
  let groups: number[][] = [];
  for (const index of left) {
    const { stem } = candidates[index]!;
    const kin = groups.find(
      (group) =>
        stem !== null &&
        group.every(
          (other) => candidates[other]!.stem === stem && sameOptions(candidates[other]!, candidates[index]!),
        ),
    );
    if (kin) kin.push(index);
    else groups.push([index]);
  }
  for (;;) {
    let best: { a: number; b: number; r: number } | null = null;
    for (let a = 0; a < groups.length; a++) {
      for (let b = 0; b < a; b++) {
        const [x, y] = [groups[a]!, groups[b]!];
        if (!sameOptions(candidates[x[0]!]!, candidates[y[0]!]!)) continue;
        const r = meanBetween(of, x, y);
        const within = [x, y]
          .filter((group) => group.length > 2)
          .map((group) => meanBetween(of, group, group));
        const needed = Math.max(
          clearlyTogether,
          within.length > 0 ? asCloseAsWithin * Math.min(...within) : 0,
        );
        if (r >= needed && (best === null || r > best.r)) best = { a, b, r };
      }
    }
    if (!best) return groups.map((group) => group.toSorted((x, y) => x - y));
    const { a, b } = best;
    const merged = [...groups[b]!, ...groups[a]!];
    groups = [...groups.filter((_, index) => index !== a && index !== b), merged];
  }
}

function setOf(role: ScaleRole, members: readonly number[], of: Correlations): ItemSet {
  return { role, members, turned: runsAgainst(of, members), within: meanBetween(of, members, members) };
}

/**
 * Groups candidate columns into the items of scales.
 *
 * Names decide first (trust, action); other columns with the same options join the set they go with, or form
 * sets of their own when three or more go together. Without telling names, columns are grouped by their
 * numbered names and by how closely answers go together.
 */
export function itemSets(candidates: readonly ColumnProfile[], of: Correlations): ItemSet[] {
  const roles = rolesByName(candidates);
  const all = candidates.map((_, index) => index);
  const named = (['trust', 'action'] as const)
    .map((role) => ({ role, members: all.filter((index) => roles[index] === role) }))
    .filter(({ members }) => members.length >= 2);
  const taken = new Set(named.flatMap(({ members }) => members));
  const ownSets = clusters(
    all.filter((index) => !taken.has(index)),
    candidates,
    of,
  ).filter((group) => group.length >= 3);
  const apart = ownSets.filter((group) => {
    const within = meanBetween(of, group, group);
    return named.every(({ members }) => meanBetween(of, group, members) < 0.85 * within);
  });
  for (const group of apart) for (const index of group) taken.add(index);

  const full = named.map(({ role, members }) => ({ role, members: [...members] }));
  for (const index of all) {
    if (taken.has(index)) continue;
    const closeness = named.map(({ members }) => {
      if (!sameOptions(candidates[index]!, candidates[members[0]!]!)) return 0;
      const r = meanBetween(of, [index], members);
      return r >= Math.max(clearlyTogether, 0.5 * meanBetween(of, members, members)) ? r : 0;
    });
    const best = Math.max(0, ...closeness);
    if (best > 0) full[closeness.indexOf(best)]!.members.push(index);
  }
  return [
    ...full.map(({ role, members }) => {
      const inOrder = members.toSorted((x, y) => x - y);
      return setOf(role, inOrder, of);
    }),
    ...apart.toSorted((x, y) => x[0]! - y[0]!).map((members) => setOf('other', members, of)),
  ];
}
