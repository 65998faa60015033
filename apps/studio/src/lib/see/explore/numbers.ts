import type { Interval } from '@weft/findings';

export const two = (value: number): string => value.toFixed(2).replace('-', '−');
export const percent = (value: number): string => String(Math.round(100 * value));
export const range = ({ lower, upper }: Interval, say = two): string => `${say(lower)} to ${say(upper)}`;

/** How long it took, for people. */
export const milliseconds = (took: number): string =>
  took < 0.1 ? 'less than 0.1 milliseconds' : `${took.toFixed(1)} milliseconds`;
