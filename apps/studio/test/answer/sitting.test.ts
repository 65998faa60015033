import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOfForm } from '../../src/lib/answer/event-of-form.ts';
import {
  answersToSend,
  askedOf,
  type Event,
  type Given,
  newSitting,
  type Outline,
  type Sitting,
  screens,
  step,
} from '../../src/lib/answer/sitting.ts';
import { fromLetters, toLetters } from '../../src/lib/answer/sitting-letters.ts';

const options = [1, 2, 3, 4, 5].map((code) => ({ code, text: String(code) }));
const items = [2, 0, 1, 3].map((column) => ({ column, options, aside: ['dontKnow', 'refused'] as const }));
const outline: Outline & { readonly columns: number } = {
  items,
  columns: 5,
  forms: [
    [0, 1],
    [1, 2, 3],
  ],
  places: [{ id: 'elm', label: 'Elm', area: '' }],
  languages: [
    { tag: 'en', own: 'English' },
    { tag: 'ar', own: 'العربية' },
  ],
};
const given = (form: number | null, placed: boolean): Given => ({
  ticket: 't.t',
  receipt: 'r',
  way: 'open',
  form,
  placed,
  door: null,
});
const walk = (events: readonly Event[], from: Sitting = newSitting(outline, 'en')) =>
  events.reduce((sitting, event) => step(outline, sitting, event), from);

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    do: fc.constant('begin' as const),
    given: fc
      .tuple(fc.constantFrom(null, 0, 1, 7), fc.boolean())
      .map(([form, placed]) => given(form, placed)),
  }),
  fc.constantFrom<Event>(
    { do: 'agree' },
    { do: 'decline' },
    { do: 'discard' },
    { do: 'sent', outcome: 'arrived' },
  ),
  fc.record({ do: fc.constant('place' as const), place: fc.constantFrom('elm', 'oak', null, undefined) }),
  fc.record({
    do: fc.constant('answer' as const),
    at: fc.integer({ min: -2, max: 9 }),
    answer: fc.constantFrom(1, 5, 6, 0, null, 'dontKnow' as const, 'notApplicable' as const),
    after: fc.constantFrom('next' as const, 'review' as const, 'stay' as const),
  }),
  fc.record({
    do: fc.constant('skip' as const),
    at: fc.integer({ min: -2, max: 9 }),
    after: fc.constantFrom('next' as const, 'review' as const),
  }),
  fc.record({
    do: fc.constant('go' as const),
    to: fc.constantFrom(...screens),
    at: fc.integer({ min: -3, max: 12 }),
  }),
  fc.record({ do: fc.constant('language' as const), language: fc.constantFrom('en', 'ar', 'xx') }),
);

describe('a sitting', () => {
  it('goes from the first page to thanks', () => {
    const asked = walk([{ do: 'begin', given: given(null, false) }, { do: 'agree' }]);
    expect(asked.screen).toBe('place');
    const answered = walk(
      [
        { do: 'place', place: 'elm' },
        { do: 'answer', at: 0, answer: 4, after: 'next' },
        { do: 'skip', at: 1, after: 'next' },
        { do: 'answer', at: 2, answer: 'refused', after: 'next' },
        { do: 'answer', at: 3, answer: 1, after: 'next' },
      ],
      asked,
    );
    expect([answered.screen, answered.place]).toEqual(['review', 'elm']);
    expect(answersToSend(outline, answered)).toEqual(['skipped', 'refused', 4, 1, 'notAsked']);
    expect(walk([{ do: 'sent', outcome: 'arrived' }], answered).screen).toBe('thanks');
  });

  it('asks only what the form of the ticket asks', () => {
    const done = walk([
      { do: 'begin', given: given(0, true) },
      { do: 'agree' },
      { do: 'answer', at: 0, answer: 2, after: 'next' },
      { do: 'answer', at: 1, answer: 3, after: 'next' },
    ]);
    expect(done.screen).toBe('review');
    expect(answersToSend(outline, done)).toEqual([3, 'notAsked', 2, 'notAsked', 'notAsked']);
  });

  it('keeps every answer when the language changes, and keeps none when it is thrown away', () => {
    const some = walk([
      { do: 'begin', given: given(null, true) },
      { do: 'agree' },
      { do: 'answer', at: 0, answer: 5, after: 'next' },
    ]);
    const turned = step(outline, some, { do: 'language', language: 'ar' });
    expect({ ...turned, language: 'en' }).toEqual(some);
    expect(step(outline, turned, { do: 'discard' })).toEqual(newSitting(outline, 'ar'));
  });

  it('after any events stands on a screen it may, holds only answers that were offered, and fits a cookie', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let sitting = newSitting(outline, 'en');
        for (const event of events) {
          const before = sitting;
          sitting = step(outline, before, event);
          const asked = askedOf(outline, sitting);
          if (sitting.given === null) expect(['welcome', 'declined']).toContain(sitting.screen);
          if (['place', 'question', 'review', 'thanks'].includes(sitting.screen))
            expect(sitting.agreed).toBe(true);
          if (sitting.screen === 'question') {
            expect(asked[sitting.at]).toBeDefined();
            if (!sitting.given?.placed) expect(sitting.chosePlace).toBe(true);
          }
          for (const answer of sitting.answers)
            expect([null, 'skipped', 'dontKnow', 'refused', 1, 5]).toContain(answer);
          if (before.screen === 'thanks' && sitting.screen === 'thanks')
            expect(sitting.answers.every((answer) => answer === null)).toBe(true);
          expect(sitting.furthest).toBeLessThanOrEqual(asked.length + 1);
          const { given: _, ...kept } = { ...sitting, problem: null };
          expect(fromLetters(outline, JSON.parse(JSON.stringify(toLetters(sitting))))).toEqual(kept);
        }
        const sent = answersToSend(outline, sitting);
        expect(sent).toHaveLength(outline.columns);
        expect(sent.filter((answer) => answer !== 'notAsked')).toHaveLength(askedOf(outline, sitting).length);
      }),
      { numRuns: process.env.WEFT_TRIALS === '1' ? 20_000 : 500 },
    );
  });

  it('reads nothing but what these pages send', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('do', 'at', 'answer', 'place', 'placeName', 'language', 'then'),
          fc.string(),
        ),
        (form) => {
          const events = eventsOfForm((name) => form[name] ?? null, outline.places);
          const sitting = walk([{ do: 'begin', given: given(1, true) }, { do: 'agree' }, ...events]);
          expect(screens).toContain(sitting.screen);
        },
      ),
    );
  });

  it('is read back from a cookie only where it is of these questions', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(fromLetters(outline, value)).toBeNull();
      }),
    );
    expect(
      fromLetters({ ...outline, items: items.slice(1) }, toLetters(newSitting(outline, 'en'))),
    ).toBeNull();
  });
});
