import { describe, expect, it } from 'vitest';
import {
  codeAnswers,
  InstrumentError,
  type InstrumentErrorCode,
  planFromScaleFlags,
  type ScaleFlags,
} from '../src/index.ts';
import { columnsOf } from './read-csv.ts';

const file = 'survey.csv';

interface Case {
  readonly name: string;
  readonly csv: string;
  readonly flags?: Partial<ScaleFlags>;
  readonly code: InstrumentErrorCode;
  readonly row?: number;
  readonly column?: string;
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'no place column',
    csv: 'place,a,b\nN,1,2\nS,3,4',
    flags: { place: '' },
    code: 'no-place-column',
    says: ['survey.csv', 'Say which column holds the block'],
  },
  {
    name: 'a column that is not there, with the nearest name',
    csv: 'Neighborhood,a,b\nN,1,2\nS,3,4',
    flags: { place: 'neighbourhood' },
    code: 'unknown-column',
    column: 'neighbourhood',
    says: ['Did you mean "Neighborhood"?'],
  },
  {
    name: 'a column that is like no other',
    csv: 'place,a,b\nN,1,2\nS,3,4',
    flags: { covariate: ['household income'] },
    code: 'unknown-column',
    column: 'household income',
    says: ['The columns are place, a, b.'],
  },
  {
    name: 'two columns of one name',
    csv: 'place,a,a,b\nN,1,2,3\nS,3,4,5',
    code: 'duplicate-column',
    column: 'a',
    says: ['columns 2 and 3', 'own name'],
  },
  {
    name: 'a column used twice',
    csv: 'place,a,b\nN,1,2\nS,3,4',
    flags: { covariate: ['a'] },
    code: 'column-used-twice',
    column: 'a',
    says: ['both as an item and as a fact about the person'],
  },
  {
    name: 'text in a number column',
    csv: 'place,a,b\nN,1,2\nS,often,4\nS,often,4',
    code: 'text-in-number-column',
    row: 3,
    column: 'a',
    says: ['row 3', '"often" is not a number (2 rows are like this)', 'Write the answer as a number'],
  },
  {
    name: 'text in a covariate of numbers',
    csv: 'place,a,b,age\nN,1,2,30\nS,3,4,41\nS,3,4,old',
    flags: { covariate: ['age'] },
    code: 'text-in-number-column',
    row: 4,
    column: 'age',
    says: ['"old" is not a number'],
  },
  {
    name: 'values outside the options',
    csv: 'place,a,b\nN,1,2\nS,6,4',
    flags: { reverse: ['a:1-5'] },
    code: 'outside-options',
    row: 3,
    column: 'a',
    says: ['6 is not one of the options, which go from 1 to 5', 'Correct the cell'],
  },
  {
    name: 'everything equal',
    csv: 'place,a,b\nN,3,3\nS,3,3',
    code: 'all-answers-equal',
    column: 'a, b',
    says: ['the same answer to everything'],
  },
  {
    name: 'an item nobody answered',
    csv: 'place,a,b\nN,1,\nS,3,NA',
    code: 'item-without-answers',
    column: 'b',
    says: ['nobody answered', 'Leave this column out'],
  },
  {
    name: 'an item that only people without a place answered',
    csv: 'place,a,b\nN,1,\nS,3,\n,3,4',
    code: 'item-without-answers',
    column: 'b',
    says: ['nobody answered'],
  },
  {
    name: 'a covariate without variance',
    csv: 'place,a,b,age\nN,1,2,30\nS,3,4,30',
    flags: { covariate: ['age'] },
    code: 'covariate-without-variance',
    column: 'age',
    says: ['the same value here ("30")', 'Leave this column out'],
  },
  {
    name: 'an empty covariate',
    csv: 'place,a,b,age\nN,1,2,\nS,3,4,',
    flags: { covariate: ['age'] },
    code: 'covariate-without-answers',
    column: 'age',
    says: ['no value for anyone'],
  },
  {
    name: 'a covariate of many words',
    csv: `place,a,b,job\n${Array.from({ length: 12 }, (_, at) => `P${at % 3},${1 + (at % 5)},2,job ${at}x`).join('\n')}`,
    flags: { covariate: ['job'] },
    code: 'too-many-words',
    column: 'job',
    says: ['12 different words', 'fewer groups'],
  },
  {
    name: 'one place only',
    csv: 'place,a,b\nN,1,2\nN,3,4',
    code: 'one-place',
    column: 'place',
    says: ['all 2 people are in one place, "N"', 'two or more'],
  },
  {
    name: 'no place in any row',
    csv: 'place,a,b\n,1,2\nNA,3,4',
    code: 'no-places',
    column: 'place',
    says: ['no row names a place'],
  },
  {
    name: 'a scale flag without columns',
    csv: 'place,a,b\nN,1,2\nS,3,4',
    flags: { scale: ['trust'] },
    code: 'bad-flag',
    says: ['"--scale trust" cannot be read', '--scale cohesion=coh1,coh2,coh3'],
  },
  {
    name: 'a reverse flag without a range',
    csv: 'place,a,b\nN,1,2\nS,3,4',
    flags: { reverse: ['a'] },
    code: 'bad-flag',
    says: ['"--reverse a" cannot be read', '1-5'],
  },
  {
    name: 'a reversed column of no scale',
    csv: 'place,a,b\nN,1,2\nS,3,4',
    flags: { reverse: ['c:1-5'] },
    code: 'bad-flag',
    says: ['names the column "c"', 'The items are a, b.'],
  },
];

