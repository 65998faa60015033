import { showReceipt } from '../../answer/codes.ts';
import type { PaperQuestion } from '../../invite/paper-questions.ts';
import { printWords } from '../../invite/print-words/print-words.ts';
import { type Asking, dayIn, saidIn } from '../../invite/said.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import template from './paper-form.typ?raw';

export interface PaperForm {
  readonly asking: Asking;
  readonly origin: string;
  readonly language: string;
  readonly place: string;
  /** A, B … where there are short forms; '' where everybody is asked everything. */
  readonly letter: string;
  readonly questions: readonly PaperQuestion[];
  /** One form each: nobody keeps them but the form, and the strip its owner tears off. */
  readonly receipts: readonly string[];
}

/** Forms to fill in by hand. An instruction stands before the first of the questions that share it. */
export function printPaperForm({ asking, origin, language, place, letter, questions, receipts }: PaperForm) {
  const said = saidIn(asking, language);
  const say = printWords(language);
  const address = `${origin.replace(/^https?:\/\//, '')}/a/back`;
  return printPdf(template, {
    ...{
      language,
      rightToLeft: said.rightToLeft,
      place,
      letter,
      contact: said.contact,
      results: said.results,
    },
    ...{ purpose: said.purpose, voluntary: said.voluntary },
    title: say('paper.title', { community: asking.community }),
    say: {
      how: say('paper.how'),
      place: say('paper.place'),
      form: say('paper.form'),
      back: say('paper.back'),
      keep: say('paper.keep'),
      receipt: asking.withdrawUntil
        ? say('paper.receipt', { date: dayIn(asking.withdrawUntil, said.language), address })
        : say('paper.receipt.open', { address }),
    },
    questions: questions.map(({ text, hint, instruction, options, aside }, at) => ({
      ...{ text, hint, options },
      aside: aside.map(({ key, text }) => ({ key, text })),
      instruction: instruction === questions[at - 1]?.instruction ? '' : instruction,
    })),
    receipts: receipts.map(showReceipt),
  });
}
