import { stderr } from 'node:process';
import { type Answers, summarize } from '@weft/ecometrics';
import { parseNumber } from '@weft/formats';
import type { CodingPlan } from '@weft/instruments';
import type { Flags } from './flags.ts';
import { progress } from './progress.ts';
import { readTable } from './read-table.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * `--roster FILE:COL`: how many people there are in each place, by the name it has in the answers. A list that
 * holds fewer people than answered is wrong use: its row and column are named. Without `answers` (several
 * waves in one file) that is left to the report.
 */
export async function readRoster(
  flags: Flags,
  plan: Pick<CodingPlan, 'place'>,
  answers: Answers | null,
): Promise<ReadonlyMap<string, number> | undefined> {
  const given = flags.text('roster');
  if (given === undefined) return undefined;
  const colon = given.lastIndexOf(':');
  if (colon < 1 || colon === given.length - 1)
    throw new WrongUse('Write --roster FILE:COL, for instance staff.csv:teachers.');
  const [file, name] = [given.slice(0, colon), given.slice(colon + 1)];
  const { table } = await readTable(file, null, progress(flags.on('quiet')));
  const column = (wanted: string) => {
    const found = table.columns.find((one) => one.name === wanted);
    if (!found)
      throw new WrongUse(
        `${file} has no column "${wanted}". Its columns are ${table.columns.map((c) => c.name).join(', ')}.`,
      );
    return found;
  };
  const labels = (typeof plan.place === 'string' ? [plan.place] : plan.place).map(column);
  const people = column(name);
  const answered = answers ? respondentsByPlace(answers) : new Map<string, number>();
  const roster = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const label = labels.map((c) => c.values[c.codes[row]!]!).join(' / ');
    const at = `${file}, row ${row + 2}, column "${name}"`;
    if (roster.has(label))
      throw new WrongUse(
        `${file}, row ${row + 2}: the place "${label}" stands there twice. Keep one row a place.`,
      );
    const text = people.values[people.codes[row]!]!;
    const count = text === '' ? null : parseNumber(text, '.');
    if (count === null || !Number.isInteger(count) || count < 1)
      throw new WrongUse(
        `${at}: "${text}" is not a number of people. Put a whole number of at least 1 there.`,
      );
    const here = answered.get(label) ?? 0;
    if (count < here)
      throw new WrongUse(
        `${at}: the list holds ${count} people of "${label}", but ${here} answered. Count everybody who could have answered, or check the answers' place.`,
      );
    roster.set(label, count);
  }
  const unlisted = [...answered.keys()].filter((place) => !roster.has(place)).length;
  if (unlisted > 0 && !flags.on('quiet'))
    stderr.write(`Note: ${file} does not list ${unlisted} of the places. They are told without it.\n`);
  return roster;
}

/** People who answered something, by place. */
function respondentsByPlace(answers: Answers): Map<string, number> {
  const { cells, places } = summarize({ ...answers, covariates: [] });
  const counts = new Map<string, number>();
  for (let cell = 0; cell < cells.count; cell++) {
    const place = places[cells.place[cell]!]!;
    counts.set(place, (counts.get(place) ?? 0) + cells.respondents[cell]!);
  }
  return counts;
}
