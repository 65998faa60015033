import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';
import { type ModelTold, methodTold } from './method-told.ts';
import { symbols, tableOf } from './table.ts';

/** All that an analyst needs to judge the numbers. */
export function methodOf(sheet: Sheet): Html {
  const { release, extras, say } = sheet;
  const { title, lead, models, estimates, who, disclosure } = methodTold(release, sheet);
  const notices = extras.notices ?? [];
  return html`<section class="part" aria-labelledby="method"><h2 id="method">${title}</h2>
<p>${lead}</p>
${models.map((model, i) => modelOf(sheet, model, `model-${i}`))}
<h3>${estimates.title}</h3><p>${estimates.text}</p>
<h3>${who.title}</h3>${who.lines.length === 1 ? html`<p>${who.lines[0]!}</p>` : html`<ul>${who.lines.map((line) => html`<li>${line}</li>`)}</ul>`}
${notices.length > 0 && html`<h3>${say('readHow')}</h3><ul>${notices.map((notice) => html`<li>${notice}</li>`)}</ul>`}
<h3>${disclosure.title}</h3><p>${disclosure.text}</p>
<h3>${say('software')}</h3><p>${extras.version ? say('softwareText', { version: extras.version }) : say('softwareUnknown')}</p>
</section>
`;
}

/** Tables of one model are each named with the model's heading before their own caption. */
function modelOf(
  { say }: Sheet,
  { title, covariates, text, fit, tables, notes }: ModelTold,
  id: string,
): Html {
  return html`<h3 id="${id}-title">${title}</h3>
<p class="formula"><i>y</i><sub>ijk</sub> = α<sub>i</sub> ${covariates && html`+ <i>x</i>′<sub>jk</sub>β + <i>w</i>′<sub>k</sub>γ `}+ <i>u</i><sub>k</sub> + <i>r</i><sub>jk</sub> + <i>e</i><sub>ijk</sub>, <i>u</i> ~ N(0, τ<sub>β</sub>), <i>r</i> ~ N(0, τ<sub>π</sub>), <i>e</i> ~ N(0, σ²)</p>
<p>${text}</p>
<p>${fit}</p>
${tables.map(({ name, caption, head, rows, numbersFrom }) =>
  tableOf(`${id}-${name}`, symbols(caption), head.map(symbols), rows, numbersFrom, `${id}-title`),
)}${
  notes.length > 0 &&
  html`<h4>${say('notes')}</h4><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>
`
}`;
}
