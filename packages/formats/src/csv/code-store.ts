type Codes = Uint8Array | Uint16Array | Uint32Array;

const blockCells = 1 << 16;

/**
 * Codes of rows × columns. A block of rows is staged row by row, as the file gives them, and then laid away
 * column by column in the narrowest integers that hold the codes so far.
 */
export class CodeStore {
  /** The current block, row-major: the row being read starts at `base`. */
  staged: Uint32Array;
  base = 0;
  /** Rows committed. */
  rows = 0;
  private readonly columns: number;
  private readonly valuesOf: (column: number) => number;
  private readonly blocks: Codes[][];

  constructor(columns: number, valuesOf: (column: number) => number) {
    this.columns = columns;
    this.valuesOf = valuesOf;
    this.staged = new Uint32Array(columns * Math.max(64, Math.floor(blockCells / Math.max(1, columns))));
    this.blocks = Array.from({ length: columns }, () => []);
  }

  commit(): void {
    this.rows++;
    this.base += this.columns;
    if (this.base === this.staged.length) this.layAway();
  }

  /** The codes of the first `rows` rows of a column with `values` distinct values. Frees what it held. */
  take(column: number, rows: number, values: number): Codes {
    this.layAway();
    const codes = narrowest(values, rows);
    let at = 0;
    for (const block of this.blocks[column]!) {
      codes.set(at + block.length > rows ? block.subarray(0, rows - at) : block, at);
      at = Math.min(rows, at + block.length);
    }
    this.blocks[column] = [];
    return codes;
  }

  private layAway(): void {
    const { columns, staged } = this;
    if (columns === 0) {
      this.base = 0;
      return;
    }
    const rows = this.base / columns;
    if (rows === 0) return;
    for (let column = 0; column < columns; column++) {
      const block = narrowest(this.valuesOf(column), rows);
      for (let row = 0, from = column; row < rows; row++, from += columns) block[row] = staged[from]!;
      this.blocks[column]!.push(block);
    }
    this.base = 0;
  }
}

function narrowest(values: number, length: number): Codes {
  if (values <= 0x100) return new Uint8Array(length);
  return values <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
