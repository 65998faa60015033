import { meanVariance } from '@weft/figures';
import type { ConsensusPart, ConsensusScaleShown, Finding } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { drawnOf } from '../parts/drawn.ts';
import { refusalOf } from '../parts/said.ts';
import { symbols, tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** Do places differ in how much their people agree? Sentences, the mean–variance picture, each place, and tables folded. */
export function consensusSection(sheet: Sheet, part: ConsensusPart): Html {
  const { say } = sheet;
  const pictures = new Map(part.scales.map((shown) => [shown.scale, shown]));
  return html`<section class="part" aria-labelledby="consensus"><h2 id="consensus">${say('consensusHead')}</h2>
<p>${say('consensusLead')}</p>
${part.findings.map((finding, i) => {
  if (finding.status === 'refused') return refusalOf(sheet, finding, `consensus-refusal-${i}`);
  const differ = finding.id === `consensus:${finding.scale}`;
  const shown = differ && finding.scale !== null ? pictures.get(finding.scale) : undefined;
  return findingOf(sheet, finding, shown ? pictureOf(sheet, shown) : null);
})}${placesInWords(sheet, part)}${
  part.scales.length > 0 &&
  html`<details><summary>${say('consensusTables')}</summary>
${part.scales.map((shown, i) => html`${modelTable(sheet, shown, i)}${placesTable(sheet, shown, i)}`)}</details>`
}</section>
`;
}

function pictureOf(
  sheet: Sheet,
  { scale: name, places, usual, model, drawn }: ConsensusScaleShown,
): Html | null {
  const scale = sheet.release.scales.find((one) => one.name === name);
  if (!scale || !drawn) return null;
  return drawnOf((width) =>
    meanVariance(
      { scale, places, usual: { level: model.mean.estimate, standardDeviation: usual } },
      { ...sheet.figureOptions, width, idPrefix: `consensus-${sheet.release.scales.indexOf(scale)}` },
    ),
  );
}

function placesInWords(sheet: Sheet, part: ConsensusPart): Html | false {
  const findings = part.scales.flatMap((shown): readonly Finding[] => shown.placeFindings);
  return (
    findings.length > 0 &&
    html`<details><summary>${sheet.say('consensusPlaces')}</summary>${findings.map((one) => findingOf(sheet, one))}</details>`
  );
}

function modelTable(sheet: Sheet, { scale, model }: ConsensusScaleShown, i: number): Html {
  const { say, number } = sheet;
  const title = titleOf(sheet, scale);
  const withError = ({
    estimate,
    standardError,
  }: {
    estimate: number;
    standardError: number | null;
  }): string =>
    standardError === null ? number(estimate, 4) : `${number(estimate, 4)} (${number(standardError, 4)})`;
  const { lower, upper } = model.consensusInterval;
  const range = say('tableRange', { lower: number(lower, 4), upper: number(upper, 4) });
  return tableOf(
    `consensus-model-${i}`,
    say('consensusTableCaption', {
      scale: title,
      respondents: number(model.respondents, 0),
      places: number(model.places, 0),
    }),
    [say('consensusQuantity'), say('consensusEstimate')],
    [
      [say('consensusMean'), withError(model.mean)],
      [say('consensusLogVariance'), withError(model.logVariance)],
      [symbols(say('consensusPlaceVariance')), number(model.placeVariance, 4)],
      [
        symbols(say('consensusVariance')),
        html`<span class="value">${number(model.consensusVariance, 4)}</span> <span class="range">${range}</span>`,
      ],
      [
        say('consensusCorrelation'),
        model.correlation === null ? say('consensusNone') : number(model.correlation, 3),
      ],
      [say('consensusCriterion'), `${number(model.criterion, 3)}; ${number(model.criterionWithout, 3)}`],
      [
        symbols(say('consensusTest')),
        `${number(model.likelihoodRatio, 3)}; ${number(Math.min(model.confidence, 0.9999), 4)}`,
      ],
    ],
  );
}

function placesTable(sheet: Sheet, { scale, places }: ConsensusScaleShown, i: number): Html | false {
  const { say, number, order } = sheet;
  if (places.length === 0) return false;
  return tableOf(
    `consensus-places-${i}`,
    say('consensusPlacesCaption', {
      scale: titleOf(sheet, scale),
      order: order.charAt(0).toUpperCase() + order.slice(1),
    }),
    [say('tablePlace'), say('consensusDeviation'), say('consensusRoom')],
    places.map((one) => {
      const name = html`<bdi>${one.place}</bdi>`;
      if (one.status !== 'said')
        return [name, say(one.status === 'withheld' ? 'consensusWithheld' : 'consensusTooFew')];
      const { value, lower, upper } = one.standardDeviation;
      const range = say('tableRange', { lower: number(lower, 2), upper: number(upper, 2) });
      return [
        name,
        html`<span class="value">${number(value, 2)}</span> <span class="range">${range}</span>`,
        number(one.largest, 2),
      ];
    }),
  );
}

function titleOf({ release }: Sheet, name: string): string {
  return release.scales.find((scale) => scale.name === name)?.title ?? name;
}
