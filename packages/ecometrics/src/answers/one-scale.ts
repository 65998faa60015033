import type { Answers } from './answers.ts';

/** The same answers with all items in one scale: collective efficacy as the sum of its domains. */
export function asOneScale(answers: Answers, name: string): Answers {
  return {
    ...answers,
    scales: [name],
    items: answers.items.map((item) => ({ ...item, scale: 0 })),
  };
}

/** The answers to the items of some scales alone, in the order of the items. */
export function onlyScales(answers: Answers, scales: readonly number[]): Answers {
  const width = answers.items.length;
  const kept = [...answers.items.keys()].filter((i) => scales.includes(answers.items[i]!.scale));
  const pick = <T extends Uint8Array | Float64Array>(from: T, into: T): T => {
    for (let j = 0; j < answers.respondents; j++)
      for (let i = 0; i < kept.length; i++) into[j * kept.length + i] = from[j * width + kept[i]!]!;
    return into;
  };
  const size = answers.respondents * kept.length;
  return {
    ...answers,
    scales: scales.map((s) => answers.scales[s]!),
    items: kept.map((i) => ({ ...answers.items[i]!, scale: scales.indexOf(answers.items[i]!.scale) })),
    values:
      answers.values instanceof Uint8Array
        ? pick(answers.values, new Uint8Array(size))
        : pick(answers.values, new Float64Array(size)),
    absent: answers.absent && pick(answers.absent, new Uint8Array(size)),
  };
}
