import { seededRandom } from '@weft/ecometrics';
import {
  type CellSeen,
  checkRelease,
  counterCounts,
  type DisclosedCount,
  type DisclosedCounts,
  disclosureFloor,
  tableCounts,
  withhold,
} from '../../src/index.ts';

/** People of a simulated community: place, language and way of answering of each, in the order they came. */
export interface Town {
  readonly limit: number;
  readonly places: readonly string[];
  readonly people: readonly { readonly place: string; readonly language: string; readonly way: string }[];
}

export const groupings = { language: ['en', 'es'], way: ['code', 'open', 'paper'] } as const;

/** A town with small and large places, drawn from a seed. */
export function townOf(seed: number, most = 40): Town {
  const random = seededRandom(seed);
  const whole = (n: number): number => Math.min(n - 1, Math.floor(random.uniform() * n));
  const places = Array.from({ length: 3 + whole(6) }, (_, k) => `place ${k + 1}`);
  const people = places.flatMap((place) =>
    Array.from({ length: 1 + whole(random.uniform() < 0.4 ? 9 : most) }, () => ({
      place,
      language: groupings.language[random.uniform() < 0.75 ? 0 : 1]!,
      way: groupings.way[whole(3)]!,
    })),
  );
  for (let i = people.length - 1; i > 0; i--) {
    const j = whole(i + 1);
    [people[i], people[j]] = [people[j]!, people[i]!];
  }
  return { limit: whole(2) === 0 ? 5 : 10, places, people };
}

/** True counts of all cells at a moment: after so many people. */
export function truth(town: Town, after: number): (place: string, by?: string, is?: string) => number {
  const people = town.people.slice(0, after);
  return (place, by, is) =>
    people.filter(
      (one) =>
        (place === 'all' || one.place === place) &&
        (by === undefined || one[by as 'language' | 'way'] === is),
    ).length;
}

/** What a careful publisher would put out of one moment: counters, places, a table of each grouping. */
function proposals(town: Town, after: number, seed: number): DisclosedCounts[] {
  const random = seededRandom(seed);
  const { limit, places } = town;
  const at = { wave: 'spring', moment: `${after}-0` };
  const wave = { limit, places, groupings };
  const count = truth(town, after);
  const step = 10;
  const stepped = (n: number): number => Math.floor(n / step) * step;
  const withheld = withhold(
    places.map((place) => ({ place, respondents: count(place), unanimous: false })),
    limit,
  );
  const placeCells: CellSeen[] = [
    { place: 'all', people: count('all') },
    ...places.map((place) => ({ place, people: withheld.has(place) ? null : count(place) })),
  ];
  const cellsBy = (by: 'language' | 'way'): CellSeen[] =>
    ['all', ...places].flatMap((place) =>
      groupings[by].map((is): CellSeen => {
        const people = count(place, by, is);
        const hidden = people < limit;
        return { place, group: { by, is }, people: hidden ? null : people, saysFew: hidden && people > 0 };
      }),
    );
  const all = [
    counterCounts(
      ['all', ...places].map((place) => ({ place, shown: stepped(count(place)), step })),
      at,
      wave,
    ),
    tableCounts(placeCells, at, wave),
    tableCounts(cellsBy('language'), at, wave),
    tableCounts(cellsBy('way'), at, wave),
  ];
  return all.filter(() => random.uniform() < 0.75);
}

/** All that goes out of a town over several moments; with the rule, what the check forbids is held back. */
export function published(town: Town, seed: number, rule: boolean): DisclosedCounts[] {
  const random = seededRandom(seed + 1000);
  const out: DisclosedCounts[] = [];
  let after = Math.floor(town.people.length * 0.6);
  while (after <= town.people.length) {
    for (const next of proposals(town, after, seed + after)) {
      if (!rule) out.push(next);
      else {
        const { recoverable, holdBack } = checkRelease(next, out);
        if (recoverable.length === 0) out.push(next);
        else if (holdBack) out.push(without(next, holdBack));
      }
    }
    if (after === town.people.length) break;
    after = Math.min(town.people.length, after + 1 + Math.floor(random.uniform() * 3 * disclosureFloor));
  }
  return out;
}

function without(next: DisclosedCounts, held: readonly DisclosedCount[]): DisclosedCounts {
  return {
    ...next,
    counts: next.counts.map((count) =>
      held.includes(count) ? { ...count, least: 0, most: null, withheld: true } : count,
    ),
  };
}
