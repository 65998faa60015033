import {
  type Mediation,
  mediation,
  normalCdf,
  type OutcomeFamily,
  type Path,
  type Predictor,
} from '@weft/ecometrics';
import { drawsOfRelease } from './mechanism-findings.ts';
import type { OutcomeKind } from './mechanism-options.ts';
import type { MechanismShown, PathShown } from './mechanism-part.ts';

/** Numbers of the same places, in one order. */
export interface PlaceNumbers {
  readonly outcome: readonly number[];
  readonly exposure: readonly number[] | null;
  /** The one whose way is followed first. */
  readonly structure: readonly Predictor[];
  readonly efficacy: readonly number[];
  readonly errorVariance: readonly number[] | null;
}

/** What the numbers are called. */
export type MechanismNames = Pick<
  MechanismShown,
  'efficacy' | 'scales' | 'outcome' | 'outcomeKind' | 'exposure' | 'leftOut'
>;

/** The distribution given to each kind of outcome. */
export function familyOf(kind: OutcomeKind): OutcomeFamily {
  return kind === 'count' ? 'negative-binomial' : kind;
}

/** Both equations per standard deviation of structure and of efficacy. */
export function mechanismShown(
  numbers: PlaceNumbers,
  kind: OutcomeKind,
  names: MechanismNames,
): MechanismShown {
  const { efficacy, errorVariance } = numbers;
  const unit = deviationOf(efficacy, errorVariance);
  const found = mediation({
    family: familyOf(kind),
    outcome: numbers.outcome,
    exposure: numbers.exposure,
    structure: numbers.structure.map(standardized),
    mediator: {
      estimate: centered(efficacy, unit),
      ...(errorVariance ? { errorVariance: errorVariance.map((v) => v / (unit * unit)) } : {}),
    },
    draws: drawsOfRelease,
  });
  return { ...pathsOf(found), ...names, others: othersOf(numbers.structure), unit, splitHalf: false };
}

export function othersOf(structure: readonly Predictor[]): string[] {
  return structure.slice(1).map(({ name }) => name);
}

function pathsOf(found: Mediation) {
  return {
    from: found.from,
    places: found.places,
    corrected: found.corrected,
    toMediator: pathShown(found.toMediator),
    toOutcome: pathShown(found.toOutcome),
    direct: pathShown(found.direct),
    total: pathShown(found.total),
    withoutMediator: found.withoutMediator && pathShown(found.withoutMediator),
    indirect: {
      estimate: found.indirect.estimate,
      product: found.indirect.product,
      monteCarlo: found.indirect.monteCarlo,
      probability: found.indirect.probability,
    },
    proportion: found.proportion,
    sensitivity: found.sensitivity,
  };
}

export function pathShown({ estimate, standardError, interval }: Path): PathShown {
  return { estimate, standardError, interval, probability: normalCdf(Math.abs(estimate) / standardError) };
}

/** (x − mean) / standard deviation, over these places. */
export function standardized({ name, values }: Predictor): Predictor {
  const all = Array.from(values);
  const mean = all.reduce((a, b) => a + b, 0) / all.length;
  const deviation = Math.sqrt(all.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (all.length - 1));
  return deviation > 0 ? { name, values: all.map((v) => (v - mean) / deviation) } : { name, values: all };
}

/** Standard deviation between places: of the estimates, less what their error adds. */
function deviationOf(values: readonly number[], errorVariance: readonly number[] | null): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const total = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  const error = errorVariance ? errorVariance.reduce((a, b) => a + b, 0) / errorVariance.length : 0;
  return Math.sqrt(Math.max(total - error, 0.05 * total)) || 1;
}

function centered(values: readonly number[], unit: number): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => (value - mean) / unit);
}
