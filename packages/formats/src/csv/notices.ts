import { english } from '../messages.ts';
import type { Column, TableNotice } from '../table.ts';
import type { Header } from './header.ts';
import type { RowScanner } from './row-scanner.ts';
import type { RowList } from './row-tally.ts';

type Said = Omit<TableNotice, 'says'>;

const notice = (said: Said): TableNotice => ({ ...said, says: english.notices[said.code](said) });

/** What is to be said of the header: how cells are separated, unless every first row says commas; names we gave. */
export function headerNotices(header: Header, columns: readonly Column[], utf16: boolean): TableNotice[] {
  const notices: TableNotice[] = [];
  const { found, delimiter } = header;
  if (utf16) notices.push(notice({ code: 'utf16', details: {} }));
  if (found === 'named')
    notices.push(notice({ code: 'delimiter-guessed', details: { why: 'named', delimiter } }));
  else if (found !== 'given' && (delimiter !== ',' || found.agree < found.seen) && found.cells > 1) {
    const { cells, agree, seen } = found;
    notices.push(
      notice({ code: 'delimiter-guessed', details: { why: 'guessed', delimiter, cells, agree, seen } }),
    );
  }
  const unnamed = new Set(header.columns.filter((column) => column.unnamed).map((column) => column.position));
  const names = columns.filter((column) => unnamed.has(column.position)).map((column) => column.name);
  if (names.length > 0) notices.push(notice({ code: 'unnamed-columns', row: 1, details: { names } }));
  return notices;
}

/** What is to be said of the rows: those unlike the header, columns left out, an early stop. */
export function rowNotices(scanner: RowScanner, cut: boolean): TableNotice[] {
  const { tally } = scanner;
  const notices: TableNotice[] = [];
  const add = (code: 'short-rows' | 'extra-empty-cells' | 'blank-rows', list: RowList) => {
    if (list.count > 0)
      notices.push(notice({ code, row: list.first[0]!, count: list.count, details: { rows: list.first } }));
  };
  add('short-rows', tally.short);
  add('extra-empty-cells', tally.extraEmpty);
  add('blank-rows', tally.blank);
  if (tally.delimitedPending > 0)
    notices.push(notice({ code: 'blank-rows-at-end', count: tally.delimitedPending, details: {} }));
  for (const { code, row, column, details } of scanner.leftOut.values())
    notices.push(
      notice({
        code: code === 'not-utf8' ? 'column-not-utf8' : 'column-left-out',
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
        details,
      }),
    );
  if (cut) notices.push(notice({ code: 'stopped-early', count: scanner.rows, details: {} }));
  return notices;
}
