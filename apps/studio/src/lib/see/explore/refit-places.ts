import {
  compare,
  fitPlaceMeans,
  type NoPlaceMeansFit,
  type PlaceMeans,
  type PlaceMeansFit,
  placeCoefficientRanges,
  placeCorrelationRange,
  placeVarianceRange,
} from '@weft/ecometrics';
import { differing, type Estimate, type Hedge, hedgeFor, type Interval } from '@weft/findings';
import type { ExploredPlaces } from './explored.ts';

/** What is asked of the worker: some places, taken as if they were alike in some facts. */
export interface PlacesChoice {
  /** Labels of places, and facts by how they are called. */
  readonly chosen: readonly string[];
  readonly alike: readonly string[];
}

/** One scale among some places. */
export interface PlacesRefitted {
  readonly level: Estimate;
  /** Share of the differences between people that lies between these places. */
  readonly between: { readonly estimate: number; readonly interval: Interval };
  readonly reliability: number;
  /** Pairs of these places: how many there are, and how many almost certainly or likely differ. */
  readonly pairs: { readonly all: number; readonly certain: number; readonly likely: number };
}

/** A fact that goes with a scale: what a step of it goes with. */
export interface FactRefitted {
  readonly called: string;
  readonly step: number;
  readonly estimate: number;
  readonly interval: Interval;
  readonly hedge: Hedge;
}

export interface ScaleOfPlaces {
  readonly chosen: PlacesRefitted;
  readonly whole: PlacesRefitted;
  /** Whether the chosen lie elsewhere than the others; null where too few others are left. */
  readonly differs: { readonly hedge: Hedge; readonly more: boolean } | null;
  /** The chosen as if alike in the facts: what lies between them still, and what each fact goes with. */
  readonly alike:
    | (PlacesRefitted & { readonly explained: number; readonly facts: readonly FactRefitted[] })
    | null;
}

/** How two scales go together among the chosen places. */
export interface Together {
  readonly estimate: number;
  readonly interval: Interval;
  readonly hedge: Hedge;
}

export interface RefittedPlaces {
  readonly scales: Readonly<Record<string, ScaleOfPlaces>>;
  readonly together: Together | null;
  readonly places: number;
  readonly respondents: number;
  /** Chosen places of which a fact is not known; they are left out of what is alike. */
  readonly factUnknown: number;
  /** Why nothing is taken as alike although it was asked for. */
  readonly notAlike: NoPlaceMeansFit['absent'] | null;
}

/** Fewer other places than this and the chosen are held against nobody. */
const fewestOthers = 3;

/** Ready to fit places again for any choice of them; what all of them give is worked out once. */
export function placesRefitter(
  explored: ExploredPlaces,
): (choice: PlacesChoice) => RefittedPlaces | NoPlaceMeansFit {
  const { method } = explored;
  const all = [...explored.places.keys()];
  const data = dataOf(explored, all);
  const fit = fitPlaceMeans(data, { method });
  if ('absent' in fit) return () => fit;
  const whole = explored.scales.map((_, q) => refitted(explored, data, fit, q));
  return (choice) => refitPlaces(explored, choice, whole);
}

function dataOf(
  { scales, places, withinFreedom }: ExploredPlaces,
  which: readonly number[],
  facts?: PlaceMeans['facts'],
): PlaceMeans {
  return {
    scales: scales.map(({ name }) => name),
    places: which.map((k) => places[k]!),
    withinFreedom,
    ...(facts ? { facts } : {}),
  };
}

