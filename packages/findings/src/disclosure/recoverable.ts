import type { CountedGroup } from './disclosed-counts.ts';

/** A cell that can be worked out from all that went out, and how far. */
export interface Recoverable {
  readonly wave: string;
  readonly moment: string;
  readonly place: string;
  readonly group: CountedGroup | null;
  /** What is left for it: so few values that it tells. */
  readonly least: number;
  readonly most: number;
  /** `sum`: adding and taking away; `bounds`: what the rules allow besides; `moved`: two moments compared. */
  readonly by: 'sum' | 'bounds' | 'moved';
}
