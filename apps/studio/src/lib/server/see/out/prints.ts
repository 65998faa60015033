import { error } from '@sveltejs/kit';
import { PdfError } from '../../pdf/pdf-error.ts';
import { printBrief } from '../print/brief.ts';
import { printEasy } from '../print/easy.ts';
import { keptPrint } from '../print/kept-prints.ts';
import { printPoster } from '../print/poster.ts';
import { type Printed, printedOf } from '../print/printed.ts';
import { printedWordsOf } from '../print/printed-words.ts';
import { printReport } from '../print/report.ts';
import { printSlides } from '../print/slides.ts';
import type { PrintedWord } from '../print/words/en.ts';
import type { OutFile } from './out-file.ts';

type Print = (printed: Printed) => Promise<Uint8Array<ArrayBuffer>>;

const file = (name: string, word: PrintedWord, print: Print): OutFile => ({
  name,
  type: 'application/pdf',
  label: (language) => printedWordsOf(language)[word],
  make: async (context) =>
    keptPrint(name, await printedOf(context), print).catch((thrown: unknown) => {
      if (thrown instanceof PdfError) error(thrown.code === 'engine' ? 501 : 422, thrown.message);
      throw thrown;
    }),
});

/** What goes out on paper. */
export const prints: readonly OutFile[] = [
  file('report.pdf', 'takeReport', printReport),
  file('easy.pdf', 'takeEasy', printEasy),
  file('poster.pdf', 'takePoster', printPoster),
  file('slides.pdf', 'takeSlides', printSlides),
  file('brief.pdf', 'takeBrief', printBrief),
];