function refitPlaces(
  explored: ExploredPlaces,
  { chosen, alike }: PlacesChoice,
  whole: readonly PlacesRefitted[],
): RefittedPlaces | NoPlaceMeansFit {
  const all = [...explored.places.keys()];
  const some = all.filter((k) => chosen.includes(explored.places[k]!.place));
  const { method } = explored;
  const data = dataOf(explored, some);
  const found = fitPlaceMeans(data, { method });
  if ('absent' in found) return found;
  const facts = explored.facts.filter(({ called }) => alike.includes(called));
  const known = some.filter((k) => facts.every(({ values }) => values[k] !== null));
  const given = dataOf(explored, known, {
    names: facts.map(({ called }) => called),
    values: known.map((k) => facts.map(({ values }) => values[k]!)),
  });
  const adjusted = facts.length > 0 ? fitPlaceMeans(given, { method }) : null;
  const plain =
    adjusted && !('absent' in adjusted) ? fitPlaceMeans(dataOf(explored, known), { method }) : null;
  const others = all.length - some.length;
  const apart =
    others < fewestOthers
      ? null
      : fitPlaceMeans(
          dataOf(explored, all, { names: ['chosen'], values: all.map((k) => [some.includes(k) ? 1 : 0]) }),
          {
            method,
          },
        );
  const together = explored.scales.length === 2 ? placeCorrelationRange(data, found) : null;
  return {
    scales: Object.fromEntries(
      explored.scales.map(({ name }, q): [string, ScaleOfPlaces] => [
        name,
        {
          chosen: some.length === all.length ? whole[q]! : refitted(explored, data, found, q),
          whole: whole[q]!,
          differs: apart && !('absent' in apart) ? differs(apart, q) : null,
          alike:
            adjusted && plain && !('absent' in adjusted) && !('absent' in plain)
              ? {
                  ...refitted(explored, given, adjusted, q),
                  explained: explained(plain, adjusted, q),
                  facts: factsOf(given, adjusted, q),
                }
              : null,
        },
      ]),
    ),
    together:
      together && !('absent' in together)
        ? {
            estimate: together.estimate,
            interval: together.interval,
            hedge: hedgeFor(differing(together.probabilityPositive)),
          }
        : null,
    places: some.length,
    respondents: found.respondents,
    factUnknown: some.length - known.length,
    notAlike: adjusted && 'absent' in adjusted ? adjusted.absent : null,
  };
}

function refitted(
  { scales }: ExploredPlaces,
  data: PlaceMeans,
  fit: PlaceMeansFit,
  q: number,
): PlacesRefitted {
  const { within } = scales[q]!;
  const variance = fit.placeVariance[q]![q]!;
  const range = placeVarianceRange(data, fit, q);
  const share = (between: number): number => (between > 0 ? between / (between + within) : 0);
  return {
    level: levelOf(fit, q),
    between: {
      estimate: share(variance),
      interval: { lower: share(range.lower), upper: share(range.upper), level: range.level },
    },
    reliability: fit.reliability[q]!,
    pairs: pairsOf(fit, q),
  };
}

function levelOf(fit: PlaceMeansFit, q: number): Estimate {
  const at = q * (fit.coefficients.length / fit.scales.length);
  const [half, most, almostAll] = [0.5, 0.8, 0.95].map((level) => placeCoefficientRanges(fit, level)[at]!);
  return {
    value: half!.estimate,
    standardError: half!.standardError,
    intervals: [half!.interval, most!.interval, almostAll!.interval],
  };
}

function pairsOf(fit: PlaceMeansFit, q: number): PlacesRefitted['pairs'] {
  const comparison = compare(fit, q);
  const count = fit.places.labels.length;
  const found = { all: (count * (count - 1)) / 2, certain: 0, likely: 0 };
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      const hedge = hedgeFor(differing(comparison.probabilityGreater(a, b)));
      if (hedge === 'almost-certainly') found.certain++;
      else if (hedge === 'likely') found.likely++;
    }
  return found;
}

function differs(fit: PlaceMeansFit, q: number): ScaleOfPlaces['differs'] {
  const { estimate, probabilityAbove } = placeCoefficientRanges(fit)[2 * q + 1]!;
  return { hedge: hedgeFor(differing(probabilityAbove)), more: estimate > 0 };
}

/** Of what lies between the places, the part that goes with the facts; less than none counts as none. */
function explained(plain: PlaceMeansFit, adjusted: PlaceMeansFit, q: number): number {
  const before = plain.placeVariance[q]![q]!;
  return before > 0 ? Math.max(0, 1 - adjusted.placeVariance[q]![q]! / before) : 0;
}

function factsOf(data: PlaceMeans, fit: PlaceMeansFit, q: number): FactRefitted[] {
  const { names, values } = data.facts!;
  const ranges = placeCoefficientRanges(fit);
  return names.map((called, x) => {
    const step = stepOf(values.map((row) => row[x]!));
    const { estimate, interval, probabilityAbove } = ranges[q * (1 + names.length) + 1 + x]!;
    return {
      called,
      step,
      estimate: step * estimate,
      interval: { lower: step * interval.lower, upper: step * interval.upper, level: interval.level },
      hedge: hedgeFor(differing(probabilityAbove)),
    };
  });
}

/** A round step of a fact, no longer than half of what the places reach over: 1, 2 or 5 with noughts. */
function stepOf(values: readonly number[]): number {
  const half = (Math.max(...values) - Math.min(...values)) / 2;
  const power = 10 ** Math.floor(Math.log10(half));
  const [step] = [5, 2, 1].filter((times) => times * power <= half);
  return Number(((step ?? 1) * power).toPrecision(1));
}
