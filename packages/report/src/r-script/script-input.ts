import { type OutcomeKind, planChance, type Release } from '@weft/findings';
import {
  type Absence,
  absenceInWords,
  type CodedAnswers,
  type CodingPlan,
  type ColumnLike,
  plainWord,
} from '@weft/instruments';
import type { RScriptAbsence, RScriptCovariate, RScriptInput, RScriptPlaceFile } from './input.ts';
import { itemsInput } from './parts/items-section.ts';

/** How the answers' file is written: its letters as R names them, and what stands between cells. */
export interface FileAsRead {
  readonly name: string;
  readonly encoding: string;
  readonly delimiter: string;
}

/** What was coded and said, and the version that said it. */
export interface ScriptSource {
  readonly file: FileAsRead;
  /** Columns of the file, with their distinct texts. */
  readonly columns: readonly Pick<ColumnLike, 'name' | 'values'>[];
  readonly plan: CodingPlan;
  readonly coded: CodedAnswers;
  readonly release: Release;
  readonly placeFile: RScriptPlaceFile | null;
  /** Where the waves were found: a column, or a file of the earlier wave. */
  readonly waves?: {
    readonly column: string | null;
    readonly person: string | null;
    readonly earlier: FileAsRead | null;
  };
  /** The file of `--outcome`, its column, and what its counts are out of. */
  readonly outcomeFile?: {
    readonly name: string;
    readonly place: string;
    readonly column: string;
    readonly kind: OutcomeKind;
    readonly exposure: string | null;
  };
  readonly version: string;
}

/** The R script's input for a release: the file, how it was coded, and every model that was fitted. */
export function scriptInput({
  file,
  columns,
  plan,
  coded,
  release,
  placeFile,
  waves,
  outcomeFile,
  version,
}: ScriptSource): RScriptInput {
  const { instrument } = plan;
  const scaleOf = new Map(instrument.items.map((item) => [item.name, item]));
  const covariates = coded.answers.covariates.map(({ name }): RScriptCovariate => {
    const column =
      plan.covariates.find((c) => name === c) ?? plan.covariates.find((c) => name.startsWith(`${c}: `));
    if (column === undefined || column === name) return { kind: 'number', name, column: name };
    return { kind: 'group', name, column, equals: name.slice(column.length + 2) };
  });
  return {
    title: release.community ?? file.name,
    version,
    file: { ...file, delimiter: delimiterOf(file), decimal: plan.decimal ?? '.' },
    place: { columns: typeof plan.place === 'string' ? [plan.place] : plan.place, joinedBy: ' / ' },
    items: coded.items.map((item) => {
      const asked = scaleOf.get(item.name)!;
      const labels = asked.options?.labels;
      return {
        name: item.name,
        column: item.column,
        scale: asked.scale,
        reversed: item.reversed,
        minimum: item.minimum,
        maximum: item.maximum,
        ...(labels ? { labels } : {}),
      };
    }),
    absence: absenceOf(plan, columns),
    covariates,
    placeFile,
    models: release.models.map((model) => ({
      name: model.title,
      title: model.title === 'adjusted' ? 'With facts about people and places' : 'Answers and places alone',
      method: model.method,
      itemVariance: model.itemVariance,
      scales: instrument.scales.map((scale) => scale.name),
      covariates: model.title === 'adjusted' ? covariates.map((c) => c.name) : [],
      ...(covariates.length > 0 && model.title === 'adjusted'
        ? { required: covariates.map((c) => c.name) }
        : {}),
      covariateEffects: 'common',
      placeCovariates: model.title === 'adjusted' ? (placeFile?.columns ?? []) : [],
    })),
    ...wavesOf(release, waves),
    ...tasksOf(release),
    ...mechanismInput(release, outcomeFile),
    placesShown: release.places.filter((p) => p.status === 'said').map((p) => p.place),
    ...agreementOf(release),
    ...consensusOf(release),
    ...censusOf(release),
    ...itemsInput(release),
    ...comparisonOf(release),
    ...planningOf(release),
  };
}

function wavesOf(release: Release, waves: ScriptSource['waves']): Pick<RScriptInput, 'waves'> {
  const change = release.parts.find((part) => part.kind === 'change');
  if (!waves || change?.kind !== 'change' || change.from === '') return {};
  const scales = change.scales.map(({ scale, items }) => ({ scale: scale.name, items }));
  return { waves: { ...waves, from: change.from, to: change.to, scales } };
}

function tasksOf(release: Release): Pick<RScriptInput, 'tasks'> {
  const tasks = release.parts.find((part) => part.kind === 'tasks');
  if (tasks?.kind !== 'tasks' || tasks.test === null) return {};
  return { tasks: tasks.tasks.map(({ name, items }) => ({ name, items })) };
}

