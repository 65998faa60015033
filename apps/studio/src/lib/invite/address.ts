import { showCode } from '../answer/codes.ts';
import { qrSvg } from '../qr/qr.ts';

/** A way in as it is printed: what a phone reads, what a person types, and the drawing. */
export interface PrintedAddress {
  readonly [part: string]: string;
  /** https://weft.example.org/a/K7QF2MXD */
  readonly address: string;
  /** weft.example.org/a/K7QF-2MXD */
  readonly shown: string;
  /** The same in two lines: weft.example.org/a/ and K7QF-2MXD */
  readonly head: string;
  readonly code: string;
  readonly svg: string;
}

/** The page where one types a code, as it is printed: weft.example.org/a */
export const codePage = (origin: string): string => `${withoutScheme(origin)}/a`;

/** The way in of a code or of a link's slug. */
export function printedAddress(origin: string, door: string): PrintedAddress {
  const address = `${origin}/a/${door}`;
  const head = `${withoutScheme(origin)}/a/`;
  const code = showCode(door);
  return { address, shown: head + code, head, code, svg: qrSvg(address) };
}

const withoutScheme = (origin: string): string => origin.replace(/^https?:\/\//, '');

/** Whether only this computer, or only its own network, finds an address. */
export function reach(origin: string): 'anybody' | 'this network' | 'this computer' {
  const { hostname } = new URL(origin);
  if (hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)) return 'this computer';
  if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/.test(hostname) || hostname.endsWith('.local'))
    return 'this network';
  return 'anybody';
}
