import { fit, summarize } from '@weft/ecometrics';
import { decimalOf, type Table } from '@weft/formats';
import { codeAnswers, type Guess, guess, planFromLines } from '@weft/instruments';
import { chosenLines } from './chosen-lines.ts';
import { saidOf } from './said.ts';
import type { FileShown, Keepsake, Letters, Said, Stage, Uses } from './worker-protocol.ts';

/** One file on the loom: its table, the guess, and what is said of it as its columns are used now. */
export class Study {
  readonly file: FileShown;
  readonly guess: Guess;
  readonly #table: Table;
  readonly #decimal: '.' | ',';

  constructor(table: Table, simulated: boolean, letters: Letters) {
    this.#table = table;
    this.#decimal = table.columns.some((column) => decimalOf(column) === ',') ? ',' : '.';
    this.guess = guess(table.columns, table.rows, this.#decimal);
    this.file = {
      name: table.file,
      rows: table.rows,
      columns: table.columns.length,
      simulated,
      letters,
      lettersDoubtful: table.notices.some(({ code }) => code === 'column-not-utf8'),
    };
  }

  say(uses: Uses, stage: (name: Stage) => void): Said {
    stage('adding');
    const plan = planFromLines(chosenLines(this.guess.lines, uses), {
      file: this.#table.file,
      decimal: this.#decimal,
    });
    const coded = codeAnswers(this.#table.columns, plan);
    const summary = summarize(coded.answers);
    stage('fitting');
    const fitted = fit(summary, { itemVariance: 'scale' });
    stage('saying');
    return saidOf({ plan, coded, fitted });
  }

  keep(what: Keepsake): { name: string; type: string; text: string } {
    throw new Error(`No ${what} can be written yet.`);
  }
}
