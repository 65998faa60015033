import type { Release } from '@weft/findings';
import { numbersCsvRows } from '../bundle/csv-rows.ts';
import { allDigits } from '../bundle/numbers-of.ts';
import { versionText } from '../bundle/readme.ts';
import { type AnswerTable, answerRows } from './answer-rows.ts';
import { type CheckFor, checkReadme } from './readme.ts';
import { checkRowsScript } from './script/index.ts';
import { type StudyAsked, studyRows } from './study-rows.ts';

/** What a folder for the whole check is made from. */
export interface CheckSource {
  /** The answers of every wave that the release was made from. */
  readonly answers: AnswerTable;
  readonly asked: StudyAsked;
  readonly release: Release;
  /** For each reversed item the sum of its lowest and highest option. */
  readonly turned: ReadonlyMap<string, number>;
  /** A random order of all rows. */
  readonly order: readonly number[];
  readonly version: string;
  readonly commit: string | null;
  readonly by: CheckFor;
}

type Rows = readonly (readonly (string | number | null)[])[];

/** The files by name: a text, or the rows of a CSV file, header first. */
export function checkFiles(source: CheckSource): ReadonlyMap<string, string | Rows> {
  const { answers, asked, release, turned, order, version, commit, by } = source;
  return new Map<string, string | Rows>([
    ['README.txt', checkReadme(release, version, by)],
    ['VERSION', versionText(release, version, commit)],
    ['numbers.csv', numbersCsvRows(release, allDigits)],
    ['rows.csv', answerRows(answers, asked, turned, order)],
    ['study.csv', studyRows(answers, asked, release, turned)],
    ['check-rows.R', checkRowsScript],
  ]);
}
