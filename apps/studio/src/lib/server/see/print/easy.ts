import { easyRead } from '@weft/findings';
import { printPdf } from '../../pdf/print-pdf.ts';
import template from './easy.typ?raw';
import { type PdfPart, pressOf } from './press.ts';
import type { Printed } from './printed.ts';
import { wayIn } from './way-in.ts';

/** The main findings in short sentences, large, one idea a line. */
export const printEasy = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> =>
  printPdf(template, easyPart(printed));

/** What the template of the easy text is filled with. */
export function easyPart(printed: Printed): PdfPart {
  const press = pressOf(printed);
  return {
    page: press.page,
    easy: press.say('easy'),
    sections: easyRead(press.release).map(({ heading, sentences }) => ({
      heading,
      sentences: sentences.map(({ text }) => text),
    })),
    way: wayIn(press, press.say('easyMore')),
  };
}
