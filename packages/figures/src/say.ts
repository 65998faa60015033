import { IntlMessageFormat } from 'intl-messageformat';
import type { Settings } from './figure.ts';
import type { FigureWords } from './words.ts';

/** Writes the words and numbers of one figure in its language. */
export interface Speaker {
  readonly say: (key: keyof FigureWords, values?: Readonly<Record<string, string | number>>) => string;
  /** A number with `digits` decimals, a true minus sign and never a negative zero. */
  readonly number: (value: number, digits: number) => string;
  /** Parts one after another, with the semicolon of the language. */
  readonly listed: (parts: readonly string[]) => string;
  /** "all of Millbrook", or "all places together". */
  readonly whole: string;
}

/** A speaker for these settings. `{one}`, `{many}` and `{whole}` are known to every message. */
export function speaker(settings: Settings): Speaker {
  const { language, words, one, many, community } = settings;
  const messages = new Map<string, IntlMessageFormat>();
  const speak = (key: keyof FigureWords, values: Readonly<Record<string, string | number>>): string => {
    const text = words[key];
    let message = messages.get(text);
    if (message === undefined) {
      message = new IntlMessageFormat(text, language);
      messages.set(text, message);
    }
    return String(message.format({ one, many, ...values })).trim();
  };
  const whole = community === '' ? speak('wholeUnnamed', {}) : speak('wholeNamed', { community });
  const formats = new Map<number, Intl.NumberFormat>();
  return {
    whole,
    say: (key, values = {}) => speak(key, { whole, ...values }),
    listed: (parts) => parts.join(`${speak('listMark', {})} `),
    number: (value, digits) => {
      let format = formats.get(digits);
      if (format === undefined) {
        format = new Intl.NumberFormat(language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay: 'negative',
        });
        formats.set(digits, format);
      }
      return format.format(value).replace('-', '−');
    },
  };
}

/** Decimals that suit a scale of this length: 0 for 0–100, 1 for 1–5, 2 for 0–1. */
export function digitsFor(minimum: number, maximum: number): number {
  const length = maximum - minimum;
  if (length >= 20) return 0;
  return length >= 2 ? 1 : 2;
}

/** Joins sentences with a space, leaving out the empty ones. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
