import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './imports.ts';
import { numberKinds, numbersPage } from './numbers-table.ts';

const page = join(root, 'docs/numbers.md');

describe('the page on where each number comes from', () => {
  it('is what the table says; WEFT_UPDATE_NUMBERS=1 writes it anew', () => {
    if (process.env.WEFT_UPDATE_NUMBERS) writeFileSync(page, numbersPage);
    expect(readFileSync(page, 'utf8')).toBe(numbersPage);
  });

  it('names scripts and tests that are there, and for each kind what holds it', () => {
    for (const [kind, { oracle, tests }] of Object.entries(numberKinds)) {
      expect(tests.length, kind).toBeGreaterThan(0);
      for (const path of [...oracle, ...tests]) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });
});
