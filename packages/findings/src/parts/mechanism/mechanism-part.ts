import type { Interval, StructureWaterfall } from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import type { PartBase } from '../part.ts';
import type { OutcomeKind } from './mechanism-options.ts';

/** What places carry, and how efficacy stands between that and an outcome. */
export interface MechanismPart extends PartBase {
  readonly kind: 'mechanism';
  readonly waterfalls: readonly WaterfallShown[];
  readonly mechanism: MechanismShown | null;
}

/** Share between places as it is, among people alike, among places alike. */
export interface WaterfallShown {
  readonly scale: ScaleShown;
  readonly covariates: readonly string[];
  readonly structure: readonly string[];
  readonly steps: StructureWaterfall['steps'];
}

export interface PathShown {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** P(the path has the sign of its estimate). */
  readonly probability: number;
}

/** The mechanism in numbers, per standard deviation of structure and of efficacy. */
export interface MechanismShown {
  readonly from: string;
  readonly others: readonly string[];
  readonly efficacy: string;
  /** Scales whose items together are efficacy; none where it was given. */
  readonly scales: readonly string[];
  readonly outcome: string;
  readonly outcomeKind: OutcomeKind | 'scale';
  readonly exposure: string | null;
  readonly places: number;
  /** Places with answers but without an outcome or a fact about them. */
  readonly leftOut: number;
  /** Whether the measurement error of efficacy is corrected. */
  readonly corrected: boolean;
  /** Efficacy and outcome come from different halves of the same people. */
  readonly splitHalf: boolean;
  /** One unit of efficacy: a standard deviation between places, on the line of answers. */
  readonly unit: number;
  readonly toMediator: PathShown;
  readonly toOutcome: PathShown;
  readonly direct: PathShown;
  readonly total: PathShown;
  readonly withoutMediator: PathShown | null;
  readonly indirect: {
    readonly estimate: number;
    readonly product: Interval;
    readonly monteCarlo: Interval;
    readonly probability: number;
  };
  readonly proportion: number | null;
  readonly sensitivity: {
    readonly toMediator: { readonly toZero: number; readonly toDoubt: number };
    readonly toOutcome: { readonly toZero: number; readonly toDoubt: number };
    readonly residualCorrelation: number | null;
  };
}
