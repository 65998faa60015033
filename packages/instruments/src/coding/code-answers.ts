import { type Absence, absenceCodes, firstAbsenceCode } from '../asked/absence-policy.ts';
import type { Instrument } from '../asked/instrument.ts';
import { scoredInstrument } from '../asked/quarantine.ts';
import { InstrumentError } from '../instrument-error.ts';
import { chooseGrid } from './choose-grid.ts';
import { codeCovariate } from './code-covariate.ts';
import { codeGrouping } from './code-grouping.ts';
import type { CodedAnswers, CodedItem, CodingNotice } from './coded-answers.ts';
import { codingNotices } from './coding-notices.ts';
import type { CodingPlan } from './coding-plan.ts';
import { type ColumnLike, countCodes } from './column.ts';
import { dontKnowToMiddle, fillAnswers, turned } from './fill-answers.ts';
import { findColumn } from './find-column.ts';
import { placeKey } from './place-key.ts';
import { type ItemReading, readItem } from './read-item.ts';
import { sharedRanges } from './shared-ranges.ts';

function orderedItems(instrument: Instrument, file: string) {
  const names = new Set(instrument.scales.map((scale) => scale.name));
  const astray = instrument.items.find((item) => !names.has(item.scale));
  if (astray) {
    throw new InstrumentError({
      code: 'unknown-scale',
      file,
      column: astray.column,
      says: `it belongs to a scale "${astray.scale}" that the instrument does not have.`,
      remedy: `The scales are ${[...names].join(', ') || 'not given'}.`,
    });
  }
  const scales = instrument.scales.filter((scale) =>
    instrument.items.some((item) => item.scale === scale.name),
  );
  if (scales.length === 0) {
    throw new InstrumentError({
      code: 'no-items',
      file,
      says: 'no column holds answers.',
      remedy: 'Say which columns hold the answers about the place.',
    });
  }
  return scales.flatMap((scale, index) =>
    instrument.items
      .filter((item) => item.scale === scale.name)
      .map((item) => ({ item, scale: index, scales })),
  );
}

function refuseDoubleUse(plan: CodingPlan, places: readonly string[]): void {
  const uses = new Map<string, string>();
  const use = (column: string, as: string) => {
    const before = uses.get(column);
    if (before) {
      throw new InstrumentError({
        code: 'column-used-twice',
        file: plan.file,
        column,
        says: before === as ? `it is named twice as ${as}.` : `it is named both as ${before} and as ${as}.`,
        remedy: 'Use each column once.',
      });
    }
    uses.set(column, as);
  };
  for (const column of places) use(column, 'the place');
  for (const item of plan.instrument.items) use(item.column, 'an item');
  for (const column of plan.covariates) use(column, 'a fact about the person');
  for (const column of plan.groupings ?? [])
    if (uses.get(column) !== 'a fact about the person') use(column, 'a grouping of people');
}

function keptRows(placeOfRow: Int32Array, without: number): Int32Array | null {
  if (without === 0) return null;
  const rows = new Int32Array(placeOfRow.length - without);
  let at = 0;
  for (let row = 0; row < placeOfRow.length; row++) if (placeOfRow[row]! >= 0) rows[at++] = row;
  return rows;
}

function countKept(column: ColumnLike, rows: Int32Array | null): Int32Array {
  if (!rows) return countCodes(column);
  const counts = new Int32Array(column.values.length);
  for (let j = 0; j < rows.length; j++) counts[column.codes[rows[j]!]!]! += 1;
  return counts;
}

function codedItem(reading: ItemReading): CodedItem {
  const absences: Record<Absence, number> = {
    notAsked: 0,
    notApplicable: 0,
    refused: 0,
    dontKnow: 0,
    skipped: 0,
    unreadable: 0,
  };
  let answered = 0;
  const reasons = Object.keys(absenceCodes) as Absence[];
  reading.absences.forEach((absence, code) => {
    const count = reading.counts[code]!;
    if (absence === 0) answered += count;
    else absences[reasons.find((reason) => absenceCodes[reason] === absence)!] += count;
  });
  const { item, minimum, maximum } = reading;
  return {
    name: item.name,
    column: item.column,
    minimum,
    maximum,
    reversed: item.reversed,
    answered,
    absences,
  };
}

function answersGiven(reading: ItemReading): number[] {
  const given = new Set<number>();
  reading.answers.forEach((answer, code) => {
    if (reading.counts[code]! > 0 && reading.absences[code] === 0) given.add(turned(reading, answer));
  });
  return [...given];
}

function rowsWithoutAnswers(reasons: Uint8Array | Float64Array, width: number): number {
  let rows = 0;
  for (let start = 0; start < reasons.length; start += width) {
    let answered = false;
    for (let at = start; at < start + width && !answered; at++) answered = reasons[at]! < firstAbsenceCode;
    if (!answered) rows += 1;
  }
  return rows;
}

