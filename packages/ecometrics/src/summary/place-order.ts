import type { Answers } from '../answers/answers.ts';

/** Places that have respondents, in the order of their labels, and how many rows each will take. */
export interface PlaceOrder {
  readonly labels: readonly string[];
  /** Rows of place k go to start[k] … start[k + 1] − 1. */
  readonly start: Int32Array;
  /** Number in `labels` of every place of the answers; −1 for one without respondents. */
  readonly rankOf: Int32Array;
  readonly noPlace: number;
  readonly noCovariate: number;
}

/** Counts rows by place, leaving out those without a place or a known covariate. */
export function placeOrder(answers: Answers): PlaceOrder {
  const counts = new Int32Array(answers.places.length);
  const left = { noPlace: 0, noCovariate: 0 };
  for (let first = 0; first < answers.respondents; first += 256)
    countRows(answers, counts, left, first, Math.min(first + 256, answers.respondents));
  const sorted = sortedPlaces(answers, counts);
  const start = new Int32Array(sorted.length + 1);
  const rankOf = new Int32Array(answers.places.length).fill(-1);
  sorted.forEach((k, rank) => {
    rankOf[k] = rank;
    start[rank + 1] = start[rank]! + counts[k]!;
  });
  return { labels: sorted.map((k) => answers.places[k]!), start, rankOf, ...left };
}

function countRows(
  answers: Answers,
  counts: Int32Array,
  left: { noPlace: number; noCovariate: number },
  first: number,
  last: number,
): void {
  const { placeOf } = answers;
  for (let j = first; j < last; j++) {
    const k = placeOf[j]!;
    if (k < 0) left.noPlace++;
    else if (lacksCovariate(answers, j)) left.noCovariate++;
    else counts[k]!++;
  }
}

/** Places with rows, sorted by code unit; a list that is sorted already is left alone. */
function sortedPlaces({ places }: Answers, counts: Int32Array): number[] {
  const present = [...counts.keys()].filter((k) => counts[k]! > 0);
  const inOrder = present.every((k, i) => i === 0 || places[present[i - 1]!]! < places[k]!);
  return inOrder ? present : present.sort((a, b) => (places[a]! < places[b]! ? -1 : 1));
}

/** Whether some covariate of a row is not known. */
export function lacksCovariate({ covariates }: Answers, j: number): boolean {
  for (let p = 0; p < covariates.length; p++) if (covariates[p]!.absent?.[j]) return true;
  return false;
}
