import type { Summary } from '../summary/summary.ts';
import type { ModelNote } from './fit-result.ts';
import { collinearError, ModelError } from './model-error.ts';
import type { Specification } from './specification.ts';

/** What the answers can tell apart: which variances and covariances may be estimated. */
export interface Identification {
  readonly place: (i: number, j: number) => boolean;
  readonly respondent: (i: number, j: number) => boolean;
  readonly notes: readonly ModelNote[];
}

/**
 * Decides before fitting what is identified (engine.md §3.3). What cannot be is either held at zero,
 * with a note, or refused.
 *
 * @throws ModelError naming what is missing and what would help.
 */
export function identify(summary: Summary, specification: Specification): Identification {
  const { shape, classes, cells, places } = summary;
  const q = shape.scales.length;
  requireAnswers(summary);
  if (places.length < 2)
    throw new ModelError(
      'one-place',
      `All answers come from one place (${places[0] ?? 'none'}). Differences between places need at least two places, and better twenty.`,
      { place: places[0] ?? '' },
    );
  if (cells.count === places.length && cells.respondents.every((n) => n === 1))
    throw new ModelError(
      'one-respondent-per-place',
      'Every place has one respondent, so people and places cannot be told apart. Ask several people in each place.',
      { places: places.length },
    );
  checkCovariates(summary, specification);
  const repeated = new Uint8Array(q);
  const together = new Uint8Array(q * q);
  for (let c = 0; c < classes.count; c++)
    for (let i = 0; i < q; i++) {
      if (classes.answered[c * q + i]! > 1) repeated[i] = 1;
      for (let j = 0; j < q; j++)
        if (classes.answered[c * q + i]! > 0 && classes.answered[c * q + j]! > 0) together[i * q + j] = 1;
    }
  const notes: ModelNote[] = [];
  const single = shape.scales.filter((_, i) => !repeated[i]);
  const byScale = specification.itemVariance === 'scale' && q > 1;
  if (single.length > 0 && q > 1 && (byScale || single.length === q))
    throw new ModelError(
      'one-answer-per-respondent',
      `Nobody answered more than one item of ${single.join(', ')}, so differences between people cannot be told from chance in one answer. Add an item to the scale${byScale && single.length < q ? ', use one item variance for all scales,' : ''} or leave the scale out.`,
      { scales: single.join(', ') },
    );
  const alone = q === 1 && single.length === 1;
  if (alone)
    notes.push({
      code: 'respondent-variance-not-separable',
      details: { scale: shape.scales[0]! },
      sentence: `Everybody answered one item of ${shape.scales[0]}, so differences between people and chance in an answer are one number here: the item variance holds both.`,
    });
  const neighbors = scalesByPlace(summary);
  for (let i = 0; i < q; i++)
    for (let j = 0; j < i; j++) {
      if (!together[i * q + j]) notes.push(unidentified('respondent', shape.scales[j]!, shape.scales[i]!));
      if (!neighbors[i * q + j]) notes.push(unidentified('place', shape.scales[j]!, shape.scales[i]!));
    }
  return {
    place: (i, j) => i === j || neighbors[i * q + j] === 1,
    respondent: (i, j) => !alone && (i === j || together[i * q + j] === 1),
    notes,
  };
}

function unidentified(level: 'place' | 'respondent', first: string, second: string): ModelNote {
  const who = level === 'place' ? 'No place has' : 'No respondent gave';
  const what = level === 'place' ? 'places' : 'people';
  return {
    code: level === 'place' ? 'place-covariance-not-identified' : 'respondent-covariance-not-identified',
    details: { first, second },
    sentence: `${who} answers to both ${first} and ${second}, so how the two go together among ${what} is not estimated.`,
  };
}

function requireAnswers(summary: Summary): void {
  const { shape, itemAnswers, itemTotals, scaleSquares } = summary;
  if (summary.respondents === 0) throw new ModelError('no-answers', 'There is no answer with a place.');
  shape.items.forEach((item, i) => {
    if (itemAnswers[i] === 0)
      throw new ModelError(
        'item-never-answered',
        `Nobody answered ${item.name}. Leave it out, or check its column.`,
        {
          item: item.name,
        },
      );
  });
  const variable = shape.scales.some((_, q) => {
    let rest = scaleSquares[q]!;
    shape.items.forEach((item, i) => {
      if (item.scale === q) rest -= itemTotals[i]! ** 2 / itemAnswers[i]!;
    });
    return rest > 1e-12 * scaleSquares[q]!;
  });
  if (!variable)
    throw new ModelError(
      'no-variation',
      'Everybody gave the same answer to every item, so there is nothing to compare.',
    );
}

function checkCovariates(summary: Summary, specification: Specification): void {
  for (const name of specification.covariates ?? [])
    if (!summary.shape.covariates.some((c) => c.name === name))
      throw new ModelError(
        'unknown-covariate',
        `The summary holds no covariate "${name}". Summarize with it first.`,
        {
          covariate: name,
        },
      );
  const constant = (specification.covariates ?? []).find((name) => isConstant(summary, name));
  if (constant !== undefined) throw collinearError(constant);
  const given = specification.placeCovariates;
  if (!given) return;
  const missing = summary.places.filter((place) => {
    const values = given.values.get(place);
    return !values || values.length !== given.names.length || !values.every(Number.isFinite);
  });
  if (missing.length > 0)
    throw new ModelError(
      'place-covariate-missing',
      `${missing.length} of ${summary.places.length} places have no ${given.names.join(', ')}: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}. Add them to the file of places, or leave the column out.`,
      { places: missing.slice(0, 20).join(', '), count: missing.length },
    );
  const flat = given.names.find((_, w) =>
    summary.places.every((place) => given.values.get(place)![w] === given.values.get(summary.places[0]!)![w]),
  );
  if (flat !== undefined) throw collinearError(flat);
}

/** Whether nΣx² = (Σx)² but for rounding. Centering alone would leave rounding that looks like variation. */
function isConstant({ shape, classes, cells, respondents }: Summary, name: string): boolean {
  const covariates = shape.covariates.length;
  const p = shape.covariates.findIndex((c) => c.name === name);
  const g = covariates + shape.scales.length;
  let squares = 0;
  let sum = 0;
  for (let c = 0; c < classes.count; c++) squares += classes.moments[(c * g + p) * g + p]!;
  for (let cell = 0; cell < cells.count; cell++) sum += cells.covariates[cell * covariates + p]!;
  return respondents * squares - sum * sum <= 1e-13 * respondents * squares;
}

/** 1 where some place has answers to both scales. */
function scalesByPlace({ shape, classes, cells }: Summary): Uint8Array {
  const q = shape.scales.length;
  const result = new Uint8Array(q * q);
  const seen = new Uint8Array(q);
  for (let cell = 0; cell < cells.count && result.includes(0); cell++) {
    if (cell === 0 || cells.place[cell] !== cells.place[cell - 1]) seen.fill(0);
    for (let i = 0; i < q; i++) if (classes.answered[cells.classIndex[cell]! * q + i]! > 0) seen[i] = 1;
    for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) if (seen[i] && seen[j]) result[i * q + j] = 1;
  }
  return result;
}