/**
 * Turns the columns of a file into coded answers, as the plan says.
 *
 * Every distinct cell text is read once; a million rows of ten items take a fraction of a second. Respondents
 * keep the order of the file, places the order of their first appearance, and items stand together by scale
 * in the order of the instrument. Reversed items are turned round (minimum + maximum − answer). Rows without a
 * place are left out, counted and named; respondents without any answer stay. Items in quarantine are not coded.
 *
 * Throws an `InstrumentError` naming file, row, column and remedy when the answers cannot be coded: see
 * `InstrumentErrorCode`.
 *
 * @example
 * const table = readCsvBytes(bytes, { file: 'survey.csv' });
 * const { answers, rowsWithoutPlace, notices } = codeAnswers(table.columns, {
 *   file: table.file, place: 'block', instrument, covariates: ['age'],
 * });
 */
export function codeAnswers(columns: readonly ColumnLike[], plan: CodingPlan): CodedAnswers {
  const { file, decimal = '.' } = plan;
  const instrument = scoredInstrument(plan.instrument);
  const placeNames = typeof plan.place === 'string' ? [plan.place] : plan.place;
  if (placeNames.length === 0 || placeNames.some((name) => name.trim() === '')) {
    throw new InstrumentError({
      code: 'no-place-column',
      file,
      says: 'no column names the place.',
      remedy: 'Say which column holds the block, class or team of each person.',
    });
  }
  const ordered = orderedItems(instrument, file);
  refuseDoubleUse(plan, placeNames);
  const placeColumns = placeNames.map((name) => findColumn(columns, name, file));
  const itemColumns = ordered.map(({ item }) => findColumn(columns, item.column, file));
  const covariateColumns = plan.covariates.map((name) => findColumn(columns, name, file));
  const groupingColumns = (plan.groupings ?? []).map((name) => findColumn(columns, name, file));

  const { places, placeOfRow, withoutPlace } = placeKey(placeColumns);
  if (places.length < 2) {
    throw new InstrumentError({
      code: places.length === 0 ? 'no-places' : 'one-place',
      file,
      column: placeNames.join('" and "'),
      says:
        places.length === 0
          ? 'no row names a place.'
          : `all ${placeOfRow.length - withoutPlace.count} people are in one place, "${places[0]}".`,
      remedy:
        'Places can only be compared when there are two or more. Choose the column that tells them apart.',
    });
  }
  const rows = keptRows(placeOfRow, withoutPlace.count);
  const respondents = rows ? rows.length : placeOfRow.length;

  const readings = sharedRanges(
    ordered.map(({ item }, index) => {
      const column = itemColumns[index]!;
      return readItem(item, column, countKept(column, rows), instrument.absencePolicy, decimal, file);
    }),
  );
  const given = readings.map(answersGiven);
  if (new Set(given.flat()).size === 1 || given.every((answers) => answers.length === 1)) {
    throw new InstrumentError({
      code: 'all-answers-equal',
      file,
      column: ordered.map(({ item }) => item.column).join(', '),
      says: 'everyone gave the same answer to everything, so people and places cannot be told apart.',
      remedy: 'Check that these columns hold the answers as they were given.',
    });
  }
  const grid = chooseGrid(given.flat());
  const filled = fillAnswers(readings, grid, respondents, rows);
  const silent = rowsWithoutAnswers(filled.absent ?? filled.values, readings.length);
  const { dontKnow, toleratedAbsent } = instrument.absencePolicy;
  const toMiddle = dontKnow === 'middle' ? dontKnowToMiddle(filled, readings, grid, toleratedAbsent) : 0;
  const covariates = covariateColumns.map((column) =>
    codeCovariate(column, countKept(column, rows), rows, decimal, file),
  );

  const notices: CodingNotice[] = [
    ...codingNotices({
      placeNames,
      withoutPlace,
      rowsWithoutAnswers: silent,
      dontKnowAsMiddle: toMiddle,
      rounded: grid.rounded,
      readings,
      given,
    }),
    ...covariates.flatMap((covariate) => covariate.notices),
  ];
  return {
    answers: {
      respondents,
      places,
      placeOf: rows ? rows.map((row) => placeOfRow[row]!) : placeOfRow,
      scales: ordered[0]!.scales.map((scale) => scale.name),
      items: ordered.map(({ item, scale }) => ({ name: item.name, scale })),
      grid: { origin: grid.origin, unit: grid.unit },
      values: filled.values,
      absent: filled.absent,
      covariates: covariates.flatMap((covariate) => covariate.covariates),
      groupings: groupingColumns.map((column) => codeGrouping(column, rows)),
    },
    items: readings.map(codedItem),
    rowsWithoutPlace: withoutPlace,
    notices,
  };
}
