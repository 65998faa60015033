// A process that opens a folder, says so, and keeps it until it is ended.
import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { StoreError } from '../../src/lib/server/store/store-error.ts';

try {
  await openStore({ folder: argv[2]! });
  writeSync(1, 'open\n');
  setInterval(() => {}, 1_000);
} catch (error) {
  writeSync(1, `${error instanceof StoreError ? error.code : 'failed'}\n${(error as Error).message}\n`);
  process.exit(1);
}
