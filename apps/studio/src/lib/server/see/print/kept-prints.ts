import { createHash } from 'node:crypto';
import type { Printed } from './printed.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** So many bytes of prints are held at once; the one asked for longest ago goes first. */
const most = 24 * 1024 * 1024;

interface Kept {
  readonly bytes: Promise<Bytes>;
  size: number;
}

const held = new Map<string, Kept>();

/**
 * Makes a print once: what a release says never changes once it is published, so only what stands beside it (replies,
 * facts about places, where it is read) makes it another one. Whoever asks while it is made waits for the same.
 */
export function keptPrint(
  name: string,
  printed: Printed,
  make: (printed: Printed) => Promise<Bytes>,
): Promise<Bytes> {
  const key = keyOf(name, printed);
  const there = held.get(key);
  if (there) {
    held.delete(key);
    held.set(key, there);
    return there.bytes;
  }
  const kept: Kept = { bytes: make(printed), size: 0 };
  held.set(key, kept);
  kept.bytes.then(
    ({ length }) => {
      kept.size = length;
      dropOldest();
    },
    () => held.delete(key),
  );
  return kept.bytes;
}

function dropOldest(): void {
  let sum = [...held.values()].reduce((all, { size }) => all + size, 0);
  for (const [key, { size }] of held) {
    if (sum <= most) return;
    if (size === 0) continue;
    held.delete(key);
    sum -= size;
  }
}

function keyOf(name: string, { release, ...beside }: Printed): string {
  return createHash('sha256')
    .update(JSON.stringify([name, release.language, beside]))
    .digest('hex');
}
