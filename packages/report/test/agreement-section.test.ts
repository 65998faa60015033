import { describe, expect, it } from 'vitest';
import { reportHtml } from '../src/report-html.ts';
import { country, millbrook, millbrookSizes } from './report-study.ts';

describe('the section on agreement', () => {
  it('names the null beside every number, and every definition of the intraclass correlation', () => {
    const page = reportHtml(country(40));
    const section = /<section class="part" aria-labelledby="agreement">[\s\S]*?<\/section>/.exec(page)![0];
    expect(section).toContain('the uniform null');
    expect(section).toMatch(/r<sub>wg<\/sub>\(j\) against the uniform null/);
    for (const name of [
      'slightly skewed',
      'moderately skewed',
      'heavily skewed',
      'triangular',
      'normal-like',
    ])
      expect(section).toContain(name);
    for (const name of ['mean size', 'adjusted size', 'harmonic size', 'REML'])
      expect(section).toContain(name);
    expect(section).toContain('<figure');
    expect(section).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  it('names no withheld place', () => {
    const release = country(40);
    const section = /aria-labelledby="agreement">[\s\S]*?<\/section>/.exec(reportHtml(release))![0];
    const held = release.places.filter((place) => place.status === 'withheld');
    expect(held.length).toBeGreaterThan(1);
    for (const { place } of held) expect(section).not.toContain(`>${place}<`);
  });
});

describe('the section on near-census groups', () => {
  const roster = new Map([...millbrookSizes()].map(([place, people]) => [place, people + 2]));
  const page = reportHtml(millbrook({ roster }));
  const section = /aria-labelledby="census">[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';

  it('gives both meanings and both numbers', () => {
    expect(section).toContain('<strong>these very people</strong>');
    expect(section).toContain('<strong>people like them</strong>');
    expect(section).toMatch(/\d+ of \d+/);
    expect(section).not.toMatch(/undefined|NaN|\{\w+\}|\*\*/);
  });

  it('refuses where half or fewer answered', () => {
    const few = new Map([...millbrookSizes()].map(([place, people]) => [place, 3 * people]));
    const refused = reportHtml(millbrook({ roster: few }));
    expect(refused).toContain('did more than half of the people on its list answer');
  });

  it('is not there without a roster', () => {
    expect(reportHtml(millbrook())).not.toContain('aria-labelledby="census"');
  });
});
