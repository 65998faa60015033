import type { Task } from './task.ts';

/**
 * The answers that can be given, as whole steps from `minimum` to `maximum` (both included).
 * `labels`, when given, are the words on screen in that order: `labels[0]` belongs to `minimum`.
 */
export interface Options {
  readonly minimum: number;
  readonly maximum: number;
  readonly labels?: readonly string[];
}

/**
 * One item of an instrument, and the column of a file that holds its answers.
 *
 * `scale` is the name of a `Scale`. `reversed` marks an item whose highest answer is the least of what the
 * scale measures; it is coded `minimum + maximum − answer`. Without `options` the range is taken from the
 * answers in the file, and the person is told.
 */
export interface Item {
  readonly name: string;
  readonly column: string;
  readonly text?: string;
  readonly scale: string;
  readonly reversed: boolean;
  readonly options?: Options;
  readonly task?: Task;
  readonly source?: string;
  readonly wording?: 'adapted' | 'original' | 'own';
}
