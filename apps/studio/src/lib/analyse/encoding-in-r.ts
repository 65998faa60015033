import type { Table } from '@weft/formats';
import type { Letters } from './worker-protocol.ts';

const encodingInR: Readonly<Record<Letters, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'CP1252',
  'windows-1250': 'CP1250',
  'windows-1251': 'CP1251',
  'windows-1253': 'CP1253',
  'windows-1254': 'CP1254',
  'windows-1256': 'CP1256',
  macintosh: 'macintosh',
};

/** The letters of a file as R's `fileEncoding` names them. */
export function encodingOf(table: Table, letters: Letters): string {
  return table.notices.some(({ code }) => code === 'utf16') ? 'UTF-16' : encodingInR[letters];
}
