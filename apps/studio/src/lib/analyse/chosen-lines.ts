import type { ChosenLine, ColumnUse, GuessLine } from '@weft/instruments';
import type { Uses } from './worker-protocol.ts';

/**
 * The guess as a person corrected it: each line falls apart into the uses its columns now have. Columns keep
 * the scale and the options of the line they were guessed in.
 *
 * @example
 * chosenLines([{ columns: ['a', 'b'], use: 'trust', … }], { b: 'leftOut' })
 * // [{ columns: ['a'], use: 'trust', … }, { columns: ['b'], use: 'leftOut', … }]
 */
export function chosenLines(lines: readonly GuessLine[], uses: Uses): ChosenLine[] {
  return lines.flatMap((line) => {
    const columnsOf = new Map<ColumnUse, string[]>();
    for (const column of line.columns) {
      const use = uses[column] ?? line.use;
      const columns = columnsOf.get(use);
      if (columns) columns.push(column);
      else columnsOf.set(use, [column]);
    }
    return [...columnsOf].map(([use, columns]) => ({
      columns,
      use,
      scale: line.scale,
      options: line.options,
    }));
  });
}
