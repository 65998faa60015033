export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * An ICU message with plain names and plurals, as the catalogues of respondents' words have them: what
 * intl-messageformat gives for these, in a twentieth of its size. A name without a value stays empty.
 */
export function formatMessage(message: string, language: string, values: MessageValues = {}): string {
  return fill(message, language, values, null);
}

function fill(message: string, language: string, values: MessageValues, count: number | null): string {
  let said = '';
  for (let at = 0; at < message.length; at++) {
    const sign = message[at]!;
    if (sign === '#' && count !== null) said += new Intl.NumberFormat(language).format(count);
    else if (sign !== '{') said += sign;
    else {
      const end = closing(message, at);
      said += argument(message.slice(at + 1, end), language, values);
      at = end;
    }
  }
  return said;
}

function argument(inner: string, language: string, values: MessageValues): string {
  const plural = /^\s*(\w+)\s*,\s*plural\s*,/.exec(inner);
  if (!plural) return String(values[inner.trim()] ?? '');
  const count = Number(values[plural[1]!] ?? 0);
  const forms = formsIn(inner.slice(plural[0].length));
  const form = forms[`=${count}`] ?? forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form ?? '', language, values, count);
}

function formsIn(text: string): Record<string, string> {
  const forms: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const end = closing(text, open);
    forms[text.slice(at, open).trim()] = text.slice(open + 1, end);
    at = end + 1;
  }
  return forms;
}

/** Where the brace that opens at `open` closes; the end of the text where it never does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
