import type { AgreementSums } from '../../summary/agreement-sums.ts';

/** Means of people's scale means by place, and the sum of squares within: places with complete answers only. */
export interface Groups {
  readonly size: readonly number[];
  readonly mean: readonly number[];
  readonly respondents: number;
  /** Σ over people of (their mean − their place's mean)². */
  readonly within: number;
}

export function groupsOf(sums: AgreementSums): Groups {
  const items = sums.items.length;
  const { unit } = sums.grid;
  const size: number[] = [];
  const mean: number[] = [];
  let within = 0;
  let respondents = 0;
  sums.places.forEach((_, k) => {
    const n = sums.respondents[k]!;
    if (n === 0) return;
    size.push(n);
    mean.push((unit * sums.totals[k]!) / (n * items));
    within += (n * sums.squares[k]! - sums.totals[k]! ** 2) / n;
    respondents += n;
  });
  return { size, mean, respondents, within: within * (unit / items) ** 2 };
}

/** Where a function that falls from θ = 0 on crosses zero: 0 when it is not above zero there. Bisection. */
export function rootOf(falling: (theta: number) => number): number {
  if (falling(0) <= 0) return 0;
  let high = 1;
  while (falling(high) > 0 && high < 1e12) high *= 4;
  let low = 0;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
