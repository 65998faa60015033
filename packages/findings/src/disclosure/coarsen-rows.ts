import { disclosureFloor } from './disclosure.ts';

/** What is known of the person behind one row besides the answers; `null` where it was not told. */
export interface RowIdentity {
  /** Random: rows stand in its order, so that the order tells nothing. */
  readonly id: string;
  readonly place: string | null;
  readonly language: string | null;
  readonly way: string | null;
  /** Facts about the person, in the order of the questionnaire. */
  readonly facts: readonly (string | number | null)[];
}

/** One row as it may leave: what is withheld is `undefined`, apart from `null`, which nobody told. */
export interface CoarsenedRow {
  readonly id: string;
  readonly place: string | null | undefined;
  readonly language: string | null | undefined;
  readonly way: string | null | undefined;
  readonly facts: readonly (string | number | null | undefined)[];
}

/** Rows as they may leave, and how many cells of each kind were withheld. */
export interface CoarsenedRows {
  readonly k: number;
  readonly rows: readonly CoarsenedRow[];
  readonly withheld: {
    readonly place: number;
    readonly language: number;
    readonly way: number;
    readonly facts: readonly number[];
  };
}

interface Group {
  /** How many steps of `order` are withheld. */
  readonly level: number;
  readonly key: string;
  readonly rows: readonly RowIdentity[];
}

type Step = (row: RowIdentity) => string | number | null;

/**
 * Rows of single answers as they may leave: every combination of place, language, way and facts that stands in
 * the file, what is withheld included, is shared by at least k people (k-anonymity, Sweeney 2002).
 *
 * What tells least is withheld first: the way, then facts (the one with the most different values first), then
 * the language, then the place. People whose combination is too rare have the next one withheld; are they still
 * too few together, just enough of a combination beside theirs join them (the first by id; all of it where fewer
 * than k would be left). So nothing is withheld that could be given
 * back to some of those who share a combination without leaving fewer than k of the others. Fewer than k people
 * in all: no rows.
 *
 * `k` is never under the floor of 5. The same rows give the same file, in whatever order they come.
 *
 * @example
 * const { rows, withheld } = coarsenRows(people, 10);
 * rows[0].way // undefined: withheld
 */
export function coarsenRows(people: readonly RowIdentity[], k: number): CoarsenedRows {
  const least = Math.max(disclosureFloor, Math.ceil(k));
  const sorted = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const width = sorted[0]?.facts.length ?? 0;
  const facts = factsInOrder(sorted, width);
  const order: Step[] = [
    ({ way }) => way,
    ...facts.map(
      (fact): Step =>
        ({ facts: told }) =>
          told[fact] ?? null,
    ),
    ({ language }) => language,
    ({ place }) => place,
  ];
  const keyAt = (row: RowIdentity, level: number) =>
    JSON.stringify(order.slice(level).map((step) => step(row)));

  let groups = grouped(sorted, 0, keyAt);
  for (let level = 0; level < order.length; level++) groups = withholdOne(groups, level, least, keyAt);

  const kept = groups.filter(({ rows }) => rows.length >= least);
  const rows = kept
    .flatMap(({ level, rows }) => rows.map((row) => coarsened(row, level, facts, order.length)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const count = (is: (row: CoarsenedRow) => unknown) => rows.filter((row) => is(row) === undefined).length;
  return {
    k: least,
    rows,
    withheld: {
      place: count(({ place }) => place),
      language: count(({ language }) => language),
      way: count(({ way }) => way),
      facts: Array.from({ length: width }, (_, fact) => count(({ facts }) => facts[fact])),
    },
  };
}

/** The fact with the most different values first: it tells most of who it is. */
function factsInOrder(rows: readonly RowIdentity[], width: number): number[] {
  const different = Array.from(
    { length: width },
    (_, fact) => new Set(rows.map(({ facts }) => facts[fact])).size,
  );
  return [...different.keys()].toSorted((a, b) => different[b]! - different[a]! || b - a);
}

type KeyAt = (row: RowIdentity, level: number) => string;

function grouped(rows: readonly RowIdentity[], level: number, keyAt: KeyAt): Group[] {
  const found = new Map<string, RowIdentity[]>();
  for (const row of rows) {
    const key = keyAt(row, level);
    const there = found.get(key);
    if (there) there.push(row);
    else found.set(key, [row]);
  }
  return [...found].map(([key, rows]) => ({ level, key, rows }));
}

/** Groups that are too small lose one more step; where they are too few together, just enough of a neighbor join. */
function withholdOne(groups: readonly Group[], level: number, least: number, keyAt: KeyAt): Group[] {
  const large = new Set(groups.filter(({ rows }) => rows.length >= least));
  const small = groups.filter(({ rows }) => rows.length < least);
  const joined = grouped(
    small.flatMap(({ rows }) => rows),
    level + 1,
    keyAt,
  ).map((group): Group => {
    const short = least - group.rows.length;
    if (short <= 0) return group;
    const spares = ({ rows }: Group) => rows.length - short >= least;
    const [beside] = [...large]
      .filter((other) => keyAt(other.rows[0]!, level + 1) === group.key)
      .toSorted(
        (a, b) =>
          Number(spares(b)) - Number(spares(a)) ||
          b.level - a.level ||
          a.rows.length - b.rows.length ||
          (a.key < b.key ? -1 : 1),
      );
    if (!beside) return group;
    large.delete(beside);
    const byId = beside.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const taken = spares(beside) ? byId.slice(0, short) : byId;
    if (taken.length < byId.length) large.add({ ...beside, rows: byId.slice(short) });
    return { ...group, rows: [...group.rows, ...taken] };
  });
  return [...large, ...joined];
}

function coarsened(row: RowIdentity, level: number, facts: readonly number[], steps: number): CoarsenedRow {
  const hidden = new Set(facts.slice(0, Math.max(0, level - 1)));
  return {
    id: row.id,
    place: level >= steps ? undefined : row.place,
    language: level >= steps - 1 ? undefined : row.language,
    way: level >= 1 ? undefined : row.way,
    facts: row.facts.map((fact, index) => (hidden.has(index) ? undefined : fact)),
  };
}
