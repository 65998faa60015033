import type { Instrument } from '../asked/instrument.ts';
import { InstrumentError } from '../instrument-error.ts';
import { drawnOrder, seeded } from './seeded.ts';

/**
 * Planned-missing forms: each respondent is asked some items, and every item is asked of about as many.
 *
 * - `forms` are names of items in the order of the instrument;
 * - `timesAsked` says in how many forms each item is: within a scale these differ by at most one,
 *   apart from items asked of everybody;
 * - `leastTogether` is the smallest number of forms that hold any one pair of items: at least 1, so that every
 *   covariance can be estimated.
 */
export interface ShortForms {
  readonly seed: number;
  readonly forms: readonly (readonly string[])[];
  readonly timesAsked: Readonly<Record<string, number>>;
  readonly leastTogether: number;
}

export interface ShortFormOptions {
  /** Items of each scale that a respondent is asked; scales not named are asked in full. */
  readonly itemsPerScale: Readonly<Record<string, number>>;
  readonly seed: number;
  /** Items that everybody is asked. They count among the items of their scale. */
  readonly always?: readonly string[];
}

const mostForms = 400;

/**
 * Makes short forms such that items of a scale are asked equally often (within one) and every two items of the
 * instrument stand together in some form. Forms are added until that holds, drawn by the seed.
 *
 * Missing by plan is missing completely at random, so the model of items and places loses precision and
 * nothing else; adding people, not items, is what makes a place's estimate sure.
 *
 * Throws an `InstrumentError` where two items could never meet (one item a form of a scale of several).
 *
 * @example
 * shortForms(cohesionAndControl, { itemsPerScale: { trust: 3, action: 3 }, seed: 4 }).forms.length
 */
export function shortForms(instrument: Instrument, options: ShortFormOptions): ShortForms {
  const always = new Set(options.always ?? []);
  const scales = instrument.scales.map(({ name }) => {
    const items = instrument.items.filter(({ scale }) => scale === name).map((item) => item.name);
    const asked = options.itemsPerScale[name] ?? items.length;
    const fixed = items.filter((item) => always.has(item));
    const drawn = items.filter((item) => !always.has(item));
    checkScale(name, items.length, asked, fixed.length, drawn.length);
    return { fixed, drawn, count: Math.min(asked, items.length) - fixed.length };
  });
  const items = instrument.items.map(({ name }) => name);
  const random = seeded(options.seed);
  const together = new Map<string, number>();
  const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1)) together.set(pair(a, b), 0);
  const timesAsked: Record<string, number> = Object.fromEntries(items.map((name) => [name, 0]));
  const forms: string[][] = [];
  while (forms.length === 0 || [...together.values()].includes(0)) {
    if (forms.length >= mostForms) tooMany(instrument.name);
    const form = scales.flatMap(({ fixed }) => fixed);
    for (const { drawn, count } of scales) {
      const left = new Set(drawn);
      for (let taken = 0; taken < count; taken++) {
        const least = Math.min(...[...left].map((name) => timesAsked[name]!));
        const candidates = drawnOrder(
          [...left].filter((name) => timesAsked[name] === least),
          random,
        );
        const fresh = (name: string) =>
          form.reduce((sum, other) => sum + (together.get(pair(name, other)) === 0 ? 1 : 0), 0);
        const best = candidates.reduce((a, b) => (fresh(b) > fresh(a) ? b : a));
        left.delete(best);
        form.push(best);
        timesAsked[best]! += 1;
      }
    }
    for (const { fixed } of scales) for (const name of fixed) timesAsked[name]! += 1;
    for (const [index, a] of form.entries())
      for (const b of form.slice(index + 1)) together.set(pair(a, b), together.get(pair(a, b))! + 1);
    forms.push(items.filter((name) => form.includes(name)));
  }
  return { seed: options.seed, forms, timesAsked, leastTogether: Math.min(...together.values()) };
}

function checkScale(name: string, size: number, asked: number, fixed: number, drawn: number): void {
  const wrong = (says: string, remedy: string): never => {
    throw new InstrumentError({ code: 'short-forms', says, remedy });
  };
  if (!Number.isInteger(asked) || asked < 1)
    wrong(`"${name}" is to be asked with ${asked} items.`, 'Ask at least one item of each scale.');
  if (asked < fixed)
    wrong(
      `"${name}" is to be asked with ${asked} items, and ${fixed} of them are asked of everybody.`,
      'Ask more items, or fewer of everybody.',
    );
  if (asked < size && drawn > 1 && asked - fixed < 2)
    wrong(
      `With ${asked} of ${size} items of "${name}" a form, no two of its items that change from form to form are ever asked of the same person.`,
      `Ask at least ${fixed + 2} items of it.`,
    );
}

function tooMany(name: string): never {
  throw new InstrumentError({
    code: 'short-forms',
    says: `"${name}" has too many items for forms this short: ${mostForms} forms do not bring every two items together.`,
    remedy: 'Ask a few more items of each scale.',
  });
}

/**
 * Which form each of `count` respondents gets, by number: in every run of as many respondents as there are
 * forms each form comes once, in an order drawn by the seed. Give each place its own `place` number, so that
 * forms are balanced within places.
 */
export function assignForms(forms: ShortForms, count: number, place = 0): number[] {
  const random = seeded(forms.seed ^ Math.imul(place + 1, 0x9e3779b1));
  const assigned: number[] = [];
  while (assigned.length < count)
    assigned.push(
      ...drawnOrder(
        forms.forms.map((_, index) => index),
        random,
      ),
    );
  return assigned.slice(0, count);
}
