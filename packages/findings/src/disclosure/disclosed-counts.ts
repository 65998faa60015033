import type { ChangePart } from '../parts/change/change-part.ts';
import type { Release } from '../release.ts';

/** A group of people across places: those who answered in Spanish, on paper, or a certain question. */
export interface CountedGroup {
  readonly by: string;
  readonly is: string;
}

/** One number of people that went out, or that was held back. */
export interface DisclosedCount {
  readonly wave: string;
  /** Label of one state of the answers; two counts with the same wave and label are about the same people. */
  readonly moment: string;
  /** People of these places together; `all` is every place of the wave. */
  readonly places: 'all' | readonly string[];
  readonly group: CountedGroup | null;
  /** What a reader now knows of it: equal for an exact count, `most: null` where there is no upper end. */
  readonly least: number;
  readonly most: number | null;
  /** Held back: nobody may be able to work it out. */
  readonly withheld: boolean;
}

/** What one page, file, counter or answer of an interface told of how many people there are. Plain JSON. */
export interface DisclosedCounts {
  readonly format: 1;
  /** People a place needed to be shown. */
  readonly limit: number;
  /** Every place of each wave that is spoken of. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** Groups into which each person falls exactly once: language, way of answering. Their values by name. */
  readonly groupings: Readonly<Record<string, readonly string[]>>;
  readonly counts: readonly DisclosedCount[];
}

/** Which wave and which state of its answers a disclosure is about. */
export interface CountedAt {
  readonly wave: string;
  /**
   * Names the state of the answers, so that it is the same only while the answers are: how many were ever
   * stored and how many withdrawn ("412-3") will do.
   */
  readonly moment: string;
}

/**
 * What a release tells of how many people answered where: its total, every place shown, and both waves where
 * it speaks of change. A place that is not shown tells no more than that somebody answered there.
 *
 * @example
 * store.disclosures.note({ communityId, waveId, channel: 'release', what: release.id,
 *   counts: releaseCounts(release, { wave: waveId, moment: '412-3' }) });
 */
export function releaseCounts(
  release: Release,
  now: CountedAt,
  before: CountedAt | null = null,
): DisclosedCounts {
  const names = release.places.map((place) => place.place);
  const at = (places: DisclosedCount['places'], people: number, group: CountedGroup | null = null) =>
    exactly(now, places, people, group);
  const counts: DisclosedCount[] = [at('all', release.sample.respondents)];
  const hidden = new Set<string>();
  for (const place of release.places) {
    if (place.status === 'said') counts.push(at([place.place], place.respondents));
    else if (place.reason === 'no-answers') counts.push(at([place.place], 0));
    else {
      counts.push(heldBack(now, place.place));
      hidden.add(place.place);
    }
  }
  for (const part of release.parts) {
    if (part.kind === 'items')
      for (const scale of part.scales)
        for (const { item, answered } of scale.items)
          if (answered !== null) counts.push(at('all', answered, { by: `answered ${item}`, is: 'yes' }));
    if (part.kind === 'change' && before) counts.push(...changeCounts(part, before, now, hidden));
  }
  return {
    format: 1,
    limit: release.limit,
    places: { [now.wave]: names, ...(before ? { [before.wave]: names } : {}) },
    groupings: {},
    counts,
  };
}

/** The total of the earlier wave, and each place of which both waves are shown. */
function changeCounts(
  part: ChangePart,
  before: CountedAt,
  now: CountedAt,
  hidden: ReadonlySet<string>,
): DisclosedCount[] {
  const counts: DisclosedCount[] = part.people ? [exactly(before, 'all', part.people.from, null)] : [];
  const seen = new Set<string>();
  for (const scale of part.scales)
    for (const place of scale.places) {
      if (place.status === 'said') {
        if (seen.has(place.place)) continue;
        counts.push(exactly(before, [place.place], place.respondents[0], null));
        if (hidden.has(place.place)) counts.push(exactly(now, [place.place], place.respondents[1], null));
        seen.add(place.place);
      }
    }
  for (const place of new Set(part.scales.flatMap((scale) => scale.places.map((one) => one.place))))
    if (!seen.has(place)) counts.push(heldBack(before, place, 0));
  return counts;
}

/** A counter as it was seen: it moves in steps, so that 40 in steps of 10 means 40 to 49. */
export interface CounterSeen {
  /** One place, or `all`. */
  readonly place: string;
  readonly group?: CountedGroup;
  readonly shown: number;
  readonly step: number;
}

/**
 * What counters tell that move in steps.
 *
 * @example counterCounts([{ place: 'all', shown: 40, step: 10 }], { wave, moment: '43-0' }, { limit: 10, places })
 */
export function counterCounts(
  counters: readonly CounterSeen[],
  at: CountedAt,
  wave: CountedWave,
): DisclosedCounts {
  return framed(
    at,
    wave,
    counters.map(({ place, group, shown, step }) => ({
      ...at,
      places: place === 'all' ? 'all' : [place],
      group: group ?? null,
      least: shown,
      most: shown + Math.max(1, step) - 1,
      withheld: step > 1 && place !== 'all',
    })),
  );
}

/** One cell of a table that went out; `people` is null where it was held back. */
export interface CellSeen {
  /** One place, or `all`. */
  readonly place: string;
  readonly group?: CountedGroup;
  readonly people: number | null;
  /** The table says, or lets see, that a cell was held back because fewer than the limit answered. */
  readonly saysFew?: boolean;
}

/**
 * What a table of counts tells: an export, an answer of the interface, a table of groups on a page.
 *
 * @example
 * tableCounts([{ place: 'North', group: { by: 'language', is: 'es' }, people: null, saysFew: true }],
 *   { wave, moment }, { limit: 10, places: ['North', 'South'], groupings: { language: ['en', 'es'] } })
 */
export function tableCounts(cells: readonly CellSeen[], at: CountedAt, wave: CountedWave): DisclosedCounts {
  return framed(
    at,
    wave,
    cells.map(({ place, group, people, saysFew }): DisclosedCount => {
      const places = place === 'all' ? ('all' as const) : [place];
      if (people !== null) return exactly(at, places, people, group ?? null);
      return {
        ...heldBack(at, place, saysFew ? 1 : 0),
        places,
        group: group ?? null,
        most: saysFew ? wave.limit - 1 : null,
      };
    }),
  );
}

/** The frame in which counts of one wave stand. */
export interface CountedWave {
  readonly limit: number;
  readonly places: readonly string[];
  /** Only groupings in which each person has exactly one value, with all their values. */
  readonly groupings?: Readonly<Record<string, readonly string[]>>;
}

function framed(at: CountedAt, wave: CountedWave, counts: readonly DisclosedCount[]): DisclosedCounts {
  return {
    format: 1,
    limit: wave.limit,
    places: { [at.wave]: wave.places },
    groupings: wave.groupings ?? {},
    counts,
  };
}

function exactly(
  { wave, moment }: CountedAt,
  places: DisclosedCount['places'],
  people: number,
  group: CountedGroup | null,
): DisclosedCount {
  return { wave, moment, places, group, least: people, most: people, withheld: false };
}

function heldBack({ wave, moment }: CountedAt, place: string, least = 1): DisclosedCount {
  return { wave, moment, places: [place], group: null, least, most: null, withheld: true };
}
