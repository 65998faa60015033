/** Markup that is already safe to stand in a page. Made by `html` and `trusted` only. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | false | undefined | readonly Part[];

/** Escapes text for content and for quoted attributes. Characters no HTML may hold become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(forbidden, '\uFFFD')
    .replace(/\r\n?/g, '\n');
}

/** Control characters other than blank space, non-characters, and halves of characters. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/**
 * Markup from a template: every value is escaped unless it is `Html` itself. Lists are joined; `null`,
 * `false` and `undefined` vanish.
 *
 * @example html`<p>${'a < b'}</p>`.markup; // '<p>a &#60; b</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    markup: strings.reduce((all, text, i) => all + text + (i < parts.length ? written(parts[i]) : ''), ''),
  };
}

/** Markup made by a program of ours (an SVG, a style sheet), taken as it is. */
export function trusted(markup: string): Html {
  return { markup };
}

function written(part: Part): string {
  if (part === null || part === false || part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}
