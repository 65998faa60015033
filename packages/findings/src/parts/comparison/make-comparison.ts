import { compare, comparisonIntervals, normalQuantile, rankIntervals } from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import type { PartContext } from '../part.ts';
import {
  type ComparisonPart,
  draws,
  leastCompared,
  mostDrawn,
  type ScaleComparison,
} from './comparison-part.ts';
import { fewFinding, lineFinding } from './line-finding.ts';
import { referenceFindings } from './reference-finding.ts';

/** Compares the shown places on every scale that may be said, without putting them in order. */
export function makeComparison(context: PartContext): ComparisonPart | null {
  const { study, speakable } = context;
  if (speakable.size === 0) return null;
  const findings: Finding[] = [];
  const scales: ScaleComparison[] = [];
  study.scales.forEach((scale, q) => {
    if (!speakable.has(scale.name)) return;
    const compared = compareScale(context, scale, q);
    if (compared === null) findings.push(fewFinding(study, scale));
    else {
      scales.push(compared);
      findings.push(lineFinding(study, compared));
    }
    findings.push(...referenceFindings(context, scale, q));
  });
  return { kind: 'comparison', findings, scales };
}

function compareScale({ study, places }: PartContext, scale: ScaleShown, q: number): ScaleComparison | null {
  const { fit } = study;
  const index = new Map(fit.places.labels.map((label, k) => [label, k]));
  const shown = places.flatMap((place) => (place.status === 'said' ? [index.get(place.place)!] : []));
  if (shown.length < leastCompared) return null;
  const ranks = rankIntervals(fit, q, { among: shown, draws });
  if ('absent' in ranks) return null;
  const intervals = places.length > mostDrawn ? null : comparisonIntervals(fit, q, { among: shown });
  const widths = [...ranks.upper.map((upper, i) => upper - ranks.lower[i]! + 1)].sort((a, b) => a - b);
  const quantile = (share: number): number => widths[Math.round(share * (widths.length - 1))]!;
  const level = (k: number): number => fit.places.level[k * fit.scales.length + q]!;
  const effect = (k: number): number => fit.places.effect[k * fit.scales.length + q]!;
  return {
    scale,
    places: shown.length,
    width: { lower: quantile(0.25), median: quantile(0.5), upper: quantile(0.75) },
    orderProbability: ranks.orderProbability,
    clear: normalQuantile(0.975) * typicalError(fit, q, shown),
    multiplier: intervals?.multiplier ?? null,
    bars:
      intervals === null
        ? null
        : shown.map((k, i) => {
            const shift = level(k) - effect(k);
            return {
              place: fit.places.labels[k]!,
              lower: intervals.lower[i]! + shift,
              value: level(k),
              upper: intervals.upper[i]! + shift,
            };
          }),
  };
}

/** Root mean square of the standard errors of all pairs. */
function typicalError(fit: PartContext['study']['fit'], q: number, shown: readonly number[]): number {
  const { standardError } = compare(fit, q);
  let sum = 0;
  for (let a = 0; a < shown.length; a++)
    for (let b = 0; b < a; b++) sum += standardError(shown[a]!, shown[b]!) ** 2;
  return Math.sqrt((2 * sum) / (shown.length * (shown.length - 1)));
}
