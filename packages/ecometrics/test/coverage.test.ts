import { describe, expect, test } from 'vitest';
import { intraclassCorrelations } from '../src/estimate/intraclass-correlation.ts';
import { latentCorrelation } from '../src/estimate/latent-correlation.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { profileCorrelation } from '../src/estimate/profile-correlation.ts';
import { reliabilityInterval } from '../src/estimate/reliability-interval.ts';
import { fit } from '../src/model/fit.ts';
import type { Specification } from '../src/model/specification.ts';
import { simulate, type Truth } from '../src/simulate/simulate.ts';
import { summarize } from '../src/summary/summarize.ts';

/**
 * How often 95% intervals hold the truth. The designs were written down before any was run, and stay
 * whatever they show. WEFT_TRIALS=1 runs all of them, 2,000 studies each.
 */
interface CoverageDesign {
  readonly name: string;
  readonly truth: Truth;
  readonly specification?: Specification;
  /** Run in every `npm test`. */
  readonly always: boolean;
  /**
   * Known to hold the truth too often in the delta-method interval of the correlation: ρ near 1 in few
   * places (97.4% of 2,000). The profile interval stands to the full promise there.
   */
  readonly wideDelta?: boolean;
}

const scale = (name: string, items: number, itemVariance: number): Truth['scales'][number] => ({
  name,
  items: Array.from({ length: items }, (_, i) => 3 + 0.3 * i),
  itemVariance,
});
const pair = (a: number, b: number, correlation: number): number[][] => {
  const c = correlation * Math.sqrt(a * b);
  return [
    [a, c],
    [c, b],
  ];
};
const uneven = (places: number, smallest: number, largest: number): number[] =>
  Array.from({ length: places }, (_, k) =>
    Math.round(smallest + ((largest - smallest) * ((k * 7) % places)) / (places - 1)),
  );

const twoScales = (places: number, size: number, correlation: number): Truth => ({
  scales: [scale('trust', 3, 0.8), scale('action', 3, 0.7)],
  placeVariance: pair(0.1, 0.12, correlation),
  respondentVariance: pair(0.3, 0.35, 0.5),
  sizes: Array<number>(places).fill(size),
});

/** The items of the two scales differ in variance, so the model must let them. */
const byScale: Specification = { itemVariance: 'scale' };

const designs: readonly CoverageDesign[] = [
  {
    name: 'one scale, 60 places of 25',
    truth: {
      scales: [scale('trust', 4, 0.8)],
      placeVariance: [[0.1]],
      respondentVariance: [[0.3]],
      sizes: Array<number>(60).fill(25),
    },
    always: true,
  },
  {
    name: 'one scale, 80 uneven places of 4 to 30, 20% missing, a covariate',
    truth: {
      scales: [scale('trust', 4, 0.8)],
      placeVariance: [[0.08]],
      respondentVariance: [[0.25]],
      sizes: uneven(80, 4, 30),
      missing: 0.2,
      covariates: [{ name: 'age', effect: 0.15 }],
    },
    specification: { covariates: ['age'] },
    always: true,
  },
  {
    name: 'two scales, 60 places of 25, ρ .6',
    truth: twoScales(60, 25, 0.6),
    specification: byScale,
    always: true,
  },
  {
    name: 'two scales, 60 places of 25, ρ .85',
    truth: twoScales(60, 25, 0.85),
    specification: byScale,
    always: true,
    wideDelta: true,
  },
  {
    name: 'two scales, 100 places of 15, ρ .3, 20% missing, item variance by scale',
    truth: { ...twoScales(100, 15, 0.3), missing: 0.2 },
    specification: byScale,
    always: false,
  },
  {
    name: 'two scales, 60 places of 25, ρ 0',
    truth: twoScales(60, 25, 0),
    specification: byScale,
    always: false,
  },
  {
    name: 'two scales, 343 places of 25, ρ .8',
    truth: twoScales(343, 25, 0.8),
    specification: byScale,
    always: false,
  },
  {
    name: 'two scales, 30 places of 20, ρ .6',
    truth: twoScales(30, 20, 0.6),
    specification: byScale,
    always: false,
  },
  {
    name: 'one scale, 12 places of 30',
    truth: {
      scales: [scale('trust', 4, 0.8)],
      placeVariance: [[0.1]],
      respondentVariance: [[0.3]],
      sizes: Array<number>(12).fill(30),
    },
    always: false,
  },
  {
    name: 'one scale, 200 places of 10, small differences (ICC .02)',
    truth: {
      scales: [scale('trust', 5, 0.8)],
      placeVariance: [[0.025]],
      respondentVariance: [[0.3]],
      sizes: Array<number>(200).fill(10),
    },
    always: false,
  },
];

