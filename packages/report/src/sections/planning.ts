import type { PlanningPart, ScalePlan } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { refusalOf } from '../parts/said.ts';
import { symbols, tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** What asking more people would buy: the sentence, the needs of shown places, and an analyst's table. */
export function planningSection(sheet: Sheet, part: PlanningPart): Html | null {
  if (part.findings.length === 0) return null;
  return html`<section class="part" aria-labelledby="planning"><h2 id="planning">${sheet.say('planningHead')}</h2>
${part.findings.map((finding, i) =>
  finding.status === 'refused'
    ? refusalOf(sheet, finding, `planning-refusal-${i}`)
    : findingOf(sheet, finding),
)}${needsOf(sheet, part)}${pointsOf(sheet, part)}</section>
`;
}

function needsOf(sheet: Sheet, { scales }: PlanningPart): Html | false {
  const { say, number } = sheet;
  const planned = scales.filter(({ needs }) => needs?.some(({ more }) => more > 0));
  if (planned.length === 0) return false;
  const order = sheet.order.charAt(0).toUpperCase() + sheet.order.slice(1);
  const places = planned[0]!.needs!.map(({ place }) => place);
  const moreOf = planned.map((plan) => new Map(plan.needs!.map(({ place, more }) => [place, more])));
  const written = (more: number): string => (more === 0 ? say('planningNone') : number(more, 0));
  return html`<details><summary>${say('planningNeeds')}</summary>
${tableOf(
  'planning-needs',
  say('planningNeedsCaption', { order, clear: number(planned[0]!.target, 1) }),
  [say('tablePlace'), ...planned.map(({ scale }) => html`${scale.title}: ${say('planningMore')}`)],
  places.map((place) => [html`<bdi>${place}</bdi>`, ...moreOf.map((more) => written(more.get(place)!))]),
)}</details>`;
}

function pointsOf(sheet: Sheet, { scales }: PlanningPart): Html | false {
  if (scales.length === 0) return false;
  return html`<details><summary>${sheet.say('planningTable')}</summary>
${scales.map((plan, i) => table(sheet, plan, i))}</details>`;
}

function table({ say, number }: Sheet, { scale, points }: ScalePlan, i: number): Html {
  return tableOf(
    `planning-points-${i}`,
    symbols(say('planningTableCaption', { scale: scale.title })),
    [say('planningPeople'), say('planningReliability'), say('planningDifference'), say('planningChange')],
    points.map(({ respondents, reliability, lower, upper, difference, change }) => [
      number(respondents, 0),
      html`<span class="value">${number(reliability, 2)}</span> <span class="range">${say('tableRange', { lower: number(lower, 2), upper: number(upper, 2) })}</span>`,
      number(difference, 2),
      number(change, 2),
    ]),
  );
}
