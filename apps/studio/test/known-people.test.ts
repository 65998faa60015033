import { simulate, summarize } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { readKnownPeople } from '../src/lib/hear/read-known-people.ts';
import { stackWaves } from '../src/lib/hear/stack-waves.ts';

const groups = [
  { key: 'p1', title: 'Northgate' },
  { key: 'p2', title: 'Market' },
];
const from = { source: 'Census', year: '2024' };

describe('who lives here', () => {
  it('reads two columns with or without a heading, in any case, by tab, comma or semicolon', () => {
    for (const text of [
      'Northgate\t420\nmarket\t310',
      'place\tpeople\nNorthgate\t420\nMarket\t310',
      'Northgate,420\nMarket,310',
      'name;people\np1;420\nMARKET;310\n;\n',
    ])
      expect(readKnownPeople({ ...from, text }, groups), text).toEqual({
        rows: [
          { key: 'p1', people: 420, source: 'Census', year: 2024 },
          { key: 'p2', people: 310, source: 'Census', year: 2024 },
        ],
      });
  });

  it.each([
    ['Northgate\t420\nNowhere\t3', 'no group “Nowhere”'],
    ['Northgate\t420\nNorthgate\t3', 'stands twice'],
    ['Northgate\t420\nMarket\tmany', '“many” people'],
    ['Northgate\t4.5\nMarket\t3', '“4.5” people'],
    ['Northgate\t420', 'fewer than two groups'],
    ['', 'no numbers yet'],
  ])('says what is wrong with %j', (text, says) => {
    const read = readKnownPeople({ ...from, text }, groups);
    expect('mistake' in read && read.mistake.says).toContain(says);
    expect('mistake' in read && read.mistake.remedy).not.toBe('');
  });

  it('asks for a source and a year', () => {
    const text = 'Northgate\t420\nMarket\t310';
    expect(readKnownPeople({ text, source: ' ', year: '2024' }, groups)).toHaveProperty('mistake');
    expect(readKnownPeople({ text, source: 'Census', year: '24' }, groups)).toHaveProperty('mistake');
  });
});

describe('two waves, one below the other', () => {
  const truth = {
    scales: [{ name: 'trust', items: [3, 3.4], itemVariance: 0.7 }],
    placeVariance: [[0.1]],
    respondentVariance: [[0.3]],
    options: { minimum: 1, maximum: 5 },
  };

  it('hold everybody of both under the name of their place, whatever order the places had', () => {
    const earlier = simulate({ ...truth, sizes: [9, 12, 7] }, 1).answers;
    const later = simulate({ ...truth, sizes: [11, 8] }, 2).answers;
    const turned = { ...later, places: later.places.toReversed() };
    const both = stackWaves({ name: 'Spring', answers: earlier }, { name: 'Autumn', answers: turned });
    expect(both.respondents).toBe(47);
    expect(new Set(both.places)).toEqual(new Set(earlier.places));
    const [wave] = both.groupings!;
    expect([wave!.groups, wave!.groupOf.filter((group) => group === 1).length]).toEqual([
      ['Spring', 'Autumn'],
      19,
    ]);
    const first = summarize({ ...both, groupings: [] });
    const sum = (one: typeof first) => one.itemTotals.reduce((total, value) => total + value, 0);
    expect(sum(first)).toBe(sum(summarize(earlier)) + sum(summarize(turned)));
    const peopleOf = (answers: typeof both, place: string) =>
      [...answers.placeOf].filter((at) => answers.places[at] === place).length;
    for (const place of both.places)
      expect(peopleOf(both, place)).toBe(peopleOf(earlier, place) + peopleOf(turned, place));
  });
});
