import type { Answers, Grouping } from './answers.ts';

/** The grouping of this name. @throws RangeError when the answers do not carry it. */
export function groupingOf(answers: Answers, name: string): Grouping {
  const found = answers.groupings?.find((grouping) => grouping.name === name);
  if (!found) throw new RangeError(`The answers carry no grouping "${name}".`);
  return found;
}

/**
 * The labels of waves from the earliest to the latest: by the first number in them ("wave 2", "2019",
 * "2019-05") where every label has one, otherwise in the order of their first appearance. Labels of the same
 * number keep the order of the alphabet, so that "2019-05" stands before "2019-11".
 *
 * @example
 * waveOrder(['2023', '1999', '2011']); // ['1999', '2011', '2023']
 */
export function waveOrder(labels: readonly string[]): string[] {
  const number = (label: string): number => Number.parseFloat(/\d+(\.\d+)?/.exec(label)?.[0] ?? 'x');
  if (labels.some((label) => Number.isNaN(number(label)))) return [...labels];
  return [...labels].sort((a, b) => number(a) - number(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** Only the responses of one wave; nothing else is changed. */
export function ofWave(answers: Answers, grouping: string, wave: string): Answers {
  const { groups, groupOf } = groupingOf(answers, grouping);
  const group = groups.indexOf(wave);
  if (group < 0) throw new RangeError(`"${grouping}" has no wave "${wave}".`);
  const rows: number[] = [];
  for (let j = 0; j < answers.respondents; j++) if (groupOf[j] === group) rows.push(j);
  const width = answers.items.length;
  const cells = <T extends Uint8Array | Float64Array>(source: T, target: T): T => {
    rows.forEach((row, j) => {
      for (let i = 0; i < width; i++) target[j * width + i] = source[row * width + i]!;
    });
    return target;
  };
  const size = rows.length * width;
  const picked = (source: Uint8Array): Uint8Array => Uint8Array.from(rows, (row) => source[row]!);
  return {
    ...answers,
    respondents: rows.length,
    placeOf: Int32Array.from(rows, (row) => answers.placeOf[row]!),
    values:
      answers.values instanceof Uint8Array
        ? cells(answers.values, new Uint8Array(size))
        : cells(answers.values, new Float64Array(size)),
    absent: answers.absent ? cells(answers.absent, new Uint8Array(size)) : null,
    covariates: answers.covariates.map((covariate) => ({
      ...covariate,
      values: Float64Array.from(rows, (row) => covariate.values[row]!),
      absent: covariate.absent ? picked(covariate.absent) : null,
    })),
    groupings: (answers.groupings ?? []).map((one) => ({
      ...one,
      groupOf: Int32Array.from(rows, (row) => one.groupOf[row]!),
    })),
  };
}
