import {
  type Absence,
  askedQuestions,
  type Instrument,
  type OfferedAbsence,
  type TranslationRow,
  translate,
} from '@weft/instruments';
import { pageWords } from '../ask/phone-screen.ts';

/** One question as it stands on paper, and the keys that type its answers in. `column` is where it is stored. */
export interface PaperQuestion {
  readonly name: string;
  readonly column: number;
  readonly text: string;
  readonly hint: string;
  readonly instruction: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly aside: readonly { readonly key: string; readonly text: string; readonly means: OfferedAbsence }[];
}

const asides: Readonly<
  Record<
    OfferedAbsence,
    { readonly key: string; readonly word: 'answer.dontKnow' | 'answer.refused' | 'answer.notApplicable' }
  >
> = {
  dontKnow: { key: 'd', word: 'answer.dontKnow' },
  refused: { key: 'r', word: 'answer.refused' },
  notApplicable: { key: 'a', word: 'answer.notApplicable' },
};

/** The questions in a language, in the order they are asked; those of a short form where one is given. */
export function paperQuestions(
  instrument: Instrument,
  columns: readonly { readonly name: string; readonly minimum: number; readonly maximum: number }[],
  rows: readonly TranslationRow[],
  language: string,
  form: readonly string[] | null,
): PaperQuestion[] {
  const said = translate(instrument, rows, language).instrument;
  const say = pageWords(rows, language);
  const facts = new Set((said.facts ?? []).map(({ name }) => name));
  const instructions = new Map(said.scales.map(({ name, instruction }) => [name, instruction ?? '']));
  const scaleOf = new Map(said.items.map(({ name, scale }) => [name, scale]));
  return askedQuestions(said).flatMap((item): PaperQuestion[] => {
    const column = columns.findIndex(({ name }) => name === item.name);
    if (column < 0 || (form && !facts.has(item.name) && !form.includes(item.name))) return [];
    const { minimum, maximum } = columns[column]!;
    const offers = item.offers ?? [];
    const all =
      facts.has(item.name) && !offers.includes('refused') ? [...offers, 'refused' as const] : offers;
    return [
      {
        ...{ name: item.name, column, text: item.text ?? item.name, hint: item.hint ?? '' },
        instruction: instructions.get(scaleOf.get(item.name) ?? '') ?? '',
        options: Array.from({ length: maximum - minimum + 1 }, (_, at) => ({
          key: String(minimum + at),
          text: item.options?.labels?.[at] ?? String(minimum + at),
        })),
        aside: all.map((means) => ({ key: asides[means].key, text: say(asides[means].word), means })),
      },
    ];
  });
}

/** What a key means for a question; nothing typed is skipped, `null` is none of its answers. */
export function answerOf(question: PaperQuestion, typed: string): number | Absence | null {
  const key = typed.trim().toLowerCase();
  if (key === '') return 'skipped';
  if (question.options.some((option) => option.key === key)) return Number(key);
  return question.aside.find((aside) => aside.key === key)?.means ?? null;
}

/** The key that types an answer in; '' for one that was skipped. */
export function keyOf(question: PaperQuestion, answer: number | Absence | undefined): string {
  if (typeof answer === 'number') return String(answer);
  return question.aside.find(({ means }) => means === answer)?.key ?? '';
}

/** Answers in the order they are stored, from keys by column: what the form does not ask was not asked. */
export function answersFrom(
  questions: readonly PaperQuestion[],
  columns: number,
  typed: (column: number) => string,
): { readonly answers: (number | Absence)[]; readonly wrong: readonly number[] } {
  const answers: (number | Absence)[] = Array.from({ length: columns }, () => 'notAsked');
  const wrong: number[] = [];
  for (const question of questions) {
    const answer = answerOf(question, typed(question.column));
    if (answer === null) wrong.push(question.column);
    else answers[question.column] = answer;
  }
  return { answers, wrong };
}
