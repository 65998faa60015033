import type { Column, Table } from '../table.ts';
import type { LabeledTable, LabeledVariable } from './labeled-table.ts';

/**
 * A labeled table as the plain table that a CSV file would be: numbers as they are, texts trimmed, nothing as ''.
 * A reason for no answer becomes what `reasonText` makes of its label; its own label unless said.
 *
 * @example const table = tableOfLabeled(readSav(bytes, file), file);
 */
export function tableOfLabeled(
  { rows, variables }: LabeledTable,
  file: string,
  reasonText: (label: string) => string = (label) => label,
): Table {
  return {
    file,
    delimiter: '',
    rows,
    columns: variables.map((variable, index) => columnOf(variable, index + 1, rows, reasonText)),
    notices: [],
  };
}

function columnOf(
  { name, cells, missing }: LabeledVariable,
  position: number,
  rows: number,
  reasonText: (label: string) => string,
): Column {
  const reasons = new Map(missing.map(({ code, label }) => [code, reasonText(label).trim()]));
  const codes = new Uint32Array(rows);
  const values: string[] = [];
  const firstRow: number[] = [];
  const known = new Map<string, number>();
  cells.forEach((cell, row) => {
    const text =
      cell === null ? '' : typeof cell === 'string' ? cell.trim() : (reasons.get(cell) ?? String(cell));
    let code = known.get(text);
    if (code === undefined) {
      code = values.length;
      known.set(text, code);
      values.push(text);
      firstRow.push(row + 2);
    }
    codes[row] = code;
  });
  return {
    name: name.trim() || `column ${position}`,
    position,
    codes,
    values,
    firstRow: Uint32Array.from(firstRow),
  };
}
