/** Markup that is already safe to stand in a page. Made by `html` alone. */
export interface Html {
  readonly markup: string;
}

export type Part = Html | string | number | null | false | undefined | readonly Part[];

/** Escapes text for content and for quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\0/g, '\uFFFD');

/** Markup from a template: every value is escaped unless it is `Html`; lists are joined, nothing stays nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, part] of parts.entries()) markup += written(part) + strings[index + 1];
  return { markup };
}

function written(part: Part): string {
  if (part === null || part === false || part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}
