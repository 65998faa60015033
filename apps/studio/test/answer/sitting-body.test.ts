import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeptFile, readSittingBody } from '../../src/lib/answer/sitting-body.ts';

const good = { ticket: 'abc.def', place: null, language: 'en', answers: [1, 'skipped', 5] };
const runs = process.env.WEFT_TRIALS === '1' ? 100_000 : 5_000;

/** A good body with one thing in it changed for anything. */
const spoiled = fc
  .tuple(
    fc.constantFrom('ticket', 'place', 'language', 'answers', 'code', '__proto__', 'constructor'),
    fc.jsonValue(),
  )
  .map(
    ([name, value]) =>
      `{${Object.entries(good)
        .map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`)
        .join(',')},${JSON.stringify(name)}:${JSON.stringify(value)}}`,
  );

describe('what a device sends', () => {
  it('is read as it was sent', () => {
    expect(readSittingBody(JSON.stringify(good))).toEqual(good);
    expect(
      readKeptFile(
        JSON.stringify({ weft: 'answers not yet sent', sittings: [{ slug: 'abcd1234', body: good }] }),
      ),
    ).toEqual({ weft: 'answers not yet sent', sittings: [{ slug: 'abcd1234', body: good }] });
  });

  it('carries nothing but the answers: no code, no time, no name', () => {
    for (const extra of ['code', 'at', 'name', 'id', 'way', 'waveId'])
      expect(readSittingBody(JSON.stringify({ ...good, [extra]: 'x' })), extra).toBeNull();
  });

  it(`is null for anything else, and never an error (${runs} cases)`, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), spoiled), (text) => {
        for (const read of [readSittingBody(text), readKeptFile(text)])
          if (read !== null) expect(Object.keys(read).length).toBeLessThanOrEqual(4);
        const body = readSittingBody(text);
        if (body) {
          expect(
            body.answers.every((one) =>
              typeof one === 'number' ? one >= 0 && one < 250 : !String(one).includes(' '),
            ),
          ).toBe(true);
          expect(Object.keys(body).toSorted()).toEqual(['answers', 'language', 'place', 'ticket']);
        }
      }),
      { numRuns: runs },
    );
  });
});
