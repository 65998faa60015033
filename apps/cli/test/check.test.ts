import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { weft } from './weft.ts';

const home = mkdtempSync(join(tmpdir(), 'weft-check-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const release = '0f8fad5b-d9cd-469f-a165-70867728950e';

it('asks for a release and a folder, refuses one that is not empty, and finds no store where there is none', () => {
  const full = join(home, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'mine.txt'), 'mine');
  for (const [args, says] of [
    [['check'], 'weft check RELEASE --out FOLDER'],
    [['check', release], 'weft check RELEASE --out FOLDER'],
    [['check', release, '--out', full], 'mine.txt is in it'],
    [['check', release, '--out', join(full, 'mine.txt')], 'is not a folder'],
    [['check', release, '--out', join(home, 'new'), '--from', join(home, 'none')], 'There is no store'],
  ] as const) {
    const run = weft(...args);
    expect([run.code, run.said]).toEqual([2, expect.stringContaining(says)]);
  }
  expect(readdirSync(full)).toEqual(['mine.txt']);
  expect(readdirSync(home)).toEqual(['full']);
});
