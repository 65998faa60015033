import { type Answers, simulate } from '@weft/ecometrics';
import { type KnownFact, type Release, release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import type { ExploredPlaces } from '../src/lib/see/explore/explored.ts';
import {
  type PlacesChoice,
  placesRefitter,
  type RefittedPlaces,
} from '../src/lib/see/explore/refit-places.ts';
import { explorePlaces } from '../src/lib/server/see/explore/explore-places.ts';
import type { Place } from '../src/lib/server/store/index.ts';

const town = (sizes: readonly number[], missing = 0): Answers =>
  simulate(
    {
      scales: [
        { name: 'trust', items: [3, 3.4, 3.2, 2.9], itemVariance: 0.6 },
        { name: 'action', items: [2.9, 3.1, 3], itemVariance: 0.6 },
      ],
      placeVariance: [
        [0.16, 0.09],
        [0.09, 0.18],
      ],
      respondentVariance: [
        [0.3, 0.1],
        [0.1, 0.35],
      ],
      sizes,
      missing,
    },
    29,
  ).answers;

const released = (answers: Answers): Release =>
  release(answers, {
    community: 'Millbrook',
    scales: (['trust', 'action'] as const).map((name, scale) => ({
      name,
      role: name,
      title: name,
      lowEnd: 'less',
      highEnd: 'more',
      minimum: 1,
      maximum: 5,
      items: answers.items.filter((item) => item.scale === scale).map((item) => item.name),
    })),
  });

/** Two larger places, one with most of the places, and a fact that is not known of one. */
const placesOf = ({ places }: Release): Place[] =>
  ['North', 'South', ...places.map(({ place }) => place)].map((label, position) => ({
    id: label,
    label,
    communityId: 'town',
    parentId: position < 2 ? null : position < 14 ? 'North' : 'South',
    geometry: null,
    position,
  })) as unknown as Place[];

const factsOf = ({ places }: Release): KnownFact[] => [
  {
    kind: 'context',
    name: 'Turnover',
    year: 2025,
    source: 'Register',
    values: places.slice(1).map(({ place }, k) => ({ place, value: (7 * k) % 23 })),
  },
];

const explored = (made: Release): ExploredPlaces => {
  const found = explorePlaces(made, placesOf(made), factsOf(made));
  if ('why' in found) throw new Error(found.why);
  return found;
};

type Order = PlacesChoice & { readonly explored: ExploredPlaces };
const refitPlaces = ({ explored: all, ...choice }: Order) => placesRefitter(all)(choice);
const refitted = (order: Order): RefittedPlaces => {
  const found = refitPlaces(order);
  if ('absent' in found) throw new Error(found.absent);
  return found;
};

const everyone = ({ places }: ExploredPlaces): string[] => places.map(({ place }) => place);

describe('places explored in a browser', () => {
  it('give the published model again where all are shown and chosen', () => {
    const made = released(town(Array.from({ length: 24 }, (_, k) => 14 + (k % 5) * 4)));
    expect(made.places.every(({ status }) => status === 'said')).toBe(true);
    const all = explored(made);
    const found = refitted({ explored: all, chosen: everyone(all), alike: [] });
    const [model] = made.models;
    for (const [q, { name }] of made.scales.entries()) {
      const { chosen, whole, differs } = found.scales[name]!;
      expect(chosen).toEqual(whole);
      expect(differs).toBeNull();
      expect(chosen.level.value).toBeCloseTo(made.levels[name]!.value, 2);
      const share = model!.intraclassCorrelation.find(({ scale }) => scale === name)!.respondents;
      expect(chosen.between.estimate).toBeCloseTo(share.estimate, 2);
      expect(chosen.reliability).toBeCloseTo(model!.reliability[q]!.mean, 2);
      const { counts } = made.pairs.find(({ scale }) => scale.name === name)!;
      expect(Math.abs(chosen.pairs.certain - counts.differ)).toBeLessThanOrEqual(3);
      expect(
        Math.abs(chosen.pairs.certain + chosen.pairs.likely - counts.differ - counts.likely),
      ).toBeLessThanOrEqual(3);
    }
    const among = model!.correlations.find(({ at }) => at === 'place')!;
    expect(found.together!.estimate).toBeCloseTo(among.estimate, 2);
    expect(found.together!.interval.lower).toBeCloseTo(among.interval.lower, 1);
    expect(found.together!.interval.upper).toBeCloseTo(among.interval.upper, 1);
  });

  it('hold no place that the release holds back, and nothing finer than its sums', () => {
    const made = released(town([3, 4, ...Array.from({ length: 20 }, () => 20)], 0.1));
    const held = made.places.filter(({ status }) => status !== 'said').map(({ place }) => place);
    expect(held.length).toBeGreaterThanOrEqual(2);
    const sent = explored(made);
    const text = JSON.stringify(sent);
    for (const place of held) expect(text).not.toContain(`"${place}"`);
    for (const { place, information } of sent.places) {
      const kept = made.sums!.places.find((one) => one.place === place)!;
      expect(information).toEqual(kept.information);
    }
    expect(sent.places).toHaveLength(made.sums!.places.length);
    expect(sent.facts[0]!.values).toHaveLength(sent.places.length);
  });

  it('can be chosen by a larger place they lie in, and taken as alike in a fact', () => {
    const made = released(town(Array.from({ length: 24 }, () => 18)));
    const all = explored(made);
    expect(all.parts.map(({ name, places }) => [name, places.length])).toEqual([
      ['North', 12],
      ['South', 12],
    ]);
    const alike = refitted({
      explored: all,
      chosen: all.parts[0]!.places,
      alike: ['Turnover (2025)'],
    });
    expect([alike.places, alike.factUnknown, alike.notAlike]).toEqual([12, 1, null]);
    for (const { name } of all.scales) {
      const one = alike.scales[name]!;
      expect(one.differs).not.toBeNull();
      expect(one.alike!.facts).toHaveLength(1);
    }
  });

  it('say what a step of a fact goes with: all of what lies between places that follow it, and no more', () => {
    const all = explored(released(town(Array.from({ length: 24 }, () => 18))));
    const fact = all.places.map((_, k) => (k * 7) % 24);
    const random = all.places.map((_, k) => ((k * 11) % 5) - 2);
    const by = (slope: number, own: number): ExploredPlaces => ({
      ...all,
      places: all.places.map((place, k) => ({
        ...place,
        mean: place.mean.map(() => 3 + slope * fact[k]! + own * random[k]!),
      })),
      facts: [{ called: 'Fact (2025)', source: 'Register', values: fact }],
    });
    const told = (given: ExploredPlaces) =>
      refitted({ explored: given, chosen: everyone(given), alike: ['Fact (2025)'] }).scales.trust!.alike!;
    const follows = told(by(0.05, 0));
    expect(follows.explained).toBeGreaterThan(0.999);
    expect(follows.facts).toHaveLength(1);
    // The fact reaches from 0 to 23: a step is the roundest number under half of that.
    expect(follows.facts[0]).toMatchObject({ step: 10, hedge: 'almost-certainly' });
    expect(follows.facts[0]!.estimate).toBeCloseTo(10 * 0.05, 6);
    const apart = told(by(0, 0.4));
    expect(apart.explained).toBeLessThan(0.1);
    expect(Math.abs(apart.facts[0]!.estimate)).toBeLessThan(0.1);
  });

  it('find a difference that is there: chosen by the very fact that the levels follow', () => {
    const made = released(town(Array.from({ length: 24 }, () => 18)));
    const all = explored(made);
    const high = [...all.places]
      .sort((a, b) => b.mean[0]! - a.mean[0]!)
      .slice(0, 10)
      .map(({ place }) => place);
    const { differs, chosen, whole } = refitted({ explored: all, chosen: high, alike: [] }).scales.trust!;
    expect(differs).toEqual({ hedge: 'almost-certainly', more: true });
    expect(chosen.level.value).toBeGreaterThan(whole.level.value);
    expect(chosen.between.estimate).toBeLessThan(whole.between.estimate);
  });

  it('are refused where too few are chosen or shown, or the release has no sums', () => {
    const made = released(town(Array.from({ length: 24 }, () => 18)));
    const all = explored(made);
    expect(refitPlaces({ explored: all, chosen: everyone(all).slice(0, 5), alike: [] })).toEqual({
      absent: 'too-few-places',
    });
    const few = refitted({ explored: all, chosen: everyone(all).slice(0, 8), alike: ['Turnover (2025)'] });
    expect(few.notAlike).toBe('too-few-places');
    const { sums: _, ...old } = made;
    expect(explorePlaces(old, placesOf(made), [])).toHaveProperty('why', expect.stringContaining('before'));
    const small = { ...made, sums: { ...made.sums!, places: made.sums!.places.slice(0, 5) } };
    expect(explorePlaces(small, placesOf(made), [])).toHaveProperty('change');
  });
});
