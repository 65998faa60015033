import { type Answers, simulate, summarize } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { type FieldworkCounts, hearView, reliabilityClear, stepped } from '../src/index.ts';
import { shown, sizesOf, townWith } from './study.ts';

const kind = { one: 'block', many: 'blocks' };

function counts(answers: Answers, more: Partial<FieldworkCounts> = {}): FieldworkCounts {
  return {
    summary: answers.respondents > 0 ? summarize(answers) : null,
    scales: shown(answers),
    places: answers.places.map((place) => ({ place, people: null })),
    day: 9,
    daysLeft: 12,
    languages: [],
    ways: [],
    reached: [],
    margins: [],
    ...more,
  };
}

/** The answers without one person. */
function without(answers: Answers, person: number): Answers {
  const keep = <T extends Int32Array | Uint8Array>(list: T, width: number): T =>
    list.filter((_, at) => Math.floor(at / width) !== person) as T;
  return {
    ...answers,
    respondents: answers.respondents - 1,
    placeOf: keep(answers.placeOf as Int32Array, 1),
    values: keep(answers.values as Uint8Array, answers.items.length),
  };
}

const alike = townWith({
  placeVariance: [
    [0.05, 0.03],
    [0.03, 0.06],
  ],
});
const { answers } = simulate(alike, 7);

