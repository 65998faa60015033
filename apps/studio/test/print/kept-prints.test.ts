import { describe, expect, it } from 'vitest';
import { told, town } from '../../../../packages/findings/test/study.ts';
import { keptPrint } from '../../src/lib/server/see/print/kept-prints.ts';
import { printedCase } from './printed-case.ts';

describe('prints that were made', () => {
  const printed = printedCase(told(town, 3).release);
  const bytes = (length: number) => new Uint8Array(length);

  it('are made once for all who ask, and anew where something beside the release changed', async () => {
    let made = 0;
    const make = async () => bytes(++made);
    const [one, other] = await Promise.all([
      keptPrint('a.pdf', printed, make),
      keptPrint('a.pdf', printed, make),
    ]);
    expect(other).toBe(one);
    expect(await keptPrint('a.pdf', { ...printed }, make)).toBe(one);
    await keptPrint('b.pdf', printed, make);
    await keptPrint('a.pdf', { ...printed, replies: [] }, make);
    await keptPrint('a.pdf', { ...printed, release: { ...printed.release, language: 'es' } }, make);
    expect(made).toBe(4);
  });

  it('are not kept where making them failed', async () => {
    const broken = () => Promise.reject(new Error('no engine'));
    await expect(keptPrint('c.pdf', printed, broken)).rejects.toThrow('no engine');
    expect((await keptPrint('c.pdf', printed, async () => bytes(7))).length).toBe(7);
  });

  it('go, the oldest first, before they fill the memory', async () => {
    let made = 0;
    const large = async () => bytes(10_000_000 + ++made);
    for (const name of ['1', '2', '3']) await keptPrint(name, printed, large);
    await keptPrint('3', printed, large);
    expect(made).toBe(3);
    await keptPrint('1', printed, large);
    expect(made).toBe(4);
  });
});
