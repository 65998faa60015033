import { describe, expect, it } from 'vitest';
import { codeAnswers, type Guess, guess, planFromLines } from '../src/index.ts';
import { header, millbrook, shuffled } from './millbrook.ts';
import { columnsFrom, sharedFile } from './read-csv.ts';

const uses = ({ lines }: Guess) =>
  Object.fromEntries(lines.flatMap((line) => line.columns.map((c) => [c, line.use])));
const lineOf = ({ lines }: Guess, column: string) => lines.find((line) => line.columns.includes(column))!;
const withoutSamples = (made: Guess) => ({
  ...made,
  lines: made.lines.map((line) => ({ ...line, sample: null })),
});

describe('a guess on a small town', () => {
  const { rows, columns } = millbrook();
  const made = guess(columns, rows.length);

  it('reads as the page shows it', () => {
    expect(made.lines.map(({ columns: of, use, why }) => [of.join(', '), use, why])).toEqual([
      ['block', 'place', 'Eighteen different words, and each comes back many times.'],
      [
        'lend_hand, know_names, share_tools, feel_safe',
        'trust',
        'Whole numbers from 1 to 5. People who answer high on one answer high on the others.',
      ],
      [
        'keep_apart',
        'trustTurned',
        'Runs against the other four, so 5 is read as 1. Please check the wording of this one.',
      ],
      [
        'step_in_1, step_in_2, step_in_3, step_in_4, step_in_5',
        'action',
        'They go together, and less closely with the trust columns.',
      ],
      ['years_here', 'person', expect.stringMatching(/^Numbers from 0 to 6\d\.$/)],
      ['email, remarks', 'leftOut', 'They could name a person, so they are not read at all.'],
    ]);
  });

  it('shows no cell that could name a person', () => {
    expect(JSON.stringify(made)).not.toContain('example.org');
    expect(JSON.stringify(made)).not.toContain('lived here');
    expect(lineOf(made, 'block').sample).toMatch(/ …$/);
  });

  it('does not depend on the order of rows', () => {
    for (const seed of [1, 2, 3]) {
      const other = shuffled(rows, seed);
      expect(withoutSamples(guess(columnsFrom(header, other), other.length))).toEqual(withoutSamples(made));
    }
  });

  it('holds for other towns', () => {
    for (let seed = 20; seed < 40; seed++) {
      const town = millbrook(seed);
      expect(uses(guess(town.columns, town.rows.length))).toEqual(uses(made));
    }
  });

  it('leads to answers, with the two rows that have no block named', () => {
    const coded = codeAnswers(columns, planFromLines(made.lines, { file: 'millbrook.csv' }));
    expect(coded.answers.respondents).toBe(410);
    expect(coded.answers.places).toHaveLength(18);
    expect(coded.answers.scales).toEqual(['trust', 'action']);
    expect(coded.items.filter(({ reversed }) => reversed).map(({ column }) => column)).toEqual([
      'keep_apart',
    ]);
    expect(coded.notices.find(({ code }) => code === 'rows-without-place')?.says).toBe(
      '2 rows have no block: rows 88 and 301. They are counted here and used nowhere.',
    );
  });

  it('finds the same sets and the turned item when names say nothing', () => {
    const blank = ['v1x', 'qa', 'qb', 'qc', 'qd', 'qe', 'ra', 'rb', 'rc', 'rd', 're', 'zz', 'yy', 'xx'];
    const blind = guess(columnsFrom(blank, rows), rows.length);
    expect(lineOf(blind, 'v1x').use).toBe('place');
    expect(lineOf(blind, 'qa').columns).toEqual(['qa', 'qb', 'qc', 'qd']);
    expect(lineOf(blind, 'qe').use).toBe('otherTurned');
    expect(lineOf(blind, 'ra').columns).toEqual(['ra', 'rb', 'rc', 'rd', 're']);
    expect(lineOf(blind, 'ra').scale).not.toBe(lineOf(blind, 'qa').scale);
    expect(lineOf(blind, 'yy').leftOut).toBe('namesPerson');
    expect(lineOf(blind, 'xx').leftOut).toBe('namesPerson');
    expect(JSON.stringify(blind)).not.toContain('example.org');
  });

  it('takes corrections', () => {
    const lines = made.lines.map((line) =>
      line.columns.includes('years_here') ? { ...line, use: 'leftOut' as const } : line,
    );
    expect(planFromLines(lines, { file: 'f' }).covariates).toEqual([]);
    const noPlace = made.lines.filter((line) => line.use !== 'place');
    expect(() => codeAnswers(columns, planFromLines(noPlace, { file: 'f' }))).toThrow(
      'no column names the place',
    );
  });

  it('reads answers written in words', () => {
    const words = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
    const written = rows.map((row) =>
      row.map((cell, at) => (at >= 1 && at <= 5 ? words[Number(cell) - 1]! : cell)),
    );
    const table = columnsFrom(header, written);
    const read = guess(table, rows.length);
    expect(uses(read)).toEqual(uses(made));
    expect(lineOf(read, 'lend_hand').why).toContain('from "Strongly disagree" to "Strongly agree"');
    const inWords = codeAnswers(table, planFromLines(read.lines, { file: 'f' })).answers;
    expect(inWords.values).toEqual(
      codeAnswers(columns, planFromLines(made.lines, { file: 'f' })).answers.values,
    );
  });

  it('puts classes under their schools together', () => {
    const classes = rows.map((row, at) => [
      `school ${at % 12}`,
      String(1 + (Math.floor(at / 12) % 3)),
      ...row.slice(1),
    ]);
    const made = guess(columnsFrom(['school', 'class', ...header.slice(1)], classes), rows.length);
    expect(made.place).toEqual(['school', 'class']);
  });
});

