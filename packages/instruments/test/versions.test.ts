import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addOwnItem,
  admitItem,
  codeAnswers,
  cohesionAndControl,
  diffInstruments,
  freeze,
  type Instrument,
  type Item,
  library,
  quarantinedItems,
} from '../src/index.ts';
import { sha256 } from '../src/version/sha256.ts';
import { columnsFrom } from './read-csv.ts';

const change = (instrument: Instrument, name: string, how: (item: Item) => Item): Instrument => ({
  ...instrument,
  items: instrument.items.map((item) => (item.name === name ? how(item) : item)),
});

const own = addOwnItem(cohesionAndControl, {
  name: 'water_leak',
  text: 'A pipe bursts in the street. How likely is it that people here would report it?',
  scale: 'action',
  options: { minimum: 1, maximum: 5 },
  favorable: 'agree',
  reversed: false,
});

describe('SHA-256', () => {
  it('is the platform’s own on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    for (const length of [55, 56, 63, 64, 65, 1000])
      expect(sha256('a'.repeat(length))).toBe(createHash('sha256').update('a'.repeat(length)).digest('hex'));
  });
});

describe('freezing', () => {
  const entry = library[0]!;

  it('gives the same hash for the same content, whatever the order of names inside', () => {
    const { items, scales, ...rest } = entry.instrument;
    const shuffled = {
      scales,
      ...Object.fromEntries(Object.entries(rest).reverse()),
      items: items.map((item) => Object.fromEntries(Object.entries(item).reverse())),
    } as unknown as Instrument;
    expect(freeze(shuffled, entry.translations).hash).toBe(freeze(entry.instrument, entry.translations).hash);
    expect(freeze(entry.instrument, entry.translations.toReversed()).hash).toBe(
      freeze(entry.instrument, entry.translations).hash,
    );
  });

  it('gives another hash for any change of what is asked, in any language, and none for a status', () => {
    const { hash } = freeze(entry.instrument, entry.translations);
    const texts = entry.translations.map((row, index) => (index === 7 ? { ...row, text: 'otra' } : row));
    expect(freeze(entry.instrument, texts).hash).not.toBe(hash);
    const checked = entry.translations.map((row) => ({ ...row, status: 'checked' as const }));
    expect(freeze(entry.instrument, checked).hash).toBe(hash);
    for (const how of [
      (item: Item) => ({ ...item, reversed: !item.reversed }),
      (item: Item) => ({ ...item, text: `${item.text}!` }),
      (item: Item) => ({ ...item, options: { ...item.options!, maximum: 7 } }),
    ])
      expect(freeze(change(entry.instrument, 'close', how), entry.translations).hash).not.toBe(hash);
  });

  it('cannot be changed afterwards, and leaves what it froze alone', () => {
    const version = freeze(entry.instrument, entry.translations);
    expect(() => {
      (version.instrument.items[0] as { text: string }).text = 'x';
    }).toThrow(TypeError);
    expect(Object.isFrozen(entry.instrument)).toBe(false);
    expect(version.languages).toEqual(['ar', 'es']);
    expect(version.label).toHaveLength(12);
  });
});

describe('the difference between versions', () => {
  const before = cohesionAndControl;

  it('is nothing for the same', () => {
    const diff = diffInstruments(before, before);
    expect(diff.changes).toEqual([]);
    expect(diff.comparable).toEqual({ trust: 'all', action: 'all' });
    expect(diff.says[0]).toBe('Nothing changed.');
    expect(diff.comparableItems).toHaveLength(10);
  });

  it('names each change in a sentence, and what may still be compared', () => {
    const after: Instrument = {
      ...change(
        change(before, 'close', (item) => ({ ...item, text: 'Neighbors here are close.' })),
        'fight',
        (item) => ({ ...item, reversed: true }),
      ),
    };
    const without = { ...after, items: after.items.filter(({ name }) => name !== 'rude') };
    const diff = diffInstruments(before, without);
    expect(diff.changes.map(({ item, how }) => [item, how])).toEqual([
      ['close', 'reworded'],
      ['rude', 'removed'],
      ['fight', 'polarity'],
    ]);
    expect(diff.comparable).toEqual({ trust: 'some', action: 'some' });
    expect(diff.comparableItems).not.toContain('close');
    expect(diff.says[0]).toContain('4 of 5 items');
    expect(diff.says.join(' ')).toContain('“Neighbors here feel close to one another.” became');
  });

  it('sees options, anchors, order and quarantine', () => {
    const shapes: [string, (item: Item) => Item][] = [
      ['options', (item) => ({ ...item, options: { minimum: 1, maximum: 4 } })],
      ['anchors', (item) => ({ ...item, options: { ...item.options!, labels: ['a', 'b', 'c', 'd', 'e'] } })],
      ['scale', (item) => ({ ...item, scale: 'action' })],
      ['standing', (item) => ({ ...item, standing: 'quarantined' })],
    ];
    for (const [how, changed] of shapes) {
      const diff = diffInstruments(before, change(before, 'close', changed));
      expect(diff.changes.map((one) => one.how)).toEqual([how]);
      expect(diff.comparableItems).not.toContain('close');
    }
    const moved = { ...before, items: before.items.toReversed() };
    const diff = diffInstruments(before, moved);
    expect(diff.changes.every(({ how }) => how === 'moved')).toBe(true);
    expect(diff.comparableItems).toHaveLength(10);
  });

  it('tells an added item and one that nothing is left to compare', () => {
    expect(diffInstruments(before, own).changes).toMatchObject([{ item: 'water_leak', how: 'added' }]);
    const reworded = {
      ...before,
      items: before.items.map((item) => ({ ...item, text: `${item.text} Or so.` })),
    };
    const { says, comparable } = diffInstruments(before, reworded);
    expect(comparable).toEqual({ trust: 'none', action: 'none' });
    expect(says[0]).toContain('cannot be compared');
  });
});

describe('items of one’s own', () => {
  const header = ['block', ...own.items.map(({ column }) => column)];
  const rows = [
    ['East', ...own.items.map((_, index) => String((index % 5) + 1))],
    ['West', ...own.items.map((_, index) => String(((index + 2) % 5) + 1))],
  ];
  const coded = (instrument: Instrument) =>
    codeAnswers(columnsFrom(header, rows), { file: 'f', place: 'block', instrument, covariates: [] });

  it('stay out of the scale until they are admitted', () => {
    expect(quarantinedItems(own).map(({ name }) => name)).toEqual(['water_leak']);
    expect(coded(own).answers.items.map(({ name }) => name)).not.toContain('water_leak');
    expect(coded(own).answers.values).toEqual(coded(cohesionAndControl).answers.values);
    expect(coded(admitItem(own, 'water_leak')).answers.items.map(({ name }) => name)).toContain('water_leak');
  });

  it('does not count items in quarantine among those that could be compared', () => {
    expect(diffInstruments(cohesionAndControl, own).says[1]).toBe(
      'Answers on action can be compared on all 5 items.',
    );
    expect(diffInstruments(own, admitItem(own, 'water_leak')).comparable.action).toBe('some');
  });
});
