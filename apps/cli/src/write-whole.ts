import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { pid } from 'node:process';

/** Writes a file whole or not at all: to a neighbor first, then in its place. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const beside = `${path}.${pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
