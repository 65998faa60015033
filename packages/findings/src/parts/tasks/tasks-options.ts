import { type Instrument, taskTitle } from '@weft/instruments';

/** One task: its name, how it is called, and the items that ask about it. */
export interface TaskOption {
  readonly name: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** The tasks that an instrument's items are tagged with, in the order of their first item, named in a language. */
export function tasksOf(instrument: Instrument, language = 'en'): TaskOption[] {
  const names = [...new Set(instrument.items.flatMap((item) => item.task ?? []))];
  return names.map((name) => ({
    name,
    title: taskTitle(name, language),
    items: instrument.items.filter((item) => item.task === name).map((item) => item.name),
  }));
}
