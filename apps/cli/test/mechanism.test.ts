import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, hasShared, root, shared, weft } from './weft.ts';

const places = join(root, 'oracles/data/place-outcomes.csv');
const asked = ['--place', 'place', '--structure', 'disadvantage,turnover', '--efficacy', 'efficacy'];

describe('weft mechanism', () => {
  it('gives the numbers of R as JSON, text with structure first, and a page that asks for nothing outside', () => {
    const outcome = ['--outcome', 'incidents:count/population'];
    const run = weft('mechanism', places, ...asked, ...outcome, '--json');
    expect(run.code, run.said).toBe(0);
    const { mechanism } = JSON.parse(run.out);
    const oracle = JSON.parse(readFileSync(join(root, 'oracles/out/place-outcomes.json'), 'utf8'));
    const raw = oracle.simulated.negativeBinomial.coefficients[3].estimate;
    expect(mechanism.toOutcome.estimate).toBeCloseTo(raw * mechanism.unit, 6);
    const text = weft('mechanism', places, ...asked, ...outcome);
    expect(text.out.split('\n')[0]).toContain('goes with what they carry');
    const page = fileWith('page.html', '');
    expect(weft('mechanism', places, ...asked, ...outcome, '--out', page).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('id="mechanism"');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('names file, row, column and remedy of what it cannot use', () => {
    const outcome = ['--outcome', 'incidents:count'];
    expect(weft('mechanism', places, ...asked, '--outcome', 'incident:count').said).toContain(
      'Did you mean "incidents"?',
    );
    expect(weft('mechanism', places, ...asked, '--outcome', 'incidents:often').code).toBe(2);
    expect(weft('mechanism', places, ...asked).said).toContain('--outcome');
    expect(weft('mechanism', places, ...asked, '--outcome', 'safety:gaussian/population').said).toContain(
      'only counts',
    );
    const bad = fileWith('bad.csv', 'place,disadvantage,turnover,efficacy,incidents\nA,1,2,3,4\nB,1,x,3,4\n');
    const run = weft('mechanism', bad, ...asked, ...outcome);
    expect(run.code).toBe(2);
    expect(run.said).toMatch(/row 3, column "turnover"/);
    const twice = fileWith(
      'twice.csv',
      'place,disadvantage,turnover,efficacy,incidents\nA,1,2,3,4\nA,1,2,3,4\n',
    );
    expect(weft('mechanism', twice, ...asked, ...outcome).said).toContain('stands there twice');
  });

  it('refuses three places in words, with exit code 0: a refusal is an answer', () => {
    const rows = readFileSync(places, 'utf8').split('\n').slice(0, 4).join('\n');
    const run = weft(
      'mechanism',
      fileWith('three.csv', `${rows}\n`),
      ...asked,
      '--outcome',
      'incidents:count',
    );
    expect(run.code).toBe(0);
    expect(run.out).toContain('From 3 places');
  });

  it.skipIf(!hasShared('chicago_places.csv', 'V08 by the command line'))('reproduces V08', () => {
    const run = weft(
      'mechanism',
      join(shared, 'chicago_places.csv'),
      '--place',
      'ccahs_nc',
      '--structure',
      'FAC_disadv_2000,FAC_hispimm_2000,FAC_stability_2000',
      '--efficacy',
      'CE_hlm_1995',
      '--outcome',
      'sum_CRIME_violent_2004_2006:count/n_blocks_sampled',
      '--json',
    );
    const { mechanism, findings } = JSON.parse(run.out);
    expect(mechanism.toMediator.estimate).toBeCloseTo(-0.42125, 5);
    expect(findings[0].numbers.rSquared).toBeCloseTo(0.41922, 5);
    expect(mechanism.withoutMediator.estimate).toBeCloseTo(0.33, 4);
    expect(mechanism.direct.estimate).toBeCloseTo(0.265, 4);
    expect(mechanism.toOutcome.estimate).toBeCloseTo(-0.176, 4);
  });
});

describe('weft report --outcome', () => {
  const study = join(root, 'oracles/data/small-study.csv');
  it('names a wrong file, column and use', () => {
    const base = ['report', study, '--place', 'place', '--scale', 'trust=trust1,trust2,trust3', '--quiet'];
    expect(weft(...base, '--outcome', 'nowhere').said).toContain('--outcome FILE:COL');
    expect(weft(...base, '--mechanism', 'turnover').said).toContain('--outcome');
    const file = join(root, 'oracles/data/small-study-places.csv');
    const run = weft(...base, '--outcome', `${file}:distanc`);
    expect(run.code).toBe(2);
    expect(run.said).toContain('Did you mean "distance"?');
  });
});
