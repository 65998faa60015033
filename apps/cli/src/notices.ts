import { stderr } from 'node:process';
import type { Study } from './read-study.ts';

/** Prints on stderr what a person should know about the file: rows left out, guesses made. */
export function printNotices({ coded, table, notes }: Study, quiet: boolean): void {
  if (quiet) return;
  for (const note of notes) stderr.write(`Note: ${note}\n`);
  for (const notice of table.notices)
    if (notice.code !== 'delimiter-guessed' && notice.code !== 'column-left-out')
      stderr.write(`Note: ${notice.says}\n`);
  for (const notice of coded.notices) stderr.write(`Note: ${notice.says}\n`);
}
