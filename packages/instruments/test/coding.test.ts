import type { Answers } from '@weft/ecometrics';
import type { Column } from '@weft/formats';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  absenceCodes,
  type CodedAnswers,
  type ColumnLike,
  codeAnswers,
  cohesionAndControl,
  defaultAbsencePolicy,
  type Instrument,
  type Item,
  scaleOf,
} from '../src/index.ts';
import { shuffled } from './millbrook.ts';
import { columnsFrom } from './read-csv.ts';

const item = (column: string, more: Partial<Item> = {}): Item => ({
  name: column,
  column,
  scale: 'trust',
  reversed: false,
  ...more,
});

const instrument = (items: readonly Item[], more: Partial<Instrument> = {}): Instrument => ({
  name: 'test',
  scales: [scaleOf('trust', 'trust'), scaleOf('action', 'action')],
  items,
  absencePolicy: defaultAbsencePolicy,
  ...more,
});

function code(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  asked: Instrument,
  covariates: readonly string[] = [],
  place: string | readonly string[] = 'place',
): CodedAnswers {
  return codeAnswers(columnsFrom(header, rows), { file: 'test.csv', place, instrument: asked, covariates });
}

/** The answers on their own scale, `null` where absent. */
function answered({ answers }: CodedAnswers): (number | null)[] {
  const { values, absent, grid } = answers;
  return Array.from(values, (code, at) => {
    const reason = absent ? absent[at]! : code >= 250 ? code : 0;
    return reason === 0 ? grid.origin + grid.unit * code : null;
  });
}

const options = { minimum: 1, maximum: 5 };

