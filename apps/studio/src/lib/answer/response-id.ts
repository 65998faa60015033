import { sha256 } from '@weft/instruments';

/**
 * The id of the response a receipt belongs to, in the shape of a random UUID. From the id nobody gets to the
 * receipt, so whoever reads the store can take nobody's answers back.
 */
export function responseId(receipt: string): string {
  const hash = sha256(`weft receipt ${receipt}`);
  const variant = '89ab'[Number.parseInt(hash[16]!, 16) & 3]!;
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
