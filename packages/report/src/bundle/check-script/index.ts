import { endSection } from './end-section.ts';
import { fitSection } from './fit-section.ts';
import { heading } from './heading.ts';
import { placesSection } from './places-section.ts';
import { readSection } from './read-section.ts';
import { rulesSection } from './rules/index.ts';

/**
 * `check.R` of a bundle: the same text for every release. It reads `sums.csv` and `numbers.csv` beside it, works out
 * every number it can from what may go out, says of each other one why it is given, and ends with code 1 when a
 * number differs by more than rounding allows.
 */
export const checkScript = [heading, readSection, fitSection, placesSection, rulesSection, endSection].join(
  '',
);
