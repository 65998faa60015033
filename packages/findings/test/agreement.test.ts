import { type Answers, simulate } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { type AgreementPart, type Release, release } from '../src/index.ts';
import { sentence, shown, told, town, townWith } from './study.ts';

const partOf = (given: Release): AgreementPart =>
  given.parts.find((part): part is AgreementPart => part.kind === 'agreement')!;

const chorus = townWith({
  scales: [{ name: 'trust', items: [3, 3.3, 3.6], itemVariance: 0.4 }],
  placeVariance: [[0.25]],
  respondentVariance: [[0.25]],
  sizes: new Array<number>(24).fill(18),
});

describe('where people of one place agree and places differ', () => {
  const { release: given } = told(chorus, 3, { kind: { one: 'block', many: 'blocks' } });
  const part = partOf(given);
  const [finding] = part.findings;
  const [trust] = part.scales;

  it('answers may be added up, and the null is named in the sentence’s ground', () => {
    expect(finding).toMatchObject({ id: 'agreement:trust', status: 'said', refusal: null });
    expect(sentence(finding!.says)).toMatch(
      /^On trust, it almost certainly makes sense .* in \d+ of \d+ blocks people’s answers are closer together than random ones/,
    );
    expect(finding!.ground).toContain('the uniform null');
    expect(finding!.method).toContain('uniform null, variance 2.00');
  });

  it('tells the distribution, and every place that may be shown to two decimals', () => {
    const { distribution, places } = trust!;
    expect(distribution!.bins.reduce((sum, bin) => sum + bin.above + bin.rest, 0)).toBe(24);
    const above = distribution!.bins.reduce((sum, bin) => sum + bin.above, 0);
    expect(above / 24).toBeCloseTo(distribution!.shareAbove, 12);
    expect(places).toHaveLength(24);
    expect(places.filter((place) => place.rwg > place.critical).length).toBeCloseTo(above, -0.5);
    for (const place of places) expect(Math.round(100 * place.rwg)).toBeCloseTo(100 * place.rwg, 9);
    expect(trust!.indices.map((one) => one.index)).toEqual([
      'rwg',
      'rwgPlain',
      'awg',
      'meanDeviation',
      'medianDeviation',
    ]);
  });

  it('tells the middle under each null: a smaller null variance never shows more agreement', () => {
    const medians = [...trust!.byNull].sort((a, b) => b.variance - a.variance).map((one) => one.median);
    expect(medians).toHaveLength(6);
    expect([...medians].sort((a, b) => b - a)).toEqual(medians);
  });

  it('judges by the null that was asked for', () => {
    const heavy = partOf(told(chorus, 3, { agreement: { null: 'heavy-skew' } }).release);
    expect(heavy.findings[0]!.ground).toContain('heavily skewed null');
    expect(heavy.findings[0]!.numbers.shareAbove).toBeLessThan(finding!.numbers.shareAbove! + 1e-9);
    const own = partOf(told(chorus, 3, { agreement: { null: 1.5 } }).release);
    expect(own.findings[0]!.ground).toContain('as was asked for: 1.50');
    expect(own.scales[0]!.byNull.map((one) => one.name)).toContain('given');
  });
});

describe('it is refused, with what would change it', () => {
  it('with three places', () => {
    const given = told({ ...chorus, sizes: [30, 30, 30] }, 5).release;
    const [finding] = partOf(given).findings;
    expect(finding).toMatchObject({ status: 'refused', numbers: { nullVariance: 2 } });
    expect(finding!.refusal!.why).toContain('at least 5 places');
    expect(partOf(given).scales[0]).toMatchObject({ distribution: null, indices: [], byNull: [] });
  });

  it('where places do not differ, or people answer at random', () => {
    const { answers } = simulate({ ...chorus, sizes: new Array<number>(30).fill(16) }, 8);
    let z = 12345;
    const values = Uint8Array.from(answers.values, () => {
      z = (z * 48271) % 2147483647;
      return 1 + (z % 5);
    });
    const random: Answers = { ...answers, values };
    const [finding] = partOf(release(random, { scales: shown(random) })).findings;
    expect(finding!.status).toBe('refused');
    expect(finding!.numbers.shareAbove).toBeLessThan(0.3);
    expect(finding!.claims[0]!.hedge).toBe('cannot-tell');
    expect(finding!.refusal!.why.length).toBeGreaterThan(40);
  });
});

describe('studies of every shape', () => {
  it('one item', () => {
    const one = { ...chorus, scales: [{ name: 'trust', items: [3.2], itemVariance: 0.4 }] };
    const part = partOf(told(one, 6).release);
    expect(part.scales[0]).toMatchObject({ items: 1, itemCorrelation: 0 });
    expect(part.findings[0]!.method).toContain('By r_wg of');
  });

  it('one item that everybody answers alike leaves the other scale to be spoken of', () => {
    const { answers } = simulate(town, 21);
    const values = Uint8Array.from(answers.values, (code, at) => (at % 8 < 4 ? code : 3));
    const flat = { ...answers, values };
    let given: Release | null = null;
    try {
      given = release(flat, { scales: shown(flat), itemVariance: 'scale' });
    } catch (error) {
      expect((error as Error).name).toBe('ModelError');
    }
    if (given) expect(partOf(given).findings.at(-1)!.status).toBe('refused');
  });

  it('sliders from 0 to 100', () => {
    const { answers } = simulate(chorus, 7);
    const values = Float64Array.from(answers.values, (code, at) =>
      code >= 250 ? 0 : 20 * code - 10 + (at % 7),
    );
    const absent = Uint8Array.from(answers.values, (code) => (code >= 250 ? code : 0));
    const slider: Answers = { ...answers, values, absent };
    const scales = shown(slider).map((scale) => ({ ...scale, minimum: 0, maximum: 100 }));
    const [trust] = partOf(release(slider, { scales })).scales;
    expect(trust!.against).toMatchObject({ name: 'uniform', options: 101, variance: 850 });
    expect(trust!.distribution!.shareAbove).toBeGreaterThan(0.5);
  });

  it('places of one person, and of too few who answered everything, do not count', () => {
    const { answers } = simulate({ ...chorus, sizes: [1, 1, ...new Array<number>(20).fill(18)] }, 9);
    const values = Uint8Array.from(answers.values);
    for (let j = 0; j < answers.respondents; j++)
      if (answers.placeOf[j] === 4 && j % 2 === 0) values[j * 3] = 254;
    const holes = { ...answers, values };
    const given = release(holes, { scales: shown(holes) });
    const part = partOf(given);
    const held = given.places.filter((place) => place.status === 'withheld').map((place) => place.place);
    const named = part.scales[0]!.places.map((place) => place.place);
    expect(held.length).toBeGreaterThanOrEqual(2);
    expect(named).not.toContain(answers.places[4]);
    for (const place of held) expect(JSON.stringify(part)).not.toContain(place);
    expect(part.scales[0]!.distribution!.places).toBe(22 - held.length - 1);
  });
});
