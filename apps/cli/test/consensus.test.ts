import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, hasShared, root, shared, weft, weftFit } from './weft.ts';

const study = join(root, 'oracles/data/consensus-study.csv');
const places = join(root, 'oracles/data/consensus-study-places.csv');
const { models } = JSON.parse(readFileSync(join(root, 'oracles/out/consensus-study.json'), 'utf8'));
const asked = ['--place', 'place', '--scale', 'trust=trust1,trust2', '--dont-know', 'absent'];

describe('weft fit --consensus', () => {
  it('gives R’s numbers without covariates, and with them in both equations', () => {
    const plain = weftFit(study, ...asked, '--consensus').consensus.trust;
    expect(plain.criterion).toBeCloseTo(models.plain.criterion, 5);
    expect(plain.consensusVariance).toBeCloseTo(models.plain.consensusVariance, 4);
    expect(plain.consensusVarianceInterval.lower).toBeLessThan(plain.consensusVariance);
    expect(plain.leftOut).toEqual({ noPlace: 0, noCovariate: 0, incomplete: 25 });
    const both = weftFit(
      study,
      ...asked,
      '--consensus',
      '--covariate',
      'owner,years',
      '--place-covariates',
      `${places}:turnover`,
    ).consensus.trust;
    expect(both.criterion).toBeCloseTo(models.both.criterion, 5);
    expect(both.logVariance.map((c: { name: string }) => c.name)).toEqual([
      '(intercept)',
      'owner',
      'years',
      'turnover',
    ]);
  });

  it('tells a place with its interval, or that it needs thirty people', () => {
    const one = weftFit(study, ...asked, '--consensus').consensus.trust;
    for (const place of one.places)
      if (place.respondents < 30) expect(place).toMatchObject({ absent: 'too-few-respondents', needed: 30 });
      else expect(place.standardDeviation.interval.lower).toBeLessThan(place.standardDeviation.estimate);
    const text = weft('fit', study, ...asked, '--consensus', '--quiet').out;
    expect(text).toMatch(/consensus, trust: ML/);
    expect(text).toMatch(/needs 30 people/);
  });

  it('says why three places are too few, and goes on with the rest', () => {
    const rows = Array.from({ length: 60 }, (_, j) => `${'ABC'[j % 3]},${1 + (j % 5)},${1 + ((j * 3) % 5)}`);
    const file = fileWith('three.csv', ['place,t1,t2', ...rows].join('\n'));
    const ours = weftFit(file, '--place', 'place', '--scale', 'trust=t1,t2', '--consensus');
    expect(ours.consensus.trust).toMatchObject({ code: 'too-few-places' });
    expect(ours.consensus.trust.refused).toMatch(/At least 5/);
    expect(ours.criterion).toBeGreaterThan(0);
  });

  it('refuses a summary, which holds no squares by place', () => {
    const file = join(fileWith('x', ''), '..', 's.json');
    expect(weft('summarize', study, ...asked, '--private', '--out', file).code).toBe(0);
    const run = weft('fit', file, '--consensus');
    expect(run.code).toBe(2);
    expect(run.said).toMatch(/needs the file of answers/);
  });

  it.runIf(hasShared('Hsb82.csv', 'V07 by the command line'))('gives V07', () => {
    const ours = weftFit(
      join(shared, 'Hsb82.csv'),
      '--place',
      'school',
      '--scale',
      'math=mAch',
      '--consensus',
    );
    expect(ours.consensus.math.criterion).toBeCloseTo(47077.035456, 5);
    expect(ours.consensus.math.consensusVariance).toBeCloseTo(0.0332092, 6);
    expect(ours.consensus.math.correlation).toBeCloseTo(-0.545988, 5);
  });
});
