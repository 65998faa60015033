import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureFloor, disclosureLimit, type PlaceCount, withhold } from '../src/index.ts';

const name = (k: number): string => `place ${k}`;
const town = (most: number) =>
  fc
    .array(
      fc.record({
        respondents: fc.integer({ min: 0, max: most }),
        more: fc.integer({ min: 0, max: 6 }),
        unanimous: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((places) =>
      places.map(
        ({ respondents, more, unanimous }, k): PlaceCount => ({
          place: name(k),
          respondents,
          people: respondents + (k % 3 === 0 ? more : 0),
          unanimous: unanimous && k % 4 === 0,
        }),
      ),
    );
const limit = fc.integer({ min: -3, max: 25 });
const peopleOf = (place: PlaceCount): number => place.people ?? place.respondents;

describe('the rule of disclosure', () => {
  it('shows no place under the limit, none under the floor, none unanimous', () => {
    fc.assert(
      fc.property(town(40), limit, (places, chosen) => {
        const withheld = withhold(places, chosen);
        for (const place of places) {
          if (withheld.has(place.place)) continue;
          expect(place.respondents).toBeGreaterThanOrEqual(Math.max(disclosureFloor, chosen));
          expect(place.unanimous).toBe(false);
        }
      }),
    );
    expect(disclosureFloor).toBe(5);
    expect(disclosureLimit).toBe(10);
  });

  it('leaves to subtraction only groups of two places and `limit` people', () => {
    fc.assert(
      fc.property(town(40), limit, (places, chosen) => {
        const withheld = withhold(places, chosen);
        const held = places.filter((place) => withheld.has(place.place) && peopleOf(place) > 0);
        const shown = places.filter((place) => !withheld.has(place.place));
        const total = places.reduce((sum, place) => sum + peopleOf(place), 0);
        const rest = total - shown.reduce((sum, place) => sum + peopleOf(place), 0);
        if (held.length === 0) expect(rest).toBe(0);
        else if (shown.length > 0) {
          expect(held.length).toBeGreaterThanOrEqual(2);
          expect(rest).toBeGreaterThanOrEqual(Math.max(disclosureFloor, chosen));
        }
      }),
    );
  });

  it('leaves more than one count possible, for who knows the limit, the total, all shown counts and all reasons', () => {
    const small = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(small, (counts) => {
        const places = counts.map((respondents, k) => ({ place: name(k), respondents, unanimous: false }));
        const withheld = withhold(places, 5);
        const held = places.filter((place) => withheld.has(place.place));
        if (held.length === 0 || held.length === places.length) return;
        const rest = held.reduce((sum, place) => sum + place.respondents, 0);
        const possible = held.map(() => new Set<number>());
        for (const guess of partitions(rest, held.length))
          if (guess.every((count, i) => count < 5 === (withheld.get(held[i]!.place) === 'too-few')))
            guess.forEach((count, i) => {
              possible[i]!.add(count);
            });
        for (const counts of possible) expect(counts.size).toBeGreaterThan(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds back what moved by one to four people since an earlier release', () => {
    const moved = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(town(40), fc.array(moved, { minLength: 14, maxLength: 14 }), (places, moves) => {
        const earlier = places.map(({ place, respondents }, k) => ({
          place,
          respondents: respondents + moves[k]!,
        }));
        const withheld = withhold(places, 10, earlier);
        places.forEach((place, k) => {
          const by = Math.abs(moves[k]!);
          if (by >= 1 && by <= 4) expect(withheld.has(place.place)).toBe(true);
        });
        const held = places.filter((place) => withheld.has(place.place) && peopleOf(place) > 0);
        if (held.length > 0 && held.length < places.filter((place) => peopleOf(place) > 0).length)
          expect(held.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('does not depend on the order of places', () => {
    fc.assert(
      fc.property(town(40), limit, (places, chosen) => {
        const forward = withhold(places, chosen);
        const backward = withhold([...places].reverse(), chosen);
        for (const { place } of places) expect(backward.get(place)).toBe(forward.get(place));
      }),
    );
  });

  it('protects a place that answered only one of two scales', () => {
    const withheld = withhold([
      { place: 'half', respondents: 0, people: 3, unanimous: false },
      { place: 'other', respondents: 20, unanimous: false },
      { place: 'third', respondents: 30, unanimous: false },
    ]);
    expect([...withheld.keys()].sort()).toEqual(['half', 'other']);
    expect(withheld.get('half')).toBe('too-few');
  });
});

/** Every way to share `rest` people among `parts` places, each at least one. */
function* partitions(rest: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    if (rest >= 1) yield [rest];
    return;
  }
  for (let first = 1; first < rest; first++)
    for (const others of partitions(rest - first, parts - 1)) yield [first, ...others];
}
