import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { FormatError } from '../format-error.ts';
import type { Column, Table } from '../table.ts';

/** A column to write: whole numbers or texts, `null` where there is nothing. */
export interface ParquetColumn {
  readonly name: string;
  readonly kind: 'number' | 'text';
  readonly cells: readonly (number | string | null)[];
}

/**
 * Columns as the bytes of a Parquet file; `notes` are its key-value metadata.
 *
 * @example writeParquet([{ name: 'q1', kind: 'number', cells: [1, null] }], { codebook: json })
 */
export function writeParquet(
  columns: readonly ParquetColumn[],
  notes: Readonly<Record<string, string>> = {},
): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, kind, cells }) => ({
        name,
        data: [...cells],
        type: kind === 'number' ? ('INT32' as const) : ('STRING' as const),
        nullable: true,
      })),
      kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    }),
  );
}

/**
 * A flat Parquet file as a plain table of texts. Throws a `FormatError` where it cannot be read or where cells hold
 * lists or structures.
 *
 * @example const table = await readParquet(bytes, 'answers.parquet');
 */
export async function readParquet(bytes: Uint8Array, file: string): Promise<Table> {
  const refuse = (why: string): never => {
    throw new FormatError({ code: 'parquet-file', file, details: { why } });
  };
  const buffer = bytes.slice().buffer;
  let names: string[];
  let rows: Record<string, unknown>[];
  try {
    const metadata = await parquetMetadataAsync(buffer);
    names = metadata.schema.slice(1).map(({ name }) => name);
    rows = await parquetReadObjects({ file: buffer, metadata });
  } catch (error) {
    return refuse(error instanceof Error ? error.message.slice(0, 120) : 'it is damaged');
  }
  const columns = names.map((name, index): Column => {
    const codes = new Uint32Array(rows.length);
    const known = new Map<string, number>();
    const firstRow: number[] = [];
    rows.forEach((row, at) => {
      const text =
        cellText(row[name]) ?? refuse(`column "${name}", row ${at + 1} holds a list or a structure`);
      let code = known.get(text);
      if (code === undefined) {
        code = known.size;
        known.set(text, code);
        firstRow.push(at + 2);
      }
      codes[at] = code;
    });
    return {
      name,
      position: index + 1,
      codes,
      values: [...known.keys()],
      firstRow: Uint32Array.from(firstRow),
    };
  });
  return { file, delimiter: '', rows: rows.length, columns, notices: [] };
}

function cellText(cell: unknown): string | null {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'object' ? null : String(cell).trim();
}
