import { codePage, printedAddress } from '../../invite/address.ts';
import { printWords } from '../../invite/print-words/print-words.ts';
import { type Asking, saidIn } from '../../invite/said.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import template from './cards.typ?raw';

export interface Cards {
  readonly asking: Asking;
  readonly origin: string;
  readonly name: string;
  readonly codes: readonly string[];
  /** The label of the place the codes are for; '' where people choose it. */
  readonly place: string;
  /** Cards are eight a page in the first language, letters two a page in up to three. */
  readonly size: 'cards' | 'letters';
  readonly languages: readonly string[];
}

/** One-time codes to cut apart and hand out. */
export function printCards({ asking, origin, name, codes, place, size, languages }: Cards) {
  const said = languages.map((language) => {
    const say = printWords(language);
    return {
      ...saidIn(asking, language),
      qrOf: say('qr', {}),
      scanCode: say('scan.code', { address: codePage(origin) }),
    };
  });
  return printPdf(template, {
    title: `${said[0]!.headline} ${name}`,
    across: size === 'cards' ? 2 : 1,
    down: size === 'cards' ? 4 : 2,
    said: size === 'cards' ? said.slice(0, 1) : said,
    cards: codes.map((code) => ({ ...printedAddress(origin, code), place })),
  });
}
