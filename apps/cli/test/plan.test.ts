import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { help } from '../src/help.ts';
import { root, weft, weftFit } from './weft.ts';

const study = join(root, 'oracles/data/small-study.csv');
const columns = [
  '--place',
  'place',
  '--scale',
  'trust=trust1,trust2,trust3',
  '--scale',
  'action=act1,act2,act3',
];
const json = (...args: string[]) => {
  const run = weft('plan', ...args, '--json');
  if (run.code !== 0) throw new Error(run.said);
  return JSON.parse(run.out);
};

describe('weft plan, before anyone is asked', () => {
  it('gives the numbers of the field: 76, 36, 23, 20, 16', () => {
    const needed = ['.05', '.10', '.15', '.16666667', '.20'].map(
      (icc) => json('--reliability', '.8', '--icc', icc).plans[0].plan.respondents,
    );
    expect(needed).toEqual([76, 36, 23, 20, 16]);
    expect(weft('plan', '--reliability', '.8', '--icc', '.15', '--items', '5').out).toContain(
      '23 people in each place, 5 items each',
    );
  });

  it('says that a plan cannot work, and why, and that is no failure', () => {
    const run = weft('plan', '--reliability', '.95', '--icc', '.05', '--at-most', '60');
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/Not possible\. A reliability of 0\.95 needs 361 people .* at most 60/);
    expect(json('--trial', '.2', '--places', '8', '--icc', '.1').plans[0].plan).toMatchObject({
      feasible: false,
      reason: 'beyond-the-limit',
    });
  });

  it('answers several goals at once, and what people give without a goal', () => {
    expect(json('--icc', '.1', '--difference', '.5', '--change', '.5').plans).toHaveLength(2);
    expect(json('--icc', '.1', '--respondents', '36').plans[0].plan.reliability).toBeCloseTo(0.8, 12);
  });

  it('every example of its help runs', () => {
    const examples = [...help.plan!.matchAll(/^ {4}weft plan (--.+)$/gm)].map((match) =>
      match[1]!.split(' '),
    );
    expect(examples.length).toBeGreaterThan(8);
    for (const example of examples) expect(weft('plan', ...example).said, example.join(' ')).toBe('');
  });

  it.each([
    [['--reliability', '.8'], /--icc SHARE.*--variance/],
    [['--icc', '.1'], /--reliability, --difference/],
    [['--icc', '15', '--reliability', '.8'], /--icc takes a share above 0 and below 1.*"15"/],
    [['--icc', '.1', '--variance', '1,1,1', '--reliability', '.8'], /One of the two/],
    [['--variance', '1,1', '--reliability', '.8'], /three variances/],
    [['--icc', '.1', '--trial', '.3'], /--places N .* or --respondents N/],
    [['--icc', '.1', '--trial', '.3', '--places', '9'], /even number/],
    [['--icc', '.1', '--budget', '10'], /--cost-place 100 --cost-person 8/],
    [['--icc', '.1', '--items', '3', '--ask', '5', '--reliability', '.8'], /more than the 3/],
    [['--icc', '.1', '--reliability', '.8', '--place', 'block'], /--place goes with a file/],
    [[study, ...columns, '--icc', '.1'], /--icc goes with a plan before/],
  ])('%j is wrong use, with the remedy', (args, says) => {
    const run = weft('plan', ...args);
    expect(run.code).toBe(2);
    expect(run.said).toMatch(says);
  });
});

describe('weft plan, while answers come in', () => {
  it('gives the further people of every place in steps that cannot be counted back', () => {
    const { plans } = json(study, ...columns, '--reliability', '.8', '--quiet');
    expect(plans.map((one: { scale: string }) => one.scale)).toEqual(['trust', 'action']);
    for (const { plan } of plans) {
      expect(plan.places).toHaveLength(12);
      for (const { people, more, reliability } of plan.places) {
        expect(people === null || people % 10 === 0).toBe(true);
        expect(more % 5).toBe(0);
        expect(reliability === null || Math.abs(10 * reliability - Math.round(10 * reliability)) < 1e-9).toBe(
          true,
        );
      }
    }
    const mean = json(study, ...columns, '--reliability', '.8', '--of', 'mean', '--quiet').plans[0].plan;
    expect(mean.more).toBeLessThanOrEqual(plans[0].plan.more);
  });
});

describe('weft fit --compare', () => {
  it('adds how places compare, by name and never sorted', () => {
    const { comparison, placeEstimates } = weftFit(study, ...columns, '--compare');
    const { trust } = comparison;
    expect(trust.places.map((p: { place: string }) => p.place)).toEqual(
      placeEstimates.map((p: { place: string }) => p.place),
    );
    const sum = trust.places.reduce((all: number, p: { expectedRank: number }) => all + p.expectedRank, 0);
    expect(sum).toBeCloseTo((12 * 13) / 2, 9);
    const text = weft('fit', study, ...columns, '--compare', '--quiet').out;
    expect(text).toMatch(/comparison, trust: \d+ of 66 pairs differ/);
  });
});

describe('weft report --reference', () => {
  it('says how many places are likely above it; a scale that is not there is wrong use', () => {
    const wrong = weft('report', study, ...columns, '--reference', 'hope=3');
    expect(wrong.code).toBe(2);
    expect(wrong.said).toMatch(/no scale "hope".*trust, action/);
    expect(weft('report', study, ...columns, '--reference', 'trust=3').out).toMatch(/above 3\.0/);
  });
});
