import type { Release } from '@weft/findings';
import type { Column, Table } from '@weft/formats';
import { absenceCodes, type CodedAnswers, type CodingPlan, codeAnswers, scaleOf } from '@weft/instruments';
import type { RScriptCovariate, RScriptInput } from '@weft/report';
import type { Letters } from './worker-protocol.ts';

/** All that the R script rests on: the file as it was read, the plan, and what was released. */
export interface ScriptSource {
  readonly table: Table;
  readonly letters: Letters;
  readonly plan: CodingPlan;
  readonly coded: CodedAnswers;
  readonly release: Release;
}

const encodingInR: Readonly<Record<Letters, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'CP1252',
  'windows-1250': 'CP1250',
  'windows-1251': 'CP1251',
  'windows-1253': 'CP1253',
  'windows-1254': 'CP1254',
  'windows-1256': 'CP1256',
  macintosh: 'macintosh',
};

/** What the R script must know to compute the numbers again from the same file. */
export function scriptInput({ table, letters, plan, coded, release }: ScriptSource): RScriptInput {
  const { instrument } = plan;
  const placeColumns = typeof plan.place === 'string' ? [plan.place] : plan.place;
  const coding = new Map(coded.items.map((item) => [item.name, item]));
  const used = new Set([
    ...placeColumns,
    ...plan.covariates,
    ...instrument.items.map(({ column }) => column),
  ]);
  const covariates = plan.covariates.flatMap((column) => covariatesOf(column, coded));
  return {
    title: release.community ?? table.file,
    version: __WEFT_VERSION__,
    file: {
      name: table.file,
      encoding: table.notices.some(({ code }) => code === 'utf16') ? 'UTF-16' : encodingInR[letters],
      delimiter: delimiterOf(table),
      decimal: plan.decimal ?? '.',
    },
    place: { columns: placeColumns, joinedBy: ' / ' },
    items: instrument.items.map(({ name, column, scale, reversed, options }) => ({
      name,
      column,
      scale,
      reversed,
      minimum: coding.get(name)?.minimum ?? 1,
      maximum: coding.get(name)?.maximum ?? 1,
      ...(options?.labels ? { labels: options.labels } : {}),
    })),
    absence: {
      ...absencesIn(table.columns.filter(({ name }) => used.has(name))),
      dontKnowAs: instrument.absencePolicy.dontKnow,
      toleratedAbsent: instrument.absencePolicy.toleratedAbsent,
    },
    covariates,
    placeFile: null,
    models: release.models.map((model) => ({
      name: model.title,
      title:
        model.title === 'adjusted'
          ? 'The same, among people alike in what is known of them'
          : 'Answers within people within places',
      method: model.method,
      itemVariance: model.itemVariance,
      scales: release.scales.map(({ name }) => name),
      covariates: model.title === 'adjusted' ? covariates.map(({ name }) => name) : [],
      covariateEffects: 'common',
      placeCovariates: [],
    })),
    placesShown: release.places.flatMap(({ status, place }) => (status === 'said' ? [place] : [])),
  };
}

function covariatesOf(column: string, coded: CodedAnswers): RScriptCovariate[] {
  const mark = `${column}: `;
  return coded.answers.covariates.flatMap(({ name }): RScriptCovariate[] => {
    if (name === column) return [{ kind: 'number', name, column }];
    return name.startsWith(mark) ? [{ kind: 'group', name, column, equals: name.slice(mark.length) }] : [];
  });
}

function delimiterOf(table: Table): RScriptInput['file']['delimiter'] {
  const found = table.notices.find(({ code }) => code === 'delimiter-guessed')?.details.delimiter;
  return found === ';' || found === '\t' ? found : ',';
}

/**
 * Which texts of these columns mean "no answer", and why: each is coded once, as if it were the answer to
 * an item of its own, so that the script reads words for absence exactly as Weft did.
 */
function absencesIn(
  columns: readonly Column[],
): Pick<RScriptInput['absence'], 'words' | 'notAsked' | 'dontKnow'> {
  const texts = [...new Set(columns.flatMap(({ values }) => values))].filter((text) => /\p{L}/u.test(text));
  const values = ['1', '2', ...texts];
  const firstRow = Uint32Array.from(values, (_, row) => row + 2);
  const { answers } = codeAnswers(
    [
      { name: 'text', position: 1, codes: Uint32Array.from(values.keys()), values, firstRow },
      {
        name: 'half',
        position: 2,
        codes: Uint32Array.from(values, (_, row) => row % 2),
        values: ['a', 'b'],
        firstRow,
      },
    ],
    {
      file: 'texts',
      place: 'half',
      covariates: [],
      instrument: {
        name: 'texts',
        scales: [scaleOf('texts', 'other')],
        items: [
          {
            name: 'text',
            column: 'text',
            scale: 'texts',
            reversed: false,
            options: { minimum: 1, maximum: 2 },
          },
        ],
        absencePolicy: {
          dontKnow: 'absent',
          toleratedAbsent: 0,
          words: {},
          numbers: {},
          unreadable: 'absent',
        },
      },
    },
  );
  const reasons = answers.absent ?? answers.values;
  const meaning = (...codes: readonly number[]): string[] =>
    values.filter((_, row) => codes.includes(reasons[row] ?? 0));
  return {
    words: meaning(absenceCodes.skipped, absenceCodes.refused, absenceCodes.notApplicable),
    notAsked: meaning(absenceCodes.notAsked),
    dontKnow: meaning(absenceCodes.dontKnow),
  };
}
