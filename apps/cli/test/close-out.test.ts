import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@weft/studio/store';
import { expect, it } from 'vitest';
import { closedWave } from '../../studio/test/hear/closed-wave.ts';
import { weft } from './weft.ts';

it('destroys the single answers of waves whose day has come, and says which', async () => {
  const home = mkdtempSync(join(tmpdir(), 'weft-close-out-'));
  const folder = join(home, 'data');
  const store = await openStore({ folder });
  const { community, wave } = await closedWave(store);
  await store.waves.change(community.id, wave.id, { destroyOn: '2026-05-01' });
  const inUse = weft('close-out', '--from', folder);
  expect([inUse.code, inUse.said]).toEqual([2, expect.stringContaining(`process ${process.pid}`)]);
  await store.close();

  expect(weft('close-out', '--from', folder).out).toBe(
    'The single answers of "Spring", to be destroyed on 2026-05-01, are destroyed.\n',
  );
  expect(weft('close-out', '--from', folder).out).toBe('No wave has come to its day.\n');
  const mistyped = weft('close-out', '--from', join(home, 'dtaa'));
  expect([mistyped.code, mistyped.said]).toEqual([2, expect.stringContaining('There is no store')]);
  const again = await openStore({ folder });
  expect(await again.answers.count(wave.id)).toBe(0);
  expect((await again.keptSums.get(wave.id))?.document.format).toBe('weft-kept-sums');
  await again.close();
  rmSync(home, { recursive: true });
}, 300_000);
