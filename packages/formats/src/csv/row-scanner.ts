import { FormatError } from '../format-error.ts';
import { badBytes } from './bad-bytes.ts';
import { CodeStore } from './code-store.ts';
import { Dictionary, notUtf8, tooMany } from './dictionary.ts';
import { RowTally } from './row-tally.ts';
import { decodeUtf8 } from './utf8.ts';

/** A column of the header that the scanner may keep. */
export interface HeaderColumn {
  readonly name: string;
  /** From 1. */
  readonly position: number;
  readonly unnamed: boolean;
}

/** What the scanner must know before the first data row. */
export interface ScanPlan {
  readonly file: string;
  readonly delimiter: number;
  readonly header: readonly HeaderColumn[];
  /** The columns to store, in the order of the file. */
  readonly kept: readonly HeaderColumn[];
  /** True where the caller chose the columns: then one that cannot be kept is an error, not a notice. */
  readonly strict: boolean;
  readonly maxRows: number;
  readonly maxValues: number;
  readonly maxTextBytes: number;
}

/** What a byte can mean at the end of a run of plain text; everything up to `quoteKind` may stand in a cell. */
const plain = 0;
const quoteKind = 1;
const delimiterKind = 2;
const lineFeedKind = 3;
const carriageReturnKind = 4;
const zeroKind = 5;
const quote = 0x22;
const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const firstDataRow = 2;
const unfinished = -1;
const batchRows = 8;

/**
 * The hot loop: bytes of data rows in, codes per kept column out. It reads whole rows only: `scan` returns
 * where the first unfinished row starts, and the caller hands those bytes in again with more behind them.
 * That makes the result independent of how the bytes were cut (values met in an unfinished row get the same
 * code when it is read again).
 */
export class RowScanner {
  readonly plan: ScanPlan;
  readonly dictionaries: Dictionary[];
  readonly codes: CodeStore;
  readonly tally = new RowTally();
  /** Columns given up though nobody asked for them to be kept, each with what was wrong. */
  readonly leftOut = new Map<number, FormatError>();
  /** Position of a quoted cell that the bytes of the last `scan` did not close; 0 if none. */
  openQuote = 0;
  private readonly slotOf: Int32Array;
  /** Codes of one-byte cells, 256 a kept column; the dictionaries write them, `plainRow` reads them. */
  private readonly oneByte: Int32Array;
  private readonly kinds = new Uint8Array(256);
  private scratch = new Uint8Array(64);

  constructor(plan: ScanPlan) {
    this.plan = plan;
    this.oneByte = new Int32Array(256 * plan.kept.length);
    this.dictionaries = plan.kept.map((_, slot) => {
      const oneByte = this.oneByte.subarray(256 * slot, 256 * (slot + 1));
      return new Dictionary(plan.maxValues, plan.maxTextBytes, oneByte);
    });
    this.codes = new CodeStore(plan.kept.length, (slot) => this.dictionaries[slot]!.values.length);
    this.slotOf = new Int32Array(plan.header.length).fill(-1);
    for (const [slot, column] of plan.kept.entries()) this.slotOf[column.position - 1] = slot;
    this.kinds[quote] = quoteKind;
    this.kinds[plan.delimiter] = delimiterKind;
    this.kinds[lineFeed] = lineFeedKind;
    this.kinds[carriageReturn] = carriageReturnKind;
    this.kinds[0] = zeroKind;
  }

  /** Data rows read so far. */
  get rows(): number {
    return this.codes.rows;
  }

  get done(): boolean {
    return this.codes.rows >= this.plan.maxRows;
  }

  /** Reads the whole rows of `bytes[from, end)`; `final` where no more bytes follow. */
  scan(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const { codes, tally } = this;
    const { maxRows } = this.plan;
    const lastLineFeed = end > from ? bytes.lastIndexOf(lineFeed, end - 1) : -1;
    this.openQuote = 0;
    let at = from;
    while (at < end && codes.rows < maxRows) {
      if (at <= lastLineFeed && tally.blankPending === 0) {
        const before = codes.rows;
        at = this.plainRows(bytes, at, lastLineFeed, Math.min(batchRows, codes.room, maxRows - before));
        if (codes.room === 0) codes.layAway();
        if (codes.rows > before) continue;
      }
      const next = this.anyRow(bytes, at, end, final);
      if (next === unfinished) break;
      codes.rows++;
      if (codes.room === 0) codes.layAway();
      at = next;
    }
    return at;
  }

