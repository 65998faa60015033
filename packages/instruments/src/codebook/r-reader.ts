import { type AnswerTableLabeled, scaleItems } from './answer-variables.ts';
import type { Codebook } from './codebook.ts';

/** A text as R reads it, whatever it holds: letters beyond ASCII as \u escapes. */
function quoted(text: string): string {
  const escaped = Array.from(text, (letter) => {
    const point = letter.codePointAt(0)!;
    if (letter === '"' || letter === '\\') return `\\${letter}`;
    if (point >= 0x20 && point < 0x7f) return letter;
    return point > 0xffff
      ? `\\U${point.toString(16).padStart(8, '0')}`
      : `\\u${point.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}

const list = (texts: readonly string[]): string => `c(${texts.join(', ')})`;

/**
 * A script in plain R (no packages) that reads the CSV of codes and gives three tables: `codes` as they were
 * stored, `answers` with factors and, beside each item, `reasons` for no answer, and `scores` with turned items
 * turned. Label, code and score stay apart.
 *
 * @example rReader(book, table, { file: 'answers.csv' })
 */
export function rReader(
  book: Codebook,
  table: AnswerTableLabeled,
  { file }: { readonly file: string },
): string {
  const turned = new Map(scaleItems(book).map(({ name, options }) => [name, options]));
  const lines = [
    `# ${table.label.replace(/[\r\n]+/g, ' ')}: reads ${file}, in plain R.`,
    `codes <- read.csv(${quoted(file)}, check.names = FALSE, encoding = "UTF-8")`,
    'answers <- codes',
    'reasons <- codes',
    'scores <- codes',
    'known <- function(column, codes, labels, ordered) factor(column, levels = codes, labels = labels, ordered = ordered)',
    'why <- function(column, codes, labels) factor(column, levels = codes, labels = labels)',
  ];
  for (const { name, values, missing, measure, label } of table.variables) {
    const column = `[[${quoted(name)}]]`;
    const missingCodes = list(missing.map(({ code }) => String(code)));
    const options = turned.get(name) ?? [];
    const words = new Map(values.map(({ code, label }) => [code, label]));
    const levels =
      options.length > 0
        ? options.map(({ code }) => ({ code, label: words.get(code) ?? String(code) }))
        : values;
    const distinct = levels.map(({ label, code }, index) =>
      levels.some((other, before) => before < index && other.label === label) ? `${label} (${code})` : label,
    );
    lines.push(
      '',
      `reasons${column} <- why(codes${column}, ${missingCodes}, ${list(missing.map(({ label, code }, index) => quoted(missing.some((other, before) => before < index && other.label === label) ? `${label} (${code})` : label)))})`,
      levels.length > 0
        ? `answers${column} <- known(codes${column}, ${list(levels.map(({ code }) => String(code)))}, ${list(distinct.map(quoted))}, ${measure === 'ordinal' ? 'TRUE' : 'FALSE'})`
        : `answers${column}[codes${column} %in% ${missingCodes}] <- NA`,
      `attr(answers${column}, "label") <- ${quoted(label)}`,
    );
    if (options.length > 0)
      lines.push(
        `scores${column} <- c(${options.map(({ score }) => score).join(', ')})[match(codes${column}, ${list(options.map(({ code }) => String(code)))})]`,
      );
  }
  return `${lines.join('\n')}\n`;
}
