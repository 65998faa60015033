import { FormatError } from '../format-error.ts';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** How the bytes of a file are to be read, and how many of them are a byte-order mark. */
export interface Sniffed {
  readonly encoding: Encoding;
  readonly markLength: number;
}

/**
 * Looks at the first bytes of a file: its byte-order mark, or UTF-16 without one (every second byte zero).
 * Throws FormatError where they belong to a workbook or a packed file, by their magic numbers.
 */
export function sniff(head: Uint8Array, file: string): Sniffed {
  if (starts(head, [0x50, 0x4b, 0x03, 0x04])) {
    if (holds(head, 'opendocument.spreadsheet'))
      throw new FormatError({ code: 'workbook', file, details: { kind: 'ods' } });
    if (holds(head, '[Content_Types].xml') || holds(head, 'xl/') || /\.xls[xmb]$/i.test(file))
      throw new FormatError({ code: 'workbook', file, details: { kind: 'xlsx' } });
    throw new FormatError({ code: 'compressed-file', file, details: { kind: 'zip' } });
  }
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FormatError({ code: 'workbook', file, details: { kind: 'xls' } });
  if (starts(head, [0x1f, 0x8b]))
    throw new FormatError({ code: 'compressed-file', file, details: { kind: 'gzip' } });
  if (starts(head, [0x28, 0xb5, 0x2f, 0xfd]))
    throw new FormatError({ code: 'compressed-file', file, details: { kind: 'zstd' } });
  if (starts(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf8', markLength: 3 };
  if (starts(head, [0xff, 0xfe])) return { encoding: 'utf16le', markLength: 2 };
  if (starts(head, [0xfe, 0xff])) return { encoding: 'utf16be', markLength: 2 };
  if (head.length >= 4) {
    const zeros = [0, 1, 2, 3].map((i) => head[i] === 0);
    if (!zeros[0] && zeros[1] && !zeros[2] && zeros[3]) return { encoding: 'utf16le', markLength: 0 };
    if (zeros[0] && !zeros[1] && zeros[2] && !zeros[3]) return { encoding: 'utf16be', markLength: 0 };
  }
  return { encoding: 'utf8', markLength: 0 };
}

const starts = (head: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => head[i] === byte);

function holds(head: Uint8Array, text: string): boolean {
  const length = Math.min(head.length, 4096) - text.length;
  for (let i = 0; i <= length; i++) {
    let k = 0;
    while (k < text.length && head[i + k] === text.charCodeAt(k)) k++;
    if (k === text.length) return true;
  }
  return false;
}
