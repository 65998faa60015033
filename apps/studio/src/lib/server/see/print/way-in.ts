import { qrSvg } from '../../../qr/qr.ts';
import type { PdfPart, Press } from './press.ts';

/** The way from paper to the page: a square to scan, and the address to type. */
export function wayIn({ printed, say }: Press, words: string): PdfPart {
  const { address } = printed;
  return {
    words,
    shown: address.replace(/^https?:\/\//, ''),
    qr: { svg: qrSvg(address), alt: say('qr', { address }) },
  };
}
