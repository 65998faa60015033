import { strip, weaveMark } from '@weft/figures';
import { type Finding, stripsOf } from '@weft/findings';
import { type Html, html, trusted } from '../html.ts';
import type { Sheet } from '../sheet.ts';
import { findingOf } from './claim.ts';

/** How many sentences open a report. */
const sentencesFirst = 3;

export function titleOf({ extras, release, say, number }: Sheet): string {
  if (extras.title) return extras.title;
  if (release.community) return say('title', { community: release.community });
  return say('titleUnnamed', { places: number(release.sample.places, 0) });
}

/** Mark, community and date, title, and who answered. */
export function headOf(sheet: Sheet): Html {
  const { release, extras, say, number } = sheet;
  const items = release.scales.reduce((sum, scale) => sum + scale.items.length, 0);
  const lead = say('lead', {
    people: number(release.sample.respondents, 0),
    places: number(release.sample.places, 0),
    items,
    itemsWritten: number(items, 0),
  });
  return html`<header class="flow"><p class="sheet-head">${trusted(weaveMark({ size: 26, style: false }))}${release.community && html`<bdi>${release.community}</bdi>`}${release.simulated && html`<span class="sewn">${say('simulated')}</span>`}${extras.date && html`<span class="last">${extras.date}</span>`}</p>
<h1>${titleOf(sheet)}</h1>
<p class="lead">${lead}${release.simulated && html` ${say('simulatedLead')}`}</p></header>
`;
}

/** Findings that open the report: where all places together stand, up to three. */
export function firstFindings(sheet: Sheet): readonly Finding[] {
  return sheet.release.findings
    .filter((finding) => finding.kind === 'level' && finding.status === 'said')
    .slice(0, sentencesFirst);
}

/** The level of all places together on one scale or task, as a strip with its ends in words. */
export function levelPicture(sheet: Sheet, finding: Finding): Html | null {
  const scale = sheet.release.scales.find((one) => one.name === finding.scale);
  const level = stripsOf(sheet.release)[finding.id];
  if (!scale || !level) return null;
  const idPrefix = finding.id.replace(/\W/g, '-');
  const drawn = strip(level, scale, null, { ...sheet.figureOptions, idPrefix, fluid: true });
  return html`<div class="strip">${trusted(drawn.svg)}</div><div class="axis-ends" aria-hidden="true"><span>${scale.lowEnd}</span><span>${scale.highEnd}</span></div>`;
}

export function firstOf(sheet: Sheet): Html {
  return html`<section aria-labelledby="first"><h2 id="first" class="unseen">${sheet.say('first')}</h2>
${firstFindings(sheet).map((finding) => findingOf(sheet, finding, levelPicture(sheet, finding)))}</section>
`;
}
