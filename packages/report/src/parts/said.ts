import type { Finding } from '@weft/findings';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';
import { findingOf, isolated, knowOf, saysOf } from './claim.ts';
import { firstFindings, levelPicture } from './head.ts';

/** Every finding that may be said and does not already open the report. */
export function saidOf(sheet: Sheet): Html {
  const first = new Set(firstFindings(sheet));
  const said = sheet.release.findings.filter((one) => one.status === 'said' && !first.has(one));
  return html`<section class="part" aria-labelledby="said"><h2 id="said">${sheet.say('said')}</h2>
${said.map((one) => findingOf(sheet, one, one.kind === 'level' ? levelPicture(sheet, one) : null))}${said.length === 0 && html`<p>${sheet.say('saidNone')}</p>`}</section>
`;
}

/** What is refused: why, what would change it, and what can be said meanwhile. */
export function refusalsOf(sheet: Sheet): Html | null {
  const refused = sheet.release.findings.filter((one) => one.status === 'refused');
  if (refused.length === 0) return null;
  return html`<section class="part" aria-labelledby="refusals"><h2 id="refusals">${sheet.say('refusals')}</h2>
${refused.map((one, i) => refusalOf(sheet, one, `refusal-${i + 1}`))}</section>
`;
}

/** One refusal: sentence, reason, remedy, and what can be said now. */
export function refusalOf(sheet: Sheet, finding: Finding, id: string): Html {
  const rows = finding.refusal
    ? ([
        ['why', finding.refusal.why],
        ['change', finding.refusal.change],
        ['meanwhile', finding.refusal.meanwhile],
      ] as const)
    : [];
  return html`<article class="refusal" aria-labelledby="${id}"><div><h3 id="${id}">${saysOf(finding)}</h3>
<dl>${rows.map(([term, text]) => html`<div><dt>${sheet.say(term)}</dt><dd>${isolated(text, finding.place)}</dd></div>`)}</dl>
<p class="ground">${isolated(finding.ground, finding.place)}</p>${knowOf(sheet, finding)}</div></article>
`;
}
