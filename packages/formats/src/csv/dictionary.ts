import { brokenUtf8At, decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Returned by `Dictionary.code` instead of a code. */
export const tooMany = -1;
/** Returned by `Dictionary.code` where the bytes of a new value are not UTF-8. */
export const notUtf8 = -2;
/** Returned by `Dictionary.code` where a new value holds a zero byte. */
export const zeroByte = -3;

/**
 * The distinct texts of one column, found by their bytes: a text is decoded (and checked) once, at its
 * first appearance, however often it comes again. Cells whose bytes differ only by outer white space that
 * needs decoding to be seen (a no-break space) share a code.
 *
 * Three ways to a code, by length: empty and one-byte cells, the bulk of survey files, are looked up at once;
 * ASCII cells of up to eight bytes are packed into two integers and need no comparing; longer cells are hashed
 * and compared, their bytes standing one after another in `pool`. Both tables are open-addressing.
 */
export class Dictionary {
  readonly values: string[] = [];
  private rows = new Uint32Array(16);
  private emptyCode = -1;
  private readonly oneByte: Int32Array;
  private shortFirst = new Int32Array(64);
  private shortSecond = new Int32Array(64);
  private shortCodes = new Uint32Array(64);
  private shorts = 0;
  private pool = new Uint8Array(64);
  private poolEnd = 0;
  private keys = 0;
  private keyStart = new Uint32Array(17);
  private keyCode = new Uint32Array(16);
  private keyHash = new Int32Array(16);
  private slots = new Uint32Array(64);
  private lastKey = -1;
  private readonly maxValues: number;
  private readonly maxBytes: number;

  /** `oneByte` (256 numbers) is filled with the codes of one-byte cells, −1 for those not met. */
  constructor(maxValues: number, maxBytes: number, oneByte: Int32Array = new Int32Array(256)) {
    this.oneByte = oneByte.fill(-1);
    this.maxValues = maxValues;
    this.maxBytes = maxBytes;
  }

  /** Code of the cell `bytes[start, end)` (ASCII white space already trimmed), first seen in row `row`. */
  code(bytes: Uint8Array, start: number, end: number, row: number): number {
    const length = end - start;
    if (length === 1) {
      const known = this.oneByte[bytes[start]!]!;
      return known >= 0 ? known : this.addOneByte(bytes, start, row);
    }
    if (length === 0) return this.emptyCode >= 0 ? this.emptyCode : this.addEmpty(row);
    if (length <= 8) {
      let first = 0;
      let second = 0;
      let i = start;
      for (; i < end; i++) {
        const byte = bytes[i]!;
        if (byte === 0 || byte >= 0x80) break;
        if (i - start < 4) first = (first << 8) | byte;
        else second = (second << 8) | byte;
      }
      if (i === end) {
        const { shortFirst, shortSecond } = this;
        const mask = shortFirst.length - 1;
        let slot = shortSlot(first, second) & mask;
        for (let found = shortFirst[slot]!; found !== 0; found = shortFirst[slot]!) {
          if (found === first && shortSecond[slot] === second) return this.shortCodes[slot]!;
          slot = (slot + 1) & mask;
        }
        return this.addShort(first, second, bytes, start, end, row, slot);
      }
    }
    if (this.lastKey >= 0 && this.same(this.lastKey, bytes, start, end)) return this.keyCode[this.lastKey]!;
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let key = this.slots[slot]!; key > 0; key = this.slots[slot]!) {
      if (this.keyHash[key - 1] === hash && this.same(key - 1, bytes, start, end)) {
        this.lastKey = key - 1;
        return this.keyCode[key - 1]!;
      }
      slot = (slot + 1) & mask;
    }
    return this.addKey(bytes, start, end, row, hash, slot);
  }

  /** Row of first appearance of each value. */
  firstRow(): Uint32Array {
    return this.rows.slice(0, this.values.length);
  }

  /** Forgets a last value that first appears after `row` (blank rows at the end bring only `''`). */
  dropAfter(row: number): void {
    const last = this.values.length - 1;
    if (last >= 0 && this.rows[last]! > row) this.values.pop();
  }

  private same(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.keyStart[key]!;
    const length = end - start;
    if (this.keyStart[key + 1]! - from !== length) return false;
    const pool = this.pool;
    for (let i = 0; i < length; i++) if (pool[from + i] !== bytes[start + i]) return false;
    return true;
  }

  private addValue(text: string, row: number): number {
    const code = this.values.length;
    if (code >= this.maxValues) return tooMany;
    if (code === this.rows.length) this.rows = widened(this.rows, Uint32Array, 2 * code);
    this.rows[code] = row;
    this.values.push(text);
    return code;
  }

  private addEmpty(row: number): number {
    const code = this.addValue('', row);
    if (code >= 0) this.emptyCode = code;
    return code;
  }

  private addOneByte(bytes: Uint8Array, start: number, row: number): number {
    const byte = bytes[start]!;
    if (byte >= 0x80) return notUtf8;
    if (byte === 0) return zeroByte;
    const code = this.addValue(String.fromCharCode(byte), row);
    if (code >= 0) this.oneByte[byte] = code;
    return code;
  }

  private addShort(
    first: number,
    second: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    row: number,
    slot: number,
  ): number {
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
    const code = this.addValue(text, row);
    if (code < 0) return code;
    this.shortFirst[slot] = first;
    this.shortSecond[slot] = second;
    this.shortCodes[slot] = code;
    if (2 * ++this.shorts > this.shortFirst.length) this.growShorts();
    return code;
  }

  private growShorts(): void {
    const { shortFirst, shortSecond, shortCodes } = this;
    const size = shortFirst.length * (shortFirst.length < 4096 ? 8 : 2);
    this.shortFirst = new Int32Array(size);
    this.shortSecond = new Int32Array(size);
    this.shortCodes = new Uint32Array(size);
    for (let from = 0; from < shortFirst.length; from++) {
      const first = shortFirst[from]!;
      if (first === 0) continue;
      const second = shortSecond[from]!;
      let slot = shortSlot(first, second) & (size - 1);
      while (this.shortFirst[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.shortFirst[slot] = first;
      this.shortSecond[slot] = second;
      this.shortCodes[slot] = shortCodes[from]!;
    }
  }

  private addKey(
    bytes: Uint8Array,
    start: number,
    end: number,
    row: number,
    hash: number,
    slot: number,
  ): number {
    if (brokenUtf8At(bytes, start, end) >= 0) return notUtf8;
    const text = decodeUtf8(bytes, start, end);
    if (text.includes('\0')) return zeroByte;
    if (this.poolEnd + end - start > this.maxBytes) return tooMany;
    const trimmed = text.trim();
    let at = slot;
    let code: number;
    if (trimmed.length === text.length) code = this.addValue(text, row);
    else {
      const shorter = encodeUtf8(trimmed);
      code = this.code(shorter, 0, shorter.length, row);
      at = this.freeSlot(hash);
    }
    if (code < 0) return code;
    const key = this.keys++;
    if (key === this.keyCode.length) this.growKeys();
    if (this.poolEnd + end - start > this.pool.length)
      this.pool = widened(this.pool, Uint8Array, Math.max(2 * this.pool.length, this.poolEnd + end - start));
    for (let i = start; i < end; i++) this.pool[this.poolEnd++] = bytes[i]!;
    this.keyStart[key + 1] = this.poolEnd;
    this.keyCode[key] = code;
    this.keyHash[key] = hash;
    this.slots[at] = key + 1;
    this.lastKey = key;
    if (2 * this.keys > this.slots.length) this.growSlots();
    return code;
  }

  private freeSlot(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot]! > 0) slot = (slot + 1) & mask;
    return slot;
  }

  private growKeys(): void {
    const size = 2 * this.keyCode.length;
    this.keyStart = widened(this.keyStart, Uint32Array, size + 1);
    this.keyCode = widened(this.keyCode, Uint32Array, size);
    this.keyHash = widened(this.keyHash, Int32Array, size);
  }

  private growSlots(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    for (let key = 0; key < this.keys; key++) this.slots[this.freeSlot(this.keyHash[key]!)] = key + 1;
  }
}

/** Spreads a packed short text over 31 bits. */
function shortSlot(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & 0x7fffffff;
}

type IntegerArray = Uint8Array | Uint32Array | Int32Array;

function widened<A extends IntegerArray>(old: A, Kind: new (length: number) => A, length: number): A {
  const wider = new Kind(length);
  wider.set(old as never);
  return wider;
}
