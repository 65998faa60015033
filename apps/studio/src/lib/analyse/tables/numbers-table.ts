import type { Finding } from '@weft/findings';

/** A table of numbers of a release, in the words of an analyst. The first cell of a row names it. */
export interface NumbersTable {
  readonly label: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The finding, model or part of the release that the numbers belong to. */
  readonly finding: string;
}

/** A number with a true minus sign, or a dash where there is none. */
export const fixed = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? '–' : value.toFixed(digits).replace('-', '−');

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

export const between = ({ lower, upper }: Ends, digits = 2): string =>
  `${fixed(lower, digits)} to ${fixed(upper, digits)}`;

export const withRange = (value: number, interval: Ends | null | undefined, digits = 2): string =>
  interval ? `${fixed(value, digits)} (${between(interval, digits)})` : fixed(value, digits);

/** The finding of a part that speaks of a scale, or its first one. */
export const findingOf = (
  { kind, findings }: { readonly kind: string; readonly findings: readonly Finding[] },
  scale: string | null,
): string => (findings.find((finding) => finding.scale === scale) ?? findings[0])?.id ?? kind;
