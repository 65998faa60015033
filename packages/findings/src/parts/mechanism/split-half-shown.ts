import { normalCdf, type Path, splitHalfMediation } from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import type { PartContext } from '../part.ts';
import type { MechanismShown } from './mechanism-part.ts';
import { fewestPlaces, type NoMechanism } from './mechanism-refusal.ts';

/** Few, because a release must be quick; each is used both ways. */
const halvings = 3;

/** Efficacy and an outcome of the same survey, never from the same person. */
export function splitHalfShown(
  { study, answers, options, adjusted }: PartContext,
  mediator: readonly ScaleShown[],
  outcome: string,
  order: readonly number[],
  efficacy: string,
): { readonly mechanism: MechanismShown } | { readonly why: NoMechanism } {
  const at = study.scales.findIndex(({ name }) => name === outcome);
  if (at < 0) return { why: { reason: 'numbers', detail: `There is no scale “${outcome}”.` } };
  const given = options.placeCovariates!;
  const placeCovariates = {
    names: order.map((j) => given.names[j]!),
    values: new Map([...given.values].map(([place, row]) => [place, order.map((j) => row[j]!)])),
  };
  const found = splitHalfMediation({
    answers,
    mediator: mediator.map((scale) => study.scales.indexOf(scale)),
    outcome: [at],
    placeCovariates,
    specification: { covariates: adjusted?.specification.covariates ?? [] },
    halvings,
  });
  if (found.places < fewestPlaces) return { why: { reason: 'places', places: found.places } };
  const { mediations } = found;
  const mean = (of: (one: (typeof mediations)[number]) => number): number =>
    mediations.reduce((sum, one) => sum + of(one) / mediations.length, 0);
  const path = (of: (one: (typeof mediations)[number]) => Path) => {
    const estimate = mean((one) => of(one).estimate);
    const standardError = mean((one) => of(one).standardError);
    return {
      estimate,
      standardError,
      interval: {
        lower: mean((one) => of(one).interval.lower),
        upper: mean((one) => of(one).interval.upper),
        level: 0.95,
      },
      probability: normalCdf(Math.abs(estimate) / standardError),
    };
  };
  const { indirect } = found;
  const interval = { lower: indirect.lower, upper: indirect.upper, level: 0.95 };
  return {
    mechanism: {
      from: placeCovariates.names[0]!,
      others: placeCovariates.names.slice(1),
      efficacy,
      scales: mediator.map(({ name }) => name),
      outcome: study.scales[at]!.title,
      outcomeKind: 'scale',
      exposure: null,
      places: found.places,
      leftOut: study.sample.places - found.places,
      corrected: true,
      splitHalf: true,
      unit: 1,
      toMediator: path((one) => one.toMediator),
      toOutcome: path((one) => one.toOutcome),
      direct: path((one) => one.direct),
      total: path((one) => one.total),
      withoutMediator: null,
      indirect: {
        estimate: indirect.estimate,
        product: interval,
        monteCarlo: interval,
        probability: indirect.probability,
      },
      proportion: null,
      sensitivity: {
        toMediator: {
          toZero: mean((one) => one.sensitivity.toMediator.toZero),
          toDoubt: mean((one) => one.sensitivity.toMediator.toDoubt),
        },
        toOutcome: {
          toZero: mean((one) => one.sensitivity.toOutcome.toZero),
          toDoubt: mean((one) => one.sensitivity.toOutcome.toDoubt),
        },
        residualCorrelation: mean((one) => one.sensitivity.residualCorrelation ?? 0),
      },
    },
  };
}
