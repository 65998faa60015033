/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const constants = fractions(64, 1 / 3);
const initial = fractions(8, 1 / 2);

function fractions(count: number, power: number): Uint32Array {
  const found = new Uint32Array(count);
  let index = 0;
  for (let candidate = 2; index < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate && prime; divisor++)
      prime = candidate % divisor !== 0;
    if (prime) found[index++] = (candidate ** power % 1) * 2 ** 32;
  }
  return found;
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/**
 * SHA-256 of a text as UTF-8, in hexadecimal (FIPS 180-4). Here because the platform's own is not at hand in a
 * pure package and answers later.
 *
 * @example
 * sha256('abc') // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  const view = new DataView(new ArrayBuffer(bytes.length + 8));
  for (const [index, byte] of bytes.entries()) view.setUint8(index, byte);
  view.setUint32(bytes.length, Math.floor(bits / 2 ** 32));
  view.setUint32(bytes.length + 4, bits >>> 0);
  const state = Uint32Array.from(initial);
  const words = new Uint32Array(64);
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getUint32(start + 4 * t);
    for (let t = 16; t < 64; t++) {
      const a = words[t - 15]!;
      const b = words[t - 2]!;
      words[t] =
        words[t - 16]! +
        (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        words[t - 7]! +
        (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let t = 0; t < 64; t++) {
      const first =
        (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[t]! + words[t]!) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word;
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}
