/** One row cut into cells with quotes undone, or the reason why it cannot be. For headers and guesses. */
export type SlicedRow =
  | { readonly kind: 'row'; readonly cells: readonly Uint8Array[]; readonly next: number }
  /** The bytes end before the row does; `openQuote` is the position (from 1) of a cell still open. */
  | { readonly kind: 'incomplete'; readonly openQuote?: number }
  | { readonly kind: 'text-after-quote'; readonly position: number; readonly at: number };

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts the row that starts at `from`. With `final` the bytes are the end of the file. */
export function sliceRow(bytes: Uint8Array, from: number, delimiter: number, final: boolean): SlicedRow {
  const cells: Uint8Array[] = [];
  const end = bytes.length;
  let i = from;
  for (;;) {
    let start = i;
    while (start < end && isGap(bytes[start]!, delimiter)) start++;
    let cell: Uint8Array;
    if (bytes[start] === quote) {
      const unquoted: number[] = [];
      i = start + 1;
      for (; i < end; i++) {
        if (bytes[i] !== quote) unquoted.push(bytes[i]!);
        else if (bytes[i + 1] === quote) unquoted.push(bytes[i++]!);
        else break;
      }
      if (i >= end) return { kind: 'incomplete', openQuote: cells.length + 1 };
      i++;
      while (i < end && isGap(bytes[i]!, delimiter)) i++;
      if (i < end && !isEnd(bytes[i]!, delimiter))
        return { kind: 'text-after-quote', position: cells.length + 1, at: i };
      cell = Uint8Array.from(unquoted);
    } else {
      while (i < end && !isEnd(bytes[i]!, delimiter)) i++;
      cell = bytes.subarray(Math.min(start, i), i);
    }
    if (i >= end && !final) return { kind: 'incomplete' };
    cells.push(cell);
    if (i >= end) return { kind: 'row', cells, next: end };
    if (bytes[i] === delimiter) i++;
    else if (bytes[i] === carriageReturn) {
      if (i + 1 >= end && !final) return { kind: 'incomplete' };
      return { kind: 'row', cells, next: i + (bytes[i + 1] === lineFeed ? 2 : 1) };
    } else return { kind: 'row', cells, next: i + 1 };
  }
}

const isGap = (byte: number, delimiter: number) => (byte === 0x20 || byte === 0x09) && byte !== delimiter;
const isEnd = (byte: number, delimiter: number) =>
  byte === delimiter || byte === lineFeed || byte === carriageReturn;

/** Why a delimiter was chosen: `agree` of the `seen` first rows have `cells` cells, as the header has. */
export interface DelimiterGuess {
  readonly delimiter: string;
  readonly cells: number;
  readonly agree: number;
  readonly seen: number;
}

const candidates = [',', ';', '\t', '|'] as const;
const rowsLookedAt = 20;

/**
 * Guesses what separates cells. The header and the next rows (20 in all, blank ones passed over) are cut by
 * comma, semicolon, tab and upright bar, with quotes respected. The best is the one that cuts the header
 * into at least two and agrees with it in the largest share of rows; ties go to more cells, then to the
 * order above. Where none cuts the header, the file has one column and the comma stands. `undefined` where
 * the bytes end before the header does.
 */
export function guessDelimiter(bytes: Uint8Array, from: number, final: boolean): DelimiterGuess | undefined {
  let best: DelimiterGuess = { delimiter: ',', cells: 1, agree: 1, seen: 1 };
  let incomplete = 0;
  for (const delimiter of candidates) {
    const counts: number[] = [];
    let at = from;
    while (counts.length < rowsLookedAt && at < bytes.length) {
      const row = sliceRow(bytes, at, delimiter.charCodeAt(0), final);
      if (row.kind === 'incomplete' && counts.length === 0) incomplete++;
      if (row.kind !== 'row') break;
      if (row.cells.some((cell) => cell.length > 0)) counts.push(row.cells.length);
      at = row.next;
      if (counts[0] === 1) break;
    }
    const cells = counts[0] ?? 1;
    if (cells < 2) continue;
    const agree = counts.filter((count) => count === cells).length;
    const guess = { delimiter, cells, agree, seen: counts.length };
    const gain = best.cells < 2 ? 1 : guess.agree / guess.seen - best.agree / best.seen;
    if (gain > 0 || (gain === 0 && cells > best.cells)) best = guess;
  }
  return best.cells < 2 && incomplete > 0 ? undefined : best;
}
