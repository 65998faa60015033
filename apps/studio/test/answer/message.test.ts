import { type RespondentWord, respondentCatalogues } from '@weft/instruments';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../src/lib/answer/message.ts';

const names = Object.keys(respondentCatalogues.en.messages) as RespondentWord[];
const argumentsOf = (message: string) => [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name!);
const counted = (message: string) =>
  new Set([...message.matchAll(/\{(\w+), plural/g)].map(([, name]) => name!));

describe('words with numbers in them', () => {
  for (const { language, messages } of Object.values(respondentCatalogues))
    it(`read as intl-messageformat reads them, for the whole catalogue in ${language}`, () => {
      for (const name of names) {
        const message = messages[name];
        const plurals = counted(message);
        for (const count of [0, 1, 2, 3, 7, 10, 11, 19, 20, 99, 100, 101, 102, 1234, 1_000_000]) {
          const values = Object.fromEntries(
            argumentsOf(message).map((one) => [one, plurals.has(one) ? count : `«${one} #${count}»`]),
          );
          expect(formatMessage(message, language, values), `${name}, ${count}`).toBe(
            new IntlMessageFormat(message, language).format(values),
          );
        }
      }
    });

  it('take any text for any value without reading it as a message', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatMessage('“{code}”', 'en', { code: text })).toBe(`“${text}”`);
      }),
    );
  });

  it('say something of any message, whole or broken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', 'a', '#', 'n, plural,', ' one', ' other', ',', ' '), {
          maxLength: 40,
        }),
        (parts) => {
          expect(typeof formatMessage(parts.join(''), 'ar', { n: 3, a: 'x' })).toBe('string');
        },
      ),
    );
  });
});