function consensusOf(release: Release): Pick<RScriptInput, 'consensus'> {
  const part = release.parts.find((one) => one.kind === 'consensus');
  if (part?.kind !== 'consensus') return {};
  return {
    consensus: part.scales.map(({ scale }) => ({
      scale,
      items: release.scales.find(({ name }) => name === scale)?.items ?? [],
    })),
  };
}

function agreementOf(release: Release): Pick<RScriptInput, 'agreement'> {
  const part = release.parts.find((one) => one.kind === 'agreement');
  if (part?.kind !== 'agreement') return {};
  return {
    agreement: part.scales.map(({ scale, against }) => {
      const step = (scale.maximum - scale.minimum) / (against.options - 1);
      const { name, items, minimum, maximum } = scale;
      return {
        scale: name,
        items,
        minimum,
        maximum,
        nullName: against.name,
        nullVariance: against.variance * step * step,
      };
    }),
  };
}

function comparisonOf(release: Release): Pick<RScriptInput, 'comparison'> {
  const part = release.parts.find((one) => one.kind === 'comparison');
  if (part?.kind !== 'comparison' || part.scales.length === 0) return {};
  const references = part.findings.flatMap(({ id, scale, numbers }): [string, number][] =>
    id.startsWith('reference:') && scale !== null ? [[scale, numbers.reference!]] : [],
  );
  return {
    comparison: {
      scales: part.scales.map(({ scale }) => scale.name),
      references: Object.fromEntries(references),
    },
  };
}

function planningOf(release: Release): Pick<RScriptInput, 'planning'> {
  const part = release.parts.find((one) => one.kind === 'planning');
  const planned = part?.kind === 'planning' ? part.scales.filter(({ needs }) => needs !== null) : [];
  if (planned.length === 0) return {};
  return {
    planning: {
      scales: planned.map(({ scale }) => scale.name),
      target: planned[0]!.target,
      chance: planChance,
      respondents: planned[0]!.points.map(({ respondents }) => respondents),
    },
  };
}

function censusOf(release: Release): Pick<RScriptInput, 'census'> {
  const part = release.parts.find((one) => one.kind === 'census');
  if (part?.kind !== 'census' || part.scales.length === 0) return {};
  const places = new Map(part.scales.flatMap((shown) => shown.places.map((p) => [p.place, p.roster])));
  return { census: { places: [...places.keys()], roster: [...places.values()] } };
}

function mechanismInput(
  release: Release,
  file: ScriptSource['outcomeFile'],
): Pick<RScriptInput, 'mechanism'> {
  const part = release.parts.find((one) => one.kind === 'mechanism');
  if (!file || !part || part.kind !== 'mechanism' || !part.mechanism) return {};
  const { from, others, unit, scales } = part.mechanism;
  return {
    mechanism: {
      file: file.name,
      place: file.place,
      outcome: file.column,
      family: file.kind === 'count' ? 'negative-binomial' : file.kind,
      exposure: file.exposure,
      structure: [from, ...others],
      items: release.scales.filter(({ name }) => scales.includes(name)).flatMap(({ items }) => items),
      unit,
    },
  };
}

function delimiterOf({ delimiter }: FileAsRead): RScriptInput['file']['delimiter'] {
  return delimiter === ';' || delimiter === '\t' || delimiter === '|' ? delimiter : ',';
}

/** The texts of this file that mean an absence, by the plan's own words and the recognized ones. */
function absenceOf(plan: CodingPlan, columns: ScriptSource['columns']): RScriptAbsence {
  const { words, dontKnow, toleratedAbsent } = plan.instrument.absencePolicy;
  const used = new Set([
    ...(typeof plan.place === 'string' ? [plan.place] : plan.place),
    ...plan.covariates,
    ...(plan.groupings ?? []),
    ...plan.instrument.items.map((item) => item.column),
  ]);
  const own = new Map(Object.entries(words).map(([word, reason]) => [plainWord(word), reason]));
  const texts = new Set(columns.filter(({ name }) => used.has(name)).flatMap(({ values }) => values));
  const saying = (...reasons: Absence[]): string[] =>
    [...texts].filter((text) => {
      const reason = own.get(plainWord(text)) ?? absenceInWords(text);
      return /\p{L}/u.test(text) && reason !== null && reasons.includes(reason);
    });
  return {
    words: saying('skipped', 'refused', 'notApplicable', 'unreadable'),
    notAsked: saying('notAsked'),
    dontKnow: saying('dontKnow'),
    dontKnowAs: dontKnow,
    toleratedAbsent,
  };
}
