import type { ConsensusPart, Release } from '@weft/findings';
import { between, fixed, type NumbersTable } from './numbers-table.ts';

const withError = (estimate: number, error: number | null): string =>
  error === null ? fixed(estimate, 4) : `${fixed(estimate, 4)} (${fixed(error, 4)})`;

/** The location–scale model of each scale. */
export function consensusTables({ scales }: Pick<Release, 'scales'>, part: ConsensusPart): NumbersTable[] {
  return part.scales.map(({ scale, model }): NumbersTable => {
    const title = scales.find(({ name }) => name === scale)?.title ?? scale;
    return {
      finding: `consensus:${scale}`,
      label: `Consensus: ${title}`,
      caption: `${title}: location–scale model by maximum likelihood, ${model.respondents.toLocaleString('en')} people who answered every item in ${model.places.toLocaleString('en')} places.`,
      head: ['Quantity', 'Estimate'],
      rows: [
        ['Mean b (standard error)', withError(model.mean.estimate, model.mean.standardError)],
        [
          'Log variance within places a (standard error)',
          withError(model.logVariance.estimate, model.logVariance.standardError),
        ],
        ['Variance of places’ means', fixed(model.placeVariance, 4)],
        [
          'Variance of places’ log variances (95% profile interval)',
          `${fixed(model.consensusVariance, 4)} (${between(model.consensusInterval, 4)})`,
        ],
        [
          'Correlation of mean and log variance',
          model.correlation === null ? 'none' : fixed(model.correlation, 3),
        ],
        [
          'Minus twice the log-likelihood; without it',
          `${fixed(model.criterion, 3)}; ${fixed(model.criterionWithout, 3)}`,
        ],
        [
          'Likelihood ratio; confidence',
          `${fixed(model.likelihoodRatio, 3)}; ${fixed(Math.min(model.confidence, 0.9999), 4)}`,
        ],
      ],
    };
  });
}
