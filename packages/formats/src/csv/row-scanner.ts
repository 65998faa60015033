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
  /** True where the caller named the columns: then one that does not fit is an error, not a notice. */
  readonly strict: boolean;
  readonly maxRows: number;
  readonly maxValues: number;
  readonly maxTextBytes: number;
}

const ordinary = 0;
const zero = 2;
const quote = 0x22;
const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const headerRow = 1;

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
  /** Columns given up for holding too many different texts. */
  readonly leftOut = new Set<number>();
  /** Position of a quoted cell that the bytes of the last `scan` did not close; 0 if none. */
  openQuote = 0;
  private readonly slotOf: Int32Array;
  private readonly kinds = new Uint8Array(256);
  private scratch = new Uint8Array(64);

  constructor(plan: ScanPlan) {
    this.plan = plan;
    this.dictionaries = plan.kept.map(() => new Dictionary(plan.maxValues, plan.maxTextBytes));
    this.codes = new CodeStore(plan.kept.length, (slot) => this.dictionaries[slot]!.values.length);
    this.slotOf = new Int32Array(plan.header.length).fill(-1);
    for (const [slot, column] of plan.kept.entries()) this.slotOf[column.position - 1] = slot;
    this.kinds[plan.delimiter] = this.kinds[lineFeed] = this.kinds[carriageReturn] = 1;
    this.kinds[0] = zero;
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
    const { kinds, slotOf, dictionaries, codes } = this;
    const delimiter = this.plan.delimiter;
    const expected = slotOf.length;
    const maxRows = this.plan.maxRows;
    this.openQuote = 0;
    let rowStart = from;
    while (rowStart < end && codes.rows < maxRows) {
      const row = codes.rows + headerRow + 1;
      const staged = codes.staged;
      const base = codes.base;
      let i = rowStart;
      let position = 0;
      let text = false;
      let extra = 0;
      let extraStart = 0;
      let extraEnd = 0;
      let closing = 0;
      for (;;) {
        while (i < end && (bytes[i] === space || bytes[i] === tab) && bytes[i] !== delimiter) i++;
        let start = i;
        let stop = i;
        let source = bytes;
        if (i < end && bytes[i] === quote) {
          text = true;
          const closed = this.closingQuote(bytes, i + 1, end, final);
          if (closed < 0) {
            if (final) throw this.problem('unclosed-quote', row, position);
            this.openQuote = position + 1;
            return rowStart;
          }
          start = i + 1;
          stop = closed;
          i = closed + 1;
          while (i < end && (bytes[i] === space || bytes[i] === tab) && bytes[i] !== delimiter) i++;
          if (i < end && kinds[bytes[i]!] === ordinary) this.textAfterQuote(bytes, i, end, row, position);
          if (this.doubled) {
            source = this.undouble(bytes, start, stop);
            stop = this.scratchEnd;
            start = 0;
          }
        } else {
          while (i < end && kinds[bytes[i]!] === ordinary) i++;
          stop = i;
        }
        if (i >= end && !final) return rowStart;
        while (stop > start && isWhite(source[stop - 1]!)) stop--;
        while (start < stop && isWhite(source[start]!)) start++;
        if (stop > start) text = true;
        if (position < expected) {
          const slot = slotOf[position]!;
          if (slot >= 0) {
            let code = dictionaries[slot]!.code(source, start, stop, row);
            if (code < 0) code = this.refuse(code, slot, source.slice(start, stop), row);
            staged[base + slot] = code;
          }
        } else if (stop > start && extra++ === 0) {
          extraStart = start;
          extraEnd = stop;
        }
        position++;
        closing = i < end ? bytes[i]! : lineFeed;
        i++;
        if (closing !== delimiter) break;
      }
      if (closing === carriageReturn) {
        if (i >= end && !final) return rowStart;
        if (i < end && bytes[i] === lineFeed) i++;
      } else if (closing !== lineFeed)
        throw new FormatError({ code: 'binary-file', file: this.plan.file, row });
      if (extra > 0) this.tooManyCells(row, position, bytes, extraStart, extraEnd);
      for (let rest = position; rest < expected; rest++) {
        const slot = slotOf[rest]!;
        if (slot >= 0) staged[base + slot] = dictionaries[slot]!.code(bytes, 0, 0, row);
      }
      if (!text || position !== expected || this.tally.blankPending > 0)
        this.tally.note(row, position, expected, text);
      codes.commit();
      rowStart = Math.min(i, end);
    }
    return rowStart;
  }

  /** Lets go of a column's dictionary once its values were taken. */
  release(slot: number): void {
    this.dictionaries[slot] = new Dictionary(0, 0);
  }

  private doubled = false;
  private scratchEnd = 0;

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
    this.scratchEnd = n;
    return this.scratch;
  }

  private refuse(code: number, slot: number, cell: Uint8Array, row: number): number {
    const { plan } = this;
    const { name: column, position } = plan.kept[slot]!;
    if (code === tooMany) {
      const values = this.dictionaries[slot]!.values.length;
      if (plan.strict)
        throw new FormatError({
          code: 'too-many-values',
          file: plan.file,
          row,
          column,
          details: { position, values },
        });
      this.slotOf[position - 1] = -1;
      this.leftOut.add(slot);
      this.release(slot);
      return 0;
    }
    if (code === notUtf8) throw badBytes(plan.file, row, column, position, cell);
    throw new FormatError({ code: 'binary-file', file: plan.file, row });
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

  private textAfterQuote(bytes: Uint8Array, at: number, end: number, row: number, index: number): never {
    throw this.problem('text-after-quote', row, index, shown(bytes, at, Math.min(end, at + 20)));
  }

  private tooManyCells(row: number, cells: number, bytes: Uint8Array, start: number, end: number): never {
    const expected = this.slotOf.length;
    throw new FormatError({
      code: 'too-many-cells',
      file: this.plan.file,
      row,
      details: {
        cells,
        expected,
        extra: shown(bytes, start, Math.min(end, start + 40)),
        delimiter: String.fromCharCode(this.plan.delimiter),
        rowNames: row === headerRow + 1 && cells === expected + 1 ? 'likely' : 'unlikely',
      },
    });
  }
}

const isWhite = (byte: number) => byte === space || (byte >= 9 && byte <= 13);

function shown(bytes: Uint8Array, start: number, end: number): string {
  let stop = start;
  while (stop < end && bytes[stop]! >= space && bytes[stop]! < 0x80) stop++;
  return decodeUtf8(bytes, start, stop);
}
