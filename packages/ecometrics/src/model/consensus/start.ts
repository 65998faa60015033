import type { ConsensusProblem } from './problem.ts';

/**
 * Where a search begins: b and a at the whole (a 0 for covariates), s_u from place means, s_v from how far the
 * logarithms of places' variances lie apart beyond chance (2/(n − 1) each), ρ from their correlation.
 */
export function consensusStart(problem: ConsensusProblem): Float64Array {
  const { places, start, n, y, syy, inMean, inVariance } = problem;
  const logs: number[] = [];
  const means: number[] = [];
  const chance: number[] = [];
  let within = 0;
  let freedom = 0;
  let allMeans = 0;
  let allSquares = 0;
  let perPerson = 0;
  for (let k = 0; k < places.length; k++) {
    let people = 0;
    let sum = 0;
    for (let c = start[k]!; c < start[k + 1]!; c++) {
      people += n[c]!;
      sum += n[c]! * y[c]!;
    }
    const mean = sum / people;
    let squares = 0;
    for (let c = start[k]!; c < start[k + 1]!; c++) squares += syy[c]! + n[c]! * (y[c]! - mean) ** 2;
    within += squares;
    freedom += people - 1;
    allMeans += mean;
    allSquares += mean * mean;
    perPerson += 1 / people;
    if (people < 4 || squares <= 0) continue;
    logs.push(Math.log(squares / (people - 1)));
    means.push(mean);
    chance.push(2 / (people - 1));
  }
  const k = places.length;
  const variance = Math.max(within / Math.max(1, freedom), 1e-6);
  const between = allSquares / k - (allMeans / k) ** 2 - (variance * perPerson) / k;
  const su = Math.sqrt(Math.max(between, 0.02 * variance));
  const beyond = covariance(logs, logs) - average(chance);
  const sv = Math.sqrt(Math.min(1, Math.max(beyond, 0.02)));
  const rho = Math.max(-0.7, Math.min(0.7, covariance(logs, means) / (su * sv) || 0));
  const theta = new Float64Array(inMean + inVariance + 3);
  theta[inMean] = Math.log(variance);
  theta.set([Math.log(su), Math.log(sv), Math.asin(rho)], inMean + inVariance);
  return theta;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

function covariance(a: readonly number[], b: readonly number[]): number {
  if (a.length < 2) return 0;
  const [x, y] = [average(a), average(b)];
  return a.reduce((sum, value, i) => sum + (value - x) * (b[i]! - y), 0) / (a.length - 1);
}
