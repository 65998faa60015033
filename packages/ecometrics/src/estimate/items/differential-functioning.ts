import { firstAbsence } from '../../answers/absence.ts';
import type { Answers, Grouping } from '../../answers/answers.ts';
import { fTail } from '../../numerics/incomplete-beta.ts';
import { type ItemContrast, itemContrast, type ReadyContrast, readyContrast } from './differential-test.ts';

/** Sizes of differential functioning: what adds .035 and .070 to R² where two groups are equally large. */
export const moderateEffect = Math.sqrt(4 * 0.035);
export const largeEffect = Math.sqrt(4 * 0.07);

/** One item for one group against the others. Effects are in standard deviations of the item. */
export interface ItemDifference {
  readonly item: string;
  readonly scale: number;
  readonly group: string;
  readonly uniform: number;
  readonly uniformStandardError: number;
  readonly nonuniform: number;
  readonly nonuniformStandardError: number;
  /** p of the stronger of the two kinds, by Holm's method over all items, groups and both kinds. */
  readonly adjustedP: number;
  /** The kind that is flagged: its size is at least moderate and `adjustedP` under .05. */
  readonly kind: 'none' | 'uniform' | 'nonuniform';
  readonly size: 'negligible' | 'moderate' | 'large';
}

/** Why no differences are looked for: in the grouping as a whole, or in one scale. */
export type NoDifferences = 'one-group' | 'few-people' | 'few-mixed-places' | 'few-items' | 'rest-incoherent';

/** What was found for one grouping. */
export interface DifferentialFunctioning {
  readonly grouping: string;
  /** Groups with enough people; the others are left out altogether. */
  readonly groups: readonly string[];
  readonly respondents: number;
  readonly differences: readonly ItemDifference[];
  /** Scales that could not be looked at, and why. */
  readonly absent: readonly { readonly scale: number; readonly why: NoDifferences }[];
}

export interface DifferentialOptions {
  /** People of a group who answered a whole scale. Default 50. */
  readonly leastGroup?: number;
  /** Places where people of the group and others answered. Default 10. */
  readonly leastPlaces?: number;
}

/**
 * Do items work differently for a group (a language, a wave)? For each item y, with r the mean of the scale's
 * other items and g = 1 in the group, all within places (place effects taken out, so that where people live
 * cannot pass for who they are):
 *
 * - uniform: δ = D_y − (b/ρ)·D_r, where D is the difference of the group in y and in r, b the slope of y on r
 *   given g, and ρ = α of the rest within places and groups. Dividing by ρ frees the comparison of the error in r,
 *   which otherwise makes groups that truly differ look as if items did (Shealy & Stout 1993, Psychometrika
 *   58:159; Kelley's formula).
 * - non-uniform: the difference of b/ρ between group and others, times one standard deviation of the scale.
 *
 * Both in standard deviations of the item. |effect| ≥ √(4·.035) = .374 is moderate and ≥ √(4·.070) = .529 large:
 * in two groups of one size these add .035 and .070 to R² (Jodoin & Gierl 2001, Appl. Meas. Educ. 14:329),
 * whatever the size of the group. Standard errors are robust to places (CR1, t with places − 1), p is adjusted by
 * Holm over all tests. An item is flagged only when both hold. The most different one is then left out of the
 * rest of the others, and all is tested again, until nothing more is flagged or fewer than two items would be left.
 *
 * With more than two groups each is compared with all the others.
 */
export function differentialFunctioning(
  answers: Answers,
  grouping: Grouping,
  { leastGroup = 50, leastPlaces = 10 }: DifferentialOptions = {},
): DifferentialFunctioning {
  const absent: { scale: number; why: NoDifferences }[] = [];
  const all: Tested[] = [];
  const named = new Set<string>();
  let respondents = 0;
  for (const [scale] of answers.scales.entries()) {
    const items = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === scale);
    if (items.length < 3) {
      absent.push({ scale, why: 'few-items' });
      continue;
    }
    const complete = completeRows(answers, grouping, items, leastGroup);
    if (complete.groups.length < 2) {
      absent.push({ scale, why: grouping.groups.length < 2 ? 'one-group' : 'few-people' });
      continue;
    }
    respondents = Math.max(respondents, complete.rows.length);
    const contrasts = (complete.groups.length === 2 ? complete.groups.slice(1) : complete.groups).map(
      (group) => ({
        group: grouping.groups[group]!,
        ready: readyFor(answers, grouping, items, complete.rows, group),
      }),
    );
    if (contrasts.every(({ ready }) => ready.mixedPlaces < leastPlaces)) {
      absent.push({ scale, why: 'few-mixed-places' });
      continue;
    }
    for (const group of complete.groups) named.add(grouping.groups[group]!);
    const usable = contrasts.filter(({ ready }) => ready.mixedPlaces >= leastPlaces);
    const tested = purified(usable, items.length).map((one) => ({
      ...one,
      scale,
      name: answers.items[items[one.item]!]!.name,
    }));
    if (tested.length === 0) absent.push({ scale, why: 'rest-incoherent' });
    all.push(...tested);
  }
  return {
    grouping: grouping.name,
    groups: grouping.groups.filter((group) => named.has(group)),
    respondents,
    differences: judged(all).map(({ name, scale, group, found, adjustedP, kind }) => {
      const effect = Math.abs(kind === 'nonuniform' ? found.nonuniform.effect : found.uniform.effect);
      return {
        item: name,
        scale,
        group,
        uniform: found.uniform.effect,
        uniformStandardError: found.uniform.standardError,
        nonuniform: found.nonuniform.effect,
        nonuniformStandardError: found.nonuniform.standardError,
        adjustedP,
        kind,
        size: kind === 'none' ? 'negligible' : effect >= largeEffect ? 'large' : 'moderate',
      };
    }),
    absent,
  };
}

