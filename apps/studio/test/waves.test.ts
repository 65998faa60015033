import { readFileSync } from 'node:fs';
import { readCsvBytes } from '@weft/formats';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Study } from '../src/lib/analyse/study.ts';

beforeAll(() => {
  vi.stubGlobal('__WEFT_VERSION__', '0.0.0-test');
});

const file = new URL('../../../oracles/data/two-waves.csv', import.meta.url);
const uses = { place: 'place', q1: 'trust', q2: 'trust', q3: 'trust', year: 'wave', person: 'link' } as const;

describe('a file of two waves', () => {
  const study = () => new Study(readCsvBytes(readFileSync(file), { file: 'two-waves.csv' }), false, 'utf-8');

  it('says what changed when a person names the columns of wave and person', () => {
    const one = study();
    const { release } = one.say(uses, () => {});
    const part = release.parts.find((each) => each.kind === 'change');
    if (part?.kind !== 'change') throw new Error('There is no part on change.');
    expect([part.from, part.to, part.panel]).toEqual(['2019', '2023', true]);
    expect(release.sample.respondents).toBe(part.people?.to);
    const script = one.keep('script').text;
    expect(script).toContain('waves <- list(column = "year", person = "person", from = "2019", to = "2023"');
    expect(one.keep('report').text).toContain('What changed between 2019 and 2023');
  });

  it('says nothing of change when no column is named as the wave', () => {
    const { release } = study().say({ ...uses, year: 'leftOut', person: 'leftOut' }, () => {});
    expect(release.parts.some((part) => part.kind === 'change')).toBe(false);
  });
});
