import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, it } from 'vitest';
import { faultIn } from '../src/lib/server/log/fault.ts';

const secret = 'K7QF2MXD';

describe('what of a fault stands in a log', () => {
  it('is its kind, its state and where it came up, and nothing of what was asked', () => {
    const cause = Object.assign(new Error(`duplicate key (${secret})`), { code: '23505' });
    const said = faultIn(new DrizzleQueryError('select $1', [secret], cause));
    expect(said).toMatch(/^DrizzleQueryError 23505\n\s+at /);
    expect(said).toContain('fault.test.ts');
    expect(said).not.toContain(secret);
  });

  it('is nothing of a message that looks like a place in the code', () => {
    const said = faultIn(new TypeError(`no\n    at ${secret} (here.ts:1:1)`));
    expect(said).toMatch(/^TypeError\n\s+at /);
    expect(said).not.toContain(secret);
    expect(faultIn(secret)).toBe('thrown: string');
    const odd = new Error(`code ${secret}`);
    odd.stack = `    at ${secret}`;
    expect(faultIn(odd)).toBe('Error');
  });
});
