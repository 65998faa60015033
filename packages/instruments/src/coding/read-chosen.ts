import { type Absence, type AbsencePolicy, absenceCodes } from '../asked/absence-policy.ts';
import type { AskedQuestion } from '../asked/person-fact.ts';
import { InstrumentError } from '../instrument-error.ts';
import { type ColumnLike, countCodes, rowOfCode } from './column.ts';
import { findColumn } from './find-column.ts';
import { readItem } from './read-item.ts';

/** A question and the column that holds its answers; `null` where it was not asked. */
export interface ChosenColumn {
  readonly question: AskedQuestion;
  readonly column: string | null;
}

const reasonOf = new Map<number, Absence>(
  Object.entries(absenceCodes).map(([reason, code]) => [code, reason as Absence]),
);

/**
 * The answers of every row as they were chosen: the option's number (a turned item is not turned), or why there is
 * none. Numbers, words of options and words for no answer are read as in `codeAnswers`; a question without a column
 * was not asked.
 *
 * Throws an `InstrumentError` naming file, row, column and remedy: all is read, or nothing.
 *
 * @example readChosen(table.columns, table.rows, chosen, instrument.absencePolicy, 'answers.csv')
 */
export function readChosen(
  columns: readonly ColumnLike[],
  rows: number,
  chosen: readonly ChosenColumn[],
  policy: AbsencePolicy,
  file: string,
): (number | Absence)[][] {
  const used = new Map<string, string>();
  const readings = chosen.map(({ question, column: name }) => {
    if (name === null) return null;
    const before = used.get(name);
    if (before !== undefined)
      throw new InstrumentError({
        code: 'column-used-twice',
        file,
        column: name,
        says: `it is chosen for "${before}" and for "${question.name}".`,
        remedy: 'Choose each column once.',
      });
    used.set(name, question.name);
    const column = findColumn(columns, name, file);
    const item = { ...question, column: name, scale: '', reversed: false };
    const { answers, absences } = readItem(
      item,
      column,
      countCodes(column),
      { ...policy, unreadable: 'stop' },
      '.',
      file,
    );
    const broken = answers.findIndex((answer, code) => absences[code] === 0 && !Number.isInteger(answer));
    if (broken >= 0)
      throw new InstrumentError({
        code: 'outside-options',
        file,
        row: rowOfCode(column, broken) ?? 0,
        column: name,
        says: `${column.values[broken]} is not one of the options, which are whole numbers.`,
        remedy: 'Give the answers as they were chosen, and no means.',
      });
    return { column, answers, absences };
  });
  return Array.from({ length: rows }, (_, row) =>
    readings.map((reading): number | Absence => {
      if (!reading) return 'notAsked';
      const code = reading.column.codes[row]!;
      return reasonOf.get(reading.absences[code]!) ?? reading.answers[code]!;
    }),
  );
}
