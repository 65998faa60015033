import { describe, expect, test } from 'vitest';
import {
  byWave,
  fit,
  overallChange,
  placeChanges,
  profileCorrelation,
  samePlaceEffectTest,
  summarize,
} from '../src/index.ts';
import { simulateWaves, type WaveTruth } from './waves.ts';

/**
 * How often 95% intervals of change hold the truth. Designs written down before any was run. WEFT_TRIALS=1 runs
 * all of them, 1,000 studies each.
 */
interface Design {
  readonly name: string;
  readonly truth: WaveTruth;
  readonly always: boolean;
  /** Places change alike: how often the test says otherwise is counted, single places are not. */
  readonly alike?: boolean;
}

const pair = (a: number, b: number, correlation: number): number[][] => {
  const c = correlation * Math.sqrt(a * b);
  return [
    [a, c],
    [c, b],
  ];
};
const world = (places: number, size: number, correlation: number, panel: boolean): WaveTruth => ({
  items: 3,
  change: 0.15,
  placeVariance: pair(0.12, 0.1, correlation),
  respondentVariance: pair(0.3, 0.3, 0.6),
  itemVariance: 0.8,
  sizes: Array.from({ length: places }, (_, k) =>
    Math.round(size * (0.6 + (0.8 * ((k * 7) % places)) / places)),
  ),
  panel,
});

const designs: readonly Design[] = [
  {
    name: 'cross-sections, 60 places of about 25 a wave, ρ .6',
    truth: world(60, 25, 0.6, false),
    always: true,
  },
  { name: 'panel, 60 places of about 20, ρ .6', truth: world(60, 20, 0.6, true), always: true },
  {
    name: 'cross-sections, 120 places of about 12 a wave, ρ .8',
    truth: world(120, 12, 0.8, false),
    always: false,
  },
  {
    name: 'cross-sections, 30 places of about 20 a wave, ρ .5',
    truth: world(30, 20, 0.5, false),
    always: false,
  },
  {
    name: 'cross-sections, 60 places of about 25 a wave, all change alike',
    truth: { ...world(60, 25, 1, false), placeVariance: pair(0.11, 0.11, 1) },
    always: false,
    alike: true,
  },
];

const full = process.env.WEFT_TRIALS === '1';
const studies = full ? 1000 : 100;

describe(`95% intervals of change over ${studies} simulated studies hold the truth in 93 to 97%`, () => {
  test.each(
    designs.filter((design) => full || design.always).map((design) => [design.name, design] as const),
  )(
    '%s',
    (name, { truth, alike }) => {
      const tallies = new Map<string, [inside: number, of: number]>();
      const count = (what: string, inside: boolean): void => {
        const tally = tallies.get(what) ?? [0, 0];
        tallies.set(what, [tally[0] + (inside ? 1 : 0), tally[1] + 1]);
      };
      const specification = { itemVariance: 'scale' } as const;
      for (let seed = 1; seed <= studies; seed++) {
        const { answers, changes } = simulateWaves(truth, 6007 * seed);
        const waves = byWave(answers, {
          wave: 'year',
          ...(truth.panel ? { person: 'person' } : {}),
          from: '2019',
          to: '2023',
          scale: 0,
        });
        const summary = summarize(waves.answers);
        const fitted = fit(summary, specification);
        const holds = ({ lower, upper }: { lower: number; upper: number }, value: number): boolean =>
          lower <= value && value <= upper;
        count('change of all places', holds(overallChange(fitted).interval, truth.change));
        if (alike) {
          const { confidence } = samePlaceEffectTest(summary, specification, fitted);
          count('not told that places changed differently, at 95', confidence < 0.95);
          continue;
        }
        for (const place of placeChanges(fitted, summary))
          count('change of a place', holds(place.interval, changes.get(place.place)!));
        if (!full) continue;
        const [[a, c], [, b]] = truth.placeVariance as [[number, number], [number, number]];
        const stability = profileCorrelation(fitted, summary, specification);
        if (!('absent' in stability)) count('stability', holds(stability.interval, c / Math.sqrt(a * b)));
      }
      const shares = [...tallies].map(([what, [inside, of]]) => [what, inside / of] as const);
      if (full)
        console.log(shares.map(([what, share]) => `${what} ${(100 * share).toFixed(1)}%`).join(', '), name);
      // At 100 studies a true 95% strays below 90 once in 90.
      for (const [what, share] of shares) {
        const many = full || what === 'change of a place';
        expect(share, what).toBeGreaterThanOrEqual(many ? 0.93 : 0.9);
        expect(share, what).toBeLessThanOrEqual(many && !alike ? 0.97 : 0.995);
      }
    },
    600_000,
  );
});
