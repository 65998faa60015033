import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absenceCodes, firstAbsence } from '../src/answers/absence.ts';
import type { Answers } from '../src/answers/answers.ts';
import { SummaryError } from '../src/summary/combine.ts';
import { summaryToJson } from '../src/summary/json.ts';
import { summarize } from '../src/summary/summarize.ts';
import type { Summary } from '../src/summary/summary.ts';
import { type AnswerGroup, summaryOfGroups } from '../src/summary/summary-of-groups.ts';
import { itemsOf } from './study.ts';

const written = (summary: Summary): string => JSON.stringify(summaryToJson(summary));

/** What a GROUP BY place, absences gives, written out respondent by respondent. */
function groupsOf(answers: Answers): AnswerGroup[] {
  const { items, scales, covariates } = answers;
  const values = answers.values as Uint8Array;
  const groups = new Map<string, AnswerGroup & { respondents: number }>();
  for (let j = 0; j < answers.respondents; j++) {
    const codes = [...values.subarray(j * items.length, (j + 1) * items.length)];
    const absences = codes.map((code) => (code < firstAbsence ? 0 : code));
    const known = covariates.every((covariate) => covariate.absent?.[j] !== 1);
    const place = answers.placeOf[j]! < 0 ? null : answers.places[answers.placeOf[j]!]!;
    const key = JSON.stringify([place, absences, known]);
    const group = groups.get(key) ?? {
      place,
      absences,
      covariatesKnown: known,
      respondents: 0,
      itemTotals: items.map(() => 0),
      scaleSquares: scales.map(() => 0),
      covariates: covariates.map(() => 0),
      moments: new Float64Array((scales.length + covariates.length) ** 2),
    };
    groups.set(key, group);
    group.respondents++;
    const x = covariates.map(({ values: all }) => all[j]!);
    const t = scales.map(() => 0);
    codes.forEach((code, i) => {
      if (code >= firstAbsence) return;
      const q = items[i]!.scale;
      t[q]! += code;
      (group.itemTotals as number[])[i]! += code;
      (group.scaleSquares as number[])[q]! += code * code;
    });
    x.forEach((value, p) => {
      (group.covariates as number[])[p]! += value;
    });
    const g = [...x, ...t];
    g.forEach((a, row) => {
      for (let b = 0; b <= row; b++) (group.moments as Float64Array)[row * g.length + b]! += a * g[b]!;
    });
  }
  return [...groups.values()];
}

const codeOrAbsence = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(absenceCodes)) },
);

/** One to three scales of one to eighteen items, up to two facts; nobody, silence and no place all happen. */
const anyAnswers = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    facts: fc.integer({ min: 0, max: 2 }),
    respondents: fc.integer({ min: 0, max: 40 }),
  })
  .chain(({ sizes, facts, respondents }) => {
    const scales = sizes.map((_, q) => `scale${q}`);
    const items = itemsOf(scales, sizes);
    const places = ['Öland', 'elm', 'fir 10', 'fir 2', 'Elm'];
    return fc
      .record({
        placeOf: fc.array(fc.integer({ min: -1, max: 4 }), {
          minLength: respondents,
          maxLength: respondents,
        }),
        values: fc.array(codeOrAbsence, {
          minLength: respondents * items.length,
          maxLength: respondents * items.length,
        }),
        facts: fc.array(fc.option(fc.integer({ min: -9, max: 90 }), { freq: 6 }), {
          minLength: respondents * facts,
          maxLength: respondents * facts,
        }),
      })
      .map(
        (drawn): Answers => ({
          respondents,
          places,
          placeOf: Int32Array.from(drawn.placeOf),
          scales,
          items,
          grid: { origin: 0, unit: 1 },
          values: Uint8Array.from(drawn.values),
          absent: null,
          covariates: Array.from({ length: facts }, (_, p) => {
            const own = drawn.facts.slice(p * respondents, (p + 1) * respondents);
            return {
              name: `fact${p}`,
              values: Float64Array.from(own, (value) => value ?? 0),
              absent: Uint8Array.from(own, (value) => (value === null ? 1 : 0)),
            };
          }),
        }),
      );
  });

describe('the summary of groups', () => {
  test('is that of their respondents, to the last bit', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const direct = summarize(answers);
        expect(written(summaryOfGroups(direct.shape, groupsOf(answers)))).toBe(written(direct));
      }),
      { numRuns: 400 },
    );
  });

  test('does not depend on the order of groups, nor on how they are cut', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(40), (answers, cut) => {
        const { shape } = summarize(answers);
        const at = Math.min(cut, answers.respondents);
        const part = (from: number, to: number): Answers => ({
          ...answers,
          respondents: to - from,
          placeOf: answers.placeOf.subarray(from, to),
          values: answers.values.subarray(from * answers.items.length, to * answers.items.length),
          covariates: answers.covariates.map((covariate) => ({
            ...covariate,
            values: covariate.values.subarray(from, to),
            absent: covariate.absent!.subarray(from, to),
          })),
        });
        const cutInTwo = [...groupsOf(part(0, at)), ...groupsOf(part(at, answers.respondents))].reverse();
        expect(written(summaryOfGroups(shape, cutInTwo))).toBe(
          written(summaryOfGroups(shape, groupsOf(answers))),
        );
      }),
    );
  });

  test('refuses groups of another shape', () => {
    const shape = {
      scales: ['a'],
      items: itemsOf(['a'], [2]),
      grid: { origin: 0, unit: 1 },
      covariates: [],
    };
    const group: AnswerGroup = {
      place: 'elm',
      absences: [0],
      covariatesKnown: true,
      respondents: 1,
      itemTotals: [1],
      scaleSquares: [1],
      covariates: [],
      moments: [1],
    };
    expect(() => summaryOfGroups(shape, [group])).toThrow(SummaryError);
  });
});