  /**
   * Reads rows without surprises: as many cells as the header, no white space to trim, no quote inside a
   * text. Stops at the first other row, for `anyRow` to read it, at the last line feed, and after `batch` rows
   * (small batches let the engine compile the loop sooner). Since a line feed stands ahead, a run of plain
   * bytes needs no look at the end.
   */
  private plainRows(bytes: Uint8Array, from: number, lastLineFeed: number, batch: number): number {
    const { kinds, slotOf, dictionaries, oneByte, codes } = this;
    const { staged } = codes;
    const last = slotOf.length - 1;
    let rowStart = from;
    const enough = codes.rows + batch;
    while (rowStart <= lastLineFeed && codes.rows < enough) {
      const { at } = codes;
      const row = codes.rows + firstDataRow;
      let text = false;
      let i = rowStart;
      let kind = delimiterKind;
      for (let position = 0; kind === delimiterKind; position++) {
        if (position > last) return rowStart;
        let start = i;
        let stop: number;
        kind = kinds[bytes[i]!]!;
        if (kind === quoteKind) {
          start = ++i;
          while (i <= lastLineFeed && bytes[i] !== quote) i++;
          stop = i;
          if (++i > lastLineFeed) return rowStart;
          kind = kinds[bytes[i]!]!;
          text = true;
          if (kind <= quoteKind) return rowStart;
        } else {
          while (kind === plain) kind = kinds[bytes[++i]!]!;
          stop = i;
          if (kind === quoteKind) return rowStart;
        }
        if (stop > start) {
          if (bytes[start]! <= space || bytes[stop - 1]! <= space) return rowStart;
          text = true;
        }
        const slot = slotOf[position]!;
        if (slot >= 0) {
          let code = stop - start === 1 ? oneByte[256 * slot + bytes[start]!]! : -1;
          if (code < 0) code = dictionaries[slot]!.code(bytes, start, stop, row);
          if (code < 0) return rowStart;
          staged[slot]![at] = code;
        }
        i++;
        if (kind !== delimiterKind && (position < last || !text)) return rowStart;
      }
      if (kind === carriageReturnKind && bytes[i] === lineFeed) i++;
      else if (kind !== lineFeedKind) return rowStart;
      codes.rows++;
      rowStart = i;
    }
    return rowStart;
  }

  /** Reads any row, or throws what is wrong with it; `unfinished` where its end is not among the bytes. */
  private anyRow(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const { kinds, slotOf, dictionaries } = this;
    const { staged, at } = this.codes;
    const delimiter = this.plan.delimiter;
    const row = this.codes.rows + firstDataRow;
    const expected = slotOf.length;
    let i = from;
    let position = 0;
    let text = false;
    let extra: Uint8Array | undefined;
    let kind = delimiterKind;
    while (kind === delimiterKind) {
      while (i < end && (bytes[i] === space || bytes[i] === tab) && bytes[i] !== delimiter) i++;
      let start = i;
      let stop = i;
      let source = bytes;
      if (i < end && bytes[i] === quote) {
        text = true;
        start = i + 1;
        stop = this.closingQuote(bytes, start, end, final);
        if (stop < 0) {
          if (final) throw this.problem('unclosed-quote', row, position);
          this.openQuote = position + 1;
          return unfinished;
        }
        i = stop + 1;
        while (i < end && (bytes[i] === space || bytes[i] === tab) && bytes[i] !== delimiter) i++;
        if (i < end && kinds[bytes[i]!]! <= quoteKind)
          throw this.problem('text-after-quote', row, position, shown(bytes, i, i + 1));
        if (this.doubled) {
          source = this.undouble(bytes, start, stop);
          start = 0;
          stop = source.length;
        }
      } else {
        while (i < end && kinds[bytes[i]!]! <= quoteKind) i++;
        stop = i;
      }
      if (i >= end && !final) return unfinished;
      while (stop > start && isWhite(source[stop - 1]!)) stop--;
      while (start < stop && isWhite(source[start]!)) start++;
      if (stop > start) text = true;
      if (position < expected) {
        const slot = slotOf[position]!;
        if (slot >= 0) {
          const code = dictionaries[slot]!.code(source, start, stop, row);
          staged[slot]![at] = code >= 0 ? code : this.refuse(code, slot, source.slice(start, stop), row);
        }
      } else if (stop > start) extra ??= source.slice(start, stop);
      position++;
      kind = i < end ? kinds[bytes[i]!]! : lineFeedKind;
      i++;
    }
    if (kind === zeroKind) throw new FormatError({ code: 'binary-file', file: this.plan.file, row });
    if (kind === carriageReturnKind) {
      if (i >= end && !final) return unfinished;
      if (i < end && bytes[i] === lineFeed) i++;
    }
    if (extra) this.tooManyCells(row, position, extra);
    for (let rest = position; rest < expected; rest++) {
      const slot = slotOf[rest]!;
      if (slot >= 0) staged[slot]![at] = Math.max(0, dictionaries[slot]!.code(bytes, 0, 0, row));
    }
    this.tally.note(row, position, expected, text);
    return Math.min(i, end);
  }

