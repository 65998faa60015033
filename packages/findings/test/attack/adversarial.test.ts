import { describe, expect, it } from 'vitest';
import { byAlgebra, bySearch, type Taken } from './attack.ts';
import { published, type Town, townOf, truth } from './publisher.ts';

/** Thousands when trials are asked for; few enough for every run otherwise. */
const towns = process.env.WEFT_TRIALS ? 2000 : 4;
const small = process.env.WEFT_TRIALS ? 600 : 8;

/** Seeds in parts of at most a hundred, so that a long trial says how far it came. */
const partsOf = (seeds: number): { from: number; to: number }[] =>
  Array.from({ length: Math.ceil(seeds / 100) }, (_, part) => ({
    from: 100 * part + 1,
    to: Math.min(seeds, 100 * (part + 1)),
  }));

/** An attack that names a wrong number took nothing. */
function right(town: Town, taken: readonly Taken[]): Taken[] {
  return taken.filter(({ cell, value }) => {
    const [moment, place, group] = cell.split('|') as [string, string, string];
    const [by, is] = group === '' ? [] : group.split('=');
    return Math.abs(truth(town, Number(moment.split('-')[0]))(place, by, is) - value) < 1e-6;
  });
}

describe('an attacker with everything that was ever published', { timeout: 3_600_000 }, () => {
  it.each(partsOf(towns))('takes no withheld cell by linear algebra (seeds $from to $to)', ({ from, to }) => {
    let out = 0;
    for (let seed = from; seed <= to; seed++) {
      const town = townOf(seed, 24);
      const all = published(town, seed, true);
      out += all.length;
      expect(byAlgebra(all), `seed ${seed}`).toEqual([]);
    }
    expect(out).toBeGreaterThan(to - from + 1);
  });

  it.each(partsOf(small))(
    'takes none by search over small whole numbers (seeds $from to $to)',
    ({ from, to }) => {
      let searched = 0;
      for (let seed = from; seed <= to; seed++) {
        const town = townOf(seed, 14);
        const taken = bySearch(published(town, seed, true), 20_000);
        if (taken === null) continue;
        searched++;
        expect(taken, `seed ${seed}`).toEqual([]);
      }
      expect(searched).toBeGreaterThan((to - from + 1) / 4);
    },
  );

  it('takes cells, and the right numbers, where the check is switched off', () => {
    let algebra = 0;
    let search = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const town = townOf(seed, 14);
      const all = published(town, seed, false);
      const solved = byAlgebra(all);
      expect(right(town, solved)).toHaveLength(solved.length);
      if (solved.length > 0) algebra++;
      if ((bySearch(all, 20_000) ?? []).length > 0) search++;
    }
    expect(algebra).toBeGreaterThan(3);
    expect(search).toBeGreaterThan(2);
  });
});
