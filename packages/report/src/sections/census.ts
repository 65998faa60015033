import type { CensusPart, CensusShown, Estimate } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { refusalOf } from '../parts/said.ts';
import { tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** Near-census groups: both meanings, side by side. */
export function censusSection(sheet: Sheet, part: CensusPart): Html {
  const { say } = sheet;
  const lead = say('censusLead')
    .split('**')
    .map((text, i) => (i % 2 === 1 ? html`<strong>${text}</strong>` : text));
  return html`<section class="part" aria-labelledby="census"><h2 id="census">${say('censusHead')}</h2>
<p>${lead}</p>
${part.findings.map((finding, i) =>
  finding.status === 'refused' ? refusalOf(sheet, finding, `census-refusal-${i}`) : findingOf(sheet, finding),
)}${part.scales.map((shown, i) => placesOf(sheet, shown, i))}</section>
`;
}

function placesOf(sheet: Sheet, { scale, places }: CensusShown, i: number): Html {
  const { say, number } = sheet;
  const order = sheet.order.charAt(0).toUpperCase() + sheet.order.slice(1);
  const ranged = ({ value, intervals }: Estimate): Html => {
    const { lower, upper } = intervals[2];
    const range = say('tableRange', { lower: number(lower, 2), upper: number(upper, 2) });
    return html`<span class="value">${number(value, 2)}</span> <span class="range">${range}</span>`;
  };
  return tableOf(
    `census-${i}`,
    say('censusCaption', { scale: scale.title, order }),
    [
      say('tablePlace'),
      say('censusAnswered'),
      say('censusThese'),
      say('censusLike'),
      say('censusErrorThese'),
      say('censusErrorLike'),
    ],
    places.map((place) => [
      html`<bdi>${place.place}</bdi>`,
      say('censusOf', { respondents: number(place.respondents, 0), roster: number(place.roster, 0) }),
      ranged(place.thesePeople),
      ranged(place.peopleLikeThem),
      place.meanErrors ? number(place.meanErrors.thesePeople, 3) : say('withheld'),
      place.meanErrors ? number(place.meanErrors.peopleLikeThem, 3) : say('withheld'),
    ]),
  );
}
