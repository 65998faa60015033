import { type Instrument, tasks as taskWords } from '@weft/instruments';

/** One task: its name, how it is called, and the items that ask about it. */
export interface TaskOption {
  readonly name: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** The tasks that an instrument's items are tagged with, in the order of their first item. */
export function tasksOf(instrument: Instrument): TaskOption[] {
  const names = [...new Set(instrument.items.flatMap((item) => item.task ?? []))];
  return names.map((name) => ({
    name,
    title: taskWords[name].title,
    items: instrument.items.filter((item) => item.task === name).map((item) => item.name),
  }));
}
