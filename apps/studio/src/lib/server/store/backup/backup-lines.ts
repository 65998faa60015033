/** A backup is lines of JSON: the head, then for each table its head, its rows and its sum, then the end. */
export interface BackupHead {
  readonly weft: 'backup';
  readonly version: 1;
  readonly made: string;
  /** The steps of the schema that these rows have taken. */
  readonly migrations: readonly string[];
  /** Rows of all tables. */
  readonly rows: number;
}

export interface TableHead {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface TableSum {
  readonly sum: string;
  readonly rows: number;
  /** SHA-256 of the rows' lines, each with its line feed. */
  readonly sha256: string;
}

export interface BackupEnd {
  readonly end: true;
  readonly tables: number;
}

/** How much was written or read, of how much. */
export type Told = (table: string, rows: number, of: number) => void;
