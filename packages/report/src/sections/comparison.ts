import { comparisonBars } from '@weft/figures';
import type { ComparisonPart, Finding } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf } from '../parts/claim.ts';
import { drawnOf } from '../parts/drawn.ts';
import { refusalOf } from '../parts/said.ts';
import { tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

/** Which differences are real: said as widths, drawn for pairs, never put in order. */
export function comparisonSection(sheet: Sheet, part: ComparisonPart): Html | null {
  if (part.findings.length === 0) return null;
  const { say } = sheet;
  return html`<section class="part" aria-labelledby="comparison"><h2 id="comparison">${say('comparisonHead')}</h2>
${part.findings.map((finding, i) =>
  finding.status === 'refused'
    ? refusalOf(sheet, finding, `comparison-refusal-${i}`)
    : findingOf(sheet, finding, barsOf(sheet, part, finding, i)),
)}${tablesOf(sheet, part)}</section>
`;
}

function barsOf(
  { release, figureOptions }: Sheet,
  part: ComparisonPart,
  finding: Finding,
  i: number,
): Html | null {
  if (!finding.id.startsWith('comparison:')) return null;
  const shown = part.scales.find(({ scale }) => scale.name === finding.scale);
  const bars = shown?.bars;
  if (!shown || !bars) return null;
  return drawnOf((width) =>
    comparisonBars(
      { scale: shown.scale, places: release.places, bars },
      { ...figureOptions, width, idPrefix: `comparison-${i}` },
    ),
  );
}

function tablesOf({ say, number }: Sheet, { scales }: ComparisonPart): Html | false {
  if (scales.length === 0) return false;
  return html`<details><summary>${say('comparisonTable')}</summary>
${tableOf(
  'comparison-table',
  say('comparisonTableCaption'),
  [
    say('scale'),
    say('comparisonPlaces'),
    say('comparisonWidth'),
    say('comparisonQuartiles'),
    say('comparisonOrder'),
    say('comparisonClear'),
    say('comparisonMultiplier'),
  ],
  scales.map(({ scale, places, width, orderProbability, clear, multiplier }) => [
    scale.title,
    number(places, 0),
    number(width.median, 0),
    say('tableRange', { lower: number(width.lower, 0), upper: number(width.upper, 0) }),
    number(orderProbability, 3),
    number(clear, 2),
    multiplier === null ? say('comparisonNoBars') : number(multiplier, 3),
  ]),
)}</details>`;
}
