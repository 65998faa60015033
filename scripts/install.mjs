// Installs what Weft needs, once for each lock file. Plain Node, no dependency.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './step.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.weft-installed');

/** Installs unless this very lock is installed already. */
export async function ensureInstalled() {
  if (installed()) return;
  await run('Installing what Weft needs', npm('ci', '--include=dev', '--no-audit', '--no-fund'), {
    folder: root,
  });
  writeFileSync(stamp, lockHash());
}

/** Installed when the stamp names this lock, or when npm installed after the lock was last written. */
function installed() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockHash();
  if (statSync(record).mtimeMs < statSync(lock).mtimeMs) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}
