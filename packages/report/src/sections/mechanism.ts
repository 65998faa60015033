import { mechanismPaths, structureSteps } from '@weft/figures';
import type { MechanismPart, MechanismShown, PathShown, WaterfallShown } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { drawnOf } from '../parts/drawn.ts';
import { refusalOf } from '../parts/said.ts';
import { symbols, tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** Structure first, then the paths; numbers for analysts folded. */
export function mechanismSection(sheet: Sheet, part: MechanismPart): Html {
  const { say } = sheet;
  const structure = part.findings.filter(
    ({ id }) => id.startsWith('mechanism:steps') || id === 'mechanism:carried',
  );
  const rest = part.findings.filter((finding) => !structure.includes(finding));
  const stepPicture = (scale: string | null, i: number): Html | null => {
    const shown = part.waterfalls.find((one) => one.scale.name === scale);
    return shown
      ? drawnOf((width) =>
          structureSteps(shown, { ...sheet.figureOptions, width, idPrefix: `structure-${i}` }),
        )
      : null;
  };
  return html`<section class="part" aria-labelledby="mechanism"><h2 id="mechanism">${say('mechanismHead')}</h2>
<p>${say('mechanismLead')}</p>
${structure.map((finding, i) => findingOf(sheet, finding, stepPicture(finding.scale, i)))}${rest.map(
  (finding, i) =>
    finding.status === 'refused'
      ? refusalOf(sheet, finding, `mechanism-refusal-${i}`)
      : findingOf(
          sheet,
          finding,
          finding.id === 'mechanism:indirect' && part.mechanism
            ? drawnOf((width) =>
                mechanismPaths(part.mechanism!, { ...sheet.figureOptions, width, idPrefix: 'paths' }),
              )
            : null,
        ),
)}${part.waterfalls.length > 0 && html`<details><summary>${say('stepsTable')}</summary>${part.waterfalls.map((one, i) => stepsTable(sheet, one, i))}</details>`}${
  part.mechanism &&
  html`<details><summary>${say('mechanismTable')}</summary>${pathsTable(sheet, part.mechanism)}</details>`
}</section>
`;
}

function stepsTable(
  { say, number }: Sheet,
  { scale, covariates, structure, steps }: WaterfallShown,
  i: number,
) {
  const names = { covariates: covariates.join(', '), structure: structure.join(', ') };
  const label = { raw: 'stepsRaw', composition: 'stepsComposition', structure: 'stepsStructure' } as const;
  return tableOf(
    `steps-${i}`,
    symbols(say('stepsTableCaption', { scale: scale.title })),
    [say('stepsStep'), symbols(say('stepsVariance')), say('stepsShare'), symbols(say('stepsExplained'))],
    steps.map(({ step, placeVariance, share, explained }) => [
      say(label[step], names),
      number(placeVariance, 4),
      `${number(share.estimate, 3)} (${number(share.interval.lower, 3)}–${number(share.interval.upper, 3)})`,
      explained === null || step === 'raw' ? '–' : number(explained, 3),
    ]),
  );
}

function pathsTable({ say, number }: Sheet, shown: MechanismShown): Html {
  const names = { from: shown.from, efficacy: shown.efficacy, outcome: shown.outcome };
  const row = (label: string, path: PathShown) => [
    label,
    number(path.estimate, 4),
    number(path.standardError, 4),
    `${number(path.interval.lower, 4)} – ${number(path.interval.upper, 4)}`,
  ];
  const { indirect, sensitivity } = shown;
  const product = (label: string, { lower, upper }: { lower: number; upper: number }) => [
    label,
    number(indirect.estimate, 4),
    '–',
    `${number(lower, 4)} – ${number(upper, 4)}`,
  ];
  const percent = (value: number): string => number(100 * value, 0);
  const rho = sensitivity.residualCorrelation;
  return html`${tableOf(
    'mechanism-paths',
    say('mechanismCaption', {
      ...names,
      count: number(shown.places, 0),
      leftOut: shown.leftOut,
      leftOutWritten: number(shown.leftOut, 0),
      unit: shown.splitHalf ? 'half' : 'deviation',
      others: shown.others.length > 0 ? shown.others.join(', ') : 'none',
      size: number(shown.unit, 3),
      corrected: shown.corrected ? 'yes' : 'no',
    }),
    [say('mechanismPath'), say('estimate'), say('standardError'), say('interval')],
    [
      row(say('mechanismToMediator', names), shown.toMediator),
      row(say('mechanismToOutcome', names), shown.toOutcome),
      ...(shown.withoutMediator ? [row(say('mechanismWithout', names), shown.withoutMediator)] : []),
      row(say('mechanismTotal', names), shown.total),
      row(say('mechanismDirect', names), shown.direct),
      product(say('mechanismProduct'), indirect.product),
      ...(shown.splitHalf ? [] : [product(say('mechanismMonteCarlo'), indirect.monteCarlo)]),
    ],
  )}<p class="ground">${say('mechanismRobust', {
    a: percent(sensitivity.toMediator.toZero),
    aDoubt: percent(sensitivity.toMediator.toDoubt),
    b: percent(sensitivity.toOutcome.toZero),
    bDoubt: percent(sensitivity.toOutcome.toDoubt),
    rho: rho === null ? 'none' : number(rho, 2),
  })}</p>`;
}
