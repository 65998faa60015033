import { caterpillar, plane } from '@weft/figures';
import type { PlaceShown, WithheldReason } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { action, estimate, millbrook, trust, whole } from './millbrook.ts';
import { marks, num, ofClass } from './read-svg.ts';

const hidden = ['Cooper’s Yard', 'Ferry Steps'];
const shown = millbrook.filter((place) => place.status === 'said').length;

function withReason(reason: WithheldReason): PlaceShown[] {
  return millbrook.map((place) => (place.status === 'withheld' ? { ...place, reason } : place));
}

describe('withheld places', () => {
  const options = { reference: whole, width: 320 };
  const drawings = {
    'one scale, wide': (places: readonly PlaceShown[]) => caterpillar(places, trust, { reference: whole }),
    'one scale, narrow': (places: readonly PlaceShown[]) => caterpillar(places, trust, options),
    'two scales, wide': (places: readonly PlaceShown[]) => caterpillar(places, [trust, action]),
    'two scales, narrow': (places: readonly PlaceShown[]) => caterpillar(places, [trust, action], options),
    'compact, narrow': (places: readonly PlaceShown[]) =>
      caterpillar(places, [trust, action], { ...options, compact: true }),
    plane: (places: readonly PlaceShown[]) => plane(places, trust, action),
  };

  it.each(Object.entries(drawings))('look and read the same whatever the reason: %s', (_, draw) => {
    const reasons: WithheldReason[] = [
      'too-few',
      'protects-another',
      'unanimous',
      'not-collective',
      'no-answers',
    ];
    const pictures = reasons.map((reason) => draw(withReason(reason)));
    for (const picture of pictures) expect(picture).toEqual(pictures[0]);
  });

  it.each(Object.entries(drawings).filter(([name]) => name !== 'plane'))(
    'are said to be withheld and never carry a number: %s',
    (_, draw) => {
      const { alternative } = draw(millbrook);
      for (const name of hidden) {
        expect(alternative).toContain(`${name}: withheld.`);
        expect(alternative).not.toMatch(new RegExp(`${name}: [^w]`));
      }
      expect(alternative).toContain('2 places are withheld');
    },
  );

  it('keep the full footprint of a row, all alike', () => {
    const svg = caterpillar(millbrook, trust).svg;
    const all = marks(svg);
    const rows = ofClass(all, 'withheld').filter((one) => num(one, 'width') > 40);
    expect(rows).toHaveLength(2);
    const base = ofClass(all, 'base');
    expect(base).toHaveLength(shown);
    for (const row of rows) {
      expect(num(row, 'x')).toBe(num(base[0]!, 'x1'));
      expect(num(row, 'x') + num(row, 'width')).toBeCloseTo(num(base[0]!, 'x2'), 1);
    }
    const names = all.filter(
      (one) => one.name === 'text' && millbrook.some((place) => place.place === one.text),
    );
    const steps = names.slice(1).map((one, index) => num(one, 'y') - num(names[index]!, 'y'));
    expect(new Set(steps.map((step) => step.toFixed(2))).size).toBe(1);
  });

  it('write the word where the eye is, once a hatched row', () => {
    for (const width of [320, 672]) {
      const words = marks(caterpillar(millbrook, trust, { width, key: false }).svg).filter(
        (one) => one.name === 'text' && one.text === 'withheld',
      );
      expect(words).toHaveLength(2);
    }
  });

  it('cannot be found from the stretch of scale drawn, from the order by value, or from the plane', () => {
    const without = millbrook.filter((place) => place.status === 'said');
    const bands = (places: readonly PlaceShown[]) =>
      ofClass(marks(caterpillar(places, trust).svg), 'band95').map((one) => num(one, 'width'));
    expect(bands(millbrook)).toEqual(bands(without));
    const { alternative } = caterpillar(millbrook, trust, { order: 'value' });
    expect(alternative.indexOf('Cooper’s Yard')).toBeGreaterThan(alternative.indexOf('Dyers’ Green'));
    expect(alternative.indexOf('Ferry Steps')).toBeGreaterThan(alternative.indexOf('Cooper’s Yard'));
    for (const name of hidden)
      expect(plane(millbrook, trust, action, { chosen: name }).svg).not.toContain(`>${name}<`);
  });

  it('a scale that a place lacks is hatched like any other', () => {
    const half: PlaceShown = {
      status: 'said',
      place: 'Half',
      respondents: 20,
      plane: null,
      scales: [
        {
          scale: 'trust',
          level: estimate(3, 0.1),
          deviation: estimate(0, 0.1),
          reliability: 0.8,
          probabilityAbove: 0.5,
        },
      ],
    };
    const figure = caterpillar([half], [trust, action], { key: false });
    expect(ofClass(marks(figure.svg), 'withheld')).toHaveLength(1);
    expect(figure.alternative).toContain('Half: Trust 3.0, between 2.8 and 3.2; Ready to act withheld.');
  });
});
