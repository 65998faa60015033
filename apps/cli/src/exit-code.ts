/** Errors that say in a sentence what is wrong with the words or the file; named, since bundles have their own classes. */
const sentences: readonly string[] = [
  'WrongUse',
  'FormatError',
  'InstrumentError',
  'ModelError',
  'SummaryError',
  'StoreError',
];

/** What a failed run prints, and its exit code: 2 for wrong use or input, 1 for a failure of ours. */
export function explain(error: unknown): { text: string; code: 1 | 2 } {
  if (error instanceof Error && sentences.includes(error.name)) return { text: error.message, code: 2 };
  const system = error as NodeJS.ErrnoException;
  if (system?.code === 'ENOENT')
    return { text: `There is no file "${system.path}". Check its name and folder.`, code: 2 };
  if (system?.code === 'EISDIR')
    return { text: `"${system.path ?? 'This'}" is a folder. Name a file.`, code: 2 };
  if (system?.code === 'EACCES')
    return {
      text: `"${system.path}" cannot be opened: no permission. Check who may read or write it.`,
      code: 2,
    };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `weft failed, and this is our mistake. Please report it with these lines:\n${text}`,
    code: 1,
  };
}
