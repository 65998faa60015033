import type { Answers } from './answers.ts';

/** A scale to be made from items already asked. */
export interface ScaleOfItems {
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * The same people and answers with the items sorted into other scales: tasks, domains, single items. Items
 * that no scale names are left out. An item may stand in one scale only.
 *
 * @throws RangeError when a scale names an item that is not there, or two name the same.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'act', items: [3, 3, 3], itemVariance: 0.8 }], placeVariance: [[0.1]],
 *   respondentVariance: [[0.3]], sizes: [20, 20] }, 1);
 * regroup(answers, [{ name: 'children', items: ['act3'] }, { name: 'disorder', items: ['act1', 'act2'] }]).scales; // ['children', 'disorder']
 */
export function regroup(answers: Answers, scales: readonly ScaleOfItems[]): Answers {
  const names = answers.items.map((item) => item.name);
  const chosen = scales.flatMap(({ name, items }, scale) =>
    items.map((item) => {
      const from = names.indexOf(item);
      if (from < 0)
        throw new RangeError(`"${name}" names the item "${item}", which is not among the answers.`);
      return { name: item, scale, from };
    }),
  );
  const twice = chosen.find(({ from }, i) => chosen.findIndex((one) => one.from === from) !== i);
  if (twice) throw new RangeError(`The item "${twice.name}" stands in two scales.`);
  const width = chosen.length;
  const taken = <T extends Uint8Array | Float64Array>(source: T, target: T): T => {
    for (let j = 0; j < answers.respondents; j++)
      for (let i = 0; i < width; i++) target[j * width + i] = source[j * names.length + chosen[i]!.from]!;
    return target;
  };
  const size = answers.respondents * width;
  return {
    ...answers,
    scales: scales.map((scale) => scale.name),
    items: chosen.map(({ name, scale }) => ({ name, scale })),
    values:
      answers.values instanceof Uint8Array
        ? taken(answers.values, new Uint8Array(size))
        : taken(answers.values, new Float64Array(size)),
    absent: answers.absent ? taken(answers.absent, new Uint8Array(size)) : null,
  };
}
