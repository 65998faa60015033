import { brokenUtf8At, decodeUtf8, decodeWindows1252 } from '../csv/utf8.ts';

/** Bytes read one after another. Past the end it calls `short`, which must throw. */
export class ByteReader {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly short: () => never;
  littleEndian = true;
  at = 0;

  constructor(bytes: Uint8Array, short: () => never) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.short = short;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Steps over `count` bytes and returns where they began. */
  skip(count: number): number {
    const from = this.at;
    if (!(count >= 0) || from + count > this.bytes.length) this.short();
    this.at = from + count;
    return from;
  }
  byte(): number {
    return this.bytes[this.skip(1)]!;
  }
  int8(): number {
    return this.view.getInt8(this.skip(1));
  }
  int16(): number {
    return this.view.getInt16(this.skip(2), this.littleEndian);
  }
  uint16(): number {
    return this.view.getUint16(this.skip(2), this.littleEndian);
  }
  int32(): number {
    return this.view.getInt32(this.skip(4), this.littleEndian);
  }
  uint32(): number {
    return this.view.getUint32(this.skip(4), this.littleEndian);
  }
  uint64(): number {
    return Number(this.view.getBigUint64(this.skip(8), this.littleEndian));
  }
  float(): number {
    return this.view.getFloat32(this.skip(4), this.littleEndian);
  }
  double(): number {
    return this.view.getFloat64(this.skip(8), this.littleEndian);
  }
  raw(count: number): Uint8Array {
    const from = this.skip(count);
    return this.bytes.subarray(from, this.at);
  }
  ascii(count: number): string {
    let text = '';
    for (const byte of this.raw(count)) text += String.fromCharCode(byte);
    return text;
  }
}

/** A text up to its first zero byte: UTF-8, or Windows-1252 where it is none and that was said; else `null`. */
export function textOf(bytes: Uint8Array, windows1252 = false): string | null {
  const zero = bytes.indexOf(0);
  const end = zero < 0 ? bytes.length : zero;
  if (!windows1252 && brokenUtf8At(bytes, 0, end) < 0) return decodeUtf8(bytes, 0, end);
  return windows1252 ? (decodeWindows1252(bytes, 0, end) ?? null) : null;
}
