import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, hasShared, root, shared, weft } from './weft.ts';

const study = join(root, 'oracles/data/small-study.csv');
const oracle = JSON.parse(readFileSync(join(root, 'oracles/out/agreement.json'), 'utf8'));
const args = [study, '--place', 'place', '--scale', 'trust=trust1,trust2,trust3', '--quiet'];
const agree = (...more: readonly string[]) => {
  const run = weft('agree', ...args, ...more, '--json');
  expect(run.code, run.said).toBe(0);
  return JSON.parse(run.out);
};

describe('weft agree', () => {
  it('gives R’s numbers for every place, and names the null', () => {
    const { trust } = agree().scales;
    expect(trust.null).toEqual({ name: 'uniform', variance: 2, options: 5 });
    for (const place of trust.places) {
      const theirs = oracle.places.trust[place.place];
      expect(place.rwg.value).toBeCloseTo(theirs.rwg.uniform, 9);
      expect(place.rwgPlain.value).toBeCloseTo(theirs.rwgPlain, 9);
      expect(place.meanDeviation.value).toBeCloseTo(theirs.meanDeviation, 9);
      expect(place.critical).toBeGreaterThan(0);
    }
    expect(trust.intraclassCorrelation.icc2).toBeCloseTo(oracle.oneWay.trust.icc2, 9);
    expect(trust.distribution.quantiles).toHaveLength(7);
  });

  it('judges by the null that is asked for, by name or by variance', () => {
    const skewed = agree('--null', 'slight-skew').scales.trust;
    for (const place of skewed.places)
      expect(place.rwg.value).toBeCloseTo(oracle.places.trust[place.place].rwg['slight-skew'], 9);
    const own = agree('--null', '1.34').scales.trust;
    expect(own.null.name).toBe('given');
    expect(own.places.map((p: { rwg: unknown }) => p.rwg)).toEqual(
      skewed.places.map((p: { rwg: { value: number } }) => ({ value: expect.closeTo(p.rwg.value, 9) })),
    );
  });

  it('prints a table for people', () => {
    const run = weft('agree', ...args);
    expect(run.out).toMatch(/null: uniform, variance 2\.00 on 5 options/);
    expect(run.out).toMatch(/exact 95% interval/);
    expect(run.out).not.toMatch(/NaN|undefined/);
  });

  it('says what is wrong with a null', () => {
    expect(weft('agree', ...args, '--null', 'bell').said).toMatch(/--null takes uniform, slight-skew/);
    const wide = weft('agree', ...args, '--null', '9');
    expect(wide.code).toBe(2);
    expect(wide.said).toMatch(/no answers on 5 options have the variance 9; the most is 4/);
  });

  it('says when a null is not defined for so many options, in the report too', () => {
    const rows = Array.from({ length: 60 }, (_, j) => `b${j % 5},${1 + ((j * j) % 7)},${1 + ((j * 5) % 7)}`);
    const file = fileWith('seven.csv', `block,a,b\n${rows.join('\n')}\n`);
    const seven = [file, '--place', 'block', '--scale', 'x=a,b', '--reverse', 'b:1-7', '--quiet'];
    for (const verb of ['agree', 'report']) {
      const run = weft(verb, ...seven, '--null', 'slight-skew');
      expect(run.code).toBe(2);
      expect(run.said).toMatch(/the slight-skew null is known for five options only, and "x" has 7/);
      expect(weft(verb, ...seven, '--null', 'triangular').code).toBe(0);
    }
  });

  it('keeps one-person places, with the reason why they have no number', () => {
    const file = fileWith('few.csv', 'block,a,b\nelm,1,2\noak,3,3\noak,4,5\nash,2,2\nash,2,3\n');
    const run = weft(
      'agree',
      file,
      '--place',
      'block',
      '--scale',
      'x=a,b',
      '--reverse',
      'b:1-5',
      '--json',
      '--quiet',
    );
    expect(run.code, run.said).toBe(0);
    const [, elm] = JSON.parse(run.out).scales.x.places;
    expect(elm).toMatchObject({ place: 'elm', rwg: { absent: 'one-respondent' }, critical: null });
  });

  it.skipIf(!hasShared('bhr2000.csv', 'V02 by the command line'))('agrees with V02', () => {
    const items = ['AF06', 'AF07', 'AP12', 'AP17', 'AP33', 'AP34', 'AS14', 'AS15', 'AS16', 'AS17', 'AS28'];
    const run = weft(
      'agree',
      join(shared, 'bhr2000.csv'),
      '--place',
      'GRP',
      '--scale',
      `lead=${items.join(',')}`,
      '--json',
      '--quiet',
    );
    const { lead } = JSON.parse(run.out).scales;
    expect(lead.distribution.mean).toBeCloseTo(0.8876115, 7);
    expect(lead.intraclassCorrelation.icc1.mean).toBeCloseTo(0.1356991878, 9);
  });
});

describe('weft report --roster', () => {
  const rows = readFileSync(study, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!);
  const places = [...new Set(rows)];
  const sizes = new Map(places.map((place) => [place, rows.filter((row) => row === place).length]));
  const enough = (place: string): number => sizes.get(place)! + 3;
  const roster = (people: (place: string) => string | number) =>
    fileWith('roster.csv', `place,people\n${places.map((p) => `${p},${people(p)}`).join('\n')}\n`);
  const report = (file: string) =>
    weft('report', ...args, '--roster', `${file}:people`, '--out', fileWith('r.json', ''));

  it('adds both meanings', () => {
    const out = fileWith('r.json', '');
    const run = weft('report', ...args, '--roster', `${roster(enough)}:people`, '--out', out);
    expect(run.code, run.said).toBe(0);
    const census = JSON.parse(readFileSync(out, 'utf8')).parts.find(
      (p: { kind: string }) => p.kind === 'census',
    );
    expect(census.scales[0].places.length).toBeGreaterThan(2);
    expect(census.findings[0].status).toBe('said');
  });

  it('names file, row and column of a list that is too short, not a number, or doubled', () => {
    const short = report(roster((p) => (p === places[2] ? 2 : enough(p))));
    expect(short.code).toBe(2);
    expect(short.said).toMatch(
      /roster\.csv, row 4, column "people": the list holds 2 people of "[^"]+", but \d+ answered/,
    );
    expect(report(roster((p) => (p === places[0] ? 'many' : enough(p)))).said).toMatch(
      /row 2, column "people": "many" is not a number of people/,
    );
    const twice = fileWith('roster.csv', `place,people\n${places[0]},99\n${places[0]},99\n`);
    expect(report(twice).said).toMatch(/row 3: the place .* stands there twice/);
    expect(weft('report', ...args, '--roster', 'people').said).toMatch(/Write --roster FILE:COL/);
  });
});
