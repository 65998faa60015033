import { IntlMessageFormat } from 'intl-messageformat';
import type { Hedge } from '../finding.ts';
import type { PlaceKind } from '../place-kind.ts';
import type { Segment } from '../statement.ts';
import type { Words } from './english.ts';
import { kindForms } from './kind-forms.ts';

export type MessageId = keyof Words;
export type Values = Readonly<Record<string, string | number>>;

/** Turns messages into sentences of one language. */
export interface Speaker {
  readonly language: string;
  /** A plain sentence. */
  plain(id: MessageId, values?: Values): string;
  /** A sentence with its hedge word marked. The word is the ladder's, or `instead` where the sentence has its own. */
  hedged(id: MessageId, hedge: Hedge, values?: Values, instead?: MessageId): Segment[];
  /** A number with fixed decimals in the digits of the language. */
  number(value: number, decimals: number): string;
  /** Names one after another, with the comma of the language. */
  listed(names: readonly string[]): string;
}

const mark = '\u0001';

export function speaker(words: Words, language: string, kind?: PlaceKind): Speaker {
  const forms = kind ? kindForms(kind, language) : {};
  const messages = new Map<MessageId, IntlMessageFormat>();
  const numbers = new Map<number, Intl.NumberFormat>();
  const plain = (id: MessageId, values: Values = {}): string => {
    let message = messages.get(id);
    if (!message) {
      message = new IntlMessageFormat(words[id], language, undefined, { ignoreTag: true });
      messages.set(id, message);
    }
    const text = String(message.format({ ...values, ...forms }));
    return words[id].startsWith('{place}') ? text : capitalized(text);
  };
  return {
    language,
    plain,
    hedged(id, hedge, values = {}, instead) {
      const word = words[instead ?? `hedge.${hedge}`];
      const [before = '', after] = plain(id, { ...withoutMark(values), hedge: mark }).split(mark);
      if (after === undefined) throw new RangeError(`The message "${id}" has no place for its hedge.`);
      return [
        ...(before === '' ? [] : [{ text: before }]),
        { text: before === '' ? capitalized(word) : word, hedge },
        ...(after === '' ? [] : [{ text: after }]),
      ];
    },
    listed: (names) => names.join(`${words['list.mark']} `),
    number(value, decimals) {
      let format = numbers.get(decimals);
      if (!format) {
        format = new Intl.NumberFormat(language, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
        numbers.set(decimals, format);
      }
      return format.format(Object.is(Math.round(value * 10 ** decimals), -0) ? 0 : value).replace('-', '−');
    },
  };
}

/** Text of the user's own cannot stand for the hedge. */
function withoutMark(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll(mark, '') : value,
    ]),
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
