import { describe, expect, it } from 'vitest';
import {
  checkInstrument,
  checkKeys,
  codeAnswers,
  type Instrument,
  type Item,
  labelsRun,
  library,
} from '../src/index.ts';
import { columnsFrom } from './read-csv.ts';

/**
 * A person's reading of the library: items where agreeing says less of the scale. Written from the words
 * alone, beside the key and beside `favorable`.
 */
const agreeingIsWorse = new Set([
  'keep_apart',
  'values_apart',
  'want_to_leave',
  'know_few',
  'each_alone',
  'distrust_others',
  'closed_to_new',
  'give_up',
  'lack_ways',
  'cannot_reach_some',
  'unsafe_for_learning',
  'services_missing',
  'worries_from_outside',
  'class_left_out',
  'group_afraid',
  'own_no_say',
  'leave_to_others',
  'decide_without_us',
]);

/** Labels that say most, whatever the code beside them. */
const fullest = /^(strongly agree|very likely|a great deal|often|completely sure)$/i;

/** Codes as respondents of two places give them: the best answer to everything, and the worst. */
function bestAndWorst(instrument: Instrument): number[][] {
  const coded = instrument.items.map((item) => {
    const labels = item.options!.labels!;
    const most = item.options!.minimum + labels.findIndex((label) => fullest.test(label));
    const least = item.options!.minimum + item.options!.maximum - most;
    return agreeingIsWorse.has(item.name) ? [least, most] : [most, least];
  });
  return [coded.map(([best]) => best!), coded.map(([, worst]) => worst!)];
}

function scores(instrument: Instrument): { best: number[]; worst: number[]; maximum: number[] } {
  const [best, worst] = bestAndWorst(instrument);
  const header = ['block', ...instrument.items.map(({ column }) => column)];
  const columns = columnsFrom(header, [
    ['East', ...best!.map(String)],
    ['West', ...worst!.map(String)],
  ]);
  const { answers, items } = codeAnswers(columns, {
    file: 'key',
    place: 'block',
    instrument,
    covariates: [],
  });
  const at = (row: number) =>
    items.map(
      (_, index) => answers.grid.origin + answers.grid.unit * answers.values[row * items.length + index]!,
    );
  return { best: at(0), worst: at(1), maximum: items.map(({ maximum }) => maximum) };
}

const keyHolds = (instrument: Instrument): boolean => {
  const { best, worst, maximum } = scores(instrument);
  return best.every((score, index) => score === maximum[index] && worst[index]! < score);
};

const withItem = (instrument: Instrument, index: number, change: (item: Item) => Item): Instrument => ({
  ...instrument,
  items: instrument.items.map((item, at) => (at === index ? change(item) : item)),
});

describe('the library', () => {
  it('holds what it says: 13 instruments, each with a source, a structure, a mark', () => {
    expect(library).toHaveLength(13);
    expect(new Set(library.map(({ key }) => key)).size).toBe(library.length);
    for (const { source, structure, mark, instrument } of library) {
      expect(source).toMatch(/\(\d{4}\)/);
      expect(structure).toMatch(/scale/);
      expect(mark).toBe('adapted wording');
      for (const item of instrument.items) {
        expect(item.wording).toBe('adapted');
        expect(item.source).toContain('Adapted wording, after ');
      }
    }
    const names = library.flatMap(({ instrument }) => instrument.items.map(({ name }) => name));
    expect(new Set(names).size, 'every item has a name of its own').toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{1,31}$/);
    for (const name of agreeingIsWorse) expect(names).toContain(name);
    const school = library.find(({ key }) => key === 'school-efficacy')!.instrument.items;
    expect(school).toHaveLength(12);
    for (const scale of ['competence', 'task'])
      expect(school.filter((item) => item.scale === scale && item.reversed)).toHaveLength(3);
  });

  for (const { key, instrument } of library) {
    it(`scores the most favorable answers highest: ${key}`, () => {
      expect(keyHolds(instrument)).toBe(true);
      expect(checkKeys(instrument)).toEqual([]);
    });

    it(`gives nothing to correct: ${key}`, () => {
      expect(checkInstrument(instrument)).toEqual([]);
    });
  }

  it('would notice any one key that is backwards, and a whole scale that is', () => {
    for (const { instrument } of library) {
      instrument.items.forEach((item, index) => {
        const turned = withItem(instrument, index, (one) => ({ ...one, reversed: !one.reversed }));
        expect(keyHolds(turned), item.name).toBe(false);
        expect(checkKeys(turned).map((problem) => [problem.item, problem.code])).toEqual([
          [item.name, 'backwards'],
        ]);
        const labelsTurned = withItem(instrument, index, (one) => ({
          ...one,
          options: { ...one.options!, labels: one.options!.labels!.toReversed() },
        }));
        expect(keyHolds(labelsTurned), item.name).toBe(false);
        expect(checkKeys(labelsTurned)).toHaveLength(1);
        const misread = withItem(instrument, index, (one) => ({
          ...one,
          favorable: one.favorable === 'agree' ? 'disagree' : 'agree',
        }));
        expect(checkKeys(misread)).toHaveLength(1);
      });
      const allTurned = {
        ...instrument,
        items: instrument.items.map((item) => ({ ...item, reversed: !item.reversed })),
      };
      expect(checkKeys(allTurned)).toHaveLength(instrument.items.length);
    }
  });

  it('says what it means in English: agreeing is worse exactly where a reader says so', () => {
    for (const { instrument } of library)
      for (const item of instrument.items)
        expect(item.favorable, item.name).toBe(agreeingIsWorse.has(item.name) ? 'disagree' : 'agree');
  });

  it('asks about oneself only where it means to', () => {
    const self = library.flatMap(({ key, instrument }) =>
      instrument.items.some(({ referent }) => referent === 'self') ? [key] : [],
    );
    expect(self).toEqual(['acts-seen-and-done', 'certainty', 'level-individual']);
  });

  it('knows which way answers run in three languages', () => {
    expect(labelsRun(['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree'])).toBe('down');
    expect(labelsRun(['Muy improbable', 'Muy probable'])).toBe('up');
    expect(labelsRun(['أوافق تمامًا', 'لا أوافق'])).toBe('down');
    expect(labelsRun(['red', 'green'])).toBeNull();
  });
});
