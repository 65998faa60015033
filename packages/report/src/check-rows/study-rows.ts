import type { Release, ReleaseOptions } from '@weft/findings';
import type { AnswerTable } from './answer-rows.ts';

type Row = (string | number | null)[];

/** What a release was asked for, beside the answers: of `ReleaseOptions`, what its numbers rest on. */
export type StudyAsked = Pick<
  ReleaseOptions,
  | 'method'
  | 'itemVariance'
  | 'covariateEffects'
  | 'placeCovariates'
  | 'tasks'
  | 'change'
  | 'items'
  | 'agreement'
  | 'roster'
  | 'mechanism'
  | 'comparison'
>;

/**
 * How the answers are to be read and what was asked of them, as rows of four columns, so that the script is the same
 * text for every release. Which places are shown is taken from the release: that is decided by the rules of
 * disclosure, which are not a number.
 */
export function studyRows(
  answers: AnswerTable,
  asked: StudyAsked,
  release: Release,
  turned: ReadonlyMap<string, number>,
): Row[] {
  const rows: Row[] = [['what', 'first', 'second', 'value']];
  const add = (what: string, first: string | null, second: string | null, value: string | number): void => {
    rows.push([what, first, second, value]);
  };
  add('method', null, null, asked.method ?? 'REML');
  add('itemVariance', null, null, asked.itemVariance ?? 'common');
  add('covariateEffects', null, null, asked.covariateEffects ?? 'common');
  add('limit', null, null, release.limit);
  add('step', null, null, answers.grid.unit);
  for (const { name, role, minimum, maximum, items } of release.scales) {
    add('role', name, null, role);
    add('minimum', name, null, minimum);
    add('maximum', name, null, maximum);
    for (const item of items) add('item', item, name, turned.get(item) ?? '');
  }
  for (const { name } of answers.covariates) add('covariate', name, null, '');
  for (const place of release.places)
    add('place', place.place, place.status === 'said' ? null : place.reason, place.status);
  wavesAsked(add, asked, release);
  placeFacts(add, asked);
  const against = asked.agreement?.null ?? 'uniform';
  add('null', null, null, against);
  for (const task of asked.tasks ?? []) for (const item of task.items) add('task', task.name, item, '');
  for (const name of asked.items?.groups ?? []) {
    add('grouping', name, null, '');
    for (const group of answers.groupings?.find((one) => one.name === name)?.groups ?? [])
      add('group', name, group, '');
  }
  for (const [scale, value] of Object.entries(asked.comparison?.references ?? {}))
    if (Number.isFinite(value)) add('reference', scale, null, value);
  return rows;
}

type Add = (what: string, first: string | null, second: string | null, value: string | number) => void;

function wavesAsked(add: Add, { change }: StudyAsked, release: Release): void {
  const part = release.parts.find((one) => one.kind === 'change');
  if (!change || part?.kind !== 'change') return;
  add('wave', 'to', null, part.to);
  if (part.from === '') return;
  add('wave', 'from', null, part.from);
  add('linked', null, null, change.person === undefined ? 'no' : 'yes');
  for (const { scale, items, places } of part.scales) {
    for (const item of items) add('changeItem', item, scale.name, '');
    for (const { place, ...shown } of places)
      if (shown.status === 'withheld' && shown.reason === 'private') add('changeHeld', place, scale.name, '');
  }
}

function placeFacts(add: Add, { placeCovariates, roster, mechanism }: StudyAsked): void {
  for (const [place, values] of placeCovariates?.values ?? [])
    placeCovariates!.names.forEach((name, i) => {
      add('fact', place, name, values[i]!);
    });
  for (const [place, people] of roster ?? []) add('roster', place, null, people);
  const outcome = mechanism?.outcome;
  if (mechanism?.from !== undefined) add('mechanismFrom', mechanism.from, null, '');
  if (outcome === undefined) return;
  if ('scale' in outcome) {
    add('outcomeScale', outcome.scale, null, '');
    return;
  }
  add('outcomeKind', null, null, outcome.kind);
  for (const [place, value] of outcome.values) add('outcome', place, null, value);
  for (const [place, value] of outcome.exposure?.values ?? []) add('exposure', place, null, value);
}
