import { encodeUtf8 } from '../csv/utf8.ts';

/** Bytes written one after another, least byte first. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private view = new DataView(this.bytes.buffer);
  length = 0;

  /** Makes room for `more` bytes and returns where they begin. */
  private room(more: number): number {
    const at = this.length;
    this.length += more;
    if (this.length > this.bytes.length) {
      const wider = new Uint8Array(Math.max(this.length, 2 * this.bytes.length));
      wider.set(this.bytes);
      this.bytes = wider;
      this.view = new DataView(wider.buffer);
    }
    return at;
  }

  byte(value: number): void {
    this.view.setUint8(this.room(1), value & 0xff);
  }
  int16(value: number): void {
    this.view.setInt16(this.room(2), value, true);
  }
  uint16(value: number): void {
    this.view.setUint16(this.room(2), value, true);
  }
  int32(value: number): void {
    this.view.setInt32(this.room(4), value, true);
  }
  /** A whole number below 2⁵³ in eight bytes. */
  uint64(value: number): void {
    this.view.setBigUint64(this.room(8), BigInt(value), true);
  }
  double(value: number): void {
    this.view.setFloat64(this.room(8), value, true);
  }
  raw(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.room(bytes.length));
  }
  text(text: string): void {
    this.raw(encodeUtf8(text));
  }
  /** A text in exactly `width` bytes: cut at a letter, or filled up with `fill`. */
  fixed(text: string, width: number, fill: number): void {
    const bytes = encodeUtf8(cutToBytes(text, width));
    this.raw(bytes);
    for (let at = bytes.length; at < width; at++) this.byte(fill);
  }
  fill(count: number, value = 0): void {
    for (let at = 0; at < count; at++) this.byte(value);
  }
  /** Writes over an eight-byte number written before. */
  uint64At(at: number, value: number): void {
    this.view.setBigUint64(at, BigInt(value), true);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** The longest beginning of a text that has at most so many bytes of UTF-8; no letter is cut, no zero byte kept. */
export function cutToBytes(text: string, most: number): string {
  const whole = text.replaceAll('\0', '');
  if (whole.length * 3 <= most) return whole;
  let bytes = 0;
  let kept = '';
  for (const letter of whole) {
    bytes += encodeUtf8(letter).length;
    if (bytes > most) break;
    kept += letter;
  }
  return kept;
}
