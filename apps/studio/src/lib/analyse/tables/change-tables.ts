import type { ChangePart, Release } from '@weft/findings';
import { between, fixed, type NumbersTable, withRange } from './numbers-table.ts';

/** The model of each scale over two waves. */
export function changeModelTables(part: ChangePart): NumbersTable[] {
  return part.scales.map((shown): NumbersTable => {
    const range = ({ value, intervals }: (typeof shown)['change']) => withRange(value, intervals[2], 3);
    return {
      finding: `change:${shown.scale.name}`,
      label: `Change: ${shown.scale.title}`,
      caption: `${shown.scale.title}: two waves as two scales of one model (REML, criterion ${fixed(shown.criterion, 3)}).`,
      head: ['Quantity', 'Estimate'],
      rows: [
        [`Level, ${part.from} (95% interval)`, range(shown.levels[0])],
        [`Level, ${part.to} (95% interval)`, range(shown.levels[1])],
        ['Change (95% interval)', range(shown.change)],
        ['Smallest detectable change, all places', fixed(shown.smallestDetectable, 3)],
        ...(shown.placeSmallest
          ? [
              [
                'Of one place (median); from its own answers alone',
                `${fixed(shown.placeSmallest.smallest, 3)}; ${fixed(shown.placeSmallest.alone, 3)}`,
              ],
            ]
          : []),
        [
          'Latent stability (95% profile interval)',
          shown.stability ? withRange(shown.stability.estimate, shown.stability.interval, 3) : 'none',
        ],
        [
          'Reliability of change; classical',
          `${fixed(shown.reliability.mean, 3)}; ${shown.reliability.classical === null ? 'none' : fixed(shown.reliability.classical, 3)}`,
        ],
        [
          'Places changed differently: likelihood ratio; confidence',
          `${fixed(shown.test.likelihoodRatio, 3)}; ${fixed(Math.min(shown.test.confidence, 0.9999), 4)}`,
        ],
        ...shown.itemChanges.map(({ item, change }) => [`Item ${item}`, range(change)]),
      ],
    };
  });
}

/** Each place that may be shown, wave beside wave, in the order of the list. */
export function changePlaceTables({ kind }: Pick<Release, 'kind'>, part: ChangePart): NumbersTable[] {
  return part.scales.flatMap((shown): NumbersTable[] => {
    const said = shown.places.some(({ status }) => status === 'said');
    if (!said) return [];
    return [
      {
        finding: `change:places:${shown.scale.name}`,
        label: `Change of each ${kind.one}: ${shown.scale.title}`,
        caption: `${shown.scale.title}: each ${kind.one} in the order of the list; 95% intervals. A change below what could be seen at all is no change that can be told.`,
        head: [kind.one, part.from, part.to, 'Change', '95% interval', 'Could be seen from'],
        rows: shown.places.map((place) =>
          place.status === 'said'
            ? [
                place.place,
                fixed(place.levels[0].value),
                fixed(place.levels[1].value),
                fixed(place.change.value),
                between(place.change.intervals[2]),
                fixed(place.smallestDetectable),
              ]
            : [place.place, 'withheld', '', '', '', ''],
        ),
      },
    ];
  });
}
