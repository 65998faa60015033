import {
  disclosureFloor,
  type ModelShown,
  type Release,
  reliabilityClear,
  reliabilityFloor,
} from '@weft/findings';
import type { ReportSpeaker } from '../say.ts';

/** A table of a model as texts, for any page or print to set. */
export interface ModelTable {
  /** Names it within its model. */
  readonly name: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** From which column on there are numbers. */
  readonly numbersFrom: number;
}

/** One model as an analyst reads it, in words. */
export interface ModelTold {
  readonly title: string;
  /** Whether the formula holds facts about people and places. */
  readonly covariates: boolean;
  readonly text: string;
  readonly fit: string;
  readonly tables: readonly ModelTable[];
  readonly notes: readonly string[];
}

/** What is told of the method as a whole. */
export interface MethodTold {
  readonly title: string;
  readonly lead: string;
  readonly models: readonly ModelTold[];
  readonly estimates: { readonly title: string; readonly text: string };
  /** Who is not in the numbers: a line a reason, or one that says nobody. */
  readonly who: { readonly title: string; readonly lines: readonly string[] };
  readonly disclosure: { readonly title: string; readonly text: string };
}

/** What an analyst needs to judge the numbers: each model in tables, who was left out, what is held back. */
export function methodTold(release: Release, speaker: ReportSpeaker): MethodTold {
  const { say, number } = speaker;
  const { noPlace, noAnswers, noCovariate } = release.leftOut;
  const left = (
    [
      ['whoPlace', noPlace],
      ['whoAnswers', noAnswers],
      ['whoCovariate', noCovariate],
    ] as const
  ).filter(([, count]) => count > 0);
  return {
    title: say('method'),
    lead: say('methodLead'),
    models: release.models.map((model) => modelTold(release, speaker, model)),
    estimates: { title: say('estimates'), text: say('estimatesText') },
    who: {
      title: say('who'),
      lines:
        left.length === 0
          ? [say('whoNobody', { people: number(release.sample.respondents, 0) })]
          : left.map(([id, count]) => say(id, { count, written: number(count, 0) })),
    },
    disclosure: {
      title: say('disclosure'),
      text: say('disclosureText', { floor: number(disclosureFloor, 0) }),
    },
  };
}

function modelTold(release: Release, speaker: ReportSpeaker, model: ModelShown): ModelTold {
  const { say, number } = speaker;
  const covariates = model.coefficients.length > 0;
  return {
    title: `${say('model')}: ${say(model.title === 'adjusted' ? 'modelAdjusted' : 'modelUnadjusted')}`,
    covariates,
    text: [
      say('modelText', { covariates: covariates ? 'yes' : 'no' }),
      ...(release.scales.length > 1 ? [say('modelVectors')] : []),
    ].join(' '),
    fit: `${say('modelFit', {
      method: model.method,
      itemVariance: model.itemVariance,
      criterionName: say(model.method === 'REML' ? 'criterionReml' : 'criterionMl'),
      criterion: number(model.criterion, 3),
    })} ${say('modelSample', {
      answers: number(model.sample.answers, 0),
      respondents: number(model.sample.respondents, 0),
      places: number(model.sample.places, 0),
    })}`,
    tables: tablesOf(release, speaker, model),
    notes: model.notes.map(({ code, sentence }) =>
      say('noteText', { sentence, code: code.replaceAll('-', '_') }),
    ),
  };
}

function tablesOf(release: Release, { say, number, brief }: ReportSpeaker, model: ModelShown): ModelTable[] {
  const titles = new Map(release.scales.map(({ name, title }) => [name, title]));
  const title = (name: string): string => titles.get(name) ?? name;
  const range = ({ lower, upper }: { readonly lower: number; readonly upper: number }): string =>
    `${number(lower, 3)} – ${number(upper, 3)}`;
  const { convergence } = model;
  const tables: ModelTable[] = [
    {
      name: 'variance',
      caption: say('variance'),
      head: [say('varianceScale'), say('variancePlace'), say('varianceRespondent'), say('varianceItem')],
      rows: release.scales.map(({ title: name }, q) => [
        name,
        number(model.variance.place[q]![q]!, 4),
        number(model.variance.respondent[q]![q]!, 4),
        number(model.variance.item[q]!, 4),
      ]),
      numbersFrom: 1,
    },
    {
      name: 'icc',
      caption: `${say('icc')}. ${say('iccCaption')}`,
      head: [say('scale'), say('iccAnswers'), say('interval'), say('iccRespondents'), say('interval')],
      rows: model.intraclassCorrelation.map(({ scale, answers, respondents }) => [
        title(scale),
        number(answers.estimate, 3),
        range(answers.interval),
        number(respondents.estimate, 3),
        range(respondents.interval),
      ]),
      numbersFrom: 1,
    },
    {
      name: 'reliability',
      caption: `${say('reliability')}. ${say('reliabilityCaption', { floor: number(reliabilityFloor, 1), clear: number(reliabilityClear, 1) })}`,
      head: [say('scale'), 'λ'],
      rows: model.reliability.map(({ scale, mean }) => [title(scale), number(mean, 3)]),
      numbersFrom: 1,
    },
    {
      name: 'correlations',
      caption: `${say('correlations')}. ${say('correlationsCaption')}`,
      head: [say('correlationPair'), say('correlationAt'), say('estimate'), say('interval')],
      rows: model.correlations.map(({ at, first, second, estimate, interval }) => [
        `${title(first)} · ${title(second)}`,
        say(at === 'place' ? 'correlationPlace' : 'correlationRespondent'),
        number(estimate, 3),
        range(interval),
      ]),
      numbersFrom: 2,
    },
    {
      name: 'coefficients',
      caption: `${say('coefficients')}. ${say('coefficientsCaption')}`,
      head: [say('coefficient'), say('estimate'), say('standardError')],
      rows: model.coefficients.map(({ name, estimate, standardError }) => [
        name,
        number(estimate, 4),
        number(standardError, 4),
      ]),
      numbersFrom: 1,
    },
    {
      name: 'items',
      caption: `${say('items')}. ${say('itemsCaption')}`,
      head: [say('item'), say('scale'), say('estimate'), say('standardError')],
      rows: model.items.map(({ item, scale, estimate, standardError }) => [
        item,
        title(scale),
        number(estimate, 3),
        number(standardError, 3),
      ]),
      numbersFrom: 2,
    },
    {
      name: 'checks',
      caption: `${say('checks')}. ${say('checksCaption', { converged: convergence.converged ? 'yes' : 'no', evaluations: number(convergence.evaluations, 0) })}`,
      head: [say('check'), say('measured'), say('tolerance'), say('holds')],
      rows: convergence.checks.map(({ name, measured, tolerance, holds, action }) => [
        name,
        brief(measured),
        brief(tolerance),
        holds ? say('holdsYes') : say('holdsNo', { action }),
      ]),
      numbersFrom: 1,
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
