import { putUtf8 } from './utf8.ts';

/**
 * Turns UTF-16 bytes into UTF-8 bytes, chunk by chunk; characters may be cut anywhere between chunks.
 * `broken` is called where a surrogate stands alone or a byte is left over, and must throw.
 */
export class Utf16Transcoder {
  private readonly low: 0 | 1;
  private readonly broken: () => never;
  private oddByte = -1;
  private highSurrogate = 0;

  constructor(littleEndian: boolean, broken: () => never) {
    this.low = littleEndian ? 0 : 1;
    this.broken = broken;
  }

  push(chunk: Uint8Array): Uint8Array {
    const out = new Uint8Array(3 * ((chunk.length >> 1) + 2));
    let n = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (this.oddByte < 0) {
        this.oddByte = chunk[i]!;
        continue;
      }
      const unit = this.low === 0 ? this.oddByte | (chunk[i]! << 8) : (this.oddByte << 8) | chunk[i]!;
      this.oddByte = -1;
      const isLow = unit >= 0xdc00 && unit < 0xe000;
      if (isLow !== this.highSurrogate > 0) this.broken();
      if (isLow) {
        n = putUtf8(out, n, 0x10000 + ((this.highSurrogate - 0xd800) << 10) + (unit - 0xdc00));
        this.highSurrogate = 0;
      } else if (unit >= 0xd800 && unit < 0xdc00) this.highSurrogate = unit;
      else n = putUtf8(out, n, unit);
    }
    return out.subarray(0, n);
  }

  finish(): void {
    if (this.oddByte >= 0 || this.highSurrogate > 0) this.broken();
  }
}
