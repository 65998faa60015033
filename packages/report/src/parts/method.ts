import { disclosureFloor, type ModelShown, reliabilityClear, reliabilityFloor } from '@weft/findings';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../sheet.ts';
import { symbols, tableOf } from './table.ts';

/** All that an analyst needs to judge the numbers. */
export function methodOf(sheet: Sheet): Html {
  const { release, extras, say, number } = sheet;
  const { noPlace, noAnswers, noCovariate } = release.leftOut;
  const left = (
    [
      ['whoPlace', noPlace],
      ['whoAnswers', noAnswers],
      ['whoCovariate', noCovariate],
    ] as const
  ).filter(([, count]) => count > 0);
  const notices = extras.notices ?? [];
  return html`<section class="part" aria-labelledby="method"><h2 id="method">${say('method')}</h2>
<p>${say('methodLead')}</p>
${release.models.map((model, i) => modelOf(sheet, model, `model-${i}`))}
<h3>${say('estimates')}</h3><p>${say('estimatesText')}</p>
<h3>${say('who')}</h3>${
    left.length === 0
      ? html`<p>${say('whoNobody', { people: number(release.sample.respondents, 0) })}</p>`
      : html`<ul>${left.map(([id, count]) => html`<li>${say(id, { count, written: number(count, 0) })}</li>`)}</ul>`
  }
${notices.length > 0 && html`<h3>${say('readHow')}</h3><ul>${notices.map((notice) => html`<li>${notice}</li>`)}</ul>`}
<h3>${say('disclosure')}</h3><p>${say('disclosureText', { floor: number(disclosureFloor, 0) })}</p>
<h3>${say('software')}</h3><p>${extras.version ? say('softwareText', { version: extras.version }) : say('softwareUnknown')}</p>
</section>
`;
}

type ModelTable = (
  name: string,
  caption: string | Html,
  head: readonly (string | Html)[],
  rows: readonly (readonly (string | Html)[])[],
  numbersFrom?: number,
) => Html;

/** Tables of one model, each named with the model's heading before its own caption. */
function tableUnder(id: string): ModelTable {
  return (name, caption, head, rows, numbersFrom = 1) =>
    tableOf(`${id}-${name}`, caption, head, rows, numbersFrom, `${id}-title`);
}

function modelOf(sheet: Sheet, model: ModelShown, id: string): Html {
  const { release, say, number } = sheet;
  const covariates = model.coefficients.length > 0;
  const titles = new Map(release.scales.map((scale) => [scale.name, scale.title]));
  const title = (name: string): string => titles.get(name) ?? name;
  const scales = release.scales.map((scale) => scale.title);
  const table = tableUnder(id);
  const range = ({ lower, upper }: { readonly lower: number; readonly upper: number }): string =>
    `${number(lower, 3)} – ${number(upper, 3)}`;
  return html`<h3 id="${id}-title">${say('model')}: ${say(model.title === 'adjusted' ? 'modelAdjusted' : 'modelUnadjusted')}</h3>
<p class="formula"><i>y</i><sub>ijk</sub> = α<sub>i</sub> ${covariates && html`+ <i>x</i>′<sub>jk</sub>β + <i>w</i>′<sub>k</sub>γ `}+ <i>u</i><sub>k</sub> + <i>r</i><sub>jk</sub> + <i>e</i><sub>ijk</sub>, <i>u</i> ~ N(0, τ<sub>β</sub>), <i>r</i> ~ N(0, τ<sub>π</sub>), <i>e</i> ~ N(0, σ²)</p>
<p>${say('modelText', { covariates: covariates ? 'yes' : 'no' })}${scales.length > 1 && html` ${say('modelVectors')}`}</p>
<p>${say('modelFit', {
    method: model.method,
    itemVariance: model.itemVariance,
    criterionName: say(model.method === 'REML' ? 'criterionReml' : 'criterionMl'),
    criterion: number(model.criterion, 3),
  })} ${say('modelSample', {
    answers: number(model.sample.answers, 0),
    respondents: number(model.sample.respondents, 0),
    places: number(model.sample.places, 0),
  })}</p>
${table(
  'variance',
  say('variance'),
  [
    say('varianceScale'),
    symbols(say('variancePlace')),
    symbols(say('varianceRespondent')),
    symbols(say('varianceItem')),
  ],
  release.scales.map((scale, q) => [
    scale.title,
    number(model.variance.place[q]![q]!, 4),
    number(model.variance.respondent[q]![q]!, 4),
    number(model.variance.item[q]!, 4),
  ]),
)}${table(
  'icc',
  symbols(`${say('icc')}. ${say('iccCaption')}`),
  [say('scale'), say('iccAnswers'), say('interval'), say('iccRespondents'), say('interval')],
  model.intraclassCorrelation.map(({ scale, answers, respondents }) => [
    title(scale),
    number(answers.estimate, 3),
    range(answers.interval),
    number(respondents.estimate, 3),
    range(respondents.interval),
  ]),
)}${table(
  'reliability',
  `${say('reliability')}. ${say('reliabilityCaption', { floor: number(reliabilityFloor, 1), clear: number(reliabilityClear, 1) })}`,
  [say('scale'), 'λ'],
  model.reliability.map(({ scale, mean }) => [title(scale), number(mean, 3)]),
)}${
  model.correlations.length > 0 &&
  table(
    'correlations',
    `${say('correlations')}. ${say('correlationsCaption')}`,
    [say('correlationPair'), say('correlationAt'), say('estimate'), say('interval')],
    model.correlations.map(({ at, first, second, estimate, interval }) => [
      `${title(first)} · ${title(second)}`,
      say(at === 'place' ? 'correlationPlace' : 'correlationRespondent'),
      number(estimate, 3),
      range(interval),
    ]),
    2,
  )
}${
  covariates &&
  table(
    'coefficients',
    `${say('coefficients')}. ${say('coefficientsCaption')}`,
    [say('coefficient'), say('estimate'), say('standardError')],
    model.coefficients.map(({ name, estimate, standardError }) => [
      name,
      number(estimate, 4),
      number(standardError, 4),
    ]),
  )
}${table(
  'items',
  `${say('items')}. ${say('itemsCaption')}`,
  [say('item'), say('scale'), say('estimate'), say('standardError')],
  model.items.map(({ item, scale, estimate, standardError }) => [
    item,
    title(scale),
    number(estimate, 3),
    number(standardError, 3),
  ]),
  2,
)}${checksOf(sheet, model, table)}${
  model.notes.length > 0 &&
  html`<h4>${say('notes')}</h4><ul>${model.notes.map(({ code, sentence }) => html`<li>${say('noteText', { sentence, code: code.replaceAll('-', '_') })}</li>`)}</ul>
`
}`;
}

function checksOf({ say, number, brief }: Sheet, { convergence }: ModelShown, table: ModelTable): Html {
  return table(
    'checks',
    `${say('checks')}. ${say('checksCaption', { converged: convergence.converged ? 'yes' : 'no', evaluations: number(convergence.evaluations, 0) })}`,
    [say('check'), say('measured'), say('tolerance'), say('holds')],
    convergence.checks.map(({ name, measured, tolerance, holds, action }) => [
      name,
      brief(measured),
      brief(tolerance),
      holds ? say('holdsYes') : say('holdsNo', { action }),
    ]),
  );
}