const full = process.env.WEFT_TRIALS === '1';
/** At 500 studies a true 95% strays past 93 or 97 once in 25; at 1,000 once in 270. */
const studies = full ? 2000 : 1000;
const profiles = full ? 2000 : 500;

interface Tally {
  inside: number;
  of: number;
}

function coverageOf(design: CoverageDesign, trials: number): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  const count = (what: string, inside: boolean): void => {
    tallies[what] ??= { inside: 0, of: 0 };
    tallies[what].of++;
    if (inside) tallies[what].inside++;
  };
  const { truth, specification = {} } = design;
  const q = truth.scales.length;
  const [u, r] = [truth.placeVariance, truth.respondentVariance];
  for (let seed = 1; seed <= trials; seed++) {
    const { answers, placeEffects } = simulate(truth, 7919 * seed);
    const summary = summarize(answers);
    const fitted = fit(summary, specification);
    if (!fitted.convergence.converged) throw new Error(`Study ${seed} did not converge.`);
    const shift = (truth.covariates ?? []).reduce((sum, covariate, p) => {
      const { values } = answers.covariates[p]!;
      return sum + (covariate.effect * values.reduce((a, b) => a + b, 0)) / values.length;
    }, 0);
    const index = new Map(answers.places.map((place, k) => [place, k]));
    for (const place of placeEstimates(fitted))
      for (let s = 0; s < q; s++) {
        const { items } = truth.scales[s]!;
        const mean = items.reduce((a, b) => a + b, 0) / items.length;
        const level = mean + shift + placeEffects[index.get(place.place)! * q + s]!;
        count(
          'level of a place',
          Math.abs(level - place.level[s]!) <= 1.959964 * place.levelStandardError[s]!,
        );
      }
    for (const [s, icc] of intraclassCorrelations(fitted, summary, specification).entries()) {
      const all = u[s]![s]! + r[s]![s]! + truth.scales[s]!.itemVariance;
      const holds = ({ lower, upper }: { lower: number; upper: number }, value: number): boolean =>
        lower <= value && value <= upper;
      count('ICC of answers', holds(icc.answers.interval, u[s]![s]! / all));
      count('ICC of respondents', holds(icc.respondents.interval, u[s]![s]! / (u[s]![s]! + r[s]![s]!)));
    }
    for (const [s, { items, itemVariance }] of truth.scales.entries()) {
      const noise = r[s]![s]! + itemVariance / items.length;
      const value = u[s]![s]! / (u[s]![s]! + noise / 20);
      const found = reliabilityInterval(fitted, s, 20, items.length);
      if (!found) count('no reliability', true);
      else count('reliability of a place', found.interval.lower <= value && value <= found.interval.upper);
    }
    if (q === 2)
      for (const [at, t] of [
        ['place', u],
        ['respondent', r],
      ] as const) {
        const value = t[0]![1]! / Math.sqrt(t[0]![0]! * t[1]![1]!);
        const correlation = latentCorrelation(fitted, at, 0, 1);
        if (at === 'place' && seed <= profiles && (full || design.wideDelta)) {
          const profiled = profileCorrelation(fitted, summary, specification);
          if ('absent' in profiled) count('no profiled correlation', true);
          else {
            const { lower, upper } = profiled.interval;
            count('correlation among places, by profile', lower <= value && value <= upper);
          }
        }
        if ('absent' in correlation) count(`no correlation among ${at}s`, true);
        else {
          const { lower, upper } = correlation.interval;
          count(`correlation among ${at}s`, lower <= value && value <= upper);
        }
      }
  }
  return tallies;
}

describe(`95% intervals over ${studies} simulated studies hold the truth in 93 to 97%`, () => {
  test.each(designs.filter((d) => full || d.always).map((d) => [d.name, d] as const))(
    '%s',
    (name, design) => {
      const tallies = coverageOf(design, studies);
      const shares = Object.entries(tallies).map(([what, { inside, of }]) => [what, inside / of] as const);
      if (full)
        console.log(name, shares.map(([what, share]) => `${what} ${(100 * share).toFixed(1)}%`).join(', '));
      for (const [what, share] of shares.filter(([what]) => !what.startsWith('no '))) {
        expect(share, what).toBeGreaterThanOrEqual(0.93);
        const wide = design.wideDelta === true && what === 'correlation among places';
        expect(share, what).toBeLessThanOrEqual(wide ? 0.985 : 0.97);
      }
    },
    600_000,
  );
});
