import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter, letters } from '../src/lib/answer/check-letter.ts';
import {
  newCode,
  newReceipt,
  readCode,
  readReceipt,
  showCode,
  showReceipt,
} from '../src/lib/answer/codes.ts';
import { responseId } from '../src/lib/answer/response-id.ts';

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n));
const kinds = [
  { name: 'code', make: newCode, read: readCode, show: showCode, length: 8 },
  { name: 'receipt', make: newReceipt, read: readReceipt, show: showReceipt, length: 16 },
] as const;

for (const { name, make, read, show, length } of kinds)
  describe(`a ${name}`, () => {
    it('is read as it was made, however it is typed', () => {
      for (let n = 0; n < 500; n++) {
        const word = make(random);
        expect(word).toHaveLength(length);
        for (const typed of [word, show(word), word.toLowerCase(), ` ${show(word).replaceAll('-', ' ')} `])
          expect(read(typed)).toBe(word);
        expect(read(word.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(word);
      }
    });

    it('is refused with any one letter wrong, and with any two neighbors that changed places', () => {
      for (let n = 0; n < 60; n++) {
        const word = make(random);
        for (let at = 0; at < length; at++) {
          for (const letter of letters)
            if (letter !== word[at]) expect(read(word.slice(0, at) + letter + word.slice(at + 1))).toBeNull();
          const swapped = word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2);
          if (swapped !== word && swapped.length === length) expect(read(swapped)).toBeNull();
        }
        expect(read(word.slice(1))).toBeNull();
        expect(read(`${word}0`)).toBeNull();
      }
    });
  });

it('the check is linear, so that one word stands for all: single errors by letter and place', () => {
  const zero = '0'.repeat(7);
  expect(checkLetter(zero)).toBe('0');
  for (let at = 0; at < 7; at++)
    for (const letter of letters.slice(1))
      expect(checkLetter(zero.slice(0, at) + letter + zero.slice(at + 1))).not.toBe('0');
});

it('nothing that a person types makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      expect(readCode(typed)?.length ?? 8).toBe(8);
      expect(readReceipt(typed)?.length ?? 16).toBe(16);
    }),
  );
});

it('the id of a response is made from its receipt by SHA-256 and looks like a random UUID', () => {
  const receipt = newReceipt(random);
  const id = responseId(receipt);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const hash = createHash('sha256').update(`weft receipt ${receipt}`).digest('hex');
  expect(id.replaceAll('-', '').slice(0, 12)).toBe(hash.slice(0, 12));
  expect(id).toBe(responseId(receipt));
  expect(id).not.toContain(receipt.toLowerCase());
});
