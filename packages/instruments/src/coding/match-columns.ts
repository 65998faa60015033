import { plainWord } from '../asked/absence-words.ts';

/** A question to find a column for. */
export interface QuestionSought {
  readonly name: string;
  readonly column: string;
  readonly text?: string;
}

/** A column as a file names it; `label` is what SPSS or Stata says beside the name. */
export interface ColumnNamed {
  readonly name: string;
  readonly label?: string;
}

const plain = (text: string): string => plainWord(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * For each question the name of the column that holds its answers, or `null`: first the column of exactly its name,
 * then one that differs by case and signs alone (`Q1` for `q_1`), then one whose label or name is the question's
 * text. No column is given twice, and one that would do for two questions is given to neither by likeness.
 *
 * @example matchColumns([{ name: 'Q-1' }], [{ name: 'q1', column: 'q1' }]) // ['Q-1']
 */
export function matchColumns(
  columns: readonly ColumnNamed[],
  questions: readonly QuestionSought[],
): (string | null)[] {
  const found = new Array<string | null>(questions.length).fill(null);
  const taken = new Set<string>();
  const rules: readonly ((column: ColumnNamed, question: QuestionSought) => boolean)[] = [
    ({ name }, question) => name === question.name || name === question.column,
    ({ name }, question) =>
      plain(name) !== '' && [question.name, question.column].some((own) => plain(own) === plain(name)),
    ({ name, label }, { text }) =>
      text !== undefined &&
      plain(text) !== '' &&
      [name, label ?? ''].some((said) => plain(said) === plain(text)),
  ];
  for (const fits of rules) {
    const free = columns.filter(({ name }) => !taken.has(name));
    const open = questions.filter((_, index) => found[index] === null);
    questions.forEach((question, index) => {
      if (found[index] !== null) return;
      const candidates = free.filter((column) => fits(column, question));
      const [only] = candidates;
      if (candidates.length !== 1 || open.filter((other) => fits(only!, other)).length !== 1) return;
      found[index] = only!.name;
      taken.add(only!.name);
    });
  }
  return found;
}
