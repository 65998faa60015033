import { describe, expect, it } from 'vitest';
import { checkInstrument, cohesionAndControl, type Instrument, type Item, scaleOf } from '../src/index.ts';

const [first, second] = cohesionAndControl.items;

const withItems = (items: readonly Item[]): Instrument => ({
  ...cohesionAndControl,
  scales: [scaleOf('trust', 'trust'), scaleOf('action', 'action')].filter(({ name }) =>
    items.some((item) => item.scale === name),
  ),
  items,
});

const codes = (items: readonly Item[]) => checkInstrument(withItems(items)).map(({ code }) => code);

describe('checking an instrument', () => {
  it('finds nothing in the library', () => {
    expect(checkInstrument(cohesionAndControl)).toEqual([]);
    expect(cohesionAndControl.items.filter(({ scale }) => scale === 'trust')).toHaveLength(5);
    expect(new Set(cohesionAndControl.items.flatMap(({ task }) => task ?? [])).size).toBeGreaterThanOrEqual(
      4,
    );
  });

  it('sees an item that speaks of the person who answers', () => {
    expect(codes([first!, { ...second!, text: 'I trust my friends.' }])).toContain('referent');
  });

  it('sees turned words that are not turned round, and the reverse', () => {
    const turned = { ...second!, text: 'People here never help one another.' };
    expect(codes([first!, turned])).toContain('direction');
    expect(codes([first!, { ...turned, reversed: true, favorable: 'disagree' }])).toEqual([]);
    expect(codes([first!, { ...turned, reversed: true }])).toEqual(['key']);
    expect(codes([{ ...first!, reversed: true }, second!])).toContain('direction');
  });

  it('sees labels in the wrong order or number', () => {
    const labels = first!.options!.labels!;
    const backwards = { ...first!, options: { minimum: 1, maximum: 5, labels: labels.toReversed() } };
    expect(codes([backwards, second!])).toContain('options-labels');
    const short = { ...first!, options: { minimum: 1, maximum: 5, labels: labels.slice(1) } };
    expect(codes([short, second!])).toContain('options-labels');
    expect(codes([{ ...first!, options: { minimum: 5, maximum: 1 } }, second!])).toContain('options-order');
  });

  it('sees items that stand twice, in two scales, or on one column', () => {
    expect(codes([first!, first!, second!])).toEqual(['duplicate-item']);
    const inTwo = checkInstrument({
      ...cohesionAndControl,
      items: [...cohesionAndControl.items, { ...first!, scale: 'action', task: 'support' }],
    });
    expect(inTwo.map(({ says }) => says)).toEqual([
      `"${first!.name}" is in 2 scales (trust, action). An item belongs to one scale.`,
    ]);
    expect(codes([first!, { ...second!, column: first!.column }])).toEqual(['column-twice']);
  });

  it('sees scales of one item, of none, and unknown', () => {
    expect(codes([first!])).toEqual(['one-item']);
    expect(checkInstrument({ ...cohesionAndControl, items: [] }).map(({ code }) => code)).toEqual([
      'no-items',
      'empty-scale',
      'empty-scale',
    ]);
    const astray = {
      ...cohesionAndControl,
      items: [...cohesionAndControl.items, { ...first!, name: 'x', column: 'x', scale: 'y' }],
    };
    expect(checkInstrument(astray).map(({ code }) => code)).toEqual(['unknown-scale']);
  });
});
