import { type Release, release, scalesShown } from '@weft/findings';
import { decimalOf, type Table, writeCsv } from '@weft/formats';
import {
  type CodedAnswers,
  type CodingPlan,
  type ColumnUse,
  codeAnswers,
  type Guess,
  guess,
  planFromLines,
} from '@weft/instruments';
import { placesCsvRows, reportHtml, rScript, scriptInput } from '@weft/report';
import { chosenLines } from './chosen-lines.ts';
import { encodingOf } from './encoding-in-r.ts';
import { placeKind } from './place-kind.ts';
import type { FileShown, Keepsake, Letters, Said, Stage, Uses } from './worker-protocol.ts';

/** What was read and released with the columns as they are used now. */
interface Worked {
  readonly plan: CodingPlan;
  readonly coded: CodedAnswers;
  readonly release: Release;
  readonly waves?: { readonly column: string; readonly person: string | null; readonly earlier: null };
}

/** One file: its table, the guess, and what is said of it as its columns are used now. */
export class Study {
  readonly file: FileShown;
  readonly guess: Guess;
  readonly #table: Table;
  readonly #decimal: '.' | ',';
  #worked: Worked | null = null;

  constructor(table: Table, simulated: boolean, letters: Letters) {
    this.#table = table;
    this.#decimal = decimalOf(table.columns);
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

  /** Codes the answers and decides what may be said of them. */
  say(uses: Uses, stage: (name: Stage) => void): Said {
    this.#worked = null;
    stage('adding');
    const lines = chosenLines(this.guess.lines, uses);
    const columnOf = (use: ColumnUse): string | undefined =>
      lines.find((line) => line.use === use)?.columns[0];
    const wave = columnOf('wave');
    const person = columnOf('link');
    const plan = planFromLines(lines, {
      file: this.#table.file,
      decimal: this.#decimal,
    });
    const coded = codeAnswers(this.#table.columns, plan);
    stage('fitting');
    const released = release(coded.answers, {
      scales: scalesShown(plan.instrument, coded.items),
      kind: placeKind(typeof plan.place === 'string' ? [plan.place] : plan.place),
      simulated: this.file.simulated,
      ...(this.file.simulated ? { community: 'Millbrook' } : {}),
      ...(wave === undefined ? {} : { change: { wave, ...(person === undefined ? {} : { person }) } }),
    });
    const waves =
      wave === undefined ? {} : { waves: { column: wave, person: person ?? null, earlier: null } };
    this.#worked = { plan, coded, release: released, ...waves };
    return { release: released, notices: coded.notices.map(({ says }) => says) };
  }

  /** A file to keep of what was said last. */
  keep(what: Keepsake): { name: string; type: string; text: string } {
    if (!this.#worked) throw new Error('Nothing was said yet that could be kept.');
    const { coded, release: released } = this.#worked;
    const stem = this.file.name.replace(/\.[^.]*$/, '');
    if (what === 'numbers') {
      const [header = [], ...rows] = placesCsvRows(released);
      return {
        name: `${stem}-numbers.csv`,
        type: 'text/csv',
        text: writeCsv(header.map(String), rows, { byteOrderMark: true }),
      };
    }
    const table = this.#table;
    const encoding = encodingOf(table, this.file.letters);
    const script = rScript(
      scriptInput({
        ...this.#worked,
        file: { name: table.file, encoding, delimiter: table.delimiter },
        columns: table.columns,
        placeFile: null,
        version: __WEFT_VERSION__,
      }),
    );
    if (what === 'script') return { name: `${stem}-check.R`, type: 'text/x-r-source', text: script };
    return {
      name: `${stem}-report.html`,
      type: 'text/html',
      text: reportHtml(released, {
        file: this.file.name,
        script,
        scriptName: `${stem}-check.R`,
        notices: coded.notices.map(({ says }) => says),
        version: __WEFT_VERSION__,
      }),
    };
  }
}
