import type { DifferencesShown, DomainsShown, ItemScaleShown, ItemsPart, Ranged } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { refusalOf } from '../parts/said.ts';
import { symbols, tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** How questions go together, whether they work alike everywhere and for all: sentences, and tables folded. */
export function itemsSection(sheet: Sheet, part: ItemsPart): Html {
  const { say } = sheet;
  return html`<section class="part" aria-labelledby="questions"><h2 id="questions">${say('itemsHead')}</h2>
${part.findings.map((finding, i) =>
  finding.status === 'refused' ? refusalOf(sheet, finding, `items-refusal-${i}`) : findingOf(sheet, finding),
)}<details><summary>${say('itemsTables')}</summary>
${part.scales.map((scale, i) => scaleTables(sheet, scale, i))}${part.domains && domainsTable(sheet, part.domains)}${part.differences.map(
  (one, i) => differencesTable(sheet, one, i),
)}</details></section>
`;
}

const orNone = ({ say, number }: Sheet, value: number | null, digits: number): string =>
  value === null ? say('itemsNone') : number(value, digits);

function rangeOf(sheet: Sheet, ranged: Ranged | null, digits = 2): Html | string {
  const { say, number } = sheet;
  if (ranged === null) return say('itemsNone');
  const { value, interval } = ranged;
  return html`<span class="value">${number(value, digits)}</span>${
    interval &&
    html` <span class="range">${say('tableRange', {
      lower: number(interval.lower, digits),
      upper: number(interval.upper, digits),
    })}</span>`
  }`;
}

function scaleTables(sheet: Sheet, scale: ItemScaleShown, i: number): Html {
  const { say, number } = sheet;
  const share = (value: number | null): string =>
    value === null ? say('itemsFew') : say('itemsShare', { share: number(100 * value, 0) });
  const items = tableOf(
    `questions-${i}`,
    say('itemsWorkCaption', { scale: scale.title }),
    [
      say('itemsItem'),
      say('itemsMean'),
      say('itemsDeviation'),
      say('itemsFloor'),
      say('itemsCeiling'),
      say('itemsAbsent'),
      say('itemsRestWithin'),
      say('itemsRestBetween'),
      say('itemsOwn'),
    ],
    scale.items.map((one) =>
      one.answered === null
        ? [html`<bdi>${one.item}</bdi>`, say('itemsFew')]
        : [
            html`<bdi>${one.item}</bdi>`,
            orNone(sheet, one.mean, 2),
            orNone(sheet, one.standardDeviation, 2),
            share(one.atFloor),
            share(one.atCeiling),
            share(one.absent),
            orNone(sheet, one.itemRest.within, 2),
            orNone(sheet, one.itemRest.between, 2),
            one.ownShare === null ? say('itemsNone') : share(one.ownShare),
          ],
    ),
  );
  const reasons = scale.items.flatMap(({ item, absentBy }) =>
    Object.entries(absentBy).map(([reason, value]) => [
      html`<bdi>${item}</bdi>`,
      say('itemsReasonNames', { reason }),
      share(value),
    ]),
  );
  const why =
    reasons.length > 0 &&
    tableOf(
      `items-reasons-${i}`,
      say('itemsReasonsCaption', { scale: scale.title }),
      [say('itemsItem'), say('itemsReason'), say('itemsAbsent')],
      reasons,
      2,
    );
  return html`${items}${why}${levelsTable(sheet, scale, i)}`;
}

function levelsTable(sheet: Sheet, scale: ItemScaleShown, i: number): Html | false {
  const { say, number } = sheet;
  const { within, between, itemByPlace } = scale;
  if (within === null || between === null) return false;
  const caption = say('itemsLevelsCaption', {
    scale: scale.title,
    people: number(scale.respondents, 0),
    alpha: orNone(sheet, scale.alpha, 2),
    place: orNone(sheet, itemByPlace?.placeVariance ?? null, 4),
    own: orNone(sheet, itemByPlace?.itemByPlaceVariance ?? null, 4),
    person: orNone(sheet, itemByPlace?.respondentVariance ?? null, 4),
    answer: orNone(sheet, itemByPlace?.answerVariance ?? null, 4),
  });
  return tableOf(
    `items-levels-${i}`,
    symbols(caption),
    [say('itemsLevel'), 'α', 'ω'],
    [
      [say('itemsWithin'), rangeOf(sheet, within.alpha), rangeOf(sheet, within.omega)],
      [say('itemsBetween'), rangeOf(sheet, between.alpha), rangeOf(sheet, between.omega)],
    ],
  );
}

function domainsTable(sheet: Sheet, { models, first, second }: DomainsShown): Html {
  const { say, number, release } = sheet;
  const title = (name: string): string => release.scales.find((scale) => scale.name === name)?.title ?? name;
  return tableOf(
    'items-domains',
    say('itemsDomainsCaption', { first: title(first), second: title(second) }),
    [say('itemsModel'), 'χ²', 'df', 'RMSEA', 'CFI', 'TLI', 'SRMR |', '| SRMR', 'BIC'],
    models.map((one) => [
      one.bounded.length === 0
        ? one.model
        : say('itemsBounded', { model: one.model, items: one.bounded.join(', ') }),
      number(one.chiSquare, 1),
      number(one.degreesOfFreedom, 0),
      number(one.rmsea, 3),
      number(one.cfi, 3),
      number(one.tli, 3),
      orNone(sheet, one.srmrWithin, 3),
      orNone(sheet, one.srmrBetween, 3),
      number(one.bic, 1),
    ]),
  );
}

function differencesTable(sheet: Sheet, { grouping, differences }: DifferencesShown, i: number): Html {
  const { say, number } = sheet;
  return tableOf(
    `items-groups-${i}`,
    say('itemsDifferencesCaption', { grouping, moderate: number(Math.sqrt(0.14), 2) }),
    [say('itemsItem'), say('itemsGroup'), say('itemsUniform'), say('itemsNonuniform'), 'p', say('itemsFlag')],
    differences.map((one) => [
      html`<bdi>${one.item}</bdi>`,
      html`<bdi>${one.group}</bdi>`,
      rangeOf(sheet, one.uniform),
      rangeOf(sheet, one.nonuniform),
      one.adjustedP < 1e-4 ? `< ${number(1e-4, 4)}` : number(one.adjustedP, 4),
      one.kind === 'none' ? say('itemsFlagNone') : say('itemsFlagNames', { size: one.size, kind: one.kind }),
    ]),
    2,
  );
}
