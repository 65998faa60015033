type Codes = Uint8Array | Uint16Array | Uint32Array;

const blockCells = 1 << 16;

/**
 * Codes of rows × columns. A block of rows is staged in wide integers and then laid away, column by column,
 * in the narrowest that hold the codes so far.
 */
export class CodeStore {
  /** The current block: `staged[column][at]` for the row being read. */
  readonly staged: readonly Uint32Array[];
  /** Rows read. The owner counts one up for each row it has staged, and lays away when no room is left. */
  rows = 0;
  private laidAway = 0;
  private readonly blockRows: number;
  private readonly valuesOf: (column: number) => number;
  private readonly blocks: Codes[][];

  constructor(columns: number, valuesOf: (column: number) => number) {
    this.valuesOf = valuesOf;
    this.blockRows = Math.max(64, Math.floor(blockCells / Math.max(1, columns)));
    this.staged = Array.from({ length: columns }, () => new Uint32Array(this.blockRows));
    this.blocks = Array.from({ length: columns }, () => []);
  }

  /** Where in `staged` the row being read goes. */
  get at(): number {
    return this.rows - this.laidAway;
  }

  /** Rows that the current block can still take. */
  get room(): number {
    return this.blockRows - this.at;
  }

  /** The codes of the first `rows` rows of a column with `values` distinct values. Frees what it held. */
  take(column: number, rows: number, values: number): Codes {
    if (this.at > 0) this.layAway();
    const codes = narrowest(values, rows);
    let at = 0;
    for (const block of this.blocks[column]!) {
      codes.set(at + block.length > rows ? block.subarray(0, rows - at) : block, at);
      at = Math.min(rows, at + block.length);
    }
    this.blocks[column] = [];
    return codes;
  }

  layAway(): void {
    const { at } = this;
    for (const [column, staged] of this.staged.entries()) {
      const block = narrowest(this.valuesOf(column), at);
      block.set(staged.subarray(0, at));
      this.blocks[column]!.push(block);
    }
    this.laidAway = this.rows;
  }
}

function narrowest(values: number, length: number): Codes {
  if (values <= 0x100) return new Uint8Array(length);
  return values <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
