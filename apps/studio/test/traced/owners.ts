import { type KnownFact, pairFinding, type Release } from '@weft/findings';
import { findingsById, numbersOfFinding, withoutNames } from './owned-numbers.ts';
import { isWritten, writtenNumbers } from './written-numbers.ts';

/** A text of a page and what it says it comes from. */
export interface OwnedText {
  readonly owner: string;
  readonly text: string;
  /** In a table or a picture, which show the numbers behind a finding too. */
  readonly shown: boolean;
}

export interface Traced {
  readonly release: Release;
  readonly facts: readonly KnownFact[];
  /** The last days of the waves (2026-05-31). */
  readonly lastDays: readonly string[];
}

/** Pairs, and how many there are in all. */
function pairsAndSums({ pairs }: Release): unknown {
  return [pairs, pairs.map(({ counts }) => counts.differ + counts.likely + counts.same)];
}

/** Pictures by the beginning of their name, and the parts of a release that they draw. */
const pictures: readonly (readonly [string, (release: Release) => unknown])[] = [
  ['plane', ({ places, levels }) => [places, levels]],
  ['cloth', ({ places, levels }) => [places, levels]],
  ['both', ({ places, levels }) => [places, levels]],
  ['rows', ({ places, levels }) => [places, levels]],
  ['map', ({ places, levels }) => [places, levels]],
  ['strip', ({ places, levels }) => [places, levels]],
  ['apart', pairsAndSums],
  ['pairs', pairsAndSums],
  ['tasks', ({ parts }) => parts.filter(({ kind }) => kind === 'tasks')],
  ['change', ({ parts }) => parts.filter(({ kind }) => kind === 'change')],
  ['agreement', ({ parts }) => parts.filter(({ kind }) => kind === 'agreement')],
  ['consensus', ({ parts }) => parts.filter(({ kind }) => kind === 'consensus')],
  ['mechanism', ({ parts }) => parts.filter(({ kind }) => kind === 'mechanism')],
  ['items', ({ parts }) => parts.filter(({ kind }) => kind === 'items')],
  ['levels', ({ models, levels, sample }) => [models, levels, sample]],
  ['curve', ({ curves }) => curves],
  ['comparison', ({ parts }) => parts.filter(({ kind }) => kind === 'comparison')],
];

/** The part of a release behind the findings of a kind, which tables show. */
const partOfKind: Readonly<Record<string, string>> = { item: 'items', task: 'tasks' };

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) yield* numbersIn(one);
}

/** Marks on the axes of pictures: halves and wholes along each scale's line, and from 0 to 1 in tenths. */
function ticks({ scales }: Release): number[] {
  const marks = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
  for (const { minimum, maximum } of scales)
    for (let mark = minimum; mark <= maximum; mark += 0.5) marks.push(mark, minimum - mark, mark - minimum);
  return marks;
}

const shares = (values: Iterable<number>): number[] =>
  [...values].flatMap((value) => (Math.abs(value) <= 1 ? [value, 100 * value] : [value]));

