import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indirectEffect, negativeBinomialRegression, type Predictor } from '@weft/ecometrics';
import { milliseconds, timesOf } from '../measure.ts';
import type { PartTimes } from './part.ts';

const file = fileURLToPath(new URL('../../../shared/data/chicago_places.csv', import.meta.url));

const script = String.raw`
suppressMessages(library(MASS))
p <- read.csv(commandArgs(TRUE)[1])
z <- data.frame(scale(p[, c("CE_hlm_1995", "FAC_disadv_2000", "FAC_hispimm_2000", "FAC_stability_2000")]),
  y = p$sum_CRIME_violent_2004_2006, n = p$n_blocks_sampled)
timed <- function(f, times) { f(); t <- vapply(seq_len(times), function(i) system.time(f())[["elapsed"]], 0); 1000 * median(t) }
nb <- function() glm.nb(y ~ FAC_disadv_2000 + FAC_hispimm_2000 + FAC_stability_2000 + CE_hlm_1995 + offset(log(n)), z)
mc <- function() { set.seed(1); quantile(rnorm(1e5, -0.4212, 0.0442) * rnorm(1e5, -0.176, 0.046), c(.025, .975)) }
cat(timed(nb, 9), timed(mc, 9), coef(nb())[["CE_hlm_1995"]], mc(), "\n")
`;

/** Negative binomial regression and the Monte Carlo interval of a product, on V08's 343 places, against R. */
export function mechanismBench(rounds: number): PartTimes[] | null {
  if (!existsSync(file)) {
    process.stderr.write('mechanism: ../shared/data/chicago_places.csv is not here\n');
    return null;
  }
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.replaceAll('"', '').split(',');
  const column = (name: string): number[] =>
    lines.map((line) => Number(line.split(',')[names.indexOf(name)]));
  const standardized = (name: string): Predictor => {
    const values = column(name);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
    return { name, values: values.map((v) => (v - mean) / sd) };
  };
  const predictors = ['FAC_disadv_2000', 'FAC_hispimm_2000', 'FAC_stability_2000', 'CE_hlm_1995'].map(
    standardized,
  );
  const [y, n] = [column('sum_CRIME_violent_2004_2006'), column('n_blocks_sampled')];
  const pair = { first: -0.4212, firstError: 0.0442, second: -0.176, secondError: 0.046, correlation: 0 };
  const counts = () => negativeBinomialRegression(y, predictors, n);
  const product = () => indirectEffect({ ...pair, draws: 100_000 });
  const hasR = spawnSync('Rscript', ['-e', 'library(MASS)'], { stdio: 'ignore' }).status === 0;
  const source = join(mkdtempSync(join(tmpdir(), 'weft-bench-')), 'mechanism.R');
  writeFileSync(source, script);
  const ours = { counts: [] as number[], product: [] as number[] };
  const theirs = { counts: [] as number[], product: [] as number[] };
  let last: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (hasR) {
      const run = spawnSync('Rscript', [source, file], { encoding: 'utf8' });
      last = run.stdout.trim().split(/\s+/).map(Number);
      theirs.counts.push(last[0]!);
      theirs.product.push(last[1]!);
    }
    ours.counts.push(milliseconds(counts, 20).median);
    ours.product.push(milliseconds(product, 20).median);
  }
  const peer = (program: string, of: 'counts' | 'product'): PartTimes['peer'] =>
    hasR
      ? {
          program,
          milliseconds: timesOf(theirs[of]),
          ratio: timesOf(theirs[of].map((ms, i) => ms / ours[of][i]!)).median,
        }
      : null;
  const b = counts().coefficients[4]!.estimate;
  const { monteCarlo } = product();
  return [
    {
      title: 'negative binomial regression, 343 places, 4 predictors (V08)',
      ours: timesOf(ours.counts),
      peer: peer('MASS::glm.nb', 'counts'),
      agreement: hasR
        ? `the coefficient of efficacy differs by ${Math.abs(b - last[2]!).toExponential(1)}`
        : '',
    },
    {
      title: 'indirect effect: product interval and Monte Carlo of 100,000 draws',
      ours: timesOf(ours.product),
      peer: peer('rnorm and quantile (Monte Carlo alone)', 'product'),
      agreement: hasR
        ? `lower ends differ by ${Math.abs(monteCarlo.lower - last[3]!).toExponential(1)}, by chance of draws`
        : '',
    },
  ];
}
