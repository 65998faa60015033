import { type Release, roundedRelease } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { told, townWith } from '../../findings/test/study.ts';
import {
  bundleCatalogues,
  bundleReadme,
  datasetJsonLd,
  everyFinding,
  findingsCsvRows,
  numbersCsvRows,
  numbersOf,
  releaseJsonLd,
  scriptJson,
  sumsRows,
  versionText,
} from '../src/index.ts';
import { check, checkedFiles, hasR } from './bundle-files.ts';

/** Some are held back and some people skipped questions. */
const held = told(townWith({ missing: 0.1, sizes: [14, 4, 22, 18, 31, 7, 12, 26, 40, 15, 19, 23] }), 5, {
  consensus: false,
  community: 'Town',
  tasks: [
    { name: 'children', title: 'Looking after children', items: ['action1', 'action2'] },
    { name: 'violence', title: 'Stopping violence', items: ['action3'] },
    { name: 'institutions', title: 'Facing institutions', items: ['action4'] },
  ],
}).release;
/** Everybody answered everything, and every place is shown. */
const whole = told(townWith({ sizes: [18, 30, 18, 30, 18, 30, 18, 30, 18, 30] }), 8, {
  consensus: false,
  itemVariance: 'common',
}).release;

const about = {
  address: 'https://weft.example/r/1',
  title: 'What Town said',
  from: '2026-09-07',
  to: '2026-10-18',
  published: '2026-11-01',
  version: '0.1.0',
};

describe('rows of a bundle', () => {
  it('have one row a finding and one a number, each under one name', () => {
    const [header, ...findings] = findingsCsvRows(held);
    expect(findings.map(([id]) => id)).toEqual(everyFinding(held).map(({ id }) => id));
    for (const row of findings) expect(row).toHaveLength(header!.length);
    const names = numbersOf(held).map(({ finding, place, scale, name }) =>
      [finding, place, scale, name].join(),
    );
    expect(new Set(names).size).toBe(names.length);
    const rows = numbersCsvRows(held);
    for (const { id, place, numbers } of everyFinding(held))
      for (const name of Object.keys(numbers))
        expect(rows.filter((row) => row[0] === id && row[3] === place && row[4] === name)).toHaveLength(1);
  });

  it('name withheld places as such and nowhere else', () => {
    const secret = held.places.filter(({ status }) => status === 'withheld').map(({ place }) => place);
    expect(secret.length).toBeGreaterThan(1);
    for (const row of [...findingsCsvRows(held), ...numbersCsvRows(held)])
      for (const cell of row) expect(secret.includes(String(cell))).toBe(false);
    for (const row of sumsRows(held)!)
      if (secret.includes(String(row[1]))) expect(row).toEqual(['shown', row[1], null, null, 'withheld']);
    const data = JSON.stringify(releaseJsonLd(held, about));
    for (const place of secret) expect(data).not.toContain(`"${place}"`);
  });
});

describe('linked data of a release', () => {
  /** Every object with a type, below a value. */
  function* nodes(value: unknown): Generator<Record<string, unknown>> {
    if (value === null || typeof value !== 'object') return;
    if ('@type' in value) yield value as Record<string, unknown>;
    for (const one of Object.values(value)) yield* nodes(one);
  }

  it('needs no network, names each thing once, and gives every level its range', () => {
    const data = JSON.parse(JSON.stringify(releaseJsonLd(held, about))) as Record<string, unknown>;
    const context = data['@context'] as Record<string, string>;
    expect(typeof context).toBe('object');
    expect(context['@vocab']).toBe('https://schema.org/');
    expect(context['@language']).toBe('en');
    const all = [...nodes(data)];
    const defined = all.flatMap((node) => (typeof node['@id'] === 'string' ? [node['@id']] : []));
    expect(new Set(defined).size).toBe(defined.length);
    for (const node of all)
      for (const key of Object.keys(node))
        expect(key.startsWith('@') || /^[a-z][A-Za-z]+$/.test(key), key).toBe(true);
    expect(data.temporalCoverage).toBe('2026-09-07/2026-10-18');
    expect(data.license).toBeUndefined();
    expect(
      releaseJsonLd(held, { ...about, license: 'https://creativecommons.org/licenses/by/4.0/' }).license,
    ).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(data.description).toContain('are not ranked');
    const observed = all.filter((node) => node['@type'] === 'Observation');
    const said = held.places.filter(({ status }) => status === 'said').length;
    expect(observed).toHaveLength((said + 1) * held.scales.length);
    for (const node of observed) {
      const value = node.value as { value: number; minValue: number; maxValue: number };
      expect(value.minValue).toBeLessThan(value.value);
      expect(value.value).toBeLessThan(value.maxValue);
      expect(defined).toContain((node.variableMeasured as { '@id': string })['@id']);
    }
    expect(all.filter((node) => node['@type'] === 'Claim')).toHaveLength(everyFinding(held).length);
  });

  it('ends no script element', () => {
    const text = scriptJson(datasetJsonLd({ ...held, community: '</script><script>x' }, about));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@type']).toBe('Dataset');
  });
});

