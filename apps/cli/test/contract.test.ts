import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, hasShared, root, shared, weft, weftFit } from './weft.ts';

const study = join(root, 'oracles/data/small-study.csv');
const two = ['--scale', 'trust=trust1,trust2,trust3', '--scale', 'action=act1,act2,act3'];
const oracle = JSON.parse(readFileSync(join(root, 'oracles/out/small-study.json'), 'utf8')).models;
const near = (a: number, b: number, tolerance: number) =>
  expect(Math.abs(a - b), `${a} against ${b}`).toBeLessThanOrEqual(tolerance * Math.max(1e-3, Math.abs(b)));

describe('weft fit --json', () => {
  it('keeps the contract and lme4’s numbers', () => {
    const ours = weftFit(study, '--place', 'place', ...two);
    const theirs = oracle.twoScalesREML;
    expect(Object.keys(ours)).toEqual(
      expect.arrayContaining([
        'method',
        'criterion',
        'answers',
        'respondents',
        'places',
        'items',
        'coefficients',
        'variance',
        'correlation',
        'reliability',
        'intraclassCorrelation',
        'convergence',
        'placeEstimates',
        'timing',
      ]),
    );
    near(ours.criterion, theirs.criterion, 1e-6);
    expect([ours.method, ours.answers, ours.respondents, ours.places]).toEqual([
      'REML',
      theirs.answers,
      theirs.respondents,
      theirs.places,
    ]);
    for (const level of ['place', 'respondent'])
      for (const i of [0, 1])
        for (const j of [0, 1]) near(ours.variance[level][i][j], theirs.variance[level][i][j], 1e-4);
    near(ours.variance.item.trust, theirs.variance.item[0], 1e-4);
    expect(Object.keys(ours.variance.item)).toEqual(['trust', 'action']);
    expect(ours.items[0]).toMatchObject({ item: 'trust1', scale: 'trust' });
    const r = ours.variance.place[0][1] / Math.sqrt(ours.variance.place[0][0] * ours.variance.place[1][1]);
    near(ours.correlation.place[0][1], r, 1e-12);
    const place = ours.placeEstimates[0];
    expect(Object.keys(place.estimate)).toEqual(['trust', 'action']);
    expect(place.standardError.trust).toBeGreaterThan(0);
    expect(ours.reliability.trust.min).toBeLessThanOrEqual(ours.reliability.trust.mean);
    expect(Object.keys(ours.timing)).toEqual(['readMs', 'summarizeMs', 'fitMs']);
  });

  it('takes covariates of people and places, ML and an error by scale', () => {
    const places = join(root, 'oracles/data/small-study-places.csv');
    const adjusted = weftFit(
      study,
      '--place',
      'place',
      ...two,
      '--covariate',
      'owner,years',
      '--place-covariates',
      `${places}:turnover`,
      '--covariate-effects',
      'scale',
    );
    near(adjusted.criterion, oracle.twoScalesAllCovariatesByScale.criterion, 1e-6);
    expect(adjusted.coefficients.map((c: { name: string }) => c.name)).toContain('turnover:trust');
    const byScale = weftFit(study, '--place', 'place', ...two, '--method', 'ml', '--item-variance', 'scale');
    near(byScale.criterion, oracle.twoScalesByScaleML.criterion, 1e-6);
    expect(byScale.method).toBe('ML');
  });

  it('turns reversed columns round', () => {
    const plain = weftFit(study, '--place', 'place', '--scale', 'trust=trust1,trust2');
    const turned = readFileSync(study, 'utf8')
      .split('\n')
      .map((line, i) => {
        const cells = line.split(',');
        if (i > 0 && cells[3]) cells[3] = String(6 - Number(cells[3]));
        return cells.join(',');
      })
      .join('\n');
    const file = fileWith('turned.csv', turned);
    const back = weftFit(
      file,
      '--place',
      'place',
      '--scale',
      'trust=trust1,trust2',
      '--reverse',
      'trust1:1-5',
    );
    near(back.criterion, plain.criterion, 1e-12);
  });
});