describe('coded answers', () => {
  it('are what the statistics take, from what the reader of files gives', () => {
    expectTypeOf<CodedAnswers['answers']>().toExtend<Answers>();
    expectTypeOf<Column>().toExtend<ColumnLike>();
  });

  it('keep the order of respondents, of places by first appearance, and put items of a scale together', () => {
    const { answers } = code(
      ['place', 'a', 'x', 'b'],
      [
        ['B', '1', '5', '2'],
        ['A', '3', '4', '4'],
        ['B', '5', '1', '2'],
      ],
      instrument([item('a'), item('x', { scale: 'action' }), item('b')]),
    );
    expect(answers.places).toEqual(['B', 'A']);
    expect([...answers.placeOf]).toEqual([0, 1, 0]);
    expect(answers.scales).toEqual(['trust', 'action']);
    expect(answers.items).toEqual([
      { name: 'a', scale: 0 },
      { name: 'b', scale: 0 },
      { name: 'x', scale: 1 },
    ]);
    expect([...answers.values]).toEqual([1, 2, 5, 3, 4, 4, 5, 2, 1]);
    expect(answers.values).toBeInstanceOf(Uint8Array);
  });

  it('join several columns into one place', () => {
    const rows = [
      ['North', 'Mill', '1', '2'],
      ['South', 'Mill', '2', '3'],
      ['North', 'Mill', '5', '4'],
      ['', 'Mill', '5', '4'],
    ];
    const { answers, rowsWithoutPlace } = code(
      ['region', 'district', 'a', 'b'],
      rows,
      instrument([item('a'), item('b')]),
      [],
      ['region', 'district'],
    );
    expect(answers.places).toEqual(['North / Mill', 'South / Mill']);
    expect([...answers.placeOf]).toEqual([0, 1, 0]);
    expect(rowsWithoutPlace).toEqual({ count: 1, rows: [5] });
  });

  it('count and name rows without a place', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [
      row % 2 === 0 ? '' : `P${row % 4}`,
      `${1 + (row % 5)}`,
    ]);
    const { answers, rowsWithoutPlace, notices } = code(['place', 'a'], rows, instrument([item('a')]));
    expect(answers.respondents).toBe(30);
    expect(rowsWithoutPlace.count).toBe(30);
    expect(rowsWithoutPlace.rows).toHaveLength(20);
    expect(rowsWithoutPlace.rows.slice(0, 3)).toEqual([2, 4, 6]);
    expect(notices.find((notice) => notice.code === 'rows-without-place')?.says).toContain(
      '30 rows have no place: rows 2, 4, 6, 8, 10, 12 and 24 more.',
    );
  });

  it('turn reversed items round, and twice round is as before', () => {
    const anAnswer = fc.integer({ min: 1, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(anAnswer, { minLength: 4, maxLength: 30 }), (given) => {
        fc.pre(new Set(given).size > 1);
        const seven = { minimum: 1, maximum: 7 };
        const rows = given.map((answer, row) => [`P${row % 2}`, answer]);
        const straight = answered(code(['place', 'a'], rows, instrument([item('a', { options: seven })])));
        const turn = (cells: string[][]) =>
          answered(code(['place', 'a'], cells, instrument([item('a', { options: seven, reversed: true })])));
        const once = turn(rows);
        expect(once).toEqual(straight.map((answer) => 8 - answer!));
        expect(turn(once.map((answer, row) => [`P${row % 2}`, String(answer)]))).toEqual(straight);
      }),
    );
  });

  it('turn an item round over the range of its scale when nobody used an end of it', () => {
    const rows = [
      ['A', '1', '2'],
      ['B', '5', '3'],
      ['A', '3', '5'],
    ];
    const coded = code(['place', 'a', 'b'], rows, instrument([item('a'), item('b', { reversed: true })]));
    expect(answered(coded)).toEqual([1, 4, 5, 3, 3, 1]);
    expect(coded.notices.map((notice) => notice.code)).toContain('options-from-answers');
  });

  it('permute with the rows', () => {
    const cell = fc.constantFrom('1', '2', '3', '4', '5', '', "don't know", 'refused');
    const row = fc
      .tuple(fc.constantFrom('A', 'B', 'C', ''), cell, cell, cell, fc.constantFrom('20', '31', ''))
      .map((cells) => [...cells] as string[]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), fc.integer(), (some, seed) => {
        const rows = [['A', '1', '2', '3', '20'], ['B', '5', '4', '3', '31'], ...some];
        const asked = instrument([
          item('a', { options }),
          item('b', { options, reversed: true }),
          item('c', { options }),
        ]);
        const lines = (cells: readonly (readonly string[])[]) => {
          const { answers, rowsWithoutPlace } = code(['place', 'a', 'b', 'c', 'age'], cells, asked, ['age']);
          const age = answers.covariates[0]!;
          const people = Array.from({ length: answers.respondents }, (_, j) =>
            JSON.stringify([
              answers.places[answers.placeOf[j]!],
              [...answers.values.slice(3 * j, 3 * j + 3)],
              age.absent?.[j] === 1 ? null : age.values[j],
            ]),
          );
          return { people: people.sort(), without: rowsWithoutPlace.count };
        };
        expect(lines(shuffled(rows, seed))).toEqual(lines(rows));
      }),
    );
  });

  it('keep real numbers exactly, on a grid of a power of ten', () => {
    const given = ['5.876', '-2.832', '24.993', '7', ''];
    const rows = given.map((answer, row) => [`P${row % 2}`, answer]);
    const coded = code(['place', 'a'], rows, instrument([item('a')]));
    expect(coded.answers.grid).toEqual({ origin: 0, unit: 0.001 });
    expect([...coded.answers.values]).toEqual([5876, -2832, 24993, 7000, 0]);
    expect([...coded.answers.absent!]).toEqual([0, 0, 0, 0, absenceCodes.skipped]);
  });

  it('hold whole numbers below zero in bytes, from the smallest', () => {
    const rows = ['-3', '0', '3'].map((answer, row) => [`P${row % 2}`, answer]);
    const coded = code(['place', 'a'], rows, instrument([item('a')]));
    expect(coded.answers.values).toBeInstanceOf(Uint8Array);
    expect(answered(coded)).toEqual([-3, 0, 3]);
  });

  it('read decimal commas', () => {
    const columns = columnsFrom(
      ['place', 'a'],
      [
        ['A', '1,5'],
        ['B', '2,25'],
      ],
    );
    const plan = { file: 'f.csv', place: 'place', instrument: instrument([item('a')]), covariates: [] };
    expect(answered(codeAnswers(columns, { ...plan, decimal: ',' }))).toEqual([1.5, 2.25]);
  });

  it('read the words on the options', () => {
    const labels = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];
    const rows = ['agree', 'Strongly disagree', 'NEITHER', '5'].map((answer, row) => [`P${row % 2}`, answer]);
    expect(
      answered(code(['place', 'a'], rows, instrument([item('a', { options: { ...options, labels } })]))),
    ).toEqual([4, 1, 3, 5]);
  });

  it('take a million rows of ten items in well under a second', () => {
    const n = 1_000_000;
    const column = (name: string, position: number, texts: readonly string[]) => ({
      name,
      position,
      codes: Uint16Array.from({ length: n }, (_, row) => (row * 7919 + position * row) % texts.length),
      values: texts,
      firstRow: texts.map((_, at) => at + 2),
    });
    const names = cohesionAndControl.items.map((each) => each.column);
    const columns = [
      column(
        'place',
        1,
        Array.from({ length: 20_000 }, (_, at) => `P${at}`),
      ),
      ...names.map((name, at) => column(name, at + 2, ['3', '', '1', '5', '2', '4'])),
    ];
    const times = [0, 1, 2].map(() => {
      const start = performance.now();
      codeAnswers(columns, {
        file: 'big.csv',
        place: 'place',
        instrument: cohesionAndControl,
        covariates: [],
      });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

describe('absences', () => {
  const reasonsOf = (cells: readonly string[], policy = defaultAbsencePolicy) => {
    const rows = [['1'], ['5'], ...cells.map((cell) => [cell])].map((row, at) => [`P${at % 2}`, ...row]);
    const asked = instrument([item('a', { options })], { absencePolicy: policy });
    return [...code(['place', 'a'], rows, asked).answers.values].slice(2);
  };
  const { skipped, dontKnow, refused, notApplicable, notAsked, unreadable } = absenceCodes;

  it('stay distinct', () => {
    const cells = [
      '',
      'NA',
      'Don’t know',
      'DK',
      'REFUSED',
      'Prefer not to say',
      'N/A',
      'not asked',
      '.',
      '-99',
    ];
    expect(reasonsOf(cells)).toEqual([
      skipped,
      skipped,
      dontKnow,
      dontKnow,
      refused,
      refused,
      notApplicable,
      notAsked,
      skipped,
      skipped,
    ]);
  });

  it('follow the words and numbers of the policy first', () => {
    const policy = {
      ...defaultAbsencePolicy,
      words: { 'ask me later': 'refused', na: 'notApplicable' },
      numbers: { '8': 'dontKnow', '3': 'refused' },
    } as const;
    expect(reasonsOf(['Ask me later', 'NA', '8', '3'], policy)).toEqual([
      refused,
      notApplicable,
      dontKnow,
      3,
    ]);
  });

  it('are not made of numbers that are answers', () => {
    const rows = ['0', '97', '98', '99', '100'].map((answer, row) => [`P${row % 2}`, answer]);
    expect(answered(code(['place', 'a'], rows, instrument([item('a')])))).toEqual([0, 97, 98, 99, 100]);
    const short = ['1', '5', '99', '3'].map((answer, row) => [`P${row % 2}`, answer]);
    const coded = code(['place', 'a'], short, instrument([item('a')]));
    expect(answered(coded)).toEqual([1, 5, null, 3]);
    expect(coded.notices.find((notice) => notice.code === 'number-as-absence')?.count).toBe(1);
  });

  it('read "don’t know" as the middle only for people who answered nearly all', () => {
    const header = ['place', ...'abcdefghij'];
    const asked = instrument([...'abcdefghij'].map((name) => item(name, { options })));
    const row = (unknown: number, empty = 0) => [
      'A',
      ...Array.from({ length: 10 }, (_, at) => (at < unknown ? 'dk' : at < unknown + empty ? '' : '4')),
    ];
    const rows = [row(2), row(3), row(1, 1), row(1, 2), ['B', ...'1234512345']];
    const coded = code(header, rows, asked);
    const firsts = [0, 1, 2, 3].map((j) => coded.answers.values[10 * j]);
    expect(firsts).toEqual([3, dontKnow, 3, dontKnow]);
    expect(coded.notices.find((notice) => notice.code === 'dont-know-as-middle')?.count).toBe(3);
    expect(coded.items[0]!.absences.dontKnow).toBe(4);

    const absent = code(header, rows, {
      ...asked,
      absencePolicy: { ...defaultAbsencePolicy, dontKnow: 'absent' },
    });
    expect(absent.answers.values[0]).toBe(dontKnow);
  });

  it('leave "don’t know" absent where there is no middle option', () => {
    const four = { minimum: 1, maximum: 4 };
    const names = [...'abcdefghij'];
    const rows = [
      ['A', 'dk', ...'123412341'],
      ['B', ...'1234123412'],
    ];
    const coded = code(
      ['place', ...names],
      rows,
      instrument(names.map((name) => item(name, { options: four }))),
    );
    expect(coded.answers.values[0]).toBe(dontKnow);
  });

  it('count unreadable cells where the policy lets them be absent', () => {
    const policy = { ...defaultAbsencePolicy, unreadable: 'absent' } as const;
    expect(reasonsOf(['often', '7'], policy)).toEqual([unreadable, unreadable]);
  });
});

describe('covariates', () => {
  const asked = instrument([item('a', { options })]);
  const withColumn = (cells: readonly string[]) => {
    const rows = cells.map((cell, at) => [`P${at % 2}`, String(1 + (at % 5)), cell]);
    return code(['place', 'a', 'x'], rows, asked, ['x']);
  };

  it('keep numbers and mark what is not known', () => {
    const [age] = withColumn(['20', '', '31.5', 'refused']).answers.covariates;
    expect([...age!.values]).toEqual([20, 0, 31.5, 0]);
    expect([...age!.absent!]).toEqual([0, 1, 0, 1]);
  });

  it('make two words one covariate', () => {
    const { answers, notices } = withColumn(['Female', 'Male', 'Female', '']);
    expect(answers.covariates.map((covariate) => covariate.name)).toEqual(['x: Male']);
    expect([...answers.covariates[0]!.values]).toEqual([0, 1, 0, 0]);
    expect([...answers.covariates[0]!.absent!]).toEqual([0, 0, 0, 1]);
    expect(notices.map((notice) => notice.code)).toEqual(['covariate-as-groups', 'covariate-incomplete']);
  });

  it('compare three to eight words with the most frequent', () => {
    const { answers } = withColumn(['rent', 'own', 'own', 'other', 'own']);
    expect(answers.covariates.map((covariate) => covariate.name)).toEqual(['x: other', 'x: rent']);
    expect([...answers.covariates[1]!.values]).toEqual([1, 0, 0, 0, 0]);
  });
});
