import type { AgreementPart, Release } from '@weft/findings';
import { between, fixed, type NumbersTable } from './numbers-table.ts';

export const nullNames = {
  uniform: 'uniform',
  'slight-skew': 'slightly skewed',
  'moderate-skew': 'moderately skewed',
  'heavy-skew': 'heavily skewed',
  triangular: 'triangular',
  'normal-like': 'normal-like',
  given: 'given',
} as const;

const indexNames = {
  rwg: 'r_wg(j)',
  rwgPlain: 'r*_wg(j)',
  awg: 'a_WG',
  meanDeviation: 'AD_M',
  medianDeviation: 'AD_Md',
} as const;

/** Every index, null and definition of agreement. */
export function agreementTables({ kind }: Pick<Release, 'kind'>, part: AgreementPart): NumbersTable[] {
  return part.scales.flatMap((shown): NumbersTable[] => {
    const { title } = shown.scale;
    const finding = `agreement:${shown.scale.name}`;
    const name = nullNames[shown.against.name];
    const icc = shown.intraclass;
    return [
      ...(shown.indices.length > 0
        ? [
            {
              finding,
              label: `Indices of agreement: ${title}`,
              caption: `${title}: agreement over ${shown.distribution?.places ?? 0} ${kind.many}, against the ${name} null of variance ${fixed(shown.against.variance)}.`,
              head: ['Index', 'Middle', 'Middle half'],
              rows: shown.indices.map(({ index, lower, median, upper }) => [
                index === 'rwg' && shown.items === 1 ? 'r_wg' : indexNames[index],
                fixed(median),
                between({ lower, upper }),
              ]),
            },
            {
              finding,
              label: `Other nulls: ${title}`,
              caption: `${title}: the middle ${kind.one} under other ideas of random answers. The null makes the verdict.`,
              head: ['Null', 'Variance', shown.items === 1 ? 'r_wg' : 'r_wg(j)'],
              rows: shown.byNull.map((other) => [
                nullNames[other.name],
                fixed(other.variance),
                fixed(other.median),
              ]),
            },
          ]
        : []),
      ...(icc
        ? [
            {
              finding,
              label: `Intraclass correlations: ${title}`,
              caption: `${title}: intraclass correlations of the mean of its items. Definitions differ on the same answers.`,
              head: ['Definition', 'ICC(1)', 'ICC(2)'],
              rows: [
                ['analysis of variance, mean size', fixed(icc.icc1, 3), fixed(icc.icc2, 3)],
                ['analysis of variance, adjusted size', fixed(icc.icc1Adjusted, 3), ''],
                ['analysis of variance, harmonic size', fixed(icc.icc1Harmonic, 3), ''],
                ['REML', fixed(icc.icc1Reml, 3), fixed(icc.icc2Reml, 3)],
                ['exact 95% range', between(icc.interval.icc1, 3), between(icc.interval.icc2, 3)],
              ],
            },
          ]
        : []),
      ...(shown.places.length > 0
        ? [
            {
              finding,
              label: `Agreement in each ${kind.one}: ${title}`,
              caption: `${title}: each ${kind.one} that may be shown, in the order of the list, against the ${name} null. “Random reach” is what 5 of 100 random groups of its size go beyond.`,
              head: [kind.one, 'r_wg', 'Random reach', 'r*_wg', 'a_WG', 'AD_M', 'AD_Md'],
              rows: shown.places.map((place) => [
                place.place,
                fixed(place.rwg),
                fixed(place.critical),
                fixed(place.rwgPlain),
                place.awg === null ? 'too near an end' : fixed(place.awg),
                fixed(place.meanDeviation),
                fixed(place.medianDeviation),
              ]),
            },
          ]
        : []),
    ];
  });
}