describe('a guess without anything to find', () => {
  it('has no place', () => {
    const made = guess(
      columnsFrom(
        ['age', 'q1'],
        [
          ['30', '1'],
          ['40', '2'],
        ],
      ),
      2,
    );
    expect(made.place).toBeNull();
  });
  it('stands for an empty column and a constant one', () => {
    const made = guess(
      columnsFrom(
        ['place', 'void', 'same'],
        Array.from({ length: 12 }, (_, at) => [`P${at % 3}`, '', '1']),
      ),
      12,
    );
    expect(lineOf(made, 'void').leftOut).toBe('empty');
    expect(lineOf(made, 'same').leftOut).toBe('constant');
  });
});

const real = (
  name: string,
  check: (made: Guess, file: NonNullable<ReturnType<typeof sharedFile>>) => void,
  says = name,
) => {
  const file = sharedFile(name);
  it.skipIf(file === null)(says, () => check(guess(file!.columns, file!.rows), file!));
};

describe('guesses on real files', () => {
  real('synthetic_chicago.csv', (made, file) => {
    expect(made.place).toEqual(['place']);
    expect(lineOf(made, 'coh1')).toMatchObject({
      use: 'trust',
      columns: ['coh1', 'coh2', 'coh3', 'coh4', 'coh5'],
    });
    expect(lineOf(made, 'con1')).toMatchObject({
      use: 'action',
      columns: ['con1', 'con2', 'con3', 'con4', 'con5'],
    });
    expect(made.covariates).toEqual(['female', 'owner', 'age', 'ses']);
    const { answers } = codeAnswers(file.columns, planFromLines(made.lines, { file: 'f' }));
    expect([answers.respondents, answers.places.length]).toEqual([8782, 343]);
  });

  real('afrobarometer.csv', (made, file) => {
    expect(made.place).toEqual(['isocode', 'region', 'district']);
    expect(lineOf(made, 'trust_relatives').columns).toEqual([
      'trust_relatives',
      'trust_neighbors',
      'intra_group_trust',
      'inter_group_trust',
      'trust_local_council',
    ]);
    expect(lineOf(made, 'trust_relatives').use).toBe('trust');
    expect(lineOf(made, 'respno')).toMatchObject({ use: 'leftOut', sample: null });
    expect(lineOf(made, 'centroid_lat')).toMatchObject({ use: 'leftOut', sample: null });
    expect(made.covariates).toEqual(expect.arrayContaining(['age', 'male']));
    expect(made.covariates).not.toContain('religion');
    const { answers } = codeAnswers(file.columns, planFromLines(made.lines, { file: 'f' }));
    expect(answers.respondents).toBe(21822);
    expect(answers.places).toContain('BEN / atlnatique / KPOMASSE');
  });

  real(
    'afrobarometer.csv',
    (made, file) => {
      const order = shuffled(
        Array.from({ length: file.rows }, (_, row) => row),
        5,
      );
      const columns = file.columns.map((column) => ({
        ...column,
        codes: Uint32Array.from(order, (row) => column.codes[row]!),
      }));
      expect(withoutSamples(guess(columns, file.rows))).toEqual(withoutSamples(made));
    },
    'afrobarometer.csv in another order',
  );

  real('bhr2000.csv', (made) => {
    expect(made.place).toEqual(['GRP']);
    expect(made.scales).toHaveLength(1);
    expect(lineOf(made, 'AF06').columns.join(' ')).toBe(
      'AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28',
    );
    expect(uses(made).RELIG).toBe('leftOut');
  });

  real('Hsb82.csv', (made, file) => {
    expect(made.place).toEqual(['school']);
    expect(uses(made).mAch).toBe('other');
    expect(lineOf(made, 'meanses').leftOut).toBe('aboutPlace');
    expect(made.covariates).toEqual(['minrty', 'sx', 'ses']);
    const { answers } = codeAnswers(file.columns, planFromLines(made.lines, { file: 'f' }));
    expect(answers.grid).toEqual({ origin: 0, unit: 0.001 });
    expect(answers.covariates.map(({ name }) => name)).toEqual(['minrty: Yes', 'sx: Male', 'ses']);
  });

  real('cohesion.csv', (made) => {
    expect(made.place).toEqual(['UNIT', 'PLATOON']);
    expect(lineOf(made, 'COH01')).toMatchObject({
      use: 'trust',
      columns: ['COH01', 'COH02', 'COH03', 'COH04', 'COH05'],
    });
  });

  real('univbct.csv', (made) => {
    expect(made.place).toEqual(['BTN', 'COMPANY']);
  });
});
