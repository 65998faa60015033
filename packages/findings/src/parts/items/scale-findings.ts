import { normalCdf } from '@weft/ecometrics';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { ItemScale } from './item-scale.ts';

/** ω within places from which questions are said to ask about one thing. */
const consistentFrom = 0.6;
/** Share of an item's place variance that is its own, from which items are said not to work alike. */
const ownFrom = 0.1;

/** What is said of the items of one scale, or why nothing can be. */
export function scaleFindings(study: StudyShown, q: number, found: ItemScale): Finding[] {
  if ('absent' in found.byPlace) return [refusal(study, q, found.byPlace)];
  const hold = 'absent' in found.consistency ? [] : holdFinding(study, q, found);
  return [...hold, alikeFinding(study, q, found)];
}

function holdFinding(study: StudyShown, q: number, { shown }: ItemScale): Finding[] {
  const omega = shown.within?.omega;
  if (!omega?.interval) return [];
  const { speaker } = study;
  const scale = study.scales[q]!;
  const { lower, upper } = omega.interval;
  const error = Math.log((1 - lower) / (1 - upper)) / (2 * 1.959963984540054);
  const over = normalCdf(Math.log((1 - consistentFrom) / (1 - omega.value)) / error);
  const probability = Math.max(over, 1 - over);
  const hedge = hedgeFor(probability);
  const between = shown.between?.omega;
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    count: speaker.number(shown.items.length, 0),
    people: speaker.number(shown.respondents, 0),
    within: speaker.number(omega.value, 2),
    lower: speaker.number(lower, 2),
    upper: speaker.number(upper, 2),
    between: between ? speaker.number(between.value, 2) : 'none',
    alpha: shown.within?.alpha ? speaker.number(shown.within.alpha.value, 2) : '–',
    bounded: shown.between?.bounded.join(', ') || 'none',
    bound: speaker.number(consistentFrom, 2),
  };
  const id = hedge === 'cannot-tell' ? 'items.holdOpen' : over >= 0.5 ? 'items.hold' : 'items.loose';
  return [
    {
      id: `items:hold:${scale.name}`,
      kind: 'item',
      status: 'said',
      scale: scale.name,
      place: null,
      claims: [{ about: over >= 0.5 ? 'ω within over .6' : 'ω within under .6', probability, hedge }],
      says: speaker.hedged(id, hedge, values),
      ground: speaker.plain('items.holdGround', values),
      method: speaker.plain('items.holdMethod', values),
      sample: { ...study.sample, respondents: shown.respondents },
      numbers: {
        omegaWithin: omega.value,
        lower,
        upper,
        ...(between ? { omegaBetween: between.value } : {}),
        ...(shown.within?.alpha ? { alphaWithin: shown.within.alpha.value } : {}),
      },
      refusal: null,
    },
  ];
}

function alikeFinding(study: StudyShown, q: number, { byPlace, shown }: ItemScale): Finding {
  const { speaker } = study;
  const scale = study.scales[q]!;
  const share = shown.itemByPlace!.share;
  const over = 'absent' in byPlace ? 0.5 : byPlace.probabilityOver(ownFrom);
  const probability = Math.max(over, 1 - over);
  const hedge = hedgeFor(probability);
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    people: speaker.number(shown.respondents, 0),
    share: speaker.number(100 * share.value, 0),
    range: share.interval ? 'given' : 'none',
    lower: share.interval ? speaker.number(100 * share.interval.lower, 0) : '',
    upper: share.interval ? speaker.number(100 * share.interval.upper, 0) : '',
    these: speaker.number(shown.itemByPlace!.theseItems, 2),
    other: speaker.number(shown.itemByPlace!.otherItems, 2),
    bound: speaker.number(100 * ownFrom, 0),
  };
  const id = hedge === 'cannot-tell' ? 'items.alikeOpen' : over >= 0.5 ? 'items.differ' : 'items.alike';
  return {
    id: `items:alike:${scale.name}`,
    kind: 'item',
    status: 'said',
    scale: scale.name,
    place: null,
    claims: [
      { about: over >= 0.5 ? 'own share over a tenth' : 'own share under a tenth', probability, hedge },
    ],
    says: speaker.hedged(id, hedge, values),
    ground: speaker.plain('items.alikeGround', values),
    method: speaker.plain('items.alikeMethod', values),
    sample: { ...study.sample, respondents: shown.respondents },
    numbers: {
      ownShare: share.value,
      ...(share.interval ? { lower: share.interval.lower, upper: share.interval.upper } : {}),
      reliabilityOfTheseItems: shown.itemByPlace!.theseItems,
      reliabilityOfOtherItems: shown.itemByPlace!.otherItems,
    },
    refusal: null,
  };
}

function refusal(
  study: StudyShown,
  q: number,
  why: Extract<ItemScale['byPlace'], { readonly absent: string }>,
): Finding {
  const { speaker } = study;
  const scale = study.scales[q]!;
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    why: why.absent.replaceAll('-', '_'),
    item: why.item ?? '',
    found: why.found === undefined ? '' : speaker.number(why.found, 0),
    needed: why.needed === undefined ? '' : speaker.number(why.needed, 0),
  };
  return {
    id: `items:refused:${scale.name}`,
    kind: 'item',
    status: 'refused',
    scale: scale.name,
    place: null,
    claims: [{ about: 'how the items work', probability: 0.5, hedge: 'cannot-tell' }],
    says: speaker.hedged('items.refused', 'cannot-tell', values),
    ground: speaker.plain('items.refusedGround', values),
    method: speaker.plain('items.refusedMethod', values),
    sample: study.sample,
    numbers: {},
    refusal: {
      why: speaker.plain('items.why', values),
      change: speaker.plain('items.change', values),
      meanwhile: speaker.plain('items.meanwhile', values),
    },
  };
}
