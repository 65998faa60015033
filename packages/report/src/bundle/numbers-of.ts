import {
  type Estimate,
  type Finding,
  type FindingKind,
  fewDigits,
  type Interval,
  type ModelShown,
  type Part,
  type Release,
} from '@weft/findings';

/** One number of a release, by the finding it belongs to and its name in it. */
export interface NamedNumber {
  readonly finding: string;
  readonly kind: FindingKind | 'model' | 'curve' | 'table';
  readonly scale: string | null;
  readonly place: string | null;
  readonly name: string;
  readonly value: number;
}

/** Every finding of a release, those of places and of parts included, in reading order. */
export function everyFinding({ findings, placeFindings, parts }: Release): Finding[] {
  return [...findings, ...placeFindings, ...parts.flatMap((part) => [...part.findings, ...placesOf(part)])];
}

/** How a number is written, by whether it is about one place. */
export type Digits = (value: number, ofPlace: boolean) => number;

/** As many digits as the release holds: for those who hold the answers too. */
export const allDigits: Digits = (value) => value;

/**
 * Every number of a release, with as many digits as may go out: what the findings rest on, what pictures and tables
 * show beside them, and the fitted models.
 */
export function numbersOf(release: Release, digits: Digits = fewDigits): NamedNumber[] {
  const numbers: NamedNumber[] = [];
  const add = (
    owner: Omit<NamedNumber, 'name' | 'value'>,
    values: Iterable<readonly [string, number]>,
  ): void => {
    for (const [name, value] of values)
      if (Number.isFinite(value))
        numbers.push({ ...owner, name, value: digits(value, owner.place !== null) });
  };
  for (const { id, kind, scale, place, numbers: own, claims, sample } of everyFinding(release)) {
    const owner = { finding: id, kind, scale, place };
    add(owner, Object.entries(own));
    add(
      owner,
      claims.map(
        ({ probability }, i) => [`claim.probability${i === 0 ? '' : `.${i + 1}`}`, probability] as const,
      ),
    );
    add(
      owner,
      Object.entries(sample).map(([name, count]) => [`sample.${name}`, count] as const),
    );
  }
  for (const place of release.places) {
    if (place.status !== 'said') continue;
    for (const { scale, level, deviation } of place.scales)
      add({ finding: `place:${place.place}:${scale}`, kind: 'place', scale, place: place.place }, [
        ['standardError', level.standardError],
        ...estimated('deviation', deviation),
      ]);
    if (place.plane === null) continue;
    const names = ['both', 'firstOnly', 'secondOnly', 'neither'];
    add(
      { finding: 'joint', kind: 'joint', scale: null, place: place.place },
      place.plane.quadrants.map((chance, i) => [names[i]!, chance] as const),
    );
  }
  for (const { scale, points, band } of release.curves) {
    const owner = {
      finding: `collective:${scale.name}`,
      kind: 'curve',
      scale: scale.name,
      place: null,
    } as const;
    add(
      owner,
      points.map((point) => [`reliability at ${point.respondents}`, point.reliability] as const),
    );
    for (const { respondents, lower, upper } of band ?? [])
      add(owner, [
        [`lower at ${respondents}`, lower],
        [`upper at ${respondents}`, upper],
      ]);
  }
  for (const model of release.models)
    add({ finding: `model:${model.title}`, kind: 'model', scale: null, place: null }, modelNumbers(model));
  for (const part of release.parts)
    for (const { place, scale, name, value } of tableNumbers(part))
      add({ finding: `part:${part.kind}`, kind: 'table', scale, place }, [[name, value]]);
  return numbers;
}

function placesOf(part: Part): readonly Finding[] {
  if (part.kind === 'consensus') return part.scales.flatMap(({ placeFindings }) => placeFindings);
  return 'placeFindings' in part ? part.placeFindings : [];
}

function* estimated(
  name: string,
  { value, standardError, intervals }: Estimate,
): Generator<[string, number]> {
  yield [name, value];
  yield [`${name}.standardError`, standardError];
  yield* ends(name, intervals[2]);
}

function* ends(name: string, { lower, upper }: Interval): Generator<[string, number]> {
  yield [`${name}.lower`, lower];
  yield [`${name}.upper`, upper];
}

function* modelNumbers(model: ModelShown): Generator<[string, number]> {
  const { variance, criterion, items, coefficients } = model;
  const names = model.reliability.map(({ scale }) => scale);
  yield ['criterion', criterion];
  for (const level of ['place', 'respondent'] as const)
    for (const [r, row] of variance[level].entries())
      for (const [s, value] of row.slice(0, r + 1).entries())
        yield [`variance.${level}:${names[r]}:${names[s]}`, value];
  for (const [q, value] of variance.item.entries()) yield [`variance.item:${names[q]}`, value];
  for (const { item, estimate, standardError } of items) {
    yield [`item:${item}`, estimate];
    yield [`item:${item}.standardError`, standardError];
  }
  for (const { name, estimate, standardError } of coefficients) {
    yield [`coefficient:${name}`, estimate];
    yield [`coefficient:${name}.standardError`, standardError];
  }
  for (const { scale, mean } of model.reliability) yield [`reliability:${scale}`, mean];
  for (const shares of model.intraclassCorrelation)
    for (const of of ['answers', 'respondents'] as const) {
      const name = `intraclassCorrelation.${of}:${shares.scale}`;
      yield [name, shares[of].estimate];
      yield* ends(name, shares[of].interval);
    }
  for (const { at, first, second, estimate, interval } of model.correlations) {
    const name = `correlation.${at}:${first}:${second}`;
    yield [name, estimate];
    yield* ends(name, interval);
  }
}

interface TableNumber {
  readonly place: string | null;
  readonly scale: string | null;
  readonly name: string;
  readonly value: number;
}

/** Numbers of a part's tables by the path that leads to them; of three ranges the widest stands for all. */
function* tableNumbers(part: Part): Generator<TableNumber> {
  const { kind: _, findings: __, ...rest } = part;
  yield* below(rest, [], null, null);
}

/** Parts of a part that are said elsewhere: sentences, the scales themselves, what was asked. */
const told = new Set(['placeFindings', 'minimum', 'maximum', 'level']);

function* below(
  value: unknown,
  path: readonly string[],
  place: string | null,
  scale: string | null,
): Generator<TableNumber> {
  const last = path.at(-1) ?? '';
  if (told.has(last) && (last !== 'level' || typeof value === 'number')) return;
  if (typeof value === 'number') yield { place, scale, name: path.join('.'), value };
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value) && last === 'intervals' && value.length === 3)
    yield* below({ lower: value[2].lower, upper: value[2].upper }, path.slice(0, -1), place, scale);
  else if (Array.isArray(value))
    for (const [i, one] of value.entries())
      yield* below(one, [...path, nameOf(one) ?? String(i + 1)], place, scale);
  else {
    const { place: at, scale: of, ...rest } = value as { place?: unknown; scale?: unknown };
    const here = typeof at === 'string' ? at : place;
    const on = typeof of === 'string' ? of : ((of as { name?: string } | undefined)?.name ?? scale);
    for (const [key, one] of Object.entries(rest)) yield* below(one, [...path, key], here, on);
  }
}

/** What an entry of a list is called, where it has a name of its own. */
function nameOf(entry: unknown): string | null {
  if (entry === null || typeof entry !== 'object') return null;
  const { place, task, item, name, scale } = entry as Record<string, unknown>;
  const found = [place, task, item, name, scale].find((one) => typeof one === 'string');
  if (typeof found === 'string') return found;
  return scale !== null && typeof scale === 'object' && 'name' in scale ? String(scale.name) : null;
}