describe('what is seen of a wave while people answer', () => {
  it('moves in steps: people by ten, needs by five, precision by tenths, and of a place under ten nothing of its own', () => {
    const view = hearView(counts(answers), { kind });
    const sizes = sizesOf(answers);
    const under = view.places.filter(({ people }) => people === null);
    expect(under.length).toBeGreaterThan(2);
    expect(new Set(under.map((place) => JSON.stringify({ ...place, place: '' }))).size).toBe(1);
    for (const { place, people, laid, byClosing, more } of view.places) {
      expect(people === null).toBe(sizes.get(place)! < 10);
      if (people === null) continue;
      expect(people).toBe(Math.floor(sizes.get(place)! / 10) * 10);
      expect([laid! % 1, byClosing! % 1, more! % 5]).toEqual([0, 0, 0]);
      expect(byClosing).toBeGreaterThanOrEqual(laid!);
    }
  });

  it('calls a place clear exactly where seven threads are laid and nobody more is needed', () => {
    const view = hearView(counts(answers), { kind });
    const read = view.places.filter(({ laid }) => laid !== null);
    expect(read.some(({ clear }) => clear)).toBe(true);
    expect(read.some(({ clear }) => !clear)).toBe(true);
    for (const { laid, more, clear } of read) {
      expect(laid! >= 10 * reliabilityClear).toBe(clear);
      expect(more === 0).toBe(clear);
    }
    expect(view.headline).toMatch(/can already be read clearly/);
  });

  it('is the same page for any two states that share their steps, whoever the person is between them', () => {
    const all = JSON.stringify(hearView(counts(answers), { kind }));
    const steps = JSON.stringify(stepped(counts(answers)));
    let same = 0;
    for (let person = 0; person < answers.respondents; person += 5) {
      const fewer = counts(without(answers, person));
      const isSame = JSON.stringify(stepped(fewer)) === steps;
      if (isSame) same += 1;
      if (isSame) expect(JSON.stringify(hearView(fewer, { kind }))).toBe(all);
    }
    expect(same).toBeGreaterThan(answers.respondents / 5 / 2);
  });

  it('shows no other numbers than steps: every count in the page divides by its step', () => {
    const view = hearView(
      counts(answers, {
        languages: [
          { name: 'English', count: 223 },
          { name: 'Spanish', count: 64 },
          { name: 'Arabic', count: 7 },
        ],
        ways: [
          { way: 'invited', count: 231 },
          { way: 'open', count: 58 },
          { way: 'paper', count: 3 },
        ],
        reached: [331, 330, 287, 285],
      }),
      { kind },
    );
    expect(view.languages).toEqual(['English 220+', 'Spanish 60+', 'others under 10 each']);
    expect(view.ways.map(({ count }) => count)).toEqual(['230+', '50+']);
    expect(view.bias).toMatch(/differ from their neighbors/);
    expect(view.reached.questions.map(({ people }) => people)).toEqual([330, 330, 280, 280]);
    expect(view.reached.says).toContain('stop at question 2');
    for (const exact of ['223', '231', '331', '287']) expect(JSON.stringify(view)).not.toContain(exact);
  });

  it('holds no estimate: other answers from as many people, as far apart, give the same page', () => {
    const higher = {
      ...answers,
      values: (answers.values as Uint8Array).map((value) => (value <= 5 ? 6 - value : value)),
    };
    expect(hearView(counts(higher), { kind })).toEqual(hearView(counts(answers), { kind }));
  });

  it('says which scale needs more, and waits for both', () => {
    const unlike = townWith({
      placeVariance: [
        [0.3, 0.05],
        [0.05, 0.05],
      ],
    });
    const view = hearView(counts(simulate(unlike, 3).answers), { kind });
    const waiting = view.places.filter(({ people, clear }) => people !== null && !clear);
    expect(waiting.some(({ needs }) => needs?.scale.name === 'action')).toBe(true);
    expect(waiting.find(({ needs }) => needs)?.need).toContain('more, for readiness to act');
    expect(view.curves).toHaveLength(2);
  });

  it('has a sentence for nobody, for one place, for too few, and for places that do not differ', () => {
    const nobody = hearView({ ...counts(answers), summary: null }, { kind });
    expect([nobody.phase, nobody.people]).toEqual(['nobody', 'fewer than 10']);
    const one = simulate(townWith({ sizes: [40] }), 1).answers;
    const alone = hearView(counts(one), { kind });
    expect([alone.phase, alone.lead]).toEqual(['gathering', expect.stringContaining('There is one block')]);
    const few = simulate(townWith({ sizes: [14, 6, 4] }), 1).answers;
    expect(hearView(counts(few), { kind }).phase).toBe('gathering');
    const flat = townWith({
      scales: [{ name: 'trust', items: [3.2, 3.6, 3.4], itemVariance: 0.7 }],
      placeVariance: [[0]],
      respondentVariance: [[0.3]],
      sizes: Array(12).fill(14),
    });
    const faint = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      hearView(counts(simulate(flat, seed).answers), { kind }),
    );
    const said = faint.find(({ phase }) => phase === 'faint');
    expect(said?.lead).toContain('no difference between blocks was found');
    expect(said?.places.every(({ laid, more }) => laid === null && more === null)).toBe(true);
  });

  it('never projects past the people who live there, nor past the last day', () => {
    const places = answers.places.map((place) => ({ place, people: 20 }));
    const last = hearView(counts(answers, { daysLeft: 0 }), { kind });
    for (const { laid, byClosing } of last.places) expect(byClosing).toBe(laid);
    const full = hearView(counts(answers, { places, daysLeft: 400 }), { kind });
    const endless = hearView(counts(answers, { daysLeft: 400 }), { kind });
    expect(full.places.some(({ byClosing }, at) => byClosing! < endless.places[at]!.byClosing!)).toBe(true);
  });

  it('names a group as missing only where even the most who could stand behind its step are too few', () => {
    const groups = [
      { title: 'under 25', people: 300, answered: 21 },
      { title: '25 and over', people: 700, answered: 299 },
    ];
    const margin = { title: 'Age', source: 'Census', year: 2024, groups };
    const view = hearView(counts(answers, { margins: [margin] }), { kind });
    expect(view.covered).toContain('under 25');
    expect(view.covered).not.toContain('25 and over');
    expect(view.coverage[0]!.rows[0]).toMatchObject({ live: '30', answered: '20+' });
    expect(view.visits.at(-1)?.names).toEqual(['under 25']);
    const even = {
      ...margin,
      groups: [
        { ...groups[0]!, answered: 89 },
        { ...groups[1]!, answered: 231 },
      ],
    };
    expect(hearView(counts(answers, { margins: [even] }), { kind }).covered).toContain('every group');
  });
});
