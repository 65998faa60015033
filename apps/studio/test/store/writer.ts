// A process that sends sittings as devices do: several at a time, each of them twice, until all are acknowledged or
// it is killed. It says how many it found, and the id of each that was acknowledged.
// Arguments: location, wave, ids (a file with one id a line), how many at a time.
import { readFileSync, writeSync } from 'node:fs';
import { argv } from 'node:process';
import { mixing } from '../../src/lib/server/hear/mixing.ts';
import { submissions } from '../../src/lib/server/hear/submissions.ts';
import { locationOf, openStore } from '../../src/lib/server/store/open-store.ts';

const [location, waveId, ids, lanes] = argv.slice(2) as [string, string, string, string];
const all = readFileSync(ids, 'utf8').split('\n').filter(Boolean);
const store = await openStore(locationOf(location));
writeSync(1, `open ${await store.answers.count(waveId)}\n`);

let next = 0;
async function lane(): Promise<void> {
  for (let at = next++; at < all.length; at = next++) {
    const sitting = { id: all[at]!, placeId: null, answers: [1 + (at % 5), 3, 'skipped' as const, 0] };
    const send = () => submissions(store).submit(waveId, sitting);
    const outcomes = await Promise.all([send(), send()]);
    if (
      outcomes.filter((one) => one === 'stored').length > 1 ||
      outcomes.some((one) => one !== 'stored' && one !== 'known')
    )
      throw new Error(`A sitting that was sent twice was ${outcomes.join(' and ')}.`);
    writeSync(1, `${all[at]}\n`);
  }
}
await Promise.all(Array.from({ length: Number(lanes) }, lane));
await mixing(store).finish(waveId);
await store.close();
writeSync(1, 'done\n');
