import type { PlaceShown, ScaleShown } from '@weft/findings';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';

type Cell = string | Html;

/** So many rows fit one sheet of paper: the table is not broken over two. */
const rowsOfASheet = 36;

/**
 * A table in a box that scrolls by itself where it is too wide, and can be reached by key. The first cell of
 * a row is its head; a row with a single further cell lets that cell span all columns. `under` is the id of
 * a heading that tells two tables of the same caption apart.
 */
export function tableOf(
  id: string,
  caption: Cell,
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  numbersFrom = 1,
  under: string | null = null,
): Html {
  const number = (column: number): Html | false => column >= numbersFrom && html` class="number"`;
  const whole = rows.length <= rowsOfASheet && html` whole`;
  return html`<div class="scroll${whole}" role="region" aria-labelledby="${under === null ? id : `${under} ${id}`}" tabindex="0"><table class="table"><caption id="${id}">${caption}</caption><thead><tr>${head.map(
    (text, i) => html`<th scope="col"${number(i)}>${text}</th>`,
  )}</tr></thead><tbody>
${rows.map(([first = '', ...rest]) => {
  const span = rest.length === 1 && head.length > 2 && html` colspan="${head.length - 1}"`;
  return html`<tr><th scope="row">${first}</th>${rest.map(
    (cell, i) => html`<td${number(i + 1)}${span}>${cell}</td>`,
  )}</tr>
`;
})}</tbody></table></div>
`;
}

/** Every place with its numbers; withheld places say so and keep their row. */
export function placesTable(sheet: Sheet): Html | null {
  const { release, speakable, say, number } = sheet;
  if (speakable.length === 0) return null;
  const order = sheet.order.charAt(0).toUpperCase() + sheet.order.slice(1);
  const whole = [
    say('tableWhole'),
    number(release.sample.respondents, 0),
    ...speakable.map((scale) => {
      const level = release.levels[scale.name]!;
      return rangeOf(sheet, scale, level.value, level.intervals[2]);
    }),
  ];
  const rows = release.places.map((place) => {
    const name = html`<bdi>${place.place}</bdi>`;
    if (place.status === 'withheld') return [name, say('withheld')];
    return [name, number(place.respondents, 0), ...speakable.map((scale) => cellOf(sheet, place, scale))];
  });
  return html`<section class="part" aria-labelledby="numbers"><h2 id="numbers">${say('table')}</h2>
${tableOf(
  'numbers-table',
  say('tableCaption', { order }),
  [say('tablePlace'), say('tablePeople'), ...speakable.map((scale) => scale.title)],
  [...rows, whole],
)}</section>
`;
}

function cellOf(sheet: Sheet, place: PlaceShown, scale: ScaleShown): string | Html {
  const shown = place.status === 'said' ? place.scales.find((one) => one.scale === scale.name) : undefined;
  if (!shown) return sheet.say('withheld');
  return rangeOf(sheet, scale, shown.level.value, shown.level.intervals[2]);
}

function rangeOf(
  { say, number }: Sheet,
  scale: ScaleShown,
  value: number,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): Html {
  const width = scale.maximum - scale.minimum;
  const digits = width < 2 ? 3 : width > 50 ? 1 : 2;
  const range = say('tableRange', { lower: number(lower, digits), upper: number(upper, digits) });
  return html`<span class="value">${number(value, digits)}</span> <span class="range">${range}</span>`;
}

/** τ_β and its like with their letters set below the line. */
export function symbols(text: string): Html {
  return html`${text.split(/(_\p{L})/u).map((part) => (part.startsWith('_') ? html`<sub>${part.slice(1)}</sub>` : part))}`;
}
