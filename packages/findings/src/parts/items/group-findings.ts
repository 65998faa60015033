import {
  type Answers,
  type DifferentialFunctioning,
  differentialFunctioning,
  moderateEffect,
  normalCdf,
  normalInterval,
} from '@weft/ecometrics';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { DifferenceShown, DifferencesShown } from './items-part.ts';

/** People of a group who answered a whole scale, from which it is compared. */
const leastGroup = 50;

/** What was found across the groups of one column, and what is said of it. */
export interface GroupsFound {
  readonly findings: readonly Finding[];
  readonly shown: DifferencesShown | null;
}

/**
 * Do questions work alike for all groups of `grouping`? Groups of too few people are left out of every sum, so
 * that nothing of them can be worked out; how many each group has is not said.
 */
export function groupsFound(study: StudyShown, answers: Answers, grouping: string): GroupsFound {
  const column = answers.groupings?.find(({ name }) => name === grouping);
  const least = Math.max(leastGroup, study.limit);
  if (column === undefined) return { findings: [refused(study, grouping, 'unknown', least)], shown: null };
  const found = differentialFunctioning(answers, column, { leastGroup: least });
  if (found.differences.length === 0)
    return { findings: [refused(study, grouping, found.absent[0]?.why ?? 'few-items', least)], shown: null };
  const shown: DifferencesShown = {
    grouping,
    groups: found.groups,
    respondents: found.respondents,
    differences: found.differences.map(
      (one): DifferenceShown => ({
        item: one.item,
        scale: study.scales[one.scale]!.name,
        group: one.group,
        uniform: { value: one.uniform, interval: normalInterval(one.uniform, one.uniformStandardError) },
        nonuniform: {
          value: one.nonuniform,
          interval: normalInterval(one.nonuniform, one.nonuniformStandardError),
        },
        adjustedP: one.adjustedP,
        kind: one.kind,
        size: one.size,
      }),
    ),
  };
  const flagged = shown.differences.filter(({ kind }) => kind !== 'none');
  return { findings: [...flagged.map((one) => flag(study, shown, one)), rest(study, found)], shown };
}

function flag(study: StudyShown, shown: DifferencesShown, one: DifferenceShown): Finding {
  const { speaker } = study;
  const scale = study.scales.find(({ name }) => name === one.scale)!;
  const effect = one.kind === 'nonuniform' ? one.nonuniform : one.uniform;
  const probability = 1 - one.adjustedP;
  const hedge = hedgeFor(probability);
  const interval = effect.interval!;
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    grouping: shown.grouping,
    group: one.group,
    item: one.item,
    end: effect.value > 0 ? scale.highEnd : scale.lowEnd,
    people: speaker.number(shown.respondents, 0),
    value: speaker.number(effect.value, 2),
    lower: speaker.number(interval.lower, 2),
    upper: speaker.number(interval.upper, 2),
    p: one.adjustedP < 1e-4 ? `< ${speaker.number(1e-4, 4)}` : speaker.number(one.adjustedP, 4),
    moderate: speaker.number(moderateEffect, 2),
    size: one.size,
    kind: one.kind,
  };
  const id =
    one.kind === 'uniform' ? 'items.group' : effect.value > 0 ? 'items.groupMore' : 'items.groupLess';
  return {
    id: `items:group:${shown.grouping}:${one.group}:${one.item}`,
    kind: 'item',
    status: 'said',
    scale: one.scale,
    place: null,
    claims: [{ about: 'the item works differently for the group', probability, hedge }],
    says: speaker.hedged(id, hedge, values),
    ground: speaker.plain('items.groupGround', values),
    method: speaker.plain('items.groupMethod', values),
    sample: { ...study.sample, respondents: shown.respondents },
    numbers: {
      difference: effect.value,
      lower: interval.lower,
      upper: interval.upper,
      adjustedP: one.adjustedP,
    },
    refusal: null,
  };
}

/** How surely all that was not flagged is smaller than a moderate difference. */
function rest(study: StudyShown, found: DifferentialFunctioning): Finding {
  const { speaker } = study;
  const plain = found.differences.filter(({ kind }) => kind === 'none');
  const some = plain.length < found.differences.length;
  let over = 0;
  let largest = 0;
  for (const one of plain)
    for (const [effect, error] of [
      [one.uniform, one.uniformStandardError],
      [one.nonuniform, one.nonuniformStandardError],
    ] as const) {
      const size = Math.abs(effect);
      largest = Math.max(largest, size);
      if (error > 0)
        over += normalCdf((size - moderateEffect) / error) + normalCdf((-size - moderateEffect) / error);
    }
  const probability = Math.max(0, 1 - over);
  const hedge = hedgeFor(probability);
  const open = hedge === 'cannot-tell';
  const values = {
    ...commonValues(study),
    grouping: found.grouping,
    groups: speaker.listed(found.groups),
    people: speaker.number(found.respondents, 0),
    tested: speaker.number(2 * plain.length, 0),
    largest: speaker.number(largest, 2),
    moderate: speaker.number(moderateEffect, 2),
  };
  return {
    id: `items:groups:${found.grouping}`,
    kind: 'item',
    status: 'said',
    scale: null,
    place: null,
    claims: [{ about: 'no other item differs by a moderate size', probability, hedge }],
    says: speaker.hedged(
      some
        ? open
          ? 'items.groupsRestOpen'
          : 'items.groupsRest'
        : open
          ? 'items.groupsOpen'
          : 'items.groupsNone',
      hedge,
      values,
    ),
    ground: speaker.plain('items.groupsGround', values),
    method: speaker.plain('items.groupsMethod', values),
    sample: { ...study.sample, respondents: found.respondents },
    numbers: { comparisons: 2 * plain.length, largest },
    refusal: null,
  };
}

function refused(study: StudyShown, grouping: string, why: string, least: number): Finding {
  const { speaker } = study;
  const values = {
    ...commonValues(study),
    grouping,
    why: why.replaceAll('-', '_'),
    least: speaker.number(least, 0),
  };
  return {
    id: `items:groups:${grouping}`,
    kind: 'item',
    status: 'refused',
    scale: null,
    place: null,
    claims: [{ about: 'items work alike for all groups', probability: 0.5, hedge: 'cannot-tell' }],
    says: speaker.hedged('items.groupsRefused', 'cannot-tell', values),
    ground: speaker.plain('items.refusedGround', values),
    method: speaker.plain('items.groupsMethod', { ...values, moderate: speaker.number(moderateEffect, 2) }),
    sample: study.sample,
    numbers: {},
    refusal: {
      why: speaker.plain('items.groupsWhy', values),
      change: speaker.plain('items.groupsChange', values),
      meanwhile: speaker.plain('items.groupsMeanwhile', values),
    },
  };
}
