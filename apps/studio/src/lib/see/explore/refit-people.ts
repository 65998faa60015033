import { type GroupEstimate, groupEstimate, type NoGroupEstimate } from '@weft/ecometrics';
import { differing, type Hedge, hedgeFor } from '@weft/findings';
import type { ExploredGrouping } from './explored.ts';

/** What is asked of the worker: some groups of one grouping. */
export interface PeopleOrder {
  readonly grouping: ExploredGrouping;
  readonly chosen: readonly string[];
}

/** One scale for the chosen groups and for everybody, and how sure a difference is. */
export interface RefittedPeople {
  readonly chosen: GroupEstimate | NoGroupEstimate;
  readonly whole: GroupEstimate | NoGroupEstimate;
  /** Whether the chosen answer otherwise than everybody; null where everybody is chosen. */
  readonly differs: { readonly hedge: Hedge; readonly more: boolean } | null;
}

/** Works all scales out again for the chosen groups. */
export function refitPeople({ grouping, chosen }: PeopleOrder): Readonly<Record<string, RefittedPeople>> {
  return Object.fromEntries(
    grouping.sums.map((sums): [string, RefittedPeople] => {
      const some = groupEstimate(sums, chosen);
      const whole = groupEstimate(sums, grouping.groups);
      const from = 'absent' in some ? null : some.fromWhole;
      return [
        sums.scale,
        {
          chosen: some,
          whole,
          differs: from && {
            hedge: hedgeFor(differing(from.probabilityAbove)),
            more: from.estimate > 0,
          },
        },
      ];
    }),
  );
}
