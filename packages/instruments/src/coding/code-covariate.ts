import { absenceInWords } from '../asked/absence-words.ts';
import { InstrumentError } from '../instrument-error.ts';
import type { CodingNotice, CovariateColumn } from './coded-answers.ts';
import type { ColumnLike } from './column.ts';
import { standsApart, textAmongNumbers } from './read-item.ts';
import { readNumber } from './read-number.ts';

/** A column about the respondents, as one covariate or, for words, one for each group but one. */
export interface CodedCovariate {
  readonly covariates: readonly CovariateColumn[];
  readonly notices: readonly CodingNotice[];
}

const mostGroups = 8;
const absentNumbers = [-99, -9, -999];

interface Facts {
  readonly column: ColumnLike;
  readonly counts: Int32Array;
  /** The number of each text; `null` for words and absences. */
  readonly numbers: readonly (number | null)[];
  readonly numeric: readonly number[];
  readonly words: readonly number[];
}

function factsOf(column: ColumnLike, counts: Int32Array, decimal: '.' | ','): Facts {
  const numbers = column.values.map((text) => readNumber(text, decimal));
  const present = numbers.flatMap((_, code) => (counts[code]! > 0 ? [code] : []));
  const apart = new Set<number>();
  const usual = present.flatMap((code) =>
    numbers[code] !== null && !absentNumbers.includes(numbers[code]!) ? [numbers[code]!] : [],
  );
  if (usual.length > 0) {
    const range = usual.reduce(
      (seen, value) => ({
        minimum: Math.min(seen.minimum, value),
        maximum: Math.max(seen.maximum, value),
      }),
      { minimum: Number.POSITIVE_INFINITY, maximum: Number.NEGATIVE_INFINITY },
    );
    for (const code of present) {
      const value = numbers[code]!;
      if (absentNumbers.includes(value) && standsApart(value, range)) apart.add(code);
    }
  }
  return {
    column,
    counts,
    numbers,
    numeric: present.filter((code) => numbers[code] !== null && !apart.has(code)),
    words: present.filter((code) => numbers[code] === null && absenceInWords(column.values[code]!) === null),
  };
}

function fill(
  name: string,
  facts: Facts,
  valueAt: (code: number) => number | null,
  rows: Int32Array | null,
): CovariateColumn {
  const { codes, values: texts } = facts.column;
  const table = new Float64Array(texts.length);
  const missing = new Uint8Array(texts.length).fill(1);
  for (let code = 0; code < texts.length; code++) {
    const value = valueAt(code);
    if (value === null) continue;
    table[code] = value;
    missing[code] = 0;
  }
  const respondents = rows ? rows.length : codes.length;
  const values = new Float64Array(respondents);
  const absent = new Uint8Array(respondents);
  let someAbsent = false;
  for (let j = 0; j < respondents; j++) {
    const code = codes[rows ? rows[j]! : j]!;
    values[j] = table[code]!;
    absent[j] = missing[code]!;
    if (absent[j] === 1) someAbsent = true;
  }
  return { name, values, absent: someAbsent ? absent : null };
}

const countOf = (codes: readonly number[], counts: Int32Array) =>
  codes.reduce((sum, code) => sum + counts[code]!, 0);

function withoutVariance(facts: Facts, file: string, text: string): InstrumentError {
  return new InstrumentError({
    code: 'covariate-without-variance',
    file,
    column: facts.column.name,
    says: `everyone has the same value here ("${text}"), so it cannot explain any difference.`,
    remedy: 'Leave this column out.',
  });
}

function groupsOf(facts: Facts): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const code of [...facts.words, ...facts.numeric]) {
    const word = facts.column.values[code]!.trim();
    sizes.set(word, (sizes.get(word) ?? 0) + facts.counts[code]!);
  }
  return sizes;
}

function asGroups(facts: Facts, rows: Int32Array | null, file: string): CodedCovariate {
  const { column } = facts;
  const sizes = groupsOf(facts);
  const alphabetical = [...sizes.keys()].sort();
  if (sizes.size > mostGroups) {
    throw new InstrumentError({
      code: 'too-many-words',
      file,
      column: column.name,
      says: `it holds ${sizes.size} different words, and at most ${mostGroups} groups can be compared.`,
      remedy: 'Leave this column out, or put the words into fewer groups.',
    });
  }
  if (sizes.size === 1) throw withoutVariance(facts, file, alphabetical[0]!);
  const reference =
    sizes.size === 2
      ? alphabetical[0]!
      : alphabetical.reduce((most, word) => (sizes.get(word)! > sizes.get(most)! ? word : most));
  const valued = new Set([...facts.words, ...facts.numeric]);
  const covariates = alphabetical
    .filter((word) => word !== reference)
    .map((word) =>
      fill(
        `${column.name}: ${word}`,
        facts,
        (code) => (valued.has(code) ? Number(column.values[code]!.trim() === word) : null),
        rows,
      ),
    );
  return {
    covariates,
    notices: [
      {
        code: 'covariate-as-groups',
        column: column.name,
        says: `"${column.name}" holds words. ${covariates.length === 1 ? `"${covariates[0]!.name.slice(column.name.length + 2)}" is` : 'Each of its other groups is'} compared with "${reference}".`,
      },
    ],
  };
}

/**
 * Codes one column about the respondents.
 *
 * Numbers stay numbers. Two words become one covariate, 1 for the later word of the alphabet ("sex: Male");
 * three to eight become one for each group except the most frequent. Cells without a value are marked absent.
 * `rows[j]` is the data row of respondent j (`null`: all rows), `counts` how many respondents have each text.
 *
 * Throws `covariate-without-answers`, `covariate-without-variance`, `text-in-number-column` (numbers with a
 * few words among them) and `too-many-words`.
 */
export function codeCovariate(
  column: ColumnLike,
  counts: Int32Array,
  rows: Int32Array | null,
  decimal: '.' | ',',
  file: string,
): CodedCovariate {
  const facts = factsOf(column, counts, decimal);
  const numericRows = countOf(facts.numeric, counts);
  const wordRows = countOf(facts.words, counts);
  if (numericRows + wordRows === 0) {
    throw new InstrumentError({
      code: 'covariate-without-answers',
      file,
      column: column.name,
      says: 'it holds no value for anyone.',
      remedy: 'Leave this column out.',
    });
  }
  const respondents = rows ? rows.length : column.codes.length;
  const unknown = respondents - numericRows - wordRows;
  const incomplete: CodingNotice[] =
    unknown > 0
      ? [
          {
            code: 'covariate-incomplete',
            column: column.name,
            count: unknown,
            says: `"${column.name}" is not known for ${unknown} ${unknown === 1 ? 'person' : 'people'}.`,
          },
        ]
      : [];
  if (wordRows > 0 && numericRows > wordRows) throw textAmongNumbers(column, facts.words, counts, file);
  if (wordRows > 0) {
    const groups = asGroups(facts, rows, file);
    return { covariates: groups.covariates, notices: [...groups.notices, ...incomplete] };
  }
  const distinct = new Set(facts.numeric.map((code) => facts.numbers[code]!));
  if (distinct.size === 1) throw withoutVariance(facts, file, column.values[facts.numeric[0]!]!);
  const numeric = new Set(facts.numeric);
  const covariate = fill(
    column.name,
    facts,
    (code) => (numeric.has(code) ? facts.numbers[code]! : null),
    rows,
  );
  return { covariates: [covariate], notices: incomplete };
}
