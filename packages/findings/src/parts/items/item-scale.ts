import {
  type Answers,
  type ItemByPlace,
  type ItemDifficulty,
  itemByPlace,
  itemSumsByPlace,
  type NoItemStatistic,
  type TwoLevelConsistency,
  twoLevelConsistency,
} from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import type { ConsistencyShown, ItemScaleShown, ItemShown, Ranged, ShareShown } from './items-part.ts';

/** What was worked out of one scale; the absences say why not. */
export interface ItemScale {
  readonly consistency: TwoLevelConsistency | NoItemStatistic;
  readonly byPlace: ItemByPlace | NoItemStatistic;
  readonly shown: ItemScaleShown;
}

/** The items of scale number `q`: consistency, item-by-place variance, and how each was answered. */
export function itemScale(
  answers: Answers,
  scale: ScaleShown,
  q: number,
  difficulties: readonly ItemDifficulty[],
  limit: number,
): ItemScale {
  const items = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === q);
  const sums = itemSumsByPlace(answers, items);
  const people = sums.respondents.reduce((a, b) => a + b, 0);
  const few: NoItemStatistic = { absent: 'few-respondents', found: people };
  const enough = people >= limit;
  const consistency = items.length < 2 || enough ? twoLevelConsistency(sums) : few;
  const byPlace = items.length < 2 || enough ? itemByPlace(sums) : few;
  const found = 'absent' in consistency ? null : consistency;
  const variances = 'absent' in byPlace ? null : byPlace;
  return {
    consistency,
    byPlace,
    shown: {
      scale: scale.name,
      title: scale.title,
      respondents: found || variances ? people : 0,
      alpha: found?.overall.alpha ?? null,
      within: found && levelShown(found, 'within'),
      between: found && levelShown(found, 'between'),
      itemByPlace: variances && {
        share: { value: variances.ownShare, interval: variances.ownShareInterval },
        placeVariance: variances.placeVariance,
        itemByPlaceVariance: variances.itemByPlaceVariance,
        respondentVariance: variances.respondentVariance,
        answerVariance: variances.answerVariance,
        theseItems: variances.reliability.theseItems,
        otherItems: variances.reliability.otherItems,
      },
      items: items.map((i, at) => itemShown(difficulties[i]!, found, at, limit)),
    },
  };
}

/** A range that runs far below what consistency can be says only that nothing is known: it is left out. */
const leastConsistency = -1;

const rangedOf = (found: { estimate: number; interval: Ranged['interval'] } | null): Ranged | null =>
  found && {
    value: found.estimate,
    interval: found.interval && found.interval.lower < leastConsistency ? null : found.interval,
  };

function levelShown(found: TwoLevelConsistency, level: 'within' | 'between'): ConsistencyShown {
  const { alpha, omega, bounded } = found[level];
  return { alpha: rangedOf(alpha), omega: rangedOf(omega), bounded };
}

function itemShown(
  one: ItemDifficulty,
  found: TwoLevelConsistency | null,
  at: number,
  limit: number,
): ItemShown {
  const absent = Object.values(one.absent).reduce((a, b) => a + b, 0);
  const all = one.answered + absent;
  const spoken = one.answered >= limit;
  const share = (count: number, of: number): ShareShown =>
    of > 0 && (count === 0 || count >= limit) && of - count >= limit ? count / of : null;
  const [loading, residual] = [found?.between.loadings[at], found?.between.residuals[at]];
  return {
    item: one.item,
    answered: spoken ? one.answered : null,
    mean: spoken ? one.mean : null,
    standardDeviation: spoken ? one.standardDeviation : null,
    atFloor: spoken ? share(one.atFloor, one.answered) : null,
    atCeiling: spoken ? share(one.atCeiling, one.answered) : null,
    absent: spoken ? absent / all : null,
    absentBy: spoken
      ? Object.fromEntries(
          Object.entries(one.absent).flatMap(([reason, count]) =>
            count >= limit ? [[reason, count / all]] : [],
          ),
        )
      : {},
    itemRest: {
      overall: found?.overall.itemRest[at] ?? null,
      within: found?.within.itemRest[at] ?? null,
      between: found?.between.itemRest[at] ?? null,
    },
    ownShare:
      loading === undefined || residual === undefined || !(loading ** 2 + residual > 0)
        ? null
        : residual / (loading ** 2 + residual),
  };
}
