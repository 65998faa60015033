import type { Flags } from './flags.ts';

/** Columns of `--group COL[,COL]`, across which questions are compared. */
export function groupsAsked(flags: Flags): readonly string[] {
  return (flags.text('group') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
