import type { StructureSteps } from '@weft/figures';
import type { MechanismShown, PathShown } from '@weft/findings';

const share = (estimate: number, lower: number, upper: number) => ({
  estimate,
  interval: { lower, upper, level: 0.95 },
});

/** Made up: what is left between blocks of Millbrook. */
export const steps: StructureSteps['steps'] = [
  { step: 'raw', share: share(0.21, 0.15, 0.28) },
  { step: 'composition', share: share(0.17, 0.12, 0.24) },
  { step: 'structure', share: share(0.08, 0.04, 0.15) },
];

const path = (estimate: number, standardError: number, probability: number): PathShown => ({
  estimate,
  standardError,
  probability,
  interval: { lower: estimate - 1.96 * standardError, upper: estimate + 1.96 * standardError, level: 0.95 },
});
const interval = { lower: 0.02, upper: 0.24, level: 0.95 };

/** Made up: moving in and out, trust and readiness, fires. */
export const mechanism: MechanismShown = {
  from: 'turnover',
  others: ['rent'],
  efficacy: 'trust and readiness to act',
  scales: ['trust', 'action'],
  outcome: 'fires',
  outcomeKind: 'count',
  exposure: 'residents',
  places: 62,
  leftOut: 1,
  corrected: true,
  splitHalf: false,
  unit: 0.24,
  toMediator: path(-0.46, 0.11, 1),
  toOutcome: path(-0.24, 0.1, 0.99),
  direct: path(0.07, 0.13, 0.7),
  total: path(0.18, 0.12, 0.93),
  withoutMediator: path(0.17, 0.12, 0.92),
  indirect: { estimate: 0.11, product: interval, monteCarlo: interval, probability: 0.98 },
  proportion: null,
  sensitivity: {
    toMediator: { toZero: 0.42, toDoubt: 0.24 },
    toOutcome: { toZero: 0.26, toDoubt: 0.05 },
    residualCorrelation: -0.3,
  },
};
