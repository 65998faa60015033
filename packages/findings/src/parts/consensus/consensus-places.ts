import { placeConsensus } from '@weft/ecometrics';
import type { Estimate } from '../../finding.ts';
import type { PartContext } from '../part.ts';
import type { ScaleConsensus } from './fit-scale.ts';

/** Consensus of one place, beside its level. Numbers are rounded to a thousandth of the line of answers. */
export type ConsensusPlaceShown =
  | {
      readonly status: 'said';
      readonly place: string;
      readonly respondents: number;
      /** Level of the place on the line of answers, as it is shown everywhere else. */
      readonly level: Estimate;
      /** Standard deviation of people's means within the place, with its 95 per cent range. */
      readonly standardDeviation: { readonly value: number; readonly lower: number; readonly upper: number };
      /** The largest standard deviation that the ends of the line allow at this level. */
      readonly largest: number;
      readonly probabilityCloser: number;
    }
  | { readonly status: 'withheld' | 'too-few'; readonly place: string };

/** Every place in the reader's order: told with its interval, withheld for privacy, or too few for its own consensus. */
export function consensusPlaces(
  { study, places }: PartContext,
  { q, fit, moments }: ScaleConsensus,
): ConsensusPlaceShown[] {
  const scale = study.scales[q]!;
  const known = new Map(placeConsensus(fit, moments).map((one) => [one.place, one]));
  const unit = (scale.maximum - scale.minimum) / 1000;
  const round = (value: number): number => Math.round(value / unit) * unit;
  return places.map((shown): ConsensusPlaceShown => {
    const { place } = shown;
    const level =
      shown.status === 'said' ? shown.scales.find((s) => s.scale === scale.name)?.level : undefined;
    if (shown.status === 'withheld' || !level) return { status: 'withheld', place };
    const one = known.get(place);
    if (!one || 'absent' in one) return { status: 'too-few', place };
    const { estimate, interval } = one.standardDeviation;
    const room = Math.max(0, (level.value - scale.minimum) * (scale.maximum - level.value));
    return {
      status: 'said',
      place,
      respondents: shown.respondents,
      level,
      standardDeviation: {
        value: round(estimate),
        lower: round(interval.lower),
        upper: round(interval.upper),
      },
      largest: round(Math.sqrt(room)),
      probabilityCloser: Math.round(1000 * one.probabilityCloser) / 1000,
    };
  });
}
