import {
  type AgreementSums,
  agreementConfidence,
  agreementDistribution,
  agreementSums,
  criticalAgreementBySize,
  itemCorrelationWithin,
  type NullDistribution,
  nullDistribution,
  nullNames,
  numbersOf,
  oneWayIntraclass,
  optionCount,
  type PlaceAgreement,
  placeAgreement,
  quantileOf,
  withinGroupAgreementOfItems,
} from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import type { PartContext, PartMaker } from '../part.ts';
import { agreementFinding } from './agreement-finding.ts';
import {
  type AgreementPart,
  type AgreementShown,
  type DistributionShown,
  fewestPlaces,
  type IndexShown,
  type IntraclassShown,
  type NullShown,
} from './agreement-part.ts';
import { nullShown, optionsShown } from './answer-options.ts';

const alpha = 0.05;
/** Random groups drawn for each size: few, since a release must be quick; `weft agree` draws more. */
const repeats = 600;

/** May answers be added up to places? Agreement within them, and differences between them, scale by scale. */
export const makeAgreement: PartMaker<AgreementPart> = (context) => {
  const scales = context.study.scales.flatMap((scale, q) => shownOf(context, scale, q) ?? []);
  if (scales.length === 0) return null;
  return {
    kind: 'agreement',
    findings: scales.map((shown) => agreementFinding(context.study, shown, alpha, confidenceOf(shown))),
    alpha,
    scales,
  };
};

/** A place with its sums' number, its agreement and its bar. */
interface Counted {
  readonly found: PlaceAgreement;
  readonly critical: number;
}

function shownOf(context: PartContext, scale: ScaleShown, q: number): AgreementShown | null {
  const sums = agreementSums(context.answers, q);
  const options = optionsShown(sums, scale);
  if (options === null) return null;
  const against = nullShown(context.options.agreement?.null ?? 'uniform', optionCount(options));
  if (against === null) return null;
  const itemCorrelation = Math.round(20 * itemCorrelationWithin(sums)) / 20;
  const found = placeAgreement(sums, options, against).filter((one) => mayCount(context, one));
  const bars = criticalAgreementBySize(
    found.map((one) => one.respondents),
    { items: sums.items.length, against, alpha, itemCorrelation, repeats },
  );
  const counted = found.map((one): Counted => ({ found: one, critical: bars.get(one.respondents)! }));
  const enough = counted.length >= fewestPlaces;
  return {
    scale,
    items: sums.items.length,
    against: nullOf(against),
    itemCorrelation,
    distribution: enough ? distributionOf(counted) : null,
    byNull: enough ? byNull(found, sums, against) : [],
    indices: enough ? indicesOf(found) : [],
    intraclass: intraclassOf(sums),
    places: placesOf(context, scale, counted),
  };
}

/** Places held back, with too few complete answers, or with complete answers all alike, do not count. */
function mayCount({ withheld, study }: PartContext, one: PlaceAgreement): boolean {
  return (
    !withheld.has(one.place) &&
    one.respondents >= study.limit &&
    'value' in one.varianceRatio &&
    one.varianceRatio.value > 0
  );
}

const nullOf = ({ name, options, variance }: NullDistribution): NullShown => ({ name, options, variance });

function distributionOf(counted: readonly Counted[]): DistributionShown {
  const values = counted.map(({ found }) => found.rwg);
  const { places, mean, quantiles, shareAbove } = agreementDistribution(
    values,
    counted.map(({ critical }) => critical),
  )!;
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, above: 0, rest: 0 }));
  counted.forEach(({ found, critical }) => {
    const value = 'value' in found.rwg ? found.rwg.value : 0;
    const bin = bins[Math.min(9, Math.floor(10 * value))]!;
    if (value > critical) bin.above++;
    else bin.rest++;
  });
  return { places, mean, quantiles, shareAbove: shareAbove!, bins };
}

/** The same places under every null that has a shape for so many options. */
function byNull(found: readonly PlaceAgreement[], sums: AgreementSums, against: NullDistribution) {
  const others = nullNames.flatMap((name): NullDistribution[] => {
    const other = nullDistribution(name, against.options);
    return 'absent' in other ? [] : [other];
  });
  return (against.name === 'given' ? [...others, against] : others).map((other) => {
    const values = numbersOf(found.map((one) => one.varianceRatio)).map((ratio) =>
      withinGroupAgreementOfItems((ratio * against.variance) / other.variance, sums.items.length),
    );
    return { ...nullOf(other), median: quantileOf(Float64Array.from(values).sort(), 0.5) };
  });
}

function indicesOf(found: readonly PlaceAgreement[]): IndexShown[] {
  const names = ['rwg', 'rwgPlain', 'awg', 'meanDeviation', 'medianDeviation'] as const;
  return names.flatMap((index): IndexShown[] => {
    const sorted = Float64Array.from(numbersOf(found.map((one) => one[index]))).sort();
    if (sorted.length < fewestPlaces) return [];
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantileOf(sorted, share));
    return [{ index, places: sorted.length, lower: lower!, median: median!, upper: upper! }];
  });
}

function intraclassOf(sums: AgreementSums): IntraclassShown | null {
  const found = oneWayIntraclass(sums);
  if ('absent' in found) return null;
  const { respondents, places, f, p, icc1, icc2, reml, interval } = found;
  return {
    respondents,
    places,
    f,
    p,
    icc1: icc1.mean,
    icc1Adjusted: icc1.adjusted,
    icc1Harmonic: icc1.harmonic,
    icc2,
    icc1Reml: reml.icc1,
    icc2Reml: reml.icc2,
    interval,
  };
}

function placesOf(context: PartContext, scale: ScaleShown, counted: readonly Counted[]) {
  if (!context.speakable.has(scale.name)) return [];
  const byName = new Map(counted.map((one) => [one.found.place, one]));
  const two = (value: number): number => Math.round(100 * value) / 100;
  return context.places.flatMap((place) => {
    const one = place.status === 'said' ? byName.get(place.place) : undefined;
    if (!one) return [];
    const { found, critical } = one;
    const number = (value: PlaceAgreement['rwg']): number => ('value' in value ? two(value.value) : 0);
    return [
      {
        place: found.place,
        rwg: number(found.rwg),
        critical: two(critical),
        rwgPlain: number(found.rwgPlain),
        awg: 'value' in found.awg ? two(found.awg.value) : null,
        meanDeviation: number(found.meanDeviation),
        medianDeviation: number(found.medianDeviation),
      },
    ];
  });
}

/** How surely more places agree than luck would make agree. */
function confidenceOf({ distribution }: AgreementShown): number {
  if (distribution === null) return 0;
  const above = Math.round(distribution.shareAbove * distribution.places);
  return agreementConfidence(above, distribution.places, alpha);
}
