import {
  type Answers,
  type DomainCorrelation,
  differentialFunctioning,
  domains,
  type ItemEnds,
  itemByPlace,
  itemDifficulties,
  itemSumsByPlace,
  twoLevelConsistency,
} from '@weft/ecometrics';
import type { ScaleShown } from '@weft/findings';
import { textTable } from './fit-output.ts';

/** How each question works: all numbers, for programs. */
export function itemsJson(
  answers: Answers,
  scales: readonly ScaleShown[],
  ends: readonly ItemEnds[],
  groups: readonly string[],
) {
  const difficulties = itemDifficulties(answers, ends);
  const itemsOf = (q: number): number[] =>
    [...answers.items.keys()].filter((i) => answers.items[i]!.scale === q);
  return {
    items: difficulties,
    scales: Object.fromEntries(
      scales.map(({ name }, q) => {
        const sums = itemSumsByPlace(answers, itemsOf(q));
        const variances = itemByPlace(sums);
        return [
          name,
          {
            respondents: sums.respondents.reduce((a, b) => a + b, 0),
            partly: sums.partly,
            consistency: twoLevelConsistency(sums),
            itemByPlace: 'absent' in variances ? variances : withoutFunction(variances),
          },
        ];
      }),
    ),
    domains: scales.length < 2 ? null : domainsJson(answers, itemsOf),
    differences: groups.map((name) =>
      differentialFunctioning(
        answers,
        answers.groupings?.find((grouping) => grouping.name === name) ?? {
          name,
          groups: [],
          groupOf: new Int32Array(answers.respondents).fill(-1),
        },
      ),
    ),
  };
}

function withoutFunction<T extends { readonly probabilityOver: unknown }>({
  probabilityOver: _,
  ...rest
}: T): Omit<T, 'probabilityOver'> {
  return rest;
}

const correlationJson = ({ estimate, standardError, interval }: DomainCorrelation) => ({
  estimate,
  standardError,
  interval,
});

/** The first two scales held against each other. */
function domainsJson(answers: Answers, itemsOf: (q: number) => number[]) {
  const chosen = [...itemsOf(0), ...itemsOf(1)];
  const found = domains(
    itemSumsByPlace(answers, chosen),
    chosen.map((i) => answers.items[i]!.scale),
    { eachLevel: true },
  );
  if ('absent' in found) return found;
  const { within, between } = found.correlation;
  return {
    ...found,
    scales: answers.scales.slice(0, 2),
    correlation: { within: correlationJson(within), between: correlationJson(between) },
  };
}

/** The same as text for a terminal. */
export function itemsText(found: ReturnType<typeof itemsJson>): string {
  const number = (value: number | null | undefined, decimals = 3): string =>
    value === null || value === undefined ? '–' : value.toFixed(decimals).replace('-', '−');
  const lines: string[] = [];
  const sayAbsent = ({ absent, item, needed }: { absent: string; item?: string; needed?: number }): string =>
    `not given: ${absent}${item ? ` (${item})` : ''}${needed ? ` (needs ${needed})` : ''}`;
  const lost = (absent: Readonly<Record<string, number>>): number =>
    Object.values(absent).reduce((a, b) => a + b, 0);
  lines.push(
    ...textTable(
      ['item', 'answered', 'missing', 'mean', 'SD', 'lowest', 'highest'],
      found.items.map((one) => [
        one.item,
        String(one.answered),
        String(lost(one.absent)),
        number(one.mean),
        number(one.standardDeviation),
        String(one.atFloor),
        String(one.atCeiling),
      ]),
    ),
    '',
  );
  for (const [name, { respondents, consistency, itemByPlace: variances }] of Object.entries(found.scales)) {
    lines.push(`${name}: ${respondents} people answered everything`);
    if ('absent' in consistency) lines.push(sayAbsent(consistency), '');
    else {
      const { overall, within, between } = consistency;
      lines.push(
        ...textTable(
          ['', 'alpha', 'omega', ...consistency.items.map((item) => `rest ${item}`)],
          [
            ['everybody', number(overall.alpha), '', ...overall.itemRest.map((r) => number(r))],
            ...(
              [
                ['within places', within],
                ['between places', between],
              ] as const
            ).map(([title, level]) => [
              title,
              number(level.alpha?.estimate),
              number(level.omega?.estimate),
              ...level.itemRest.map((r) => number(r)),
            ]),
          ],
        ),
      );
      if (between.bounded.length > 0)
        lines.push(`Residual variance between places held at 0: ${between.bounded.join(', ')}`);
    }
    if (!('absent' in variances)) {
      const { interval, ...rest } = { interval: variances.ownShareInterval, ...variances };
      lines.push(
        `item by place ${number(rest.itemByPlaceVariance, 5)}, place ${number(rest.placeVariance, 5)}: ${number(rest.ownShare)} of an item's place variance is its own${interval ? ` (${number(interval.lower)} to ${number(interval.upper)})` : ''}`,
        `mean reliability of a place: these items ${number(rest.reliability.theseItems)}, other items on the matter ${number(rest.reliability.otherItems)}`,
      );
    }
    lines.push('');
  }
  if (found.domains)
    if ('absent' in found.domains) lines.push(`domains ${sayAbsent(found.domains)}`, '');
    else {
      const { models, correlation, scales } = found.domains;
      lines.push(
        `${scales.join(' and ')}: domains within|between`,
        ...textTable(
          ['model', 'chi2', 'df', 'RMSEA', 'CFI', 'TLI', 'SRMR w', 'SRMR b', 'BIC'],
          models.map((one) => [
            one.model,
            number(one.chiSquare, 2),
            String(one.degreesOfFreedom),
            number(one.rmsea),
            number(one.cfi),
            number(one.tli),
            number(one.srmrWithin),
            number(one.srmrBetween),
            number(one.bic, 1),
          ]),
        ),
        ...(['within', 'between'] as const).map((level) => {
          const { estimate, interval } = correlation[level];
          return `correlation ${level} places ${number(estimate)}${interval ? ` (${number(interval.lower)} to ${number(interval.upper)})` : ''}`;
        }),
        '',
      );
    }
  for (const { grouping, differences, absent } of found.differences) {
    lines.push(
      `across ${grouping}, in standard deviations of the item; p by Holm`,
      ...(differences.length === 0
        ? [`not given: ${absent.map(({ why }) => why).join(', ')}`]
        : textTable(
            ['item', 'group', 'uniform', 'SE', 'non-uniform', 'SE', 'p', 'flag'],
            differences.map((one) => [
              one.item,
              one.group,
              number(one.uniform),
              number(one.uniformStandardError),
              number(one.nonuniform),
              number(one.nonuniformStandardError),
              number(one.adjustedP, 4),
              one.kind === 'none' ? '' : `${one.size} ${one.kind}`,
            ]),
          )),
      '',
    );
  }
  return `${lines.join('\n')}\n`;
}
