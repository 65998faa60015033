import type { ModelShown, Release } from '@weft/findings';
import { between, fixed, type NumbersTable } from './numbers-table.ts';

/** A fitted model in full: variances, shares, correlations, items, coefficients and how it converged. */
export function modelTables({ scales }: Pick<Release, 'scales'>, model: ModelShown): NumbersTable[] {
  const titleOf = (name: string) => scales.find((scale) => scale.name === name)?.title ?? name;
  const finding = `model:${model.title}`;
  const names = model.reliability.map(({ scale }) => scale);
  return [
    {
      finding,
      label: `Variances, ${model.title} model`,
      caption: `Three-level model, ${model.title}, by ${model.method}; criterion ${fixed(model.criterion, 3)}; ${model.sample.respondents.toLocaleString('en')} people, ${model.sample.answers.toLocaleString('en')} answers, ${model.sample.places} places.`,
      head: ['Quantity', ...names.map(titleOf)],
      rows: [
        ['Variance between places', ...names.map((_, q) => fixed(model.variance.place[q]![q], 4))],
        [
          'Variance between people of one place',
          ...names.map((_, q) => fixed(model.variance.respondent[q]![q], 4)),
        ],
        ['Variance of single answers', ...names.map((_, q) => fixed(model.variance.item[q], 4))],
        ['Mean reliability of a place', ...model.reliability.map(({ mean }) => fixed(mean))],
        [
          'Intraclass correlation, answers',
          ...model.intraclassCorrelation.map(
            ({ answers }) => `${fixed(answers.estimate, 3)} (${between(answers.interval, 3)})`,
          ),
        ],
        [
          'Intraclass correlation, people',
          ...model.intraclassCorrelation.map(
            ({ respondents }) => `${fixed(respondents.estimate, 3)} (${between(respondents.interval, 3)})`,
          ),
        ],
      ],
    },
    ...(model.correlations.length > 0
      ? [
          {
            finding,
            label: `Correlations, ${model.title} model`,
            caption: 'Correlations of scales, free of measurement error, with 95% intervals.',
            head: ['Scales', 'Among', 'Correlation', '95% interval'],
            rows: model.correlations.map(({ at, first, second, estimate, interval }) => [
              `${titleOf(first)}, ${titleOf(second)}`,
              at === 'place' ? 'places' : 'people of one place',
              fixed(estimate, 3),
              between(interval, 3),
            ]),
          },
        ]
      : []),
    {
      finding,
      label: `Items and coefficients, ${model.title} model`,
      caption: 'Fixed effects with standard errors.',
      head: ['Effect', 'Estimate', 'Standard error'],
      rows: [...model.items.map((item) => ({ ...item, name: item.item })), ...model.coefficients].map(
        ({ name, estimate, standardError }) => [name, fixed(estimate, 4), fixed(standardError, 4)],
      ),
    },
  ];
}

/** Level, interval and reliability of each place, in the order of the list. */
export function placeTable({ kind, scales, places }: Release): NumbersTable {
  return {
    finding: 'places',
    label: `Each ${kind.one}`,
    caption: `Each ${kind.one} in the order of the list. “Between” holds the ${kind.one} with 95 chances in 100; “clear” runs from 0 (mostly luck) to 1.`,
    head: [kind.one, 'People', ...scales.flatMap(({ title }) => [title, 'between', 'clear'])],
    rows: places.map((place) => [
      place.place,
      place.status === 'said' ? String(place.respondents) : 'withheld',
      ...scales.flatMap(({ name }) => {
        const one = place.status === 'said' ? place.scales.find(({ scale }) => scale === name) : undefined;
        return one
          ? [fixed(one.level.value), between(one.level.intervals[2]), fixed(one.reliability)]
          : ['', '', ''];
      }),
    ]),
  };
}
