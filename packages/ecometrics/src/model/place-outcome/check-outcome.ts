import { OutcomeError } from './outcome-error.ts';

/** Fewest places of the rarer kind, or events in all, for each coefficient but the intercept. */
export const eventsPerCoefficient = 5;

/** @throws OutcomeError unless the outcome is 0 or 1, both occur, and the rarer one often enough. */
export function requireBinary(outcome: ArrayLike<number>, predictors: number): void {
  let ones = 0;
  for (let k = 0; k < outcome.length; k++) {
    const y = outcome[k]!;
    if (y !== 0 && y !== 1)
      throw new OutcomeError('not-binary', `A binary outcome is 0 or 1; place ${k + 1} has ${y}.`, {
        place: k + 1,
        value: y,
      });
    ones += y;
  }
  requireEvents(Math.min(ones, outcome.length - ones), predictors);
}

/** @throws OutcomeError unless every outcome is a whole number from 0, and events are many enough. */
export function requireCounts(outcome: ArrayLike<number>, predictors: number): void {
  let events = 0;
  let same = true;
  for (let k = 0; k < outcome.length; k++) {
    const y = outcome[k]!;
    if (!(y >= 0) || !Number.isInteger(y))
      throw new OutcomeError('not-a-count', `A count is a whole number from 0; place ${k + 1} has ${y}.`, {
        place: k + 1,
        value: y,
      });
    events += y;
    same &&= y === outcome[0];
  }
  if (same && events > 0 && outcome.length > 1)
    throw new OutcomeError('no-variation', 'The outcome is the same in every place.');
  requireEvents(events, predictors);
}

function requireEvents(events: number, predictors: number): void {
  if (events === 0) throw new OutcomeError('no-variation', 'The outcome is the same in every place.');
  const needed = eventsPerCoefficient * Math.max(1, predictors);
  if (events < needed)
    throw new OutcomeError(
      'too-few-events',
      `${events} events cannot tell ${predictors} coefficients. At least ${needed} are needed.`,
      { events, needed },
    );
}

/** ln exposure of every place; 0 without exposure. */
export function logExposure(exposure: ArrayLike<number> | null, rows: number): Float64Array {
  const offset = new Float64Array(rows);
  if (exposure === null) return offset;
  for (let k = 0; k < rows; k++) {
    const value = exposure[k];
    if (value === undefined || !(value > 0) || !Number.isFinite(value))
      throw new OutcomeError(
        'exposure-not-positive',
        `The exposure of place ${k + 1} is ${value}; it must be more than 0.`,
        { place: k + 1 },
      );
    offset[k] = Math.log(value);
  }
  return offset;
}
