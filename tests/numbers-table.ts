import type { FindingKind } from '../packages/findings/src/index.ts';

/** Where a kind of number comes from and what holds it. */
export interface NumberKind {
  readonly numbers: string;
  readonly method: string;
  readonly interval: string;
  /** Scripts of another program, or laws and papers where there is no program. */
  readonly oracle: readonly string[];
  /** Test files that hold the number against them. */
  readonly tests: readonly string[];
}

const fitted = ['oracles/v04-bhr2000.R', 'oracles/v06-synthetic-chicago.R', 'oracles/small-study.R'];
const held = [
  'packages/ecometrics/test/oracle-small-study.test.ts',
  'packages/ecometrics/test/oracle-shared-data.test.ts',
];

/** Every kind of number that a page or a file of a release shows: one entry a kind of finding, so that none is missing. */
export const numberKinds: Readonly<Record<FindingKind | 'model', NumberKind>> = {
  level: {
    numbers: 'level of all places, standard error',
    method: 'mean of item effects, REML',
    interval: '95%, normal',
    oracle: fitted,
    tests: held,
  },
  collective: {
    numbers: 'share between places, reliability, likelihood ratio',
    method: 'variance components, REML; ratio on the boundary',
    interval: '95%, delta method on the logit, or profile at 0',
    oracle: [...fitted, 'oracles/variance-profiles.R'],
    tests: [...held, 'packages/ecometrics/test/boundary.test.ts'],
  },
  together: {
    numbers: 'correlation of scales among places',
    method: 'covariance of place effects, REML',
    interval: '95%, profile likelihood',
    oracle: ['oracles/v06-synthetic-chicago.R', 'oracles/small-study.R'],
    tests: ['packages/ecometrics/test/profile-correlation.test.ts'],
  },
  joint: {
    numbers: 'places above on both, one, or neither',
    method: 'bivariate normal posterior',
    interval: 'chances, counted from 80 in 100',
    oracle: fitted,
    tests: ['packages/ecometrics/test/predictions.test.ts', 'packages/findings/test/joint.test.ts'],
  },
  apart: {
    numbers: 'pairs that differ, difference of two places',
    method: 'posterior of the difference, what both share included',
    interval: '95%, normal',
    oracle: ['oracles/small-study.R', 'oracles/v12-comparisons.R'],
    tests: ['packages/findings/test/apart.test.ts', 'packages/ecometrics/test/comparison.test.ts'],
  },
  withheld: {
    numbers: 'places held back',
    method: 'rule of disclosure',
    interval: 'none: a count',
    oracle: [],
    tests: ['packages/findings/test/disclosure.test.ts', 'packages/findings/test/attack/adversarial.test.ts'],
  },
  composition: {
    numbers: 'share between places before and after facts about people',
    method: 'two models on the same people',
    interval: '95%, delta method',
    oracle: ['oracles/small-study.R', 'oracles/v06-synthetic-chicago.R'],
    tests: held,
  },
  structure: {
    numbers: 'coefficient of a fact about places',
    method: 'fixed effect, REML',
    interval: '95%, normal',
    oracle: ['oracles/v06-synthetic-chicago.R', 'oracles/small-study.R'],
    tests: held,
  },
  place: {
    numbers: 'level, reliability, chance above the middle',
    method: 'empirical Bayes, fixed effects’ uncertainty included',
    interval: '95%, normal',
    oracle: fitted,
    tests: [...held, 'packages/ecometrics/test/predictions.test.ts'],
  },
  agreement: {
    numbers: 'r_wg(j), critical value, ICC(1), ICC(2), p',
    method: 'against a named null; one-way analysis of variance and REML',
    interval: '95%, exact (F)',
    oracle: ['oracles/agreement.R'],
    tests: ['packages/ecometrics/test/agreement.test.ts', 'packages/ecometrics/test/agreement-laws.test.ts'],
  },
  consensus: {
    numbers: 'standard deviation within places, its variance between them',
    method: 'location–scale model by quadrature',
    interval: '95%, profile likelihood',
    oracle: ['oracles/v07-consensus.R', 'oracles/consensus-study.R'],
    tests: ['packages/findings/test/consensus.test.ts'],
  },
  comparison: {
    numbers: 'width of spots, clear difference, multiplier',
    method: 'draws of the joint posterior; Goldstein and Healy 1995',
    interval: 'quartiles over places',
    oracle: ['oracles/v12-comparisons.R'],
    tests: ['packages/ecometrics/test/comparison.test.ts'],
  },
  task: {
    numbers: 'level of a task, contrast of a task in a place, correlation of tasks',
    method: 'mean of item effects; tasks as scales of one model',
    interval: '95%, normal',
    oracle: ['oracles/small-study.R', 'oracles/waves-and-tasks.R'],
    tests: ['packages/findings/test/tasks.test.ts', 'packages/ecometrics/test/tasks.test.ts'],
  },
  change: {
    numbers: 'change, smallest detectable change, stability',
    method: 'waves as scales of one model',
    interval: '95%, normal; stability by profile likelihood',
    oracle: ['oracles/waves-and-tasks.R'],
    tests: ['packages/ecometrics/test/change.test.ts'],
  },
  planning: {
    numbers: 'people still needed, reliability to expect',
    method: 'reliability solved for people',
    interval: '80 chances in 100, delta method on the logarithm',
    oracle: ['oracles/planning.R'],
    tests: ['packages/ecometrics/test/planning.test.ts'],
  },
  item: {
    numbers: 'ω, α, own share of an item, χ² of domains, differences of groups',
    method: 'two-level factor models',
    interval: '95%, delta method',
    oracle: ['oracles/two-level-items.R'],
    tests: [
      'packages/ecometrics/test/items-oracle.test.ts',
      'packages/ecometrics/test/items-differential.test.ts',
    ],
  },
  mechanism: {
    numbers: 'paths, indirect effect, its sensitivity',
    method: 'both equations in one likelihood',
    interval: '95%, product of two normals',
    oracle: ['oracles/place-outcomes.R', 'oracles/two-level-normal.R'],
    tests: ['packages/ecometrics/test/place-outcomes.test.ts', 'packages/ecometrics/test/mediation.test.ts'],
  },
  census: {
    numbers: 'level of these very people, and of people like them',
    method: 'finite-population correction',
    interval: '95%, normal',
    oracle: [],
    tests: ['packages/ecometrics/test/census.test.ts'],
  },
  model: {
    numbers: 'variances, item effects, coefficients, criterion',
    method: 'restricted or full maximum likelihood',
    interval: 'standard errors; shares 95%, delta method',
    oracle: [...fitted, 'oracles/v03-balanced-closed-form.R'],
    tests: [...held, 'packages/ecometrics/test/likelihood.test.ts'],
  },
};

const code = (paths: readonly string[], none: string): string =>
  paths.length === 0 ? none : paths.map((path) => `\`${path}\``).join('<br>');

/** The page of the documentation, as it has to be. */
export const numbersPage = `# Where each number comes from

One row for each kind of finding. Every number on the pages of a release stands under the id of its finding
(\`data-finding\`); \`apps/studio/test/suites/traced.ts\` walks the pages of the demonstration by their links and holds each
against its finding. The same numbers stand in \`numbers.csv\` of a release, and \`check.R\` of its bundle works them out again.
This page is written from \`tests/numbers-table.ts\`.

| finding | numbers | method | range | oracle | held by |
|---|---|---|---|---|---|
${Object.entries(numberKinds)
  .map(
    ([kind, one]) =>
      `| ${kind} | ${one.numbers} | ${one.method} | ${one.interval} | ${code(one.oracle, 'laws in the tests')} | ${code(one.tests, '–')} |`,
  )
  .join('\n')}
`;
