import {
  compare,
  comparisonIntervals,
  expectedRanks,
  type Fit,
  probabilityAbove,
  rankIntervals,
} from '@weft/ecometrics';

/** How places compare on every scale, in the order of their names; or why they cannot be compared. */
export function comparisonOf(fitted: Fit) {
  return Object.fromEntries(fitted.scales.map((scale, q) => [scale, scaleComparison(fitted, q)]));
}

type Comparison = ReturnType<typeof comparisonOf>;

function scaleComparison(fitted: Fit, q: number) {
  const { labels } = fitted.places;
  const ranks = rankIntervals(fitted, q);
  const intervals = comparisonIntervals(fitted, q);
  if ('absent' in ranks) return { refused: ranks.absent };
  if (intervals === null) return { refused: 'variance-zero' as const };
  const expected = expectedRanks(fitted, q);
  const above = probabilityAbove(fitted, q, { effect: 0 });
  const widths = [...ranks.upper.map((upper, k) => upper - ranks.lower[k]! + 1)].sort((a, b) => a - b);
  return {
    pairs: (labels.length * (labels.length - 1)) / 2,
    pairsThatDiffer: differing(fitted, q),
    typicalWidth: widths[Math.floor((widths.length - 1) / 2)]!,
    orderProbability: ranks.orderProbability,
    multiplier: intervals.multiplier,
    draws: ranks.draws,
    places: labels.map((place, k) => ({
      place,
      probabilityAbove: above[k]!,
      comparisonInterval: { lower: intervals.lower[k]!, upper: intervals.upper[k]! },
      expectedRank: expected[k]!,
      rankInterval: { lower: ranks.lower[k]!, upper: ranks.upper[k]!, level: ranks.level },
    })),
  };
}

function differing(fitted: Fit, q: number): number {
  const { probabilityGreater } = compare(fitted, q);
  let count = 0;
  for (let a = 0; a < fitted.places.labels.length; a++)
    for (let b = 0; b < a; b++) if (Math.abs(2 * probabilityGreater(a, b) - 1) >= 0.95) count++;
  return count;
}

/** What a comparison comes to, as text: no list of places by rank. */
export function comparisonText(comparison: Comparison): string {
  const lines = Object.entries(comparison).map(([scale, found]) =>
    'refused' in found
      ? `comparison, ${scale}: none, ${found.refused === 'variance-zero' ? 'since places were not found to differ' : 'since there are too few places'}`
      : `comparison, ${scale}: ${found.pairsThatDiffer} of ${found.pairs} pairs differ with 95 in 100; a typical place could have any of ${found.typicalWidth} of ${found.places.length} ranks; comparison intervals ± ${found.multiplier.toFixed(3)} standard errors (--json has each place)`,
  );
  return `${lines.join('\n')}\n`;
}
