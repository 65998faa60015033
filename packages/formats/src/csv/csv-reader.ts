import { FormatError } from '../format-error.ts';
import type { Column, Table } from '../table.ts';
import { type Header, headBytes, readHeader } from './header.ts';
import { headerNotices, rowNotices } from './notices.ts';
import { RowScanner } from './row-scanner.ts';
import { sniff } from './sniff.ts';
import { Utf16Transcoder } from './utf16.ts';

/** What to read and how much of it. */
export interface CsvOptions {
  /** The file's name, for messages. */
  readonly file: string;
  /**
   * Chooses the columns to keep from the names in the header; the others are neither stored nor checked
   * for encoding. A chosen column that cannot be kept is an error. Without this option every column is kept,
   * and one that cannot be (bytes that are not UTF-8, too many different texts) is left out with a notice.
   */
  readonly columns?: (header: readonly string[]) => readonly string[];
  /** Called about once a megabyte, and at the end. */
  readonly onProgress?: (bytesRead: number, rows: number) => void;
  /** Stop after so many data rows (a notice says so). */
  readonly maxRows?: number;
  /** What separates cells (one character). Without it: a `sep=` line, or a guess from the first rows. */
  readonly delimiter?: string;
  /** Most distinct texts a column may hold (2²² if not given). */
  readonly maxValues?: number;
}

const magicBytes = 1 << 12;
const longestRow = 1 << 24;
const progressStep = 1 << 20;

/**
 * Reads a CSV file handed in piece by piece. `push` every chunk in order, then `finish`. A chunk may be
 * reused by its owner after `push` returns. Holds the codes so far and at most one unfinished row.
 */
export class CsvReader {
  private readonly options: CsvOptions;
  private header: Header | undefined;
  private scanner: RowScanner | undefined;
  private transcoder: Utf16Transcoder | undefined;
  private sniffed = false;
  private rest = new Uint8Array(0);
  private restLength = 0;
  private tryAgainAt = 0;
  private bytesRead = 0;
  private progressAt = progressStep;
  private cut = false;

  constructor(options: CsvOptions) {
    this.options = options;
  }

