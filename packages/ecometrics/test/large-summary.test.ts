import { describe, expect, it } from 'vitest';
import {
  type Answers,
  absenceCodes,
  mergeSummaries,
  seededRandom,
  summarize,
  summaryToJson,
} from '../src/index.ts';

/** Answers of many people in many places, in random order, some without a place or without any answer. */
function crowd(
  respondents: number,
  scaleSizes: readonly number[],
  placeCount: number,
  missing: number,
): Answers {
  const random = seededRandom(11);
  const items = scaleSizes.flatMap((size, scale) =>
    Array.from({ length: size }, (_, i) => ({ name: `s${scale}i${i}`, scale })),
  );
  const absences = Object.values(absenceCodes);
  const values = new Uint8Array(respondents * items.length);
  const placeOf = new Int32Array(respondents);
  const age = { name: 'age', values: new Float64Array(respondents), absent: new Uint8Array(respondents) };
  for (let j = 0; j < respondents; j++) {
    placeOf[j] = random.uniform() < 0.01 ? -1 : random.below(placeCount);
    age.values[j] = 18 + random.below(70);
    age.absent[j] = random.uniform() < 0.02 ? 1 : 0;
    const silent = random.uniform() < 0.02;
    for (let i = 0; i < items.length; i++)
      values[j * items.length + i] =
        silent || random.uniform() < missing ? absences[random.below(absences.length)]! : random.below(250);
  }
  return {
    respondents,
    places: Array.from({ length: placeCount }, (_, k) => `P${k}`),
    placeOf,
    scales: scaleSizes.map((_, q) => `s${q}`),
    items,
    grid: { origin: 0, unit: 1 },
    values,
    absent: null,
    covariates: [age],
  };
}

/** The rows from `first` to before `last` alone. */
function rowsOf(answers: Answers, first: number, last: number): Answers {
  const width = answers.items.length;
  return {
    ...answers,
    respondents: last - first,
    placeOf: answers.placeOf.slice(first, last),
    values: answers.values.slice(first * width, last * width),
    covariates: answers.covariates.map((c) => ({
      name: c.name,
      values: c.values.slice(first, last),
      absent: c.absent?.slice(first, last) ?? null,
    })),
  };
}

describe('a summary of many respondents in many places', () => {
  const designs = [
    {
      what: 'odd and even scales, read in pairs and sorted by blocks',
      sizes: [5, 4],
      places: 3000,
      missing: 0.3,
    },
    { what: 'one long scale, too long for pairs', sizes: [17], places: 1500, missing: 0.05 },
    { what: 'more items than one word of marks holds', sizes: [20, 20], places: 1200, missing: 0.02 },
  ];
  for (const { what, sizes, places, missing } of designs)
    it(`equals its parts merged, bit for bit: ${what}`, () => {
      const all = crowd(60_000, sizes, places, missing);
      const parts = [0, 15_000, 30_000, 45_000].map((first) => summarize(rowsOf(all, first, first + 15_000)));
      const merged = parts.reduce((sum, part) => mergeSummaries(sum, part));
      const whole = summarize(all);
      expect(whole.leftOut.noAnswers).toBeGreaterThan(500);
      expect(whole.leftOut.noPlace).toBeGreaterThan(300);
      expect(JSON.stringify(summaryToJson(whole)) === JSON.stringify(summaryToJson(merged))).toBe(true);
    });
});