interface Contrast {
  readonly group: string;
  readonly ready: ReadyContrast;
}

interface Found {
  readonly item: number;
  readonly group: string;
  readonly found: ItemContrast;
  readonly places: number;
}

interface Tested extends Found {
  readonly scale: number;
  readonly name: string;
}

/** Tests all items, leaving flagged ones out of the rest of the others, one more each time. */
function purified(contrasts: readonly Contrast[], items: number): Found[] {
  const flagged: number[] = [];
  for (;;) {
    const tested = contrasts.flatMap(({ group, ready }) =>
      Array.from({ length: items }, (_, item) => item).flatMap((item): Found[] => {
        const rest = Array.from({ length: items }, (_, i) => i).filter(
          (i) => i !== item && !flagged.includes(i),
        );
        const found = itemContrast(ready, item, rest);
        return found ? [{ item, group, found, places: ready.mixedPlaces }] : [];
      }),
    );
    const worst = judged(tested)
      .filter(({ item, kind }) => kind !== 'none' && !flagged.includes(item))
      .sort((a, b) => strength(b.found) - strength(a.found))[0];
    if (!worst || items - flagged.length - 1 < 3) return tested;
    flagged.push(worst.item);
  }
}

const strength = ({ uniform, nonuniform }: ItemContrast): number =>
  Math.max(Math.abs(uniform.effect), Math.abs(nonuniform.effect));

type Judged<T> = T & { readonly adjustedP: number; readonly kind: ItemDifference['kind'] };

/** Holm (1979, Scand. J. Stat. 6:65) over both kinds of every test, and the gate of size. */
function judged<T extends Found>(tested: readonly T[]): Judged<T>[] {
  const kinds = ['uniform', 'nonuniform'] as const;
  const tests = tested.flatMap(({ found, places }, at) =>
    kinds.map((kind) => {
      const { effect, standardError } = found[kind];
      const t = standardError > 0 ? effect / standardError : 0;
      return { at, kind, effect, p: fTail(t * t, 1, Math.max(1, places - 1)) };
    }),
  );
  const sorted = [...tests].sort((a, b) => a.p - b.p);
  let most = 0;
  const adjusted = new Map(
    sorted.map((test, rank) => {
      most = Math.max(most, Math.min(1, test.p * (sorted.length - rank)));
      return [test, most] as const;
    }),
  );
  return tested.map((one, at) => {
    const mine = tests.filter((test) => test.at === at);
    const passing = mine
      .filter((test) => Math.abs(test.effect) >= moderateEffect && adjusted.get(test)! < 0.05)
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
    return {
      ...one,
      kind: passing?.kind ?? 'none',
      adjustedP: passing ? adjusted.get(passing)! : Math.min(...mine.map((test) => adjusted.get(test)!)),
    };
  });
}

/** Rows with a place, a group and an answer to every item, and the groups that have enough of them. */
function completeRows(answers: Answers, grouping: Grouping, items: readonly number[], leastGroup: number) {
  const width = answers.items.length;
  const { values, absent, placeOf } = answers;
  const answered = (at: number): boolean => (absent === null ? values[at]! < firstAbsence : absent[at] === 0);
  const counts = new Int32Array(grouping.groups.length);
  const rows: number[] = [];
  for (let j = 0; j < answers.respondents; j++) {
    const group = grouping.groupOf[j]!;
    if (placeOf[j]! < 0 || group < 0 || !items.every((i) => answered(j * width + i))) continue;
    rows.push(j);
    counts[group]!++;
  }
  const groups = [...grouping.groups.keys()].filter((group) => counts[group]! >= leastGroup);
  return { groups, rows: rows.filter((j) => counts[grouping.groupOf[j]!]! >= leastGroup) };
}

function readyFor(
  answers: Answers,
  grouping: Grouping,
  items: readonly number[],
  rows: readonly number[],
  group: number,
): ReadyContrast {
  const width = answers.items.length;
  const p = items.length;
  const table = new Float64Array(rows.length * p);
  rows.forEach((j, row) => {
    for (let i = 0; i < p; i++)
      table[row * p + i] = answers.grid.unit * answers.values[j * width + items[i]!]!;
  });
  return readyContrast({
    answers: table,
    items: p,
    place: Int32Array.from(rows, (j) => answers.placeOf[j]!),
    places: answers.places.length,
    group: Uint8Array.from(rows, (j) => (grouping.groupOf[j] === group ? 1 : 0)),
  });
}
