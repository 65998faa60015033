import type { MechanismPart, PathShown, Release } from '@weft/findings';
import { between, findingOf, fixed, type NumbersTable } from './numbers-table.ts';

const stepNames = {
  raw: 'as it is',
  composition: 'among people alike',
  structure: 'among places alike',
} as const;

/** The share between places step by step, and every path of the mechanism with its interval. */
export function mechanismTables({ kind }: Pick<Release, 'kind'>, part: MechanismPart): NumbersTable[] {
  const shown = part.mechanism;
  const path = (name: string, one: PathShown): string[] => [
    name,
    fixed(one.estimate, 3),
    fixed(one.standardError, 3),
    between(one.interval, 3),
  ];
  return [
    ...part.waterfalls.map(
      ({ scale, steps, covariates, structure }): NumbersTable => ({
        finding: `mechanism:steps:${scale.name}`,
        label: `Step by step: ${scale.title}`,
        caption: `${scale.title}: how much of the differences between people lies between ${kind.many}, step by step on the same people. Facts about people: ${covariates.join(', ') || 'none'}. Facts about ${kind.many}: ${structure.join(', ') || 'none'}.`,
        head: ['Step', 'Share between', '95% interval', 'Variance between'],
        rows: steps.map((step) => [
          stepNames[step.step],
          fixed(step.share.estimate, 3),
          between(step.share.interval, 3),
          fixed(step.placeVariance, 4),
        ]),
      }),
    ),
    ...(shown
      ? [
          {
            finding: findingOf(part, null),
            label: 'What goes with what',
            caption: `Per standard deviation of “${shown.from}” and of efficacy; outcome “${shown.outcome}”; ${shown.places} ${kind.many}.${shown.corrected ? ' The measurement error of efficacy is corrected.' : ''}`,
            head: ['Path', 'Estimate', 'Standard error', '95% interval'],
            rows: [
              path(`${shown.from} and efficacy`, shown.toMediator),
              path(`efficacy and ${shown.outcome}, ${shown.from} alike`, shown.toOutcome),
              path(`${shown.from} and ${shown.outcome}, efficacy alike`, shown.direct),
              path(`${shown.from} and ${shown.outcome}, in all`, shown.total),
              [
                'by way of efficacy, product',
                fixed(shown.indirect.estimate, 3),
                '–',
                between(shown.indirect.product, 3),
              ],
              [
                'by way of efficacy, Monte Carlo',
                fixed(shown.indirect.estimate, 3),
                '–',
                between(shown.indirect.monteCarlo, 3),
              ],
            ],
          },
        ]
      : []),
  ];
}
