import type { ItemsPart, Ranged, Release } from '@weft/findings';
import { findingOf, fixed, type NumbersTable, withRange } from './numbers-table.ts';

const ranged = (one: Ranged | null | undefined): string => (one ? withRange(one.value, one.interval) : '–');
const share = (value: number | null): string =>
  value === null ? 'withheld' : `${Math.round(100 * value)} in 100`;

/** Every question, both levels and every model. */
export function itemTables(
  { kind, scales }: Pick<Release, 'kind' | 'scales'>,
  part: ItemsPart,
): NumbersTable[] {
  const titleOf = (name: string): string => scales.find((scale) => scale.name === name)?.title ?? name;
  const { domains } = part;
  return [
    ...part.scales.flatMap((scale): NumbersTable[] => [
      {
        finding: findingOf(part, scale.scale),
        label: `Questions: ${scale.title}`,
        caption: `${scale.title}: each question over all ${kind.many}. “Rest” is its correlation with the other questions; “own” the share of its variance between ${kind.many} that it does not share with them.`,
        head: [
          'Question',
          'Mean',
          'SD',
          'Lowest',
          'Highest',
          'No answer',
          'Rest, within',
          'Rest, between',
          'Own',
        ],
        rows: scale.items.map((one) => [
          one.item,
          one.answered === null ? 'withheld' : fixed(one.mean),
          fixed(one.standardDeviation),
          share(one.atFloor),
          share(one.atCeiling),
          share(one.absent),
          fixed(one.itemRest.within),
          fixed(one.itemRest.between),
          one.ownShare === null ? '–' : share(one.ownShare),
        ]),
      },
      ...(scale.within && scale.between
        ? [
            {
              finding: findingOf(part, scale.scale),
              label: `Consistency: ${scale.title}`,
              caption: `${scale.title}: ${scale.respondents.toLocaleString('en')} people who answered everything. α over everybody ${fixed(scale.alpha)}; item-by-place variance ${fixed(scale.itemByPlace?.itemByPlaceVariance, 4)} beside ${fixed(scale.itemByPlace?.placeVariance, 4)} that questions share.`,
              head: ['Level', 'α', 'ω'],
              rows: [
                [`people of one ${kind.one}`, ranged(scale.within.alpha), ranged(scale.within.omega)],
                [kind.many, ranged(scale.between.alpha), ranged(scale.between.omega)],
              ],
            },
          ]
        : []),
    ]),
    ...(domains
      ? [
          {
            finding: part.findings.find(({ id }) => id.startsWith('domains:'))?.id ?? findingOf(part, null),
            label: 'One domain or two',
            caption: `Two-level factor models of ${titleOf(domains.first)} and ${titleOf(domains.second)}: domains within | between ${kind.many}.`,
            head: ['Domains', 'χ²', 'df', 'RMSEA', 'CFI', 'TLI', 'SRMR |', '| SRMR', 'BIC'],
            rows: domains.models.map((one) => [
              one.bounded.length > 0
                ? `${one.model} (residual variance 0: ${one.bounded.join(', ')})`
                : one.model,
              fixed(one.chiSquare, 1),
              String(one.degreesOfFreedom),
              fixed(one.rmsea, 3),
              fixed(one.cfi, 3),
              fixed(one.tli, 3),
              fixed(one.srmrWithin, 3),
              fixed(one.srmrBetween, 3),
              fixed(one.bic, 1),
            ]),
          },
        ]
      : []),
    ...part.differences.map(
      (found): NumbersTable => ({
        finding: `items:groups:${found.grouping}`,
        label: `Questions across ${found.grouping}`,
        caption: `Across “${found.grouping}”: differences in standard deviations of the question, among those alike on the rest. Flagged from 0.37, and only where Holm’s p is under 0.05.`,
        head: ['Question', 'Group', 'Uniform', 'Non-uniform', 'p', 'Flag'],
        rows: found.differences.map((one) => [
          one.item,
          one.group,
          ranged(one.uniform),
          ranged(one.nonuniform),
          fixed(one.adjustedP, 4),
          one.kind === 'none' ? 'none' : `${one.size}, ${one.kind}`,
        ]),
      }),
    ),
  ];
}
