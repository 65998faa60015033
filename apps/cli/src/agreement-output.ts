import {
  type Agreement,
  type Answers,
  agreementDistribution,
  agreementSums,
  criticalAgreementBySize,
  itemCorrelationWithin,
  type NullDistribution,
  type NullName,
  nullDistribution,
  nullFromVariance,
  numbersOf,
  oneWayIntraclass,
  optionCount,
  placeAgreement,
  quantileOf,
} from '@weft/ecometrics';
import { optionsShown, type ScaleShown } from '@weft/findings';
import { textTable } from './fit-output.ts';
import type { Progress } from './progress.ts';
import { WrongUse } from './wrong-use.ts';

const alpha = 0.05;
const repeats = 10_000;

/** Agreement on every scale and in every place: all numbers, for programs. */
export function agreementJson(
  answers: Answers,
  scales: readonly ScaleShown[],
  asked: NullName | number,
  shown: Progress,
) {
  return {
    alpha,
    repeats,
    scales: Object.fromEntries(
      scales.map((scale, q) => [scale.name, scaleJson(answers, scale, q, asked, shown)]),
    ),
  };
}

function scaleJson(
  answers: Answers,
  scale: ScaleShown,
  q: number,
  asked: NullName | number,
  shown: Progress,
) {
  const sums = agreementSums(answers, q);
  const options = optionsShown(sums, scale);
  const against = options && nullFor(asked, optionCount(options), scale.name);
  if (!options || !against)
    throw new WrongUse(`The scale "${scale.name}" has one option only: people cannot agree or differ.`);
  const itemCorrelation = itemCorrelationWithin(sums);
  const found = placeAgreement(sums, options, against);
  const critical = criticalAgreementBySize(
    found.map((place) => place.respondents),
    {
      items: sums.items.length,
      against,
      alpha,
      itemCorrelation,
      repeats,
      onProgress: (share) => shown.step(`Drawing random answers to ${scale.name}:`, share),
    },
  );
  const bars = found.map((place) => critical.get(place.respondents) ?? 1);
  return {
    null: { name: against.name, variance: against.variance, options: against.options },
    items: sums.items.length,
    itemCorrelation,
    respondents: sums.respondents.reduce((a, b) => a + b, 0),
    partly: sums.partly.reduce((a, b) => a + b, 0),
    distribution: agreementDistribution(
      found.map((place) => place.rwg),
      bars,
    ),
    intraclassCorrelation: oneWayIntraclass(sums),
    places: found.map((place) => ({ ...place, critical: critical.get(place.respondents) ?? null })),
  };
}

/** Says at once when a scale's options have no such null. */
export function requireNull(answers: Answers, scales: readonly ScaleShown[], asked: NullName | number): void {
  if (asked === 'uniform') return;
  scales.forEach((scale, q) => {
    const options = optionsShown(agreementSums(answers, q), scale);
    if (options) nullFor(asked, optionCount(options), scale.name);
  });
}

function nullFor(asked: NullName | number, options: number, scale: string): NullDistribution | null {
  if (options < 2) return null;
  const found =
    typeof asked === 'number' ? nullFromVariance(asked, options) : nullDistribution(asked, options);
  if (!('absent' in found)) return found;
  const why =
    found.absent === 'impossible-variance'
      ? `no answers on ${options} options have the variance ${asked}; the most is ${((options - 1) / 2) ** 2}`
      : `the ${asked} null is known for five options only, and "${scale}" has ${options}`;
  throw new WrongUse(`--null ${asked}: ${why}. Give uniform, triangular or a variance.`);
}

type Found = ReturnType<typeof agreementJson>;

/** The same for a terminal. */
export function agreementText(found: Found): string {
  const lines: string[] = [];
  const number = (value: number, decimals = 3): string => value.toFixed(decimals).replace('-', '−');
  const said = (value: Agreement): string =>
    'value' in value ? number(value.value) : value.absent.replaceAll('-', ' ');
  for (const [name, scale] of Object.entries(found.scales)) {
    const { distribution, intraclassCorrelation: icc } = scale;
    lines.push(
      `${name}: ${scale.items} items, ${scale.respondents} people who answered all of them (${scale.partly} answered some)`,
      `null: ${scale.null.name}, variance ${number(scale.null.variance, 2)} on ${scale.null.options} options; critical values from ${found.repeats.toLocaleString('en')} random groups, items correlated ${number(scale.itemCorrelation, 2)}`,
    );
    if (distribution)
      lines.push(
        `agree more than ${100 - 100 * found.alpha} of 100 random groups of their size: ${number(100 * (distribution.shareAbove ?? 0), 1)} of 100 places`,
        '',
        ...textTable(
          [
            `over ${distribution.places} places`,
            ...distribution.quantiles.map(({ share }) => `${100 * share}%`),
            'mean',
          ],
          [
            ['rwg', ...distribution.quantiles.map(({ value }) => number(value)), number(distribution.mean)],
            ...(['rwgPlain', 'awg', 'meanDeviation', 'medianDeviation'] as const).map((index) => {
              const sorted = Float64Array.from(numbersOf(scale.places.map((place) => place[index]))).sort();
              const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length;
              return [
                index,
                ...distribution.quantiles.map(({ share }) =>
                  sorted.length > 0 ? number(quantileOf(sorted, share)) : '',
                ),
                sorted.length > 0 ? number(mean) : '',
              ];
            }),
          ],
        ),
      );
    if ('absent' in icc) lines.push('', `ICC: none (${icc.absent.replaceAll('-', ' ')})`);
    else
      lines.push(
        '',
        ...textTable(
          ['', 'ICC(1)', 'ICC(2)'],
          [
            ['analysis of variance, mean size', number(icc.icc1.mean, 4), number(icc.icc2, 4)],
            ['analysis of variance, adjusted size', number(icc.icc1.adjusted, 4), ''],
            ['analysis of variance, harmonic size', number(icc.icc1.harmonic, 4), ''],
            ['REML', number(icc.reml.icc1, 4), number(icc.reml.icc2, 4)],
            [
              'exact 95% interval',
              `${number(icc.interval.icc1.lower, 4)} to ${number(icc.interval.icc1.upper, 4)}`,
              `${number(icc.interval.icc2.lower, 4)} to ${number(icc.interval.icc2.upper, 4)}`,
            ],
          ],
        ),
        `F = ${number(icc.f)}, p = ${icc.p < 1e-4 ? icc.p.toExponential(2) : number(icc.p, 4)}`,
      );
    lines.push(
      '',
      ...textTable(
        ['place', 'people', 'rwg', 'critical', 'rwgPlain', 'awg', 'AD_M', 'AD_Md'],
        scale.places.map((place) => [
          place.place,
          String(place.respondents),
          said(place.rwg),
          place.critical === null ? '' : number(place.critical),
          said(place.rwgPlain),
          said(place.awg),
          said(place.meanDeviation),
          said(place.medianDeviation),
        ]),
      ),
      '',
    );
  }
  return `${lines.join('\n')}\n`;
}
