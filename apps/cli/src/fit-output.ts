import {
  type Fit,
  intraclassCorrelations,
  type Matrix,
  meanReliability,
  placeEstimates,
  type Specification,
  type Summary,
} from '@weft/ecometrics';

export interface Timing {
  readonly readMs: number;
  readonly summarizeMs: number;
  readonly fitMs: number;
}

/** The fit as the JSON of the contract (docs/command-line.md). */
export function fitJson(
  fitted: Fit,
  summary: Summary,
  specification: Specification,
  timing: Timing,
  rest: object,
) {
  const byScale = <T>(values: readonly T[]): Record<string, T> =>
    Object.fromEntries(fitted.scales.map((scale, q) => [scale, values[q]!]));
  return {
    method: fitted.method,
    criterion: fitted.criterion,
    answers: fitted.answers,
    respondents: fitted.respondents,
    places: fitted.places.labels.length,
    items: fitted.items.map(({ item, scale, estimate, standardError }) => ({
      item,
      scale,
      estimate,
      standardError,
    })),
    coefficients: fitted.coefficients,
    variance: {
      place: fitted.variance.place,
      respondent: fitted.variance.respondent,
      item: byScale(fitted.variance.item),
    },
    correlation: {
      place: correlations(fitted.variance.place),
      respondent: correlations(fitted.variance.respondent),
    },
    reliability: Object.fromEntries(meanReliability(fitted).map(({ scale, ...values }) => [scale, values])),
    intraclassCorrelation: Object.fromEntries(
      intraclassCorrelations(fitted, summary, specification).map(({ scale, answers, respondents }) => [
        scale,
        {
          answers: answers.estimate,
          respondents: respondents.estimate,
          interval: { answers: answers.interval, respondents: respondents.interval },
        },
      ]),
    ),
    convergence: fitted.convergence,
    notes: fitted.notes,
    ...rest,
    placeEstimates: placeEstimates(fitted).map((p) => ({
      place: p.place,
      respondents: p.respondents,
      answers: p.answers,
      estimate: byScale(p.effect),
      standardError: byScale(p.standardError),
      reliability: byScale(p.reliability),
      level: byScale(p.level),
      levelStandardError: byScale(p.levelStandardError),
    })),
    timing,
  };
}

/** Correlations of a covariance matrix; null where a variance is zero. */
function correlations(t: Matrix): (number | null)[][] {
  return t.map((row, i) =>
    row.map((value, j) => {
      const scale = Math.sqrt(t[i]![i]! * t[j]![j]!);
      return scale > 0 ? Math.max(-1, Math.min(1, value / scale)) : null;
    }),
  );
}

/** The fit as text for a terminal. */
export function fitText(fitted: Fit, summary: Summary, specification: Specification, timing: Timing): string {
  const lines: string[] = [];
  const number = (value: number, decimals = 4): string => value.toFixed(decimals).replace('-', '−');
  const count = (value: number): string => value.toLocaleString('en');
  lines.push(
    `${fitted.method}, ${count(fitted.answers)} answers of ${count(fitted.respondents)} people in ${count(fitted.places.labels.length)} places`,
    `criterion ${number(fitted.criterion, 6)} after ${fitted.convergence.evaluations} evaluations`,
    '',
    ...textTable(
      ['variance between', ...fitted.scales],
      [
        ...matrixRows('places', fitted.variance.place, fitted.scales, number),
        ...matrixRows('people in one place', fitted.variance.respondent, fitted.scales, number),
        ['answers of one person', ...fitted.variance.item.map((value) => number(value))],
      ],
    ),
    '',
    ...textTable(
      ['', ...fitted.scales],
      [
        ...(['respondents', 'answers'] as const).map((of) => [
          `between places, of ${of === 'respondents' ? 'people' : 'answers'}`,
          ...intraclassCorrelations(fitted, summary, specification).map((icc) => {
            const { estimate, interval } = icc[of];
            return `${number(estimate, 3)} (${number(interval.lower, 3)} to ${number(interval.upper, 3)})`;
          }),
        ]),
        [
          'reliability of a place',
          ...meanReliability(fitted).map(
            (r) => `${number(r.mean, 3)} (${number(r.min, 3)} to ${number(r.max, 3)})`,
          ),
        ],
      ],
    ),
    '',
    ...textTable(
      ['effect', 'estimate', 'standard error'],
      [...fitted.items, ...fitted.coefficients].map((c) => [
        c.name,
        number(c.estimate),
        number(c.standardError),
      ]),
    ),
    '',
    ...textTable(
      ['place', 'people', ...fitted.scales.flatMap((s) => [s, 'standard error', 'reliability'])],
      placeEstimates(fitted).map((p) => [
        p.place,
        String(p.respondents),
        ...fitted.scales.flatMap((_, q) => [
          number(p.effect[q]!),
          number(p.standardError[q]!),
          number(p.reliability[q]!, 3),
        ]),
      ]),
    ),
    '',
    ...fitted.notes.map((note) => `Note: ${note.sentence}`),
    `read ${number(timing.readMs, 1)} ms, summarized ${number(timing.summarizeMs, 1)} ms, fitted ${number(timing.fitMs, 1)} ms`,
  );
  return `${lines.join('\n')}\n`;
}

function matrixRows(
  title: string,
  t: Matrix,
  scales: readonly string[],
  number: (value: number) => string,
): string[][] {
  return t.map((row, i) => [
    t.length === 1 ? title : `${title}: ${scales[i]}`,
    ...row.map((value, j) => (j <= i ? number(value) : '')),
  ]);
}

/** Rows of text in columns: the first to the left, the others to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, c) => all.reduce((width, row) => Math.max(width, (row[c] ?? '').length), 0));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd();
  return all.map(line);
}
