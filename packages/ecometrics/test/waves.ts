import type { Answers, Grouping } from '../src/answers/answers.ts';
import { byWave, type Fit, fit, type Specification, type Summary, summarize } from '../src/index.ts';
import { simulate, type Truth } from '../src/simulate/simulate.ts';
import { answersOf, type Study } from './study.ts';
import { oraclePath, readTable } from './table.ts';

/** A grouping of rows by their labels. */
export function grouping(name: string, labels: readonly (string | null)[]): Grouping {
  const groups = [...new Set(labels.filter((label) => label !== null))];
  return {
    name,
    groups,
    groupOf: Int32Array.from(labels, (label) => (label === null ? -1 : groups.indexOf(label))),
  };
}

/** The committed study of two waves: 2019 and 2023, items q1–q3, people who stay, leave and join. */
export function twoWaves(): Answers {
  const rows = readTable(oraclePath('data/two-waves.csv'));
  const items = ['q1', 'q2', 'q3'];
  const study: Study = {
    scales: ['trust'],
    items: items.map((name) => ({ name, scale: 0 })),
    covariates: [],
    grid: { origin: 0, unit: 1 },
    rows: rows.map((row) => ({
      place: row.place!,
      answers: items.map((item) => (row[item] === '' ? null : Number(row[item]))),
      covariates: [],
    })),
  };
  return {
    ...answersOf(study),
    groupings: [
      grouping(
        'year',
        rows.map((row) => row.year!),
      ),
      grouping(
        'person',
        rows.map((row) => row.person!),
      ),
    ],
  };
}

/** A world of two waves; `sizes` are respondents of each wave and place. */
export interface WaveTruth {
  readonly items: number;
  readonly change: number;
  readonly placeVariance: Truth['placeVariance'];
  readonly respondentVariance: Truth['respondentVariance'];
  readonly itemVariance: number;
  readonly sizes: readonly number[];
  /** The same people in both waves. */
  readonly panel: boolean;
}

/** Two waves in one file, one row a response, and the true change of every place. */
export function simulateWaves(
  truth: WaveTruth,
  seed: number,
): { answers: Answers; changes: Map<string, number> } {
  const means = Array.from({ length: truth.items }, (_, i) => 3 + 0.2 * i);
  const { answers, placeEffects } = simulate(
    {
      scales: [
        { name: 'a', items: means, itemVariance: truth.itemVariance },
        { name: 'b', items: means.map((mean) => mean + truth.change), itemVariance: truth.itemVariance },
      ],
      placeVariance: truth.placeVariance,
      respondentVariance: truth.respondentVariance,
      sizes: truth.sizes.map((n) => (truth.panel ? n : 2 * n)),
    },
    seed,
  );
  const m = truth.items;
  const rows: [row: number, wave: number][] = [];
  const turn = new Map<number, number>();
  for (let j = 0; j < answers.respondents; j++) {
    const k = answers.placeOf[j]!;
    const t = turn.get(k) ?? 0;
    turn.set(k, t + 1);
    if (truth.panel) rows.push([j, 0], [j, 1]);
    else rows.push([j, t % 2]);
  }
  const values = new Float64Array(rows.length * m);
  rows.forEach(([j, w], x) => {
    for (let i = 0; i < m; i++) values[x * m + i] = answers.values[j * 2 * m + w * m + i]!;
  });
  return {
    answers: {
      ...answers,
      respondents: rows.length,
      placeOf: Int32Array.from(rows, ([j]) => answers.placeOf[j]!),
      scales: ['trust'],
      items: means.map((_, i) => ({ name: `q${i + 1}`, scale: 0 })),
      values,
      absent: new Uint8Array(values.length),
      groupings: [
        grouping(
          'year',
          rows.map(([, w]) => (w === 0 ? '2019' : '2023')),
        ),
        grouping(
          'person',
          rows.map(([j]) => `n${j}`),
        ),
      ],
    },
    changes: new Map(
      answers.places.map((place, k) => [
        place,
        truth.change + placeEffects[2 * k + 1]! - placeEffects[2 * k]!,
      ]),
    ),
  };
}

/** The fit of 2019 and 2023, with its summary. */
export function fitted(
  answers: Answers,
  panel: boolean,
  specification: Specification = {},
): { fit: Fit; summary: Summary; waves: ReturnType<typeof byWave> } {
  const waves = byWave(answers, {
    wave: 'year',
    ...(panel ? { person: 'person' } : {}),
    from: '2019',
    to: '2023',
    scale: 0,
  });
  const summary = summarize(waves.answers);
  return { fit: fit(summary, specification), summary, waves };
}

/** Thirty places of twenty people in each wave. */
export const balanced: WaveTruth = {
  items: 4,
  change: 0.2,
  placeVariance: [
    [0.15, 0.06],
    [0.06, 0.12],
  ],
  respondentVariance: [
    [0.3, 0.15],
    [0.15, 0.3],
  ],
  itemVariance: 0.7,
  sizes: Array<number>(30).fill(20),
  panel: false,
};
