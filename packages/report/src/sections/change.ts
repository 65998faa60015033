import { changePicture } from '@weft/figures';
import type { ChangePart, Estimate, ScaleChange } from '@weft/findings';
import { type Html, html } from '../html.ts';
import { findingOf, isolated, saysOf } from '../parts/claim.ts';
import { drawnOf } from '../parts/drawn.ts';
import { refusalOf } from '../parts/said.ts';
import { tableOf } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';

const drawnAtMost = 60;
const inWordsAtMost = 100;

/** What changed between two waves: sentences, the picture with its boxes, each place, and tables folded. */
export function changeSection(sheet: Sheet, part: ChangePart): Html {
  const { say } = sheet;
  const { from, to } = part;
  const head = from === '' ? say('changeHeadNone') : say('changeHead', { from, to });
  const pictures = new Map(part.scales.map((shown) => [`change:places:${shown.scale.name}`, shown]));
  return html`<section class="part" aria-labelledby="change"><h2 id="change">${head}</h2>
${from !== '' && html`<p>${say('changeLead', { to })}</p>`}
${part.findings.map((finding, i) => {
  const shown = pictures.get(finding.id);
  const told = shown?.places.some((place) => place.status === 'said') === true;
  return finding.status === 'refused'
    ? refusalOf(sheet, finding, `change-refusal-${i}`)
    : findingOf(sheet, finding, shown && told ? pictureOf(sheet, part, shown) : null);
})}${inWords(sheet, part)}${
  part.scales.length > 0 &&
  html`<details><summary>${say('changeTables')}</summary>
${part.scales.map((shown, i) => html`${modelTable(sheet, shown, i)}${itemsTable(sheet, shown, i)}${placesTable(sheet, part, shown, i)}`)}</details>`
}</section>
`;
}

function pictureOf(sheet: Sheet, { from, to }: ChangePart, shown: ScaleChange): Html {
  const idPrefix = `change-${sheet.release.scales.findIndex((one) => one.name === shown.scale.name)}`;
  return drawnOf((width) =>
    changePicture(shown, { ...sheet.figureOptions, width, from, to, limit: drawnAtMost, idPrefix }),
  );
}

function inWords({ say }: Sheet, { placeFindings }: ChangePart): Html | false {
  if (placeFindings.length === 0 || placeFindings.length > 2 * inWordsAtMost) return false;
  return html`<details class="in-words"><summary>${say('changePlaces')}</summary><dl>${placeFindings.map(
    (finding) =>
      html`<div><dt><bdi>${finding.place}</bdi></dt><dd>${saysOf(finding)} <span class="ground">${isolated(finding.ground, finding.place)}</span></dd></div>`,
  )}</dl></details>
`;
}

function estimateCell({ say, number }: Sheet, { value, intervals }: Estimate): Html {
  const range = say('tableRange', {
    lower: number(intervals[2].lower, 3),
    upper: number(intervals[2].upper, 3),
  });
  return html`<span class="value">${number(value, 3)}</span> <span class="range">${range}</span>`;
}

function modelTable(sheet: Sheet, shown: ScaleChange, i: number): Html {
  const { say, number } = sheet;
  const { stability, reliability, test, alike, placeSmallest } = shown;
  const range =
    stability &&
    say('tableRange', {
      lower: number(stability.interval.lower, 3),
      upper: number(stability.interval.upper, 3),
    });
  return tableOf(
    `change-model-${i}`,
    say('changeModelCaption', { scale: shown.scale.title }),
    [say('changeQuantity'), say('changeEstimate')],
    [
      [
        say('changeWhole'),
        [shown.smallestDetectable, ...(placeSmallest ? [placeSmallest.smallest, placeSmallest.alone] : [])]
          .map((value) => number(value, 3))
          .join('; '),
      ],
      [say('changeStability'), stability ? `${number(stability.estimate, 3)} (${range})` : say('changeNone')],
      [
        say('changeReliability'),
        `${number(reliability.mean, 3)}; ${reliability.classical === null ? say('changeNone') : number(reliability.classical, 3)}`,
      ],
      [say('changeVariance'), number(reliability.variance, 4)],
      [
        say('changeTest'),
        `${number(test.likelihoodRatio, 3)}; ${number(Math.min(test.confidence, 0.9999), 4)}`,
      ],
      [
        say('changeAlike'),
        alike
          ? `${number(alike.statistic, 2)}; ${number(alike.freedom, 0)}; ${number(alike.probability, 4)}`
          : say('changeNone'),
      ],
      [say('changeCriterion'), number(shown.criterion, 3)],
    ],
  );
}

function itemsTable(sheet: Sheet, shown: ScaleChange, i: number): Html {
  const { say } = sheet;
  return tableOf(
    `change-items-${i}`,
    say('changeItemsCaption', { scale: shown.scale.title }),
    [say('changeItem'), say('changeValue')],
    shown.itemChanges.map(({ item, change }) => [item, estimateCell(sheet, change)]),
  );
}

function placesTable(sheet: Sheet, { from, to }: ChangePart, shown: ScaleChange, i: number): Html | false {
  if (!shown.places.some((place) => place.status === 'said')) return false;
  const { say, number } = sheet;
  return tableOf(
    `change-places-${i}`,
    say('changePlacesCaption', { scale: shown.scale.title }),
    [say('tablePlace'), from, to, say('changeValue'), say('changeSmallest')],
    shown.places.map((place) => {
      const name = html`<bdi>${place.place}</bdi>`;
      if (place.status === 'withheld')
        return [name, say(place.reason === 'one-wave' ? 'changeOnce' : 'withheld')];
      return [
        name,
        number(place.levels[0].value, 3),
        number(place.levels[1].value, 3),
        estimateCell(sheet, place.change),
        number(place.smallestDetectable, 3),
      ];
    }),
  );
}
