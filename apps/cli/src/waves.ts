import { basename } from 'node:path';
import type { ChangeOptions, TaskOption } from '@weft/findings';
import { tasksOf } from '@weft/findings';
import type { Column, Table } from '@weft/formats';
import type { CodingPlan } from '@weft/instruments';
import type { FlagName, Flags } from './flags.ts';
import { groupsAsked } from './groups-asked.ts';
import { WrongUse } from './wrong-use.ts';

/** Flags about waves and tasks. */
export const waveFlags: readonly FlagName[] = ['wave', 'waves', 'person', 'earlier'];

/** Columns that sort responses into waves and people. */
export function groupingColumns(flags: Flags): string[] {
  const named = [flags.text('wave'), flags.text('person'), ...groupsAsked(flags)];
  return [...new Set(named.filter((name) => name !== undefined))];
}

/** The name of the column that a joined table gets. */
export const joinedWave = 'wave (file)';

/** What the release is asked about change; undefined without `--wave` and `--earlier`. */
export function changeOptions(flags: Flags, file: string): ChangeOptions | undefined {
  const wave = flags.text('wave');
  const earlier = flags.text('earlier');
  const person = flags.text('person');
  const named = flags.text('waves');
  if (wave !== undefined && earlier !== undefined)
    throw new WrongUse('--wave and --earlier both say where the earlier answers are. Give one of them.');
  if (wave === undefined && earlier === undefined) {
    if (person !== undefined || named !== undefined)
      throw new WrongUse('--person and --waves need --wave COLUMN or --earlier FILE.');
    return undefined;
  }
  const linked = person === undefined ? {} : { person };
  if (earlier !== undefined) {
    if (named !== undefined) throw new WrongUse('--waves goes with --wave; two files are two waves.');
    const [from, to] = waveNames(earlier, file);
    return { wave: joinedWave, from, to, ...linked };
  }
  const [from, to, ...more] = (named ?? '').split(',').map((label) => label.trim());
  if (named !== undefined && (!from || !to || more.length > 0 || from === to))
    throw new WrongUse(
      'Write --waves EARLIER,LATER with the two labels to compare, for instance --waves 2019,2023.',
    );
  return { wave: wave!, ...linked, ...(from && to ? { from, to } : {}) };
}

/** What two files are called as waves: their names without the ending. */
export function waveNames(earlier: string, later: string): readonly [string, string] {
  const stem = (file: string): string => basename(file).replace(/\.[^.]*$/, '');
  const [from, to] = [stem(earlier), stem(later)];
  return from === to ? [`${from} (earlier)`, `${to} (later)`] : [from, to];
}

/** The rows of two tables as one, with a column that names the file each row came from. */
export function joinTables(earlier: Table, later: Table, names: readonly [string, string]): Column[] {
  const columns = later.columns.map((column): Column => {
    const before = earlier.columns.find((one) => one.name === column.name)!;
    const values = [...before.values];
    const index = new Map(values.map((value, code) => [value, code]));
    const moved = column.values.map((value) => {
      const known = index.get(value);
      if (known !== undefined) return known;
      index.set(value, values.push(value) - 1);
      return values.length - 1;
    });
    const codes = new Uint32Array(earlier.rows + later.rows);
    codes.set(before.codes);
    for (let row = 0; row < later.rows; row++) codes[earlier.rows + row] = moved[column.codes[row]!]!;
    return {
      name: column.name,
      position: column.position,
      codes,
      values,
      firstRow: new Uint32Array(values.length),
    };
  });
  const wave = new Uint32Array(earlier.rows + later.rows).fill(1, earlier.rows);
  return [
    ...columns,
    {
      name: joinedWave,
      position: columns.length + 1,
      codes: wave,
      values: names,
      firstRow: new Uint32Array(2),
    },
  ];
}

/** `--task NAME=COL,COL`, or the tasks that the instrument's items are tagged with. */
export function taskOptions(flags: Flags, { instrument }: CodingPlan): TaskOption[] {
  const nameOf = new Map(instrument.items.map((item) => [item.column, item.name]));
  const given = flags.list('task').map((flag): TaskOption => {
    const equals = flag.indexOf('=');
    const name = flag.slice(0, Math.max(0, equals)).trim();
    const columns = flag
      .slice(equals + 1)
      .split(',')
      .map((column) => column.trim())
      .filter((column) => column !== '');
    if (equals < 1 || name === '' || columns.length === 0)
      throw new WrongUse(
        `"--task ${flag}" cannot be read. Write a name and its columns, such as --task children=a1,a2.`,
      );
    const items = columns.map((column) => {
      const item = nameOf.get(column);
      if (item === undefined)
        throw new WrongUse(
          `--task ${name} names the column "${column}", which no --scale has. Tasks are made of items of the scales: ${[...nameOf.keys()].join(', ')}.`,
        );
      return item;
    });
    return { name, title: name, items };
  });
  const all = given.flatMap((task) => task.items);
  const twice = all.find((item, i) => all.indexOf(item) !== i);
  if (twice) throw new WrongUse(`The column "${twice}" stands in two tasks. Use each column in one.`);
  const name = given.map((task) => task.name).find((one, i, names) => names.indexOf(one) !== i);
  if (name) throw new WrongUse(`Two tasks are named "${name}". Give each --task a name of its own.`);
  return given.length > 0 ? given : tasksOf(instrument);
}
