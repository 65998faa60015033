import {
  type Answers,
  byWave,
  fit,
  itemsThatDiffer,
  ModelError,
  overallChange,
  type PlaceChange,
  placeChanges,
  reliabilityOfChange,
  type Specification,
  type Summary,
  samePlaceEffectTest,
  summarize,
  type WavePeople,
} from '@weft/ecometrics';
import { withhold } from '../../disclosure/disclosure.ts';
import { peopleByScale, placeCounts } from '../../disclosure/place-counts.ts';
import { estimateOf } from '../../estimate.ts';
import type { ScaleShown } from '../../finding.ts';
import { middle } from '../../middle.ts';
import { placeCorrelation } from '../../place-correlation.ts';
import type { PartContext } from '../part.ts';
import type { ChangeOptions } from './change-options.ts';
import type { PlaceChangeShown, ScaleChange } from './change-part.ts';

/** Why a scale cannot be compared. */
export type WhyNot = 'items' | 'options' | 'polarity' | 'places' | 'few' | 'repeated' | 'model';

/** Where answers may be found in two waves. */
export interface WavePresence {
  readonly both: number;
  readonly onlyFrom: number;
  readonly onlyTo: number;
}

export type ScaleOutcome =
  | {
      readonly status: 'said';
      readonly change: ScaleChange;
      readonly people: WavePeople;
      readonly presence: WavePresence;
      readonly probabilityPositive: number;
    }
  | {
      readonly status: 'refused';
      readonly scale: ScaleShown;
      readonly why: WhyNot;
      readonly items: readonly string[];
      readonly says: string;
      readonly people: WavePeople;
    };

/** How sure it must be that places changed differently before one place is spoken of. */
export const apartFrom = 0.8;

/** One scale over two waves: whether it can be compared, and what changed. */
export function scaleChange(
  context: PartContext,
  everyWave: Answers,
  options: ChangeOptions & { readonly from: string; readonly to: string },
  index: number,
): ScaleOutcome {
  const scale = context.study.scales[index]!;
  const pair = { ...options, scale: index };
  const waves = byWave(everyWave, pair);
  const { people } = waves;
  const refused = (why: WhyNot, items: readonly string[] = [], says: string = why): ScaleOutcome => ({
    status: 'refused',
    scale,
    why,
    items,
    says,
    people,
  });
  if (waves.items.length === 0) return refused('items');
  if (Math.min(people.from, people.to) < context.study.limit) return refused('few');
  if (people.repeated > 0) return refused('repeated');
  const differ = itemsThatDiffer(everyWave, pair);
  for (const how of ['options', 'polarity'] as const) {
    const named = differ.filter((item) => item.how === how).map((item) => item.item);
    if (named.length > 0) return refused(how, named);
  }
  const specification: Specification = {
    method: context.study.specification.method ?? 'REML',
    itemVariance: 'scale',
  };
  try {
    const summary = summarize(waves.answers);
    const presence = presenceOf(summary);
    if (presence.both < 2) return refused('places');
    const fitted = fit(summary, specification);
    const overall = overallChange(fitted);
    const changes = placeChanges(fitted, summary);
    const test = samePlaceEffectTest(summary, specification, fitted);
    const told = test.confidence >= apartFrom && context.speakable.has(scale.name);
    const byPlace = new Map(changes.map((change) => [change.place, change]));
    const withheld = withheldChanges(waves.answers, summary, context.study.limit);
    const places = context.places.map(({ place, status }): PlaceChangeShown => {
      const change = byPlace.get(place);
      if (!change) return { status: 'withheld', place, reason: 'one-wave' };
      if (withheld.has(place) || (status === 'withheld' && context.withheld.has(place)))
        return { status: 'withheld', place, reason: 'private' };
      return told ? placeShown(change) : { status: 'withheld', place, reason: 'not-told' };
    });
    const shown = changes.filter((one) => !withheld.has(one.place));
    const stability = placeCorrelation(fitted, summary, specification, 0, 1);
    const [first, second] = levelErrors(fitted.fixedCovariance, waves.items.length);
    return {
      status: 'said',
      people,
      presence,
      probabilityPositive: 'absent' in stability ? 0.5 : stability.probabilityPositive,
      change: {
        scale,
        items: waves.items,
        levels: [estimateOf(overall.levels[0], first), estimateOf(overall.levels[1], second)],
        change: estimateOf(overall.estimate, overall.standardError),
        smallestDetectable: overall.smallestDetectable,
        itemChanges: overall.items.map((item, i) => ({
          item: waves.items[i]!,
          change: estimateOf(item.estimate, item.standardError),
        })),
        alike: overall.alike,
        stability:
          'absent' in stability ? null : { estimate: stability.estimate, interval: stability.interval },
        reliability: reliabilityOfChange(fitted, changes),
        test,
        placeSmallest:
          shown.length < 2
            ? null
            : {
                smallest: middle(shown.map((one) => one.smallestDetectable)),
                alone: middle(shown.map((one) => one.smallestDetectableAlone)),
              },
        places,
        respondents: [people.from, people.to],
        criterion: fitted.criterion,
      },
    };
  } catch (error) {
    if (error instanceof ModelError) return refused('model', [], error.message);
    throw error;
  }
}

function placeShown(change: PlaceChange): PlaceChangeShown {
  const level = (w: 0 | 1) => estimateOf(change.levels[w], change.levelStandardErrors[w]);
  return {
    status: 'said',
    place: change.place,
    respondents: change.respondents,
    levels: [level(0), level(1)],
    change: estimateOf(change.estimate, change.standardError),
    smallestDetectable: change.smallestDetectable,
    probabilityMore: change.probabilityMore,
  };
}

/**
 * Places whose change would tell of too few: fewer than `limit` people in either wave, or all alike, with
 * complementary suppression of what is shown of both waves and of each.
 */
function withheldChanges(answers: Answers, summary: Summary, limit: number): Set<string> {
  const people = peopleByScale(summary);
  const counts = placeCounts(answers, summary).filter((count) => (count.people ?? 0) > 0);
  const inBoth = counts.filter(({ place }) => people.get(place)!.scales.every((n) => n > 0));
  const held = new Set(withhold(inBoth, limit).keys());
  for (const wave of [0, 1]) {
    const ofWave = counts.flatMap((count) => {
      const n = people.get(count.place)!.scales[wave]!;
      const respondents = held.has(count.place) ? Math.min(n, limit - 1) : n;
      return n === 0 ? [] : [{ place: count.place, respondents, people: n, unanimous: false }];
    });
    for (const place of withhold(ofWave, limit).keys()) held.add(place);
  }
  return held;
}

function presenceOf(summary: Summary): WavePresence {
  const counts = [...peopleByScale(summary).values()].map((count) => count.scales);
  return {
    both: counts.filter(([a, b]) => a! > 0 && b! > 0).length,
    onlyFrom: counts.filter(([a, b]) => a! > 0 && b === 0).length,
    onlyTo: counts.filter(([a, b]) => a === 0 && b! > 0).length,
  };
}

/** Standard errors of the mean of each wave's item effects. */
function levelErrors(covariance: readonly (readonly number[])[], m: number): readonly [number, number] {
  const error = (from: number): number => {
    let sum = 0;
    for (let i = from; i < from + m; i++) for (let j = from; j < from + m; j++) sum += covariance[i]![j]!;
    return Math.sqrt(sum) / m;
  };
  return [error(0), error(m)];
}
