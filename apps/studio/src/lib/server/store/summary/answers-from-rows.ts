import type { Answers, Grouping } from '@weft/ecometrics';
import type { Coding } from '../coding.ts';
import { absencesOf } from '../parts/absence-letters.ts';
import type { StoredSitting } from '../parts/coded-sitting.ts';
import { middleInstead } from './read-group.ts';
import { planSummary } from './summary-plan.ts';

/** A place in the reader's order. */
export interface PlaceInOrder {
  readonly id: string;
  readonly label: string;
}

/**
 * Stored sittings as the engine takes them: reversed items turned, a "don't know" read as the coding says, the
 * same codes as in the summary. Languages and columns outside scales are groupings.
 */
export function answersFromRows(
  rows: readonly StoredSitting[],
  coding: Coding,
  places: readonly PlaceInOrder[],
): Answers {
  const plan = planSummary(coding, {});
  const { shape, items } = plan;
  const { origin } = shape.grid;
  const wide = items.some(({ maximum }) => maximum - origin > 249);
  const values = wide
    ? new Float64Array(rows.length * items.length)
    : new Uint8Array(rows.length * items.length);
  const absent = wide ? new Uint8Array(rows.length * items.length) : null;
  const placeAt = new Map(places.map(({ id }, at) => [id, at]));
  const outside = coding.columns.flatMap((column, at) => (column.scale === null ? [{ ...column, at }] : []));
  const outsideCodes = outside.map(() => new Array<string | null>(rows.length).fill(null));
  rows.forEach((row, person) => {
    const stored = absencesOf(row.absent, coding.columns.length);
    const asMiddle = middleInstead(stored, plan);
    items.forEach(({ at, minimum, maximum, reversed }, i) => {
      const spot = person * items.length + i;
      const middle = asMiddle[i] ?? null;
      if (middle !== null) values[spot] = middle - origin;
      else if (stored[at] === 0) {
        const chosen = row.codes[at]!;
        values[spot] = (reversed ? minimum + maximum - chosen : chosen) - origin;
      } else if (absent) absent[spot] = stored[at]!;
      else values[spot] = stored[at]!;
    });
    outside.forEach(({ at }, column) => {
      if (stored[at] === 0) outsideCodes[column]![person] = String(row.codes[at]);
    });
  });
  return {
    respondents: rows.length,
    places: places.map(({ label }) => label),
    placeOf: Int32Array.from(rows, ({ placeId }) => (placeId === null ? -1 : (placeAt.get(placeId) ?? -1))),
    scales: shape.scales,
    items: shape.items,
    grid: shape.grid,
    values,
    absent,
    covariates: [],
    groupings: [
      grouping(
        'language',
        rows.map(({ language }) => language),
      ),
      ...outside.map(({ name }, column) => grouping(name, outsideCodes[column]!)),
    ],
  };
}

function grouping(name: string, of: readonly (string | null)[]): Grouping {
  const groups = [...new Set(of.filter((value) => value !== null))];
  const index = new Map(groups.map((value, at) => [value, at]));
  return { name, groups, groupOf: Int32Array.from(of, (value) => (value === null ? -1 : index.get(value)!)) };
}
