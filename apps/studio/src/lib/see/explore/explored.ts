import type { GroupedScale } from '@weft/ecometrics';
import type { ScaleShown } from '@weft/findings';

/** A way of sorting people, and the sums of its groups on each scale: no place and no person stands in them. */
export interface ExploredGrouping {
  readonly by: string;
  readonly title: string;
  readonly groups: readonly string[];
  readonly sums: readonly GroupedScale[];
}

/** What a browser is sent to explore with. */
export interface Explored {
  /** People each group has at least. */
  readonly limit: number;
  readonly scales: readonly Pick<ScaleShown, 'name' | 'title' | 'role' | 'minimum' | 'maximum'>[];
  readonly groupings: readonly ExploredGrouping[];
}
