import { agreement } from '@weft/figures';
import type { AgreementPart, AgreementShown } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { drawnOf } from '../parts/drawn.ts';
import { refusalOf } from '../parts/said.ts';
import { tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** May answers be added up to places? The sentence, the distribution, and the tables of an analyst, folded. */
export function agreementSection(sheet: Sheet, part: AgreementPart): Html {
  const { say } = sheet;
  return html`<section class="part" aria-labelledby="agreement"><h2 id="agreement">${say('agreementHead')}</h2>
${part.findings.map((finding, i) => {
  const shown = part.scales[i]!;
  if (finding.status === 'refused')
    return html`${refusalOf(sheet, finding, `agreement-refusal-${i}`)}${pictureOf(sheet, shown, i)}`;
  return findingOf(sheet, finding, pictureOf(sheet, shown, i));
})}<details><summary>${say('agreementTables')}</summary>
${part.scales.map((shown, i) => tablesOf(sheet, shown, i))}</details></section>
`;
}

function pictureOf(sheet: Sheet, shown: AgreementShown, i: number): Html | null {
  const { distribution } = shown;
  if (distribution === null) return null;
  return drawnOf((width) =>
    agreement({ ...shown, distribution }, { ...sheet.figureOptions, width, idPrefix: `agreement-${i}` }),
  );
}

/** r_wg with its letters set below the line. */
function symbols(text: string): Html {
  return html`${text.split(/(_\p{L}+)/u).map((part) => (part.startsWith('_') ? html`<sub>${part.slice(1)}</sub>` : part))}`;
}

const indexNames = {
  rwg: 'agreementRwg',
  rwgPlain: 'agreementPlain',
  awg: 'agreementAwg',
  meanDeviation: 'agreementMeanDeviation',
  medianDeviation: 'agreementMedianDeviation',
} as const;

function tablesOf(sheet: Sheet, shown: AgreementShown, i: number): Html {
  const { say, number } = sheet;
  const scale = shown.scale.title;
  const nameOf = (name: string): string => say('agreementNullNames', { name: name.replace('-', '_') });
  const name = nameOf(shown.against.name);
  const range = (lower: number, upper: number, digits = 2): string =>
    say('tableRange', { lower: number(lower, digits), upper: number(upper, digits) });
  const indices =
    shown.indices.length > 0 &&
    tableOf(
      `agreement-index-${i}`,
      say('agreementSpreadCaption', { scale, places: number(shown.distribution?.places ?? 0, 0) }),
      [say('agreementIndex'), say('agreementMiddle'), say('agreementHalf'), say('agreementCounted')],
      shown.indices.map(({ index, places, lower, median, upper }) => [
        symbols(say(index === 'rwg' && shown.items > 1 ? 'agreementRwgj' : indexNames[index], { name })),
        number(median, 2),
        range(lower, upper),
        number(places, 0),
      ]),
    );
  const nulls =
    shown.byNull.length > 0 &&
    tableOf(
      `agreement-null-${i}`,
      say('agreementNullCaption', { scale }),
      [say('agreementNull'), say('agreementVariance'), say('agreementMiddle')],
      shown.byNull.map((one) => [nameOf(one.name), number(one.variance, 2), number(one.median, 2)]),
    );
  return html`${indices}${nulls}${betweenOf(sheet, shown, i)}${placesOf(sheet, shown, i, name)}`;
}

function betweenOf({ say, number }: Sheet, { intraclass, scale }: AgreementShown, i: number): Html | false {
  if (intraclass === null) return false;
  const exact = (value: number, { lower, upper }: { readonly lower: number; readonly upper: number }): Html =>
    html`<span class="value">${number(value, 3)}</span> <span class="range">${say('tableRange', {
      lower: number(lower, 3),
      upper: number(upper, 3),
    })}</span>`;
  const p = intraclass.p < 1e-4 ? `< ${number(1e-4, 4)}` : `= ${number(intraclass.p, 4)}`;
  return tableOf(
    `agreement-between-${i}`,
    say('agreementBetweenCaption', { scale: scale.title }),
    [say('agreementDefinition'), say('agreementValue')],
    [
      [say('agreementIcc1'), exact(intraclass.icc1, intraclass.interval.icc1)],
      [say('agreementIcc1Adjusted'), number(intraclass.icc1Adjusted, 3)],
      [say('agreementIcc1Harmonic'), number(intraclass.icc1Harmonic, 3)],
      [say('agreementIcc1Reml'), number(intraclass.icc1Reml, 3)],
      [say('agreementIcc2'), exact(intraclass.icc2, intraclass.interval.icc2)],
      [say('agreementIcc2Reml'), number(intraclass.icc2Reml, 3)],
      [say('agreementF'), `F = ${number(intraclass.f, 2)}, p ${p}`],
    ],
  );
}

function placesOf(sheet: Sheet, shown: AgreementShown, i: number, name: string): Html | false {
  const { say, number, order } = sheet;
  if (shown.places.length === 0) return false;
  return tableOf(
    `agreement-places-${i}`,
    say('agreementPlacesCaption', { scale: shown.scale.title, order, name }),
    [
      say('tablePlace'),
      symbols(shown.items > 1 ? 'r_wg(j)' : 'r_wg'),
      say('agreementReach'),
      symbols('r*_wg(j)'),
      symbols('a_WG'),
      symbols('AD_M'),
      symbols('AD_Md'),
    ],
    shown.places.map((place) => [
      html`<bdi>${place.place}</bdi>`,
      number(place.rwg, 2),
      number(place.critical, 2),
      number(place.rwgPlain, 2),
      place.awg === null ? say('agreementNoAwg') : number(place.awg, 2),
      number(place.meanDeviation, 2),
      number(place.medianDeviation, 2),
    ]),
  );
}
