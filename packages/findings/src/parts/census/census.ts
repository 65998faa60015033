import {
  type AgreementSums,
  agreementSums,
  finiteMeanErrors,
  finitePlaceEstimate,
  isNearCensus,
} from '@weft/ecometrics';
import { estimateOf } from '../../estimate.ts';
import type { PlaceShown, ScaleShown } from '../../finding.ts';
import type { PartContext, PartMaker } from '../part.ts';
import { censusFinding, censusRefusal } from './census-finding.ts';
import type { CensusPart, CensusPlace, CensusShown } from './census-part.ts';
import type { Roster } from './roster.ts';

type Said = Extract<PlaceShown, { status: 'said' }>;

/** Where a roster is given: what is known of these very people, beside what is known of people like them. */
export const makeCensus: PartMaker<CensusPart> = (context) => {
  const { roster } = context.options;
  if (roster === undefined) return null;
  const said = context.places.filter((place): place is Said => place.status === 'said');
  const refused = (why: 'why' | 'whyRoster'): CensusPart => ({
    kind: 'census',
    findings: [censusRefusal(context.study, why)],
    scales: [],
  });
  if (said.some((place) => (roster.get(place.place) ?? place.respondents) < place.respondents))
    return refused('whyRoster');
  const near = said.filter((place) => isNearCensus(place.respondents, roster.get(place.place) ?? 0));
  const scales = context.study.scales.flatMap((scale, q): CensusShown[] => {
    if (!context.speakable.has(scale.name)) return [];
    const places = placesOf(context, near, roster, scale, q);
    return places.length === 0 ? [] : [{ scale, places }];
  });
  if (scales.length === 0) return refused('why');
  return {
    kind: 'census',
    findings: scales.map((shown) => censusFinding(context.study, shown)),
    scales,
  };
};

function placesOf(
  { study, answers }: PartContext,
  near: readonly Said[],
  roster: Roster,
  scale: ScaleShown,
  q: number,
): CensusPlace[] {
  const index = new Map(study.fit.places.labels.map((label, k) => [label, k]));
  const sums = agreementSums(answers, q);
  const summed = new Map(sums.places.map((label, k) => [label, k]));
  return near.flatMap(({ place, respondents, scales }) => {
    const people = roster.get(place)!;
    const plain = scales.find((one) => one.scale === scale.name);
    const found = finitePlaceEstimate(study.summary, study.fit, index.get(place)!, people);
    if (plain === undefined || 'absent' in found) return [];
    return [
      {
        place,
        respondents,
        roster: people,
        thesePeople: estimateOf(found.level[q]!, found.levelStandardError[q]!),
        peopleLikeThem: plain.level,
        meanErrors: meanErrorsOf(sums, summed.get(place), people, study.limit),
      },
    ];
  });
}

/** To three decimals: the exact variance of a few answers is nobody's business. */
function meanErrorsOf(sums: AgreementSums, k: number | undefined, roster: number, limit: number) {
  if (k === undefined || sums.respondents[k]! < limit) return null;
  const n = sums.respondents[k]!;
  const unit = sums.grid.unit / sums.items.length;
  const variance = ((n * sums.squares[k]! - sums.totals[k]! ** 2) / (n * (n - 1))) * unit * unit;
  const errors = finiteMeanErrors({ respondents: n, roster, variance });
  if ('absent' in errors) return null;
  const three = (value: number): number => Math.round(1000 * value) / 1000;
  return { thesePeople: three(errors.thesePeople), peopleLikeThem: three(errors.peopleLikeThem) };
}
