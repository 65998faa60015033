import type { PdfData } from '../pdf/print-pdf.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import template from './handout.typ?raw';

/** One sheet in one language. */
export interface Sheet {
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly points: readonly string[];
  /** A square to scan, with the words that stand for it and the address below it. */
  readonly way: { readonly svg: string; readonly alt: string; readonly shown: string } | null;
}

/** A page a language; or slips, four of a language on a page. */
export function printHandout(sheets: readonly Sheet[], slips = false): Promise<Uint8Array<ArrayBuffer>> {
  return printPdf(template, {
    title: sheets[0]!.title,
    slips,
    sheets: sheets.map(
      (sheet): PdfData => ({ ...sheet, sentences: sheet.sentences.filter((text) => text !== '') }),
    ),
  });
}
