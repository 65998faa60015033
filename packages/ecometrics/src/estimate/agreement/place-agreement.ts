import type { AgreementSums } from '../../summary/agreement-sums.ts';
import { agreementGivenMean } from './agreement-given-mean.ts';
import { type Agreement, type AnswerOptions, numbersOf } from './agreement-value.ts';
import { averageDeviations } from './average-deviation.ts';
import type { NullDistribution } from './null-distribution.ts';
import {
  withinGroupAgreement,
  withinGroupAgreementOfItems,
  withinGroupAgreementPlain,
} from './within-group-agreement.ts';

/** Agreement of one place on one item. Deviations are on the answer scale. */
export interface ItemAgreement {
  readonly item: string;
  readonly rwg: Agreement;
  readonly awg: Agreement;
  readonly meanDeviation: Agreement;
  readonly medianDeviation: Agreement;
}

/** Agreement of one place on a scale, by every index. */
export interface PlaceAgreement {
  readonly place: string;
  /** Who answered every item of the scale. */
  readonly respondents: number;
  /** S: mean item variance over the null's variance. */
  readonly varianceRatio: Agreement;
  /** r_wg for one item, r_wg(j) for several. */
  readonly rwg: Agreement;
  /** r*_wg(j), which several items do not raise. */
  readonly rwgPlain: Agreement;
  /** a_WG, or a_WG(j): the mean over the items for which it is defined. */
  readonly awg: Agreement;
  /** AD_M and AD_Md, or their means over items. */
  readonly meanDeviation: Agreement;
  readonly medianDeviation: Agreement;
  readonly items: readonly ItemAgreement[];
}

/**
 * Agreement within every place, listwise, in the order of `sums.places`.
 *
 * - r_wg, r_wg(j), r*_wg(j): `withinGroupAgreement…`, against the null of `against`, whose name must be told
 *   with every number.
 * - a_WG: `agreementGivenMean`; a_WG(j) is the mean over items within their bounds, `beyond-bounds` when none is.
 * - AD_M, AD_Md: `averageDeviations`, on the answer scale; over items their mean.
 *
 * A place without complete answers has none of these (`no-respondents`); with one respondent none is defined.
 *
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3.5], itemVariance: 0.8 }],
 *   placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: [20, 1], options: { minimum: 1, maximum: 5 } }, 1);
 * const against = nullDistribution('uniform', 5);
 * const [, alone] = placeAgreement(agreementSums(answers, 0), { minimum: 1, maximum: 5 }, against);
 * alone.rwg.absent; // 'one-respondent'
 */
export function placeAgreement(
  sums: AgreementSums,
  options: AnswerOptions,
  against: NullDistribution,
): PlaceAgreement[] {
  return sums.places.map((_, k) => agreementOf(sums, k, options, against));
}

function agreementOf(
  sums: AgreementSums,
  k: number,
  { minimum, maximum, step = 1 }: AnswerOptions,
  against: NullDistribution,
): PlaceAgreement {
  const place = sums.places[k]!;
  const n = sums.respondents[k]!;
  if (n < 2) return nothing(sums, place, n);
  const { unit, origin } = sums.grid;
  const nullVariance = against.variance * step * step;
  let ratios = 0;
  const items = sums.items.map((item, i): ItemAgreement => {
    const cell = k * sums.items.length + i;
    const [from, to] = [sums.start[cell]!, sums.start[cell + 1]!];
    const { total, variance } = momentsOf(sums, from, to, n);
    const spread = variance * unit * unit;
    const deviation = averageDeviations(sums.codes, sums.counts, from, to);
    ratios += spread / nullVariance;
    return {
      item,
      rwg: { value: withinGroupAgreement(spread, nullVariance) },
      awg: agreementGivenMean(
        { respondents: n, total, variance },
        Math.round((minimum - origin) / unit),
        Math.round((maximum - origin) / unit),
      ),
      meanDeviation: { value: deviation.mean * unit },
      medianDeviation: { value: deviation.median * unit },
    };
  });
  const ratio = ratios / items.length;
  const bounded = numbersOf(items.map((item) => item.awg));
  return {
    place,
    respondents: n,
    varianceRatio: { value: ratio },
    rwg: { value: withinGroupAgreementOfItems(ratio, items.length) },
    rwgPlain: { value: withinGroupAgreementPlain(ratio) },
    awg: bounded.length === 0 ? { absent: 'beyond-bounds' } : { value: mean(bounded) },
    meanDeviation: { value: mean(numbersOf(items.map((item) => item.meanDeviation))) },
    medianDeviation: { value: mean(numbersOf(items.map((item) => item.medianDeviation))) },
    items,
  };
}

/** Σx and the sample variance of the codes of one place and item. */
export function momentsOf(
  { codes, counts }: Pick<AgreementSums, 'codes' | 'counts'>,
  from: number,
  to: number,
  n: number,
): { total: number; variance: number } {
  let total = 0;
  let squares = 0;
  for (let e = from; e < to; e++) {
    const sum = counts[e]! * codes[e]!;
    total += sum;
    squares += sum * codes[e]!;
  }
  return { total, variance: (n * squares - total * total) / (n * (n - 1)) };
}

function nothing(sums: AgreementSums, place: string, n: number): PlaceAgreement {
  const absent: Agreement = { absent: n === 0 ? 'no-respondents' : 'one-respondent' };
  const none = { rwg: absent, awg: absent, meanDeviation: absent, medianDeviation: absent };
  return {
    place,
    respondents: n,
    varianceRatio: absent,
    rwgPlain: absent,
    ...none,
    items: sums.items.map((item) => ({ item, ...none })),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
