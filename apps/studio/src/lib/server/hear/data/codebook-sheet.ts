import type { Codebook, Texts } from '@weft/instruments';

const inLanguage = (texts: Texts, language: string): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';

/** The codebook as a sheet of a workbook: a line for each code, with label and score apart. */
export function codebookSheet(book: Codebook, language: string): { name: string; rows: string[][] } {
  return {
    name: 'Codebook',
    rows: [
      ['name', 'scale', 'question', 'code', 'label', 'score', 'meaning'],
      ...book.variables.flatMap((variable) => [
        ...variable.options.map(({ code, score, labels }) => [
          variable.name,
          variable.scale ?? '',
          inLanguage(variable.question, language),
          String(code),
          inLanguage(labels, language),
          String(score),
          'answer',
        ]),
        ...variable.missing.map(({ code, labels, reason }) => [
          variable.name,
          variable.scale ?? '',
          '',
          String(code),
          inLanguage(labels, language),
          '',
          reason,
        ]),
      ]),
    ],
  };
}
