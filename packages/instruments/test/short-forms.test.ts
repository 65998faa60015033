import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignForms, cohesionAndControl, InstrumentError, library, shortForms } from '../src/index.ts';

const design = fc
  .record({
    entry: fc.nat({ max: library.length - 1 }),
    seed: fc.nat(),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ entry, seed, shares }) => {
    const { instrument } = library[entry]!;
    const itemsPerScale = Object.fromEntries(
      instrument.scales.map(({ name }, index) => {
        const size = instrument.items.filter(({ scale }) => scale === name).length;
        return [name, Math.round(2 + shares[index % 4]! * (size - 2))];
      }),
    );
    return { instrument, itemsPerScale, seed };
  });

describe('short forms', () => {
  it('ask items of a scale equally often, and bring every two items together', () => {
    fc.assert(
      fc.property(design, ({ instrument, itemsPerScale, seed }) => {
        const { forms, timesAsked, leastTogether } = shortForms(instrument, { itemsPerScale, seed });
        expect(leastTogether).toBeGreaterThanOrEqual(1);
        const names = instrument.items.map(({ name }) => name);
        for (const a of names)
          for (const b of names)
            expect(
              forms.some((form) => form.includes(a) && form.includes(b)),
              `${a} ${b}`,
            ).toBe(true);
        for (const { name } of instrument.scales) {
          const members = instrument.items.filter(({ scale }) => scale === name).map((item) => item.name);
          for (const form of forms)
            expect(form.filter((item) => members.includes(item))).toHaveLength(itemsPerScale[name]!);
          const counted = members.map((item) => forms.filter((form) => form.includes(item)).length);
          expect(counted).toEqual(members.map((item) => timesAsked[item]));
          expect(Math.max(...counted) - Math.min(...counted)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for the same seed', () => {
    const options = { itemsPerScale: { trust: 3, action: 3 }, seed: 11 };
    expect(shortForms(cohesionAndControl, options)).toEqual(shortForms(cohesionAndControl, options));
    expect(shortForms(cohesionAndControl, { ...options, seed: 12 }).forms).not.toEqual(
      shortForms(cohesionAndControl, options).forms,
    );
  });

  it('keep what everybody is asked', () => {
    const { forms } = shortForms(cohesionAndControl, {
      itemsPerScale: { trust: 3, action: 3 },
      seed: 2,
      always: ['lend_hand'],
    });
    for (const form of forms) expect(form).toContain('lend_hand');
  });

  it('refuse a form in which two items never meet', () => {
    expect(() => shortForms(cohesionAndControl, { itemsPerScale: { trust: 1 }, seed: 1 })).toThrow(
      InstrumentError,
    );
    expect(() =>
      shortForms(cohesionAndControl, { itemsPerScale: { trust: 2 }, seed: 1, always: ['close'] }),
    ).toThrow(/at least 3/);
  });

  it('are given out evenly, in every run of respondents and every place', () => {
    const forms = shortForms(cohesionAndControl, { itemsPerScale: { trust: 2, action: 3 }, seed: 5 });
    const size = forms.forms.length;
    for (const place of [0, 1, 7]) {
      const given = assignForms(forms, 3 * size, place);
      for (let run = 0; run < 3; run++)
        expect(given.slice(run * size, (run + 1) * size).sort((a, b) => a - b)).toEqual(
          forms.forms.map((_, index) => index),
        );
    }
    expect(assignForms(forms, size, 1)).not.toEqual(assignForms(forms, size, 2));
    expect(assignForms(forms, size, 1)).toEqual(assignForms(forms, size, 1));
  });
});
