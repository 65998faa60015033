import {
  type Answers,
  type ConsensusFit,
  consensusVarianceInterval,
  fitConsensus,
  ModelError,
  type PlaceCovariates,
  placeConsensus,
  placeMoments,
} from '@weft/ecometrics';
import { textTable } from './fit-output.ts';

/** The location–scale model of every scale, with the covariates in both equations; or why it cannot be fitted. */
export function consensusOf(answers: Answers, placeCovariates: PlaceCovariates | undefined) {
  return Object.fromEntries(
    answers.scales.map((scale) => [scale, scaleConsensus(answers, scale, placeCovariates)]),
  );
}

type Consensus = ReturnType<typeof consensusOf>;

function scaleConsensus(answers: Answers, scale: string, placeCovariates: PlaceCovariates | undefined) {
  const specification = placeCovariates ? { placeCovariates } : {};
  try {
    const moments = placeMoments(answers, { scale });
    const fitted = fitConsensus(moments, specification);
    return {
      ...fitJson(fitted),
      consensusVarianceInterval: consensusVarianceInterval(fitted, moments, specification),
      places: placeConsensus(fitted, moments, specification),
    };
  } catch (error) {
    if (error instanceof ModelError) return { refused: error.message, code: error.code };
    throw error;
  }
}

function fitJson({ standardized: _, places, placeRespondents: __, ...fitted }: ConsensusFit) {
  return { ...fitted, placeCount: places.length };
}

/** The same as text for a terminal. */
export function consensusText(consensus: Consensus): string {
  const number = (value: number | null, decimals = 4): string =>
    value === null ? '–' : value.toFixed(decimals).replace('-', '−');
  const lines = Object.entries(consensus).flatMap(([scale, one]): string[] => {
    if ('refused' in one) return ['', `consensus, ${scale}: ${one.refused}`];
    const { consensusVarianceInterval: range, test } = one;
    return [
      '',
      `consensus, ${scale}: ML, ${one.respondents.toLocaleString('en')} people who answered every item, in ${one.placeCount.toLocaleString('en')} places (${one.leftOut.incomplete.toLocaleString('en')} left some out)`,
      `criterion ${number(one.criterion, 6)}, without v ${number(one.criterionWithout, 6)}; that places differ in consensus: ${number(100 * test.confidence, 2)} in 100`,
      `variance of places’ log variances ${number(one.consensusVariance)} (${number(range.lower)} to ${number(range.upper)}), of their means ${number(one.placeVariance)}, correlation ${number(one.correlation, 3)}`,
      ...one.boundary.map((name) => `Note: ${name.replaceAll('-', ' ')}.`),
      ...textTable(
        ['effect', 'estimate', 'standard error'],
        [
          ...one.mean.map((c) => [`mean: ${c.name}`, number(c.estimate), number(c.standardError)]),
          ...one.logVariance.map((c) => [
            `log variance: ${c.name}`,
            number(c.estimate),
            number(c.standardError),
          ]),
        ],
      ),
      ...textTable(
        ['place', 'people', 'standard deviation', 'from', 'to', 'mean', 'more alike than usual'],
        one.places.map((p) =>
          'absent' in p
            ? [
                p.place,
                String(p.respondents),
                p.absent === 'no-differences' ? 'none of its own' : `needs ${p.needed} people`,
              ]
            : [
                p.place,
                String(p.respondents),
                number(p.standardDeviation.estimate, 3),
                number(p.standardDeviation.interval.lower, 3),
                number(p.standardDeviation.interval.upper, 3),
                number(p.mean.estimate, 3),
                number(p.probabilityCloser, 2),
              ],
        ),
      ),
    ];
  });
  return `${lines.join('\n')}\n`;
}
