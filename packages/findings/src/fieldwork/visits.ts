import type { Speaker } from '../wording/speaker.ts';
import type { Missing } from './coverage.ts';
import type { HearPlace } from './place-view.ts';

/** One line of "Where a visit helps most": whom or where, and why. */
export interface Visit {
  readonly names: readonly string[];
  readonly says: string;
}

/**
 * Where a visit helps most: first the places of which nothing can be said yet, then those that need fewest
 * people, then groups that are missing everywhere. Within a line, places stand in the reader's order.
 */
export function visits(
  places: readonly HearPlace[],
  missing: readonly Missing[],
  talk: Speaker,
  values: Readonly<Record<string, string>>,
): Visit[] {
  const under = places.filter(({ people }) => people === null).map(({ place }) => place);
  const byNeed = new Map<number, string[]>();
  for (const { place, people, more } of places) {
    if (people === null || more === null || more === 0) continue;
    byNeed.set(more, [...(byNeed.get(more) ?? []), place]);
  }
  const one = (names: readonly string[], single: 'under' | 'more', more = 0): Visit => ({
    names,
    says: talk.plain(`fieldwork.visit.${single}${names.length > 1 ? 'Many' : ''}`, {
      ...values,
      more: talk.number(more, 0),
    }),
  });
  return [
    ...(under.length > 0 ? [one(under, 'under')] : []),
    ...[...byNeed].toSorted(([a], [b]) => a - b).map(([more, names]) => one(names, 'more', more)),
    ...missing
      .filter(({ group }) => !places.some(({ place }) => place === group))
      .map(({ group, says }) => ({
        names: [group],
        says: talk.plain('fieldwork.visit.group', {
          ...values,
          says: says.charAt(0).toLowerCase() + says.slice(1),
        }),
      })),
  ];
}
