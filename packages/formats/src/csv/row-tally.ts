const namedRows = 10;

/** How many rows are concerned, and the first few of them by number. */
export class RowList {
  count = 0;
  readonly first: number[] = [];

  add(row: number): void {
    if (this.count++ < namedRows) this.first.push(row);
  }
}

/** Keeps count of rows that are not as the header says: short, with empty cells too many, or blank. */
export class RowTally {
  readonly short = new RowList();
  readonly extraEmpty = new RowList();
  readonly blank = new RowList();
  /** Blank rows since the last row with text; blank rows at the end stay here. */
  blankPending = 0;
  /** How many of those hold delimiters, so that a person may take them for rows. */
  delimitedPending = 0;

  note(row: number, cells: number, expected: number, text: boolean): void {
    if (!text) {
      this.blankPending++;
      if (cells > 1) this.delimitedPending++;
      return;
    }
    for (let blank = row - this.blankPending; blank < row; blank++) this.blank.add(blank);
    this.blankPending = this.delimitedPending = 0;
    if (cells < expected) this.short.add(row);
    else if (cells > expected) this.extraEmpty.add(row);
  }
}