  /** Takes the next bytes. False once `maxRows` rows were read and no more are wanted. */
  push(chunk: Uint8Array): boolean {
    this.bytesRead += chunk.length;
    const more = this.take(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length), false);
    if (this.bytesRead >= this.progressAt) {
      this.progressAt = this.bytesRead + progressStep;
      this.options.onProgress?.(this.bytesRead, this.scanner?.rows ?? 0);
    }
    return more;
  }

  /** Takes the end of the file and gives the table. */
  finish(): Table {
    if (!this.cut) {
      this.take(new Uint8Array(0), true);
      this.transcoder?.finish();
    }
    const { header, scanner } = this;
    if (!header || !scanner) throw new FormatError({ code: 'empty-file', file: this.options.file });
    this.options.onProgress?.(this.bytesRead, scanner.rows);
    const rows = scanner.rows - scanner.tally.blankPending;
    if (rows === 0)
      throw new FormatError({
        code: 'no-rows',
        file: this.options.file,
        details: { columns: header.columns.map((column) => column.name) },
      });
    const [unkept] = scanner.leftOut.values();
    if (unkept && scanner.leftOut.size === scanner.plan.kept.length) throw unkept;
    const columns: Column[] = [];
    for (const [slot, { name, position, unnamed }] of scanner.plan.kept.entries()) {
      const dictionary = scanner.dictionaries[slot]!;
      if (scanner.leftOut.has(slot)) continue;
      dictionary.dropAfter(rows + 1);
      const values = dictionary.values;
      if (unnamed && values.length === 1 && values[0] === '') continue;
      const codes = scanner.codes.take(slot, rows, values.length);
      columns.push({ name, position, codes, values, firstRow: dictionary.firstRow() });
      scanner.release(slot);
    }
    const notices = [
      ...headerNotices(header, columns, this.transcoder !== undefined),
      ...rowNotices(scanner, this.cut),
    ];
    return { file: this.options.file, delimiter: header.delimiter, rows, columns, notices };
  }

  private take(chunk: Uint8Array, final: boolean): boolean {
    if (this.cut) return false;
    if (this.sniffed) return this.read(this.transcoder ? this.transcoder.push(chunk) : chunk, final);
    let head = chunk;
    if (this.restLength > 0 || chunk.length < magicBytes) {
      this.keep(chunk, this.restLength);
      if (!final && this.restLength < magicBytes) return true;
      head = this.rest.slice(0, this.restLength);
    }
    const { encoding, markLength } = sniff(head, this.options.file);
    this.sniffed = true;
    this.restLength = 0;
    const text = head.subarray(markLength);
    if (encoding === 'utf8') return this.read(text, final);
    const broken = (): never => {
      throw new FormatError({
        code: 'broken-utf16',
        file: this.options.file,
        row: (this.scanner?.rows ?? 0) + 2,
      });
    };
    this.transcoder = new Utf16Transcoder(encoding === 'utf16le', broken);
    return this.read(this.transcoder.push(text), final);
  }

  /** Joins the chunk to the unfinished row before it and reads what is whole. */
  private read(chunk: Uint8Array, final: boolean): boolean {
    let bytes = chunk;
    if (this.restLength > 0) {
      this.keep(chunk, this.restLength);
      if (!final && this.restLength < this.tryAgainAt) return true;
      bytes = this.rest.subarray(0, this.restLength);
    }
    let next = 0;
    if (!this.scanner && (final || bytes.length >= headBytes)) {
      const header = readHeader(bytes, this.options.file, final, this.options.delimiter);
      if (header) {
        this.header = header;
        this.scanner = this.startScanner(header);
        next = header.next;
      }
    }
    if (this.scanner) {
      next = this.scanner.scan(bytes, next, bytes.length, final);
      if (this.scanner.done && (this.scanner.rows > 0 || this.options.maxRows === 0)) {
        this.cut = next < bytes.length || !final;
        return false;
      }
    }
    const left = bytes.length - next;
    if (left > longestRow) this.rowTooLong(bytes, next);
    if (left > 0) this.keep(bytes.subarray(next), 0);
    this.restLength = left;
    this.tryAgainAt = next > 0 ? 0 : this.scanner || left >= headBytes ? 2 * left : headBytes;
    return true;
  }

  private keep(bytes: Uint8Array, at: number): void {
    const length = at + bytes.length;
    if (this.rest.length < length) {
      const wider = new Uint8Array(Math.max(2 * this.rest.length, length));
      wider.set(this.rest.subarray(0, at));
      wider.set(bytes, at);
      this.rest = wider;
    } else this.rest.set(bytes, at);
    this.restLength = length;
  }

  private startScanner(header: Header): RowScanner {
    const { file, columns, maxRows, maxValues } = this.options;
    const names = header.columns.map((column) => column.name);
    const wanted = new Set(columns ? columns(names) : names);
    for (const column of wanted)
      if (!names.includes(column))
        throw new FormatError({ code: 'unknown-column', file, row: 1, column, details: { columns: names } });
    return new RowScanner({
      file,
      delimiter: header.delimiter.charCodeAt(0),
      header: header.columns,
      kept: header.columns.filter((column) => wanted.has(column.name)),
      strict: columns !== undefined,
      maxRows: maxRows ?? Number.POSITIVE_INFINITY,
      maxValues: maxValues ?? 1 << 22,
      maxTextBytes: 1 << 28,
    });
  }

  private rowTooLong(bytes: Uint8Array, from: number): never {
    const row = (this.scanner?.rows ?? -1) + 2;
    if (this.scanner && this.scanner.openQuote > 0) this.scanner.scan(bytes, from, bytes.length, true);
    throw new FormatError({
      code: 'row-too-long',
      file: this.options.file,
      row,
      details: { megabytes: longestRow >> 20 },
    });
  }
}
