import type { DisclosedCount, DisclosedCounts } from './disclosed-counts.ts';
import { disclosureFloor } from './disclosure.ts';
import type { Recoverable } from './recoverable.ts';

/**
 * Counts that moved by one to four people between two moments of one wave: a place, a total, or what is left
 * of a total when the places known at both moments are taken away.
 */
export function momentsMoved(disclosed: readonly DisclosedCounts[]): Recoverable[] {
  const exact = new Map<string, Map<string, Map<string, DisclosedCount>>>();
  for (const { counts } of disclosed)
    for (const count of counts) {
      if (count.withheld || count.least !== count.most) continue;
      const series = JSON.stringify([count.wave, count.group]);
      const moments = exact.get(series) ?? new Map<string, Map<string, DisclosedCount>>();
      const known = moments.get(count.moment) ?? new Map<string, DisclosedCount>();
      known.set(count.places === 'all' ? 'all' : JSON.stringify([...count.places].sort()), count);
      moments.set(count.moment, known);
      exact.set(series, moments);
    }
  const found: Recoverable[] = [];
  for (const moments of exact.values()) {
    const all = [...moments.values()];
    all.forEach((later, l) => {
      for (const before of all.slice(0, l)) {
        let rest: number | null = null;
        for (const [key, now] of later) {
          const then = before.get(key);
          if (!then) continue;
          const by = now.least - then.least;
          if (few(by)) found.push(moved(now, by));
          if (key === 'all') rest = (rest ?? 0) + by;
        }
        if (rest === null) continue;
        for (const [key, now] of later) {
          const then = before.get(key);
          if (key !== 'all' && then && now.places.length === 1) rest -= now.least - then.least;
        }
        const total = later.get('all')!;
        if (few(rest) && !few(total.least - before.get('all')!.least)) found.push(moved(total, rest));
      }
    });
  }
  return found;
}

function few(by: number): boolean {
  return by !== 0 && Math.abs(by) < disclosureFloor;
}

function moved({ wave, moment, places, group }: DisclosedCount, by: number): Recoverable {
  const place = places === 'all' ? 'all' : places.join(', ');
  return { wave, moment, place, group, least: Math.abs(by), most: Math.abs(by), by: 'moved' };
}
