import { library } from '@weft/instruments';

/** A set of answers that an own question can have, with the name it is translated under. */
export interface AnswerChoice {
  readonly key: string;
  readonly labels: readonly string[];
}

/** The sets of answers of the library, each once, lowest first. */
export const answerChoices: readonly AnswerChoice[] = [
  ...new Map(
    library
      .flatMap(({ instrument }) => instrument.items)
      .flatMap(({ options }) =>
        options?.list && options.labels ? [[options.list, options.labels] as const] : [],
      ),
  ),
].map(([key, labels]) => ({ key, labels }));

/** The words of these answers in the languages of the library, as rows for a version. */
export const answerTranslations = library.flatMap(({ translations }) =>
  translations.filter(({ key }) => key.startsWith('answers/')),
);
