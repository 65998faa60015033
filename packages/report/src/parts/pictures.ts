import { caterpillar, plane, reliabilityCurve, separability } from '@weft/figures';
import type { ScaleShown } from '@weft/findings';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';
import { isolated, saysOf } from './claim.ts';
import { drawnOf } from './drawn.ts';

/** A caterpillar holds so many places; the rest stand in the table. */
const drawnAtMost = 100;
/** With more places than this their sentences are left to the numbers. */
const inWordsAtMost = 100;

/** One row a place in the reader's order, trust and readiness side by side, other scales by themselves. */
export function placesOf(sheet: Sheet): Html | null {
  const { release, speakable, say, number } = sheet;
  if (speakable.length === 0) return null;
  const reference = Object.fromEntries(speakable.map(({ name }) => [name, release.levels[name]!.value]));
  const pictures = grouped(speakable).map((scales, i) =>
    drawnOf((width) =>
      caterpillar(release.places, scales.length === 2 ? [scales[0]!, scales[1]!] : scales[0]!, {
        ...sheet.figureOptions,
        width,
        reference,
        limit: drawnAtMost,
        orderName: sheet.order,
        idPrefix: `places-${i}`,
      }),
    ),
  );
  const many = release.places.length > drawnAtMost;
  return html`<section class="part" aria-labelledby="places"><h2 id="places">${say('places', { order: sheet.order })}</h2>
<p>${say('placesLead')}${many && html` ${say('placesMany', { shown: number(drawnAtMost, 0), count: number(release.places.length, 0) })}`}</p>
${pictures}${inWords(sheet)}</section>
`;
}

function grouped(scales: readonly ScaleShown[]): readonly (readonly ScaleShown[])[] {
  const trust = scales.find((scale) => scale.role === 'trust');
  const action = scales.find((scale) => scale.role === 'action');
  if (!trust || !action) return scales.map((scale) => [scale]);
  return [[trust, action], ...scales.filter((scale) => scale !== trust && scale !== action).map((s) => [s])];
}

function inWords({ release, say }: Sheet): Html | null {
  if (release.placeFindings.length === 0 || release.places.length > inWordsAtMost) return null;
  return html`<details class="in-words"><summary>${say('placesInWords')}</summary><dl>${release.places.map(
    (place) =>
      html`<div><dt><bdi>${place.place}</bdi></dt>${
        place.status === 'said'
          ? release.placeFindings
              .filter((finding) => finding.place === place.place)
              .map(
                (finding) =>
                  html`<dd>${saysOf(finding)} <span class="ground">${isolated(finding.ground, finding.place)}</span></dd>`,
              )
          : html`<dd>${say('withheld')}</dd>`
      }</div>
`,
  )}</dl></details>`;
}

/** Trust across, readiness up. */
export function planePart(sheet: Sheet): Html | null {
  const { release, speakable } = sheet;
  const trust = speakable.find((scale) => scale.role === 'trust');
  const action = speakable.find((scale) => scale.role === 'action');
  if (!trust || !action || !release.places.some((place) => place.status === 'said' && place.plane))
    return null;
  const middle = { across: release.levels[trust.name]!.value, up: release.levels[action.name]!.value };
  const picture = drawnOf(
    (width) =>
      plane(release.places, trust, action, { ...sheet.figureOptions, width, middle, idPrefix: 'both' }),
    480,
  );
  return html`<section class="part" aria-labelledby="plane"><h2 id="plane">${sheet.say('plane')}</h2>
${picture}</section>
`;
}

/** Which pairs of places differ, scale by scale. */
export function apartPart(sheet: Sheet): Html | null {
  const pairs = sheet.release.pairs.filter(({ counts }) => counts.places > 1);
  if (pairs.length === 0) return null;
  const pictures = pairs.map(({ scale, labels, matrix, counts }, i) =>
    drawnOf((width) =>
      separability(matrix ? { labels, matrix, scale } : { counts, scale }, {
        ...sheet.figureOptions,
        width,
        idPrefix: `apart-${i}`,
      }),
    ),
  );
  return html`<section class="part" aria-labelledby="apart"><h2 id="apart">${sheet.say('apart')}</h2>
${pictures}</section>
`;
}

/** How clearly a place shows, by how many answered. */
export function curvePart(sheet: Sheet): Html | null {
  if (sheet.release.curves.length === 0) return null;
  const pictures = sheet.release.curves.map((curve, i) =>
    drawnOf((width) => reliabilityCurve(curve, { ...sheet.figureOptions, width, idPrefix: `curve-${i}` })),
  );
  return html`<section class="part" aria-labelledby="curve"><h2 id="curve">${sheet.say('curve')}</h2>
${pictures}</section>
`;
}
