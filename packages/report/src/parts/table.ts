import type { PlaceShown, ScaleShown } from '@weft/findings';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';

/** A table in a box that scrolls by itself where it is too wide, and can be reached by key. */
export function tableOf(
  id: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  numbersFrom = 1,
): Html {
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="table"><caption id="${id}">${caption}</caption><thead><tr>${head.map(
    (text, i) => html`<th scope="col"${i >= numbersFrom && html` class="number"`}>${text}</th>`,
  )}</tr></thead><tbody>
${rows.map(
  ([first, ...rest]) =>
    html`<tr><th scope="row">${first}</th>${rest.map(
      (cell, i) => html`<td${i + 1 >= numbersFrom && html` class="number"`}>${cell}</td>`,
    )}</tr>
`,
)}</tbody></table></div>
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
  const rows = release.places.map((place) => [
    html`<bdi>${place.place}</bdi>`,
    place.status === 'said' ? number(place.respondents, 0) : say('withheld'),
    ...speakable.map((scale) => cellOf(sheet, place, scale)),
  ]);
  return html`<section class="part" aria-labelledby="numbers"><h2 id="numbers">${say('table')}</h2>
${tableOf(
  'numbers-table',
  say('tableCaption', { order }),
  [say('tablePlace'), say('tablePeople'), ...speakable.map((scale) => scale.title)],
  [...rows, whole],
)}</section>
`;
}

function cellOf(sheet: Sheet, place: PlaceShown, scale: ScaleShown): string {
  const shown = place.status === 'said' ? place.scales.find((one) => one.scale === scale.name) : undefined;
  if (!shown) return sheet.say('withheld');
  return rangeOf(sheet, scale, shown.level.value, shown.level.intervals[2]);
}

function rangeOf(
  { say, number }: Sheet,
  scale: ScaleShown,
  value: number,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  const width = scale.maximum - scale.minimum;
  const digits = width < 2 ? 3 : width > 50 ? 1 : 2;
  return say('tableRange', {
    value: number(value, digits),
    lower: number(lower, digits),
    upper: number(upper, digits),
  });
}
