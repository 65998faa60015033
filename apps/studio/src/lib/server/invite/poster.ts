import { type PrintedAddress, printedAddress } from '../../invite/address.ts';
import { printWords } from '../../invite/print-words/print-words.ts';
import { type Asking, saidIn } from '../../invite/said.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import template from './poster.typ?raw';

export interface Poster {
  readonly asking: Asking;
  readonly origin: string;
  /** The slug of the link it leads to. */
  readonly door: string;
  readonly paper: 'a4' | 'a3';
  /** Strips to tear off along the foot; 0 for none. */
  readonly strips: number;
  /** The first language is large, the others stand below it. */
  readonly languages: readonly string[];
}

/** A poster with a way in, and strips to take along where they are wanted. */
export function printPoster({ asking, origin, door, paper, strips, languages }: Poster) {
  const said = languages.map((language) => saidIn(asking, language));
  const way = printedAddress(origin, door);
  const first = said[0]!;
  return printPdf(template, {
    title: first.headline,
    paper,
    strips,
    said,
    way,
    qr: qrPart(way, first.language),
  });
}

/** The drawing of a way in, with the words that stand for it. */
export const qrPart = ({ svg, address }: PrintedAddress, language: string) => ({
  svg,
  alt: printWords(language)('qr', { address }),
});