  /** Lets go of a column's dictionary once its values were taken. */
  release(slot: number): void {
    this.dictionaries[slot] = new Dictionary(0, 0);
  }

  private doubled = false;

  private closingQuote(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    this.doubled = false;
    for (let i = from; i < end; i++) {
      if (bytes[i] !== quote) continue;
      if (i + 1 === end) return final ? i : -1;
      if (bytes[i + 1] !== quote) return i;
      this.doubled = true;
      i++;
    }
    return -1;
  }

  private undouble(bytes: Uint8Array, start: number, end: number): Uint8Array {
    if (this.scratch.length < end - start) this.scratch = new Uint8Array(2 * (end - start));
    let n = 0;
    for (let i = start; i < end; i++) {
      this.scratch[n++] = bytes[i]!;
      if (bytes[i] === quote) i++;
    }
    return this.scratch.subarray(0, n);
  }

  private refuse(code: number, slot: number, cell: Uint8Array, row: number): number {
    const { plan } = this;
    const { name: column, position } = plan.kept[slot]!;
    const values = this.dictionaries[slot]!.values.length;
    const { file } = plan;
    if (code !== tooMany && code !== notUtf8) throw new FormatError({ code: 'binary-file', file, row });
    const error =
      code === notUtf8
        ? badBytes(file, row, column, position, cell)
        : new FormatError({ code: 'too-many-values', file, row, column, details: { position, values } });
    if (plan.strict) throw error;
    this.slotOf[position - 1] = -1;
    this.leftOut.set(slot, error);
    this.release(slot);
    return 0;
  }

  private problem(
    code: 'unclosed-quote' | 'text-after-quote',
    row: number,
    index: number,
    after?: string,
  ): FormatError {
    const column = this.plan.header[index]?.name;
    return new FormatError({
      code,
      file: this.plan.file,
      row,
      ...(column === undefined ? {} : { column }),
      details: { position: index + 1, ...(after === undefined ? {} : { after }) },
    });
  }

  private tooManyCells(row: number, cells: number, extra: Uint8Array): never {
    const expected = this.slotOf.length;
    throw new FormatError({
      code: 'too-many-cells',
      file: this.plan.file,
      row,
      details: {
        cells,
        expected,
        extra: shown(extra, 0, extra.length),
        delimiter: String.fromCharCode(this.plan.delimiter),
        rowNames: row === firstDataRow && cells === expected + 1 ? 'likely' : 'unlikely',
      },
    });
  }
}

const isWhite = (byte: number) => byte === space || (byte >= 9 && byte <= 13);

function shown(bytes: Uint8Array, start: number, end: number): string {
  let stop = start;
  while (stop < Math.min(end, start + 40) && bytes[stop]! >= space && bytes[stop]! < 0x80) stop++;
  return decodeUtf8(bytes, start, stop);
}
