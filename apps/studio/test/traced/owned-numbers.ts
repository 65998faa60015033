import type { Finding, FindingKind, Release } from '@weft/findings';
import { everyFinding } from '@weft/report';
import { isWritten, type WrittenNumber } from './written-numbers.ts';

/** A number of the method and not of the answers, and why it may stand in a text. */
interface Constant {
  readonly value: number;
  readonly because: string;
}

const everywhere: readonly Constant[] = [
  { value: 100, because: 'shares are told in 100' },
  { value: 95, because: 'ranges hold the truth 95 times in 100' },
  { value: 0, because: 'the end of a line from 0 to 1' },
  { value: 1, because: 'the end of a line from 0 to 1' },
  { value: 10, because: 'shares are told in 10' },
];

/** Constants of single methods: thresholds, published tables, years of a source. */
const ofKind: Partial<Record<FindingKind, readonly Constant[]>> = {
  joint: [{ value: 80, because: 'a place counts from 80 in 100' }],
  agreement: [
    { value: 5, because: 'by luck alone 5 of 100 places pass' },
    { value: 0.0001, because: 'smaller chances are told as less than this' },
  ],
  comparison: [
    { value: 500, because: 'draws behind the widths' },
    { value: 1995, because: 'Goldstein and Healy 1995' },
    { value: 80, because: 'a place counts from 80 in 100' },
  ],
  task: [{ value: 0.95, because: 'from this correlation on two tasks are said as one' }],
  change: [
    { value: 1.96, because: 'normal quantile of a 95 in 100 range' },
    { value: 2, because: '√2: two waves; 2 degrees of freedom' },
  ],
  item: [
    { value: 0.6, because: 'the word is about ω of at least 0.60' },
    { value: 0.9, because: 'the word is about a correlation under 0.90' },
    { value: 0.37, because: 'Jodoin & Gierl 2001: a negligible difference' },
    { value: 0.035, because: 'Jodoin & Gierl 2001: the same in R²' },
    { value: 2001, because: 'Jodoin & Gierl 2001' },
    { value: 30, because: 'places that two-level covariances need' },
    { value: 8, because: 'places that item statistics need' },
  ],
  mechanism: [
    { value: 10_000, because: 'draws behind the range' },
    { value: 20, because: 'places that a mechanism needs' },
  ],
  consensus: [
    { value: 30, because: 'places that a model of consensus needs' },
    { value: 6, because: 'one place in six lies a standard deviation further apart' },
  ],
  planning: [
    { value: 80, because: 'plans hold with 80 chances in 100' },
    { value: 0.7, because: 'reliability called clear' },
  ],
};

/** What a text may say in numbers: those of its finding, in each way a text tells them. */
export function numbersOfFinding(finding: Finding, release: Release): number[] {
  const { numbers, sample, claims, scale, kind } = finding;
  const shown = release.scales.find(({ name }) => name === scale);
  const own = [...Object.values(numbers), ...claims.map(({ probability }) => probability)];
  const sums = own.filter(Number.isInteger);
  return [
    ...own,
    // A share is told in 100, or in 10, and a chance never as certain.
    ...own
      .filter((value) => Math.abs(value) <= 1)
      .flatMap((value) => [100 * value, 10 * value, 100 * Math.min(value, 0.9999)]),
    // Pairs are told of every 100, in easy words of every 10.
    ...(numbers.pairs
      ? sums.flatMap((value) => [(100 * value) / numbers.pairs!, (10 * value) / numbers.pairs!])
      : []),
    ...Object.values(sample),
    release.limit,
    ...(shown ? [shown.minimum, shown.maximum, shown.items.length] : []),
    ...everywhere.map(({ value }) => value),
    ...(ofKind[kind] ?? []).map(({ value }) => value),
  ];
}

/** Numbers in a finding's words that are none of its own. */
export function strayNumbers(
  finding: Finding,
  release: Release,
  written: readonly WrittenNumber[],
): string[] {
  const own = numbersOfFinding(finding, release);
  return written.filter((one) => !own.some((value) => isWritten(one, value))).map(({ text }) => text);
}

/** A text without the names in it: of a place, of waves, of tasks and facts; their digits are nobody's numbers. */
export function withoutNames(text: string, { place }: Pick<Finding, 'place'>, release: Release): string {
  const names = [
    place ?? '',
    release.community ?? '',
    ...release.parts.flatMap((part) =>
      part.kind === 'change'
        ? [...part.waves, part.from, part.to]
        : part.kind === 'tasks'
          ? part.tasks.map(({ title }) => title)
          : [],
    ),
    ...release.models.flatMap(({ coefficients, items }) =>
      [...coefficients, ...items.map(({ item }) => ({ name: item }))].map(({ name }) => name),
    ),
  ];
  return names
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ' '), text);
}

/** Every text of a finding, by what it is. */
export function* textsOfFinding({ says, ground, method, refusal }: Finding): Generator<[string, string]> {
  yield ['sentence', says.map(({ text }) => text).join('')];
  yield ['ground', ground];
  yield ['method', method];
  if (refusal) yield* Object.entries(refusal);
}

export const findingsById = (release: Release): Map<string, Finding> =>
  new Map(everyFinding(release).map((finding) => [finding.id, finding]));
