import { SummaryError } from './combine.ts';
import {
  type CellSums,
  type ClassSums,
  emptyCells,
  emptyClasses,
  type Summary,
  type SummaryShape,
} from './summary.ts';

/** The written form of a summary: plain JSON, whole numbers wherever the sums are whole. */
export interface SummaryJson {
  readonly weft: 'summary';
  readonly version: 1;
  readonly shape: SummaryShape;
  readonly places: readonly string[];
  readonly respondents: number;
  readonly leftOut: Summary['leftOut'];
  readonly itemAnswers: readonly number[];
  readonly itemTotals: readonly number[];
  readonly scaleSquares: readonly number[];
  readonly absences: readonly number[];
  readonly classes: Readonly<Record<keyof Omit<ClassSums, 'count'>, readonly number[]>> & {
    readonly count: number;
  };
  readonly cells: Readonly<Record<keyof Omit<CellSums, 'count'>, readonly number[]>> & {
    readonly count: number;
  };
}

/** A summary as plain JSON data; `summaryFromJson` gives it back bit for bit. */
export function summaryToJson(summary: Summary): SummaryJson {
  const plain = <T extends object>(sums: T): never =>
    Object.fromEntries(
      Object.entries(sums).map(([k, v]) => [k, typeof v === 'number' ? v : Array.from(v)]),
    ) as never;
  return {
    weft: 'summary',
    version: 1,
    shape: summary.shape,
    places: summary.places,
    respondents: summary.respondents,
    leftOut: summary.leftOut,
    itemAnswers: Array.from(summary.itemAnswers),
    itemTotals: Array.from(summary.itemTotals),
    scaleSquares: Array.from(summary.scaleSquares),
    absences: Array.from(summary.absences),
    classes: plain(summary.classes),
    cells: plain(summary.cells),
  };
}

/**
 * Reads a summary from JSON data.
 *
 * @throws SummaryError when the data is not a summary, or its parts do not fit together.
 */
export function summaryFromJson(data: unknown): Summary {
  const json = data as Partial<SummaryJson> | null;
  if (json === null || typeof json !== 'object' || json.weft !== 'summary')
    throw new SummaryError('This is not a summary written by weft.');
  if (json.version !== 1)
    throw new SummaryError(
      `This summary has version ${json.version}; this weft reads version 1. Update weft.`,
    );
  const { shape, classes, cells, places } = json as SummaryJson;
  if (!shape || !classes || !cells || !Array.isArray(places))
    throw new SummaryError('The summary is cut short.');
  const partial = cells.missingRow.filter((row) => row >= 0).length;
  const summary: Summary = {
    shape,
    places,
    respondents: (json as SummaryJson).respondents,
    leftOut: (json as SummaryJson).leftOut,
    itemAnswers: Float64Array.from((json as SummaryJson).itemAnswers),
    itemTotals: Float64Array.from((json as SummaryJson).itemTotals),
    scaleSquares: Float64Array.from((json as SummaryJson).scaleSquares),
    absences: Float64Array.from((json as SummaryJson).absences),
    classes: fill(emptyClasses(classes.count, shape), classes),
    cells: fill(emptyCells(cells.count, partial, shape), cells),
  };
  const counted = summary.cells.respondents.reduce((a, b) => a + b, 0);
  if (counted !== summary.respondents)
    throw new SummaryError(
      `The summary speaks of ${summary.respondents} people, but its cells hold ${counted}.`,
    );
  return summary;
}

function fill<T extends object>(target: T, source: object): T {
  for (const [key, value] of Object.entries(target)) {
    if (typeof value === 'number') continue;
    const given = (source as Record<string, readonly number[]>)[key];
    if (!Array.isArray(given) || given.length !== value.length || !given.every(Number.isFinite))
      throw new SummaryError(`The summary is damaged: "${key}" does not hold ${value.length} numbers.`);
    value.set(given);
  }
  return target;
}
