import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRows, hasR } from './check-rows-run.ts';
import { folderOf, placeFacts, type Town, type TownAsked, town } from './check-rows-town.ts';

if (!hasR)
  console.warn(
    'SKIPPED in check-rows.test.ts: Rscript is not here (apt-get install r-base-core r-cran-lme4).',
  );

const tasks = [
  { name: 'park', title: 'Park', items: ['action1', 'action2'] },
  { name: 'street', title: 'Street', items: ['action3', 'action4'] },
  { name: 'school', title: 'School', items: ['action5'] },
];
const facts = placeFacts(40, 3);
const some = { places: 40, people: 14, items: 3, waves: 'one' } as const;
const structure = { placeCovariates: facts.turnover, consensus: false } as const;
const outOf = { name: 'homes', values: facts.homes };
const outcome = (kind: 'count' | 'gaussian' | 'poisson-lognormal') => ({
  outcome: { name: 'fires', kind, values: facts.fires, ...(kind === 'gaussian' ? {} : { exposure: outOf }) },
});

/** Each asks for something else; two places of each have too few people to be shown, and some answers are skipped. */
const towns: Readonly<Record<string, TownAsked>> = {
  'two waves of the same people': {
    ...{ seed: 5, places: 16, people: 18, items: 4, waves: 'panel' },
    options: { consensus: false },
  },
  'tasks, consensus, a line to hold against, another null': {
    ...{ seed: 6, places: 20, people: 30, items: 5, waves: 'one' },
    options: { tasks, comparison: { references: { trust: 3.2 } }, agreement: { null: 'slight-skew' } },
  },
  'three tasks, two of which go together wholly, where lme4 stops short': {
    ...{ seed: 106, places: 14, people: 22, items: 4, waves: 'one' },
    options: {
      consensus: false,
      tasks: [...tasks.slice(0, 2), { name: 'trust', title: 'Trust', items: ['trust1', 'trust2'] }],
    },
  },
  'two waves of others, an error for each scale, full likelihood': {
    ...{ seed: 7, places: 18, people: 20, items: 3, waves: 'others' },
    options: { itemVariance: 'scale', method: 'ML', consensus: false },
  },
  'facts about people and places, a roster, groups, a count': {
    ...{ ...some, seed: 8, covariates: true },
    options: {
      ...structure,
      roster: facts.roster,
      items: { groups: ['language'], eachLevel: true },
      mechanism: outcome('count'),
    },
  },
  'a measured outcome': { ...some, seed: 9, options: { ...structure, mechanism: outcome('gaussian') } },
  'a count by another distribution': {
    ...{ ...some, seed: 12 },
    options: { ...structure, mechanism: outcome('poisson-lognormal') },
  },
  'effects of facts on each scale': {
    ...{ ...some, seed: 10, covariates: true },
    options: { ...structure, covariateEffects: 'scale', itemVariance: 'scale' },
  },
};

/** What the script says of itself that it cannot check. */
const defended = [/ nodes: a setting/, /\.nodes: a setting/, /halves of the people that Weft drew at random/];

const checked = (made: Town, tamper?: (numbers: string) => string) => {
  const folder = folderOf(made, tamper);
  try {
    return checkRows(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe.skipIf(!hasR)('check-rows.R', { timeout: 600_000 }, () => {
  it('gives every number of two waves with places held back, and flags those that were changed, of each kind', () => {
    const made = town({
      ...{ seed: 21, places: 12, people: 40, items: 3, waves: 'others' },
      options: { consensus: false, roster: facts.roster },
    });
    expect(made.release.places.filter(({ status }) => status === 'withheld').length).toBeGreaterThan(1);
    const place = made.release.places.find(({ status }) => status === 'said')!.place;
    const changed: readonly (readonly [finding: string, place: string, name: string])[] = [
      ['level:trust', '', 'level'],
      ['model:unadjusted', '', 'variance.respondent:action:trust'],
      ['collective:action', '', 'upper'],
      ['together', '', 'lower'],
      [`place:${place}:action`, place, 'probabilityAbove'],
      ['joint', place, 'neither'],
      ['agreement:trust', '', 'icc1'],
      ['change:trust', '', 'standardError'],
      ['part:items', '', 'scales.trust.itemByPlace.answerVariance'],
      ['part:planning', '', 'scales.trust.points.3.difference'],
      ['part:comparison', '', 'scales.action.multiplier'],
      ['change:people', '', 'placesInBoth'],
    ];
    const found: string[] = [];
    const { status, differing, notChecked, told, rederived } = checked(made, (numbers) =>
      numbers
        .split('\n')
        .map((line) => {
          const [value, name] = line.split(',').reverse();
          const hit = changed.find(([finding, of, called]) => {
            const at = of.includes(',') ? `"${of}"` : of;
            const id = finding.includes(',') ? `"${finding}"` : finding;
            return called === name && line.startsWith(`${id},`) && line.includes(`,${at},${name},`);
          });
          if (!hit) return line;
          found.push(hit.join());
          const number = Number(value);
          return line.slice(0, -value!.length) + (Number.isInteger(number) ? number + 1 : number * 1.004);
        })
        .join('\n'),
    );
    expect(found.toSorted(), 'all were there to change').toEqual(changed.map((one) => one.join()).toSorted());
    const flagged = differing.map((line) => {
      const [finding, of, , name] = line.split('\t');
      return [finding, of, name].join();
    });
    expect(flagged.toSorted(), told).toEqual(changed.map((one) => one.join()).toSorted());
    expect(notChecked, told).toEqual([]);
    expect(status).toBe(1);
    expect(rederived).toBeGreaterThan(1000);
  });

  const all = Object.entries(towns);
  it.skipIf(!process.env.WEFT_TRIALS).each(all)('re-derives every number of a town with %s', (_, asked) => {
    const { status, differing, notChecked, told, rederived } = checked(town(asked));
    expect(differing, told).toEqual([]);
    expect(notChecked.filter((line) => !defended.some((one) => one.test(line)))).toEqual([]);
    expect(status, told).toBe(0);
    expect(rederived).toBeGreaterThan(1000);
    console.log(
      `${rederived} numbers re-derived, ${notChecked.length} not checked, ${differing.length} differ`,
    );
  });
});
