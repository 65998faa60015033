import type { FigureOptions } from '@weft/figures';
import type { Part, Release } from '@weft/findings';

/** What the page of one part is given. */
export interface PartProps {
  readonly release: Release;
  readonly part: Part;
  readonly common: FigureOptions;
}
