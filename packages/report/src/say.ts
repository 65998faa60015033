import { kindForms, type Release } from '@weft/findings';
import { IntlMessageFormat } from 'intl-messageformat';
import type { ReportWords } from './words.ts';

export type ReportSay = (id: keyof ReportWords, values?: Readonly<Record<string, string | number>>) => string;

/** Writes a report's own words and numbers in its language. */
export interface ReportSpeaker {
  readonly say: ReportSay;
  /** Fixed decimals, a true minus sign, never a negative zero. */
  readonly number: (value: number, decimals: number) => string;
  /** Three significant digits, for small numbers of checks. */
  readonly brief: (value: number) => string;
}

export function reportSpeaker(release: Release, words: ReportWords): ReportSpeaker {
  const { language, kind, community, limit } = release;
  const forms = kindForms(kind, language);
  const format = (id: keyof ReportWords, values: Readonly<Record<string, string | number>>): string => {
    const message = new IntlMessageFormat(words[id], language, undefined, { ignoreTag: true });
    const text = String(message.format({ ...forms, limit: number(limit, 0), ...values }));
    return /^\{(one|many|theMany|allMany)\}/.test(words[id])
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : text;
  };
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, decimals: number): string => {
    let written = formats.get(decimals);
    if (!written) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      written = new Intl.NumberFormat(language, { ...digits, signDisplay: 'negative' });
      formats.set(decimals, written);
    }
    return written.format(value).replace('-', '−');
  };
  const three = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const scientific = new Intl.NumberFormat(language, { notation: 'scientific', maximumSignificantDigits: 3 });
  const whole = community ?? format('whole', {});
  return {
    say: (id, values = {}) => format(id, { whole, ...values }),
    number,
    brief: (value) =>
      (value !== 0 && Math.abs(value) < 1e-3 ? scientific : three)
        .format(Object.is(value, -0) ? 0 : value)
        .replaceAll('-', '−'),
  };
}
