/**
 * Parts `total` codes among places in proportion to how many people live in each (largest remainders), at least
 * one each where there are as many codes as places. Where nothing is known of a place, all get the same.
 */
export function shares(total: number, people: readonly (number | null)[]): number[] {
  if (people.length === 0) return [];
  const known = people.every((one) => one !== null && one > 0);
  const weights = people.map((one) => (known ? one! : 1));
  const sum = weights.reduce((all, one) => all + one, 0);
  const floor = total >= people.length ? 1 : 0;
  const left = total - floor * people.length;
  const exact = weights.map((one) => (left * one) / sum);
  const whole = exact.map(Math.floor);
  const missing = left - whole.reduce((all, one) => all + one, 0);
  const order = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, missing)) whole[at]!++;
  return whole.map((one) => one + floor);
}