describe('summaries', () => {
  it('taken apart and merged give the very same fit', () => {
    const lines = readFileSync(study, 'utf8').trim().split('\n');
    const half = Math.floor(lines.length / 2);
    const part = (rows: string[]) => fileWith('part.csv', [lines[0], ...rows].join('\n'));
    const summary = (file: string) => {
      const run = weft('summarize', file, '--place', 'place', ...two, '--private', '--quiet');
      expect(run.code, run.said).toBe(0);
      return fileWith('summary.json', run.out);
    };
    const north = summary(part(lines.slice(1, half)));
    const south = summary(part(lines.slice(half)));
    const merged = weft('merge', south, north, '--private');
    expect(merged.code, merged.said).toBe(0);
    const whole = weftFit(study, '--place', 'place', ...two);
    const joined = weftFit(fileWith('both.json', merged.out));
    expect(joined.criterion).toBe(whole.criterion);
    expect(joined.placeEstimates).toEqual(whole.placeEstimates);
  });

  it('with small cells are not written without --private', () => {
    const run = weft('summarize', study, '--place', 'place', ...two, '--quiet');
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.said).toMatch(/cells hold fewer than 10 people/);
  });
});

describe('weft report', () => {
  it('writes a page, JSON and the R script, and nothing about withheld places', () => {
    const args = ['report', study, '--place', 'place', ...two, '--community', 'Smalltown', '--quiet'];
    const html = weft(...args);
    expect(html.code, html.said).toBe(0);
    expect(html.out).toMatch(/^<!doctype html>/i);
    expect(html.out).toContain('Smalltown');
    const out = fileWith('report.json', '');
    expect(weft(...args, '--out', out).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('findings');
    const script = fileWith('report.R', '');
    expect(weft(...args, '--out', script).code).toBe(0);
    expect(readFileSync(script, 'utf8')).toContain('lmer(');
  });
});

describe('real files', () => {
  it.skipIf(!hasShared('synthetic_chicago.csv', 'V06 by the command line'))(
    'agree with lme4 on V06 A and E',
    () => {
      const file = join(shared, 'synthetic_chicago.csv');
      const items = ['coh1', 'coh2', 'coh3', 'coh4', 'coh5', 'con1', 'con2', 'con3', 'con4', 'con5'];
      const scale = ['--place', 'place', '--scale', `ce=${items.join(',')}`];
      near(weftFit(file, ...scale).criterion, 236211.044394, 1e-9);
      const e = weftFit(
        file,
        ...scale,
        '--covariate',
        'female,owner,age,ses',
        '--place-covariates',
        `${join(shared, 'synthetic_chicago_places.csv')}:disadvantage,immigrant,stability`,
      );
      near(e.criterion, 235987.133087, 1e-9);
      const disadvantage = e.coefficients.find((c: { name: string }) => c.name === 'disadvantage');
      near(disadvantage.estimate, -0.163288119, 1e-4);
      near(disadvantage.standardError, 0.013377404, 1e-4);
    },
  );

  it.skipIf(!hasShared('afrobarometer.csv', 'Afrobarometer by the command line'))(
    'run end to end on Afrobarometer: 1,266 districts, letters that are not UTF-8, share near .30',
    () => {
      const args = [
        join(shared, 'afrobarometer.csv'),
        '--place',
        'isocode,region,district',
        '--scale',
        'trust=trust_relatives,trust_neighbors,intra_group_trust,inter_group_trust',
      ];
      const ours = weftFit(...args);
      const theirs = JSON.parse(readFileSync(join(root, 'oracles/out/afrobarometer.json'), 'utf8')).models
        .fourItems;
      expect(ours.places).toBe(1266);
      near(ours.criterion, theirs.criterion, 1e-6);
      near(ours.variance.place[0][0], theirs.variance.place[0][0], 1e-4);
      expect(ours.intraclassCorrelation.trust.respondents).toBeCloseTo(0.298, 3);
      const said = weft('fit', ...args).said;
      expect(said).toMatch(/row 7309, column "district".*Windows-1252/);
      const report = weft('report', ...args, '--quiet');
      expect(report.code, report.said).toBe(0);
    },
  );
});