/** What may stand in a text of an owner; `null` where there is no such owner. */
export function numbersOfOwner(
  { release, facts, lastDays }: Traced,
  owner: string,
  shown: boolean,
): number[] | null {
  const counts = [...Object.values(release.sample), release.limit];
  const finding = findingsById(release).get(owner) ?? pairOf(release, owner);
  if (finding) {
    const own = numbersOfFinding(finding, release);
    if (!shown) return own;
    const { kind } = finding;
    const behind = release.parts.filter((part) => part.kind === (partOfKind[kind] ?? kind)) ?? [];
    const more =
      kind === 'place' || kind === 'level' || kind === 'joint' || kind === 'together' || kind === 'collective'
        ? [release.places, release.levels, release.models, release.curves]
        : kind === 'apart'
          ? [release.pairs, release.places]
          : [release.models];
    return [...own, ...shares(numbersIn([behind, more])), ...ticks(release), ...counts];
  }
  const [what = '', name = ''] = owner.split(/:(.*)/s);
  if (owner === 'sample') return counts;
  if (owner === 'places')
    return [...shares(numbersIn([release.places, release.levels])), ...counts, ...constants, 0, 1];
  const model = what === 'model' ? release.models.find(({ title }) => title === name) : undefined;
  if (model) return [...shares(numbersIn(model)), ...counts, ...constants];
  const place = release.places.find((one) => one.place === name);
  if (what === 'sample' && place)
    return place.status === 'said' ? [place.respondents, release.limit] : [release.limit];
  if (what === 'place' && place)
    return [
      // Places are numbered on the map in the reader's order.
      release.places.indexOf(place) + 1,
      ...(shown ? [...ticks(release), ...numbersIn(release.levels)] : []),
      ...shares(numbersIn(place)),
      ...release.placeFindings
        .filter((one) => one.place === name)
        .flatMap((one) => numbersOfFinding(one, release)),
      ...release.scales.flatMap(({ minimum, maximum }) => [minimum, maximum]),
    ];
  if (owner === 'wave') return lastDays.flatMap((day) => [Number(day.slice(0, 4)), Number(day.slice(8))]);
  if (owner === 'facts')
    return [...(numbersOfOwner({ release, facts, lastDays }, 'known', shown) ?? []), ...counts];
  if (what === 'known')
    return facts
      .filter((fact) => name === '' || (name.endsWith(`:${fact.year}`) && baseOf(name) === baseOf(fact.name)))
      .flatMap(({ values, year, name: called }) => {
        const known = values.map(({ value }) => value);
        return [
          ...known,
          year,
          ...writtenNumbers(called).map(({ value }) => value),
          middle(known),
          ...differences(known),
          ...ticksBetween(known),
        ];
      });
  if (what === 'picture') {
    const draws = pictures.find(([begins]) => name.startsWith(begins));
    if (!draws) return null;
    return [
      ...shares(numbersIn(draws[1](release))),
      ...ticks(release),
      ...counts,
      ...constants,
      ...facts.flatMap(({ values }) => values.map(({ value }) => value)),
    ];
  }
  return null;
}

/** The name of a fact without what its number is of, which each language says in its own words and direction. */
const baseOf = (name: string): string => name.replace(/\p{Cf}/gu, '').split(/[,،:]/u)[0]!;

/** The middle of values, or between the two in the middle. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

/** Words of pictures: ranges hold 50, 80 and 95 times in 100. */
const constants = [50, 80, 95, 100];

const differences = (values: readonly number[]): number[] =>
  values.flatMap((a) => values.map((b) => Math.abs(a - b)));

/** Steps of a legend from the least to the most of a fact. */
function ticksBetween(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [2, 3, 4, 5, 6].flatMap((parts) =>
    Array.from({ length: parts + 1 }, (_, i) => low + ((high - low) * i) / parts),
  );
}

function pairOf(release: Release, owner: string) {
  if (!owner.startsWith('pair:')) return null;
  for (const { name } of release.scales)
    for (const { place: first } of release.places)
      for (const { place: second } of release.places)
        if (owner === `pair:${name}:${first}:${second}`) return pairFinding(release, name, first, second);
  return null;
}

/** Texts whose owner is nobody, or whose number is none of its owner's. */
export function untraced(traced: Traced, texts: readonly OwnedText[], language: string): string[] {
  return texts.flatMap(({ owner, text, shown }) => {
    if (owner === 'reply') return [];
    const own = numbersOfOwner(traced, owner, shown);
    if (own === null) return [`no owner ${owner}: ${text}`];
    const names = traced.release.places.reduce((left, { place }) => left.replaceAll(place, ' '), text);
    const bare = traced.facts.reduce(
      (left, { name }) => left.replaceAll(name, ' '),
      withoutNames(names, { place: null }, traced.release),
    );
    return writtenNumbers(bare, language)
      .filter((one) => !own.some((value) => isWritten(one, value) || isWritten(one, Math.abs(value))))
      .map(({ text: written }) => `${owner}${shown ? ' (shown)' : ''}: ${written} in “${text}”`);
  });
}
