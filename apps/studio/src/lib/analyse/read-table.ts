import { readCsv, type Table } from '@weft/formats';
import type { Letters } from './worker-protocol.ts';

/**
 * Reads a file in pieces and tells how far it is (0 to 1) about once a megabyte. The pieces come by `slice`
 * rather than `stream()`, which not every browser can iterate.
 * Letters other than UTF-8 are written anew as UTF-8 on the way.
 */
export async function readTable(
  file: File,
  letters: Letters,
  onPart: (part: number) => void,
): Promise<Table> {
  return readCsv(letters === 'utf-8' ? pieces(file) : rewritten(pieces(file), letters), {
    file: file.name,
    onProgress: (bytes) => onPart(file.size === 0 ? 1 : Math.min(1, bytes / file.size)),
  });
}

const pieceBytes = 1 << 20;

async function* pieces(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceBytes)
    yield new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
}

async function* rewritten(chunks: AsyncIterable<Uint8Array>, letters: Letters): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(letters);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