describe('bad input', () => {
  it.each(cases)('$name', ({ csv, flags, code, row, column, says }) => {
    const attempt = () =>
      codeAnswers(
        columnsOf(csv).columns,
        planFromScaleFlags({ file, place: 'place', scale: ['trust=a,b'], ...flags }),
      );
    let caught: unknown;
    try {
      attempt();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InstrumentError);
    const error = caught as InstrumentError;
    expect(error.code).toBe(code);
    expect(error.row).toBe(row ?? null);
    expect(error.column).toBe(column ?? null);
    expect(error.remedy).not.toBe('');
    for (const words of says) expect(error.message).toContain(words);
    if (code !== 'bad-flag') {
      expect(error.file).toBe(file);
      expect(error.message.startsWith(file)).toBe(true);
    }
  });

  it('says when all answers of one item are equal, and goes on', () => {
    const { notices, answers } = codeAnswers(
      columnsOf('place,a,b\nN,1,4\nS,3,4').columns,
      planFromScaleFlags({ file, place: 'place', scale: ['trust=a,b'] }),
    );
    expect(answers.respondents).toBe(2);
    expect(notices.find((notice) => notice.code === 'item-all-equal')?.column).toBe('b');
  });
});

describe('flags', () => {
  it('become a plan', () => {
    const plan = planFromScaleFlags({
      file,
      place: 'region, district',
      scale: ['cohesion=coh1,coh2', 'Social control=con1', 'leadership=l1'],
      reverse: ['coh2:1-5', 'l1:0-10'],
      covariate: ['age,sex', 'owner'],
    });
    expect(plan.place).toEqual(['region', 'district']);
    expect(plan.instrument.scales.map(({ name, role }) => [name, role])).toEqual([
      ['cohesion', 'trust'],
      ['Social control', 'action'],
      ['leadership', 'other'],
    ]);
    expect(plan.instrument.items.map(({ column, reversed, options }) => [column, reversed, options])).toEqual(
      [
        ['coh1', false, undefined],
        ['coh2', true, { minimum: 1, maximum: 5 }],
        ['con1', false, undefined],
        ['l1', true, { minimum: 0, maximum: 10 }],
      ],
    );
    expect(plan.covariates).toEqual(['age', 'sex', 'owner']);
  });
});
