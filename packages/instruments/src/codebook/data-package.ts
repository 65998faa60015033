import { type AnswerTableLabeled, type AnswerVariable, scaleItems } from './answer-variables.ts';
import type { Codebook } from './codebook.ts';

export interface DataPackageOptions {
  /** Day it is made, as YYYY-MM-DD. */
  readonly date: string;
  /** Name of the CSV file beside it, which holds codes. */
  readonly file: string;
  readonly simulated: boolean;
}

/**
 * A Frictionless Data Package (version 2.0): one resource, the CSV of codes, whose fields carry question, value
 * labels as `categories`, every reason for no answer as a labeled missing value, and the score each code counts
 * for (`weft:scores`), apart from code and label.
 *
 * @example JSON.stringify(dataPackage(book, table, { date: '2026-05-31', file: 'answers.csv', simulated: false }))
 */
export function dataPackage(
  book: Codebook,
  table: AnswerTableLabeled,
  { date, file, simulated }: DataPackageOptions,
): Record<string, unknown> {
  const byName = new Map(scaleItems(book).map((variable) => [variable.name, variable]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'answers',
    title: table.label,
    description: `${simulated ? 'SIMULATED ANSWERS, nobody gave them. ' : ''}Answers to ${Object.values(book.name)[0] ?? 'a questionnaire'}, version ${book.version}. Combinations of place, language, way and facts that few people share are withheld.`,
    created: `${date}T00:00:00Z`,
    version: book.version,
    'weft:instrument': book.hash,
    resources: [
      {
        name: 'answers',
        type: 'table',
        path: file,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: table.variables.map((variable) => {
            const item = byName.get(variable.name);
            return {
              ...fieldOf(variable),
              ...(item
                ? {
                    'weft:scale': item.scale,
                    'weft:scores': Object.fromEntries(item.options.map(({ code, score }) => [code, score])),
                  }
                : {}),
            };
          }),
        },
      },
    ],
  };
}

function fieldOf({ name, label, measure, values, missing }: AnswerVariable) {
  return {
    name,
    title: label,
    type: 'integer',
    ...(values.length > 0
      ? {
          categories: values.map(({ code, label }) => ({ value: code, label })),
          categoriesOrdered: measure === 'ordinal',
        }
      : {}),
    missingValues: [
      { value: '', label: 'Empty' },
      ...missing.map(({ code, label }) => ({ value: String(code), label })),
    ],
  };
}

/** The cells of that resource: codes and nothing else. */
export function codeCells({ rows, variables }: AnswerTableLabeled): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
} {
  return {
    header: variables.map(({ name }) => name),
    rows: Array.from({ length: rows }, (_, row) => variables.map(({ cells }) => cells[row] ?? null)),
  };
}