describe('the texts of a bundle', () => {
  it.each(['en', 'es', 'ar'] as const)('say in %s what is in it and what is not', (language) => {
    const words = bundleCatalogues[language];
    expect(Object.keys(words)).toEqual(Object.keys(bundleCatalogues.en));
    const readme = bundleReadme({ ...held, language }, '0.1.0');
    expect(readme).toContain('check.R');
    expect(readme).toContain(words.readmeHeldText);
    expect(readme).not.toMatch(/[{}]/);
    const before: Release = { ...held, language };
    delete (before as { sums?: unknown }).sums;
    expect(bundleReadme(before, '0.1.0')).toContain(words.readmeNoSums);
  });

  it('name version and model', () => {
    expect(versionText(held, '0.1.0', 'abc')).toMatch(
      /^weft 0\.1\.0\ncommit abc\n[\s\S]*model unadjusted: REML/,
    );
  });
});

/** Numbers that may stay given, by finding and name; any other one must be worked out. */
const mayStay = [
  /^place:\S+ sample\.answers$/,
  /^part:agreement .*\.(critical|rwgPlain|awg|meanDeviation|medianDeviation|itemCorrelation|against\.options)$/,
  /^part:agreement .*\.intraclass\.(respondents|places|f|icc1Adjusted|icc1Harmonic|icc[12]Reml|interval\..*)$/,
  /^(part:items|items:|domains:)/,
  /^together claim\.probability$/,
];
/** And those that rest on places held back. */
const heldToo = [
  /^level:\S+ level$/,
  /^collective:\S+ (reliability|likelihoodRatio)$/,
  /^together (lower|upper)$/,
  /^model:unadjusted (criterion|variance\.|item:|reliability:|correlation\.place:.*\.(lower|upper)$)/,
  /^task:\S+ standardError$/,
];
const beyond = (names: readonly string[], allowed: readonly RegExp[]): string[] =>
  names.filter((name) => !allowed.some((one) => one.test(name)));

describe.skipIf(!hasR)('check.R (Rscript is needed)', () => {
  it('works out what follows from the sums where places are held back, and says what is given', () => {
    const { status, told: text, differing, rederived, givenNames } = check(checkedFiles(held));
    expect(differing, text).toEqual([]);
    expect(status).toBe(0);
    expect(rederived).toBeGreaterThan(900);
    expect(givenNames).toContain('model:unadjusted variance.place:trust:trust');
    expect(beyond(givenNames, [...mayStay, ...heldToo])).toEqual([]);
  });

  it('fits the model again where the sums of the whole may go out: nothing of it is given', () => {
    const { status, told: text, differing, givenNames } = check(checkedFiles(whole));
    expect(differing, text).toEqual([]);
    expect(status).toBe(0);
    expect(beyond(givenNames, mayStay)).toEqual([]);
  });

  it('ends with code 1, and names each number of any kind that was changed by a little', () => {
    const files = checkedFiles(held);
    const id = everyFinding(held).find(({ kind }) => kind === 'place')!.id;
    const shownPlace = held.places.find(({ status }) => status === 'said')!.place;
    const changed: readonly (readonly [finding: string, name: string, by: number])[] = [
      [id, 'level', 0.03],
      ['apart:trust', 'pairs', 1],
      ['agreement:trust', 'sample.answers', 1],
      ['agreement:trust', 'agreeing', -1],
      ['agreement:trust', 'nullVariance', 0.02],
      ['part:agreement', 'scales.trust.distribution.mean', 0.02],
      ['part:agreement', 'scales.trust.byNull.triangular.variance', 0.02],
      ['part:agreement', 'scales.trust.byNull.slight-skew.median', 0.1],
      ['part:agreement', 'scales.trust.indices.3.median', 0.02],
      ['part:agreement', `scales.trust.places.${shownPlace}.rwg`, 0.05],
      ['part:comparison', `scales.trust.bars.${shownPlace}.upper`, 0.05],
      ['part:comparison', 'scales.trust.clear', 0.05],
      ['part:planning', 'scales.trust.points.3.reliability', 0.02],
      ['part:planning', 'scales.trust.points.4.difference', 0.03],
      ['part:planning', 'scales.trust.points.5.respondents', 1],
      ['task:children', 'level', 0.02],
      ['task:children', 'items', 1],
    ];
    const rows = files['numbers.csv']!.split('\n');
    for (const [finding, name, by] of changed) {
      const at = rows.findIndex((row) => row.startsWith(`${finding},`) && row.includes(`,${name},`));
      expect(at, `${finding} ${name}`).toBeGreaterThan(0);
      const cells = rows[at]!.split(',');
      rows[at] = [...cells.slice(0, -1), Number(cells.at(-1)) + by].join(',');
    }
    const { status, differing } = check({ ...files, 'numbers.csv': rows.join('\n') });
    expect(status).toBe(1);
    const named = differing.map((line) => line.split('\t')).map(([finding, , name]) => `${finding} ${name}`);
    for (const [finding, name] of changed) expect(named).toContain(`${finding} ${name}`);
    // A few others rest on those; nothing else is called wrong.
    expect(named.length).toBeLessThan(2 * changed.length);
  });
});

describe('numbers that go out in files', () => {
  it('are those of the release, with fewer digits', () => {
    const few = new Map(
      numbersOf(roundedRelease(held)).map((one) => [`${one.finding} ${one.place} ${one.name}`, one.value]),
    );
    for (const { finding, place, name, value } of numbersOf(held))
      expect(few.get(`${finding} ${place} ${name}`), `${finding} ${name}`).toBeCloseTo(value, 2);
  });
});
