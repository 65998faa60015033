import { cholesky, type Dense, logDeterminant, plus, solve, times, transpose, zeros } from './dense.ts';
import type { Study } from './study.ts';

/** Variances on the answer scale: Q × Q between places, Q × Q between people, one per scale for an answer. */
export interface Variances {
  readonly place: readonly (readonly number[])[];
  readonly respondent: readonly (readonly number[])[];
  readonly item: readonly number[];
}

/** The fixed part: covariates by name, in common or by scale, and numbers of each place. */
export interface FixedPart {
  readonly covariates?: readonly string[];
  readonly covariateEffects?: 'common' | 'scale';
  readonly placeCovariates?: {
    readonly names: readonly string[];
    readonly values: ReadonlyMap<string, readonly number[]>;
  };
}

/**
 * The multilevel model written out answer by answer: one dense covariance matrix V of all answers, items as
 * dummy columns. Slow and obvious; shares no line with the engine.
 */
export interface WrittenOut {
  readonly places: readonly string[];
  readonly answers: number;
  readonly y: Dense;
  readonly x: Dense;
  readonly v: Dense;
  /** Covariance of the answers with all place effects (place by place, scale by scale), N × KQ. */
  readonly withEffects: Dense;
  readonly effects: Dense;
  /** KQ × p: what the fixed part says of the level of each place and scale. */
  readonly levelDesign: Dense;
}

export function writeOut(study: Study, fixed: FixedPart, variances: Variances): WrittenOut {
  const people = study.rows.filter(
    (row) =>
      row.place !== null && row.answers.some((a) => a !== null) && row.covariates.every((x) => x !== null),
  );
  const places = [...new Set(people.map((row) => row.place!))].sort();
  const q = study.scales.length;
  const chosen = (fixed.covariates ?? []).map((name) => study.covariates.indexOf(name));
  const extra = (place: string): readonly number[] => fixed.placeCovariates?.values.get(place) ?? [];
  const columnsOf = (values: readonly number[], scale: number): number[] =>
    values.flatMap((value) =>
      fixed.covariateEffects === 'scale' && q > 1
        ? study.scales.map((_, s) => (s === scale ? value : 0))
        : [value],
    );
  const list = people.flatMap((row, person) =>
    study.items.flatMap((item, i) => {
      const answer = row.answers[i];
      if (answer == null) return [];
      const own = [...chosen.map((p) => row.covariates[p]!), ...extra(row.place!)];
      const dummies = study.items.map((_, other) => (other === i ? 1 : 0));
      return [
        {
          person,
          place: row.place!,
          scale: item.scale,
          answer,
          design: [...dummies, ...columnsOf(own, item.scale)],
        },
      ];
    }),
  );
  const v = list.map((a) =>
    list.map((b) => {
      let value = 0;
      if (a.place === b.place) value += variances.place[a.scale]![b.scale]!;
      if (a.person === b.person) value += variances.respondent[a.scale]![b.scale]!;
      if (a === b) value += variances.item[a.scale]!;
      return value;
    }),
  );
  const effects = places.flatMap((place) => study.scales.map((_, scale) => ({ place, scale })));
  const average = chosen.map((p) => people.reduce((sum, row) => sum + row.covariates[p]!, 0) / people.length);
  return {
    places,
    answers: list.length,
    y: list.map((a) => [a.answer]),
    x: list.map((a) => a.design),
    v,
    withEffects: list.map((a) =>
      effects.map((e) => (e.place === a.place ? variances.place[a.scale]![e.scale]! : 0)),
    ),
    effects: effects.map((e) =>
      effects.map((f) => (e.place === f.place ? variances.place[e.scale]![f.scale]! : 0)),
    ),
    levelDesign: effects.map((e) => {
      const size = study.items.filter((item) => item.scale === e.scale).length;
      const dummies = study.items.map((item) => (item.scale === e.scale ? 1 / size : 0));
      return [...dummies, ...columnsOf([...average, ...extra(e.place)], e.scale)];
    }),
  };
}

/** −2 ln L, or the REML criterion −2 ln L_R as lme4 prints it (Bates et al. 2015, eq. 39 and 42). */
export function criterion(model: WrittenOut, method: 'REML' | 'ML'): number {
  const { beta, covariance, factor } = generalizedLeastSquares(model);
  const rest = plus(model.y, times(model.x, beta), -1);
  const quadratic = times(transpose(rest), solve(factor, rest))[0]![0]!;
  const reml = method === 'REML';
  const freedom = model.answers - (reml ? beta.length : 0);
  const extra = reml ? -logDeterminant(cholesky(covariance)) : 0;
  return logDeterminant(factor) + quadratic + extra + freedom * Math.log(2 * Math.PI);
}

/** β̂ = (X'V⁻¹X)⁻¹X'V⁻¹y and its covariance. */
export function generalizedLeastSquares(model: WrittenOut): {
  beta: Dense;
  covariance: Dense;
  factor: Dense;
} {
  const factor = cholesky(model.v);
  const vx = solve(factor, model.x);
  const normal = cholesky(times(transpose(model.x), vx));
  const p = model.x[0]!.length;
  const identity = zeros(p, p).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const covariance = solve(normal, identity);
  return { beta: times(covariance, times(transpose(vx), model.y)), covariance, factor };
}

/** Best linear predictions of all place effects and levels, each seen as weights on the answers. */
export interface Predictions {
  readonly effect: readonly number[];
  /** Cov(u | y) at known fixed effects. */
  readonly effectCovariance: Dense;
  /** Covariance of û − u when the fixed effects are estimated too. */
  readonly effectError: Dense;
  readonly level: readonly number[];
  readonly levelError: Dense;
}

/**
 * Every prediction is w'y for weights w; its error against the truth t = d'β + u has covariance
 * w'Vw − w'Cov(y,u) − Cov(u,y)w + Var(u), for no weights are biased (w'X = d').
 */
export function predict(model: WrittenOut): Predictions {
  const { covariance, factor } = generalizedLeastSquares(model);
  const gain = transpose(solve(factor, model.withEffects));
  const betaWeights = times(covariance, transpose(solve(factor, model.x)));
  const effectWeights = plus(gain, times(times(gain, model.x), betaWeights), -1);
  const levelWeights = plus(effectWeights, times(model.levelDesign, betaWeights));
  const error = (weights: Dense): Dense => {
    const cross = times(weights, model.withEffects);
    const own = times(times(weights, model.v), transpose(weights));
    return plus(plus(plus(own, cross, -1), transpose(cross), -1), model.effects);
  };
  return {
    effect: times(effectWeights, model.y).map((row) => row[0]!),
    effectCovariance: plus(model.effects, times(gain, model.withEffects), -1),
    effectError: error(effectWeights),
    level: times(levelWeights, model.y).map((row) => row[0]!),
    levelError: error(levelWeights),
  };
}
