// A process that writes sittings until it has written all or is killed, and says what it found and what was acknowledged.
// Arguments: location, wave, first, last, ids (a file with one id a line).
import { readFileSync, writeSync } from 'node:fs';
import { argv } from 'node:process';
import { locationOf, openStore } from '../../src/lib/server/store/open-store.ts';

const [location, waveId, first, last, ids] = argv.slice(2) as [string, string, string, string, string];
const all = readFileSync(ids, 'utf8').trim().split('\n');
const store = await openStore(locationOf(location));
const [there] = await store.engine.run('SELECT count(*)::int AS n FROM responses WHERE wave_id = $1', [
  waveId,
]);
writeSync(1, `open ${String(there?.n)}\n`);
for (let at = Number(first); at < Number(last); at++) {
  await store.answers.add(waveId, [
    { id: all[at]!, placeId: null, answers: [1 + (at % 5), 3, 'skipped', 0] },
  ]);
  writeSync(1, `${at}\n`);
}
await store.close();
writeSync(1, 'done\n');
