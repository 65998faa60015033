import type { Estimate } from '../../finding.ts';
import { differing, hedgeFor } from '../../ladder.ts';
import type { Finding, RefusalWords } from '../../statement.ts';
import { commonValues, moreOf, type StudyShown, topicOf } from '../../study-shown.ts';
import type { Values } from '../../wording/speaker.ts';
import type { PeopleOfWaves, ScaleChange } from './change-part.ts';
import type { ScaleOutcome, WavePresence, WhyNot } from './scale-change.ts';

type Said = Extract<ScaleOutcome, { status: 'said' }>;

/** The two waves as they are named, and what every sentence on a change needs. */
export interface WavesSaid {
  readonly from: string;
  readonly to: string;
  readonly panel: boolean;
}

const base = { kind: 'change', place: null } as const;

function changeValues(study: StudyShown, waves: WavesSaid, scale: ScaleChange['scale']): Values {
  const { speaker } = study;
  return {
    ...commonValues(study),
    from: waves.from,
    to: waves.to,
    topic: topicOf(study, scale),
    minimum: speaker.number(scale.minimum, 0),
    maximum: speaker.number(scale.maximum, 0),
  };
}

function moved(
  { speaker }: StudyShown,
  [before, after]: readonly [Estimate, Estimate],
  change: Estimate,
): Values {
  const interval = change.intervals[2];
  return {
    before: speaker.number(before.value, 2),
    after: speaker.number(after.value, 2),
    value: speaker.number(change.value, 2),
    lower: speaker.number(interval.lower, 2),
    upper: speaker.number(interval.upper, 2),
  };
}

/** A change is said only outside the box of what cannot be seen: where its 95 in 100 range leaves out 0. */
function isOutside({ intervals }: Estimate): boolean {
  return intervals[2].lower > 0 || intervals[2].upper < 0;
}

function probabilityOf(change: Estimate, probabilityMore: number): number {
  return isOutside(change) ? differing(probabilityMore) : Math.min(0.5, differing(probabilityMore));
}

/** All that is said of one scale: first what could not be seen, then the change, then the places. */
export function scaleFindings(study: StudyShown, waves: WavesSaid, outcome: Said, more: number): Finding[] {
  return [
    detectable(study, waves, outcome),
    overall(study, waves, outcome.change, more),
    ...items(study, waves, outcome.change),
    ...stays(study, waves, outcome),
    apart(study, waves, outcome.change),
  ];
}

function detectable(study: StudyShown, waves: WavesSaid, { change, presence }: Said): Finding {
  const { speaker } = study;
  const small = change.placeSmallest;
  const values = {
    ...changeValues(study, waves, change.scale),
    whole_smallest: speaker.number(change.smallestDetectable, 2),
    places: small === null ? 'none' : 'some',
    place_smallest: small === null ? '' : speaker.number(small.smallest, 2),
    alone: small === null ? '–' : speaker.number(small.alone, 2),
    people_from: speaker.number(change.respondents[0], 0),
    people_to: speaker.number(change.respondents[1], 0),
    both: speaker.number(presence.both, 0),
  };
  return {
    ...base,
    id: `change:detectable:${change.scale.name}`,
    status: 'said',
    scale: change.scale.name,
    claims: [{ about: 'a smaller change could be seen', probability: 0.05, hedge: 'cannot-tell' }],
    says: speaker.hedged('change.detectable', 'cannot-tell', values, 'hedge.cannot'),
    ground: speaker.plain('change.detectableGround', values),
    method: speaker.plain('change.detectable.method', values),
    sample: study.sample,
    numbers: {
      smallestDetectable: change.smallestDetectable,
      ...(small === null ? {} : { place: small.smallest, placeAlone: small.alone }),
      peopleBefore: change.respondents[0],
      peopleAfter: change.respondents[1],
      placesInBoth: presence.both,
    },
    refusal: null,
  };
}

function overall(study: StudyShown, waves: WavesSaid, shown: ScaleChange, more: number): Finding {
  const { speaker } = study;
  const { change, scale } = shown;
  const probability = probabilityOf(change, more);
  const hedge = hedgeFor(probability);
  const values = {
    ...changeValues(study, waves, scale),
    ...moved(study, shown.levels, change),
    end: more >= 0.5 ? scale.highEnd : scale.lowEnd,
    method: study.fit.method,
    panel: waves.panel ? 'yes' : 'no',
  };
  return {
    ...base,
    id: `change:${scale.name}`,
    status: 'said',
    scale: scale.name,
    claims: [{ about: more >= 0.5 ? 'change above zero' : 'change below zero', probability, hedge }],
    says: speaker.hedged(hedge === 'cannot-tell' ? 'change.open' : 'change.more', hedge, values),
    ground: speaker.plain('change.ground', values),
    method: speaker.plain('change.method', values),
    sample: study.sample,
    numbers: {
      change: change.value,
      standardError: change.standardError,
      lower: change.intervals[2].lower,
      upper: change.intervals[2].upper,
      before: shown.levels[0].value,
      after: shown.levels[1].value,
    },
    refusal: null,
  };
}

function items(study: StudyShown, waves: WavesSaid, shown: ScaleChange): Finding[] {
  const { alike, itemChanges, scale } = shown;
  if (alike === null || alike.probability > 0.05) return [];
  const { speaker } = study;
  const probability = 1 - alike.probability;
  const hedge = hedgeFor(probability);
  const changes = itemChanges.map((item) => item.change.value);
  const values = {
    ...changeValues(study, waves, scale),
    items: speaker.number(changes.length, 0),
    most: speaker.number(Math.max(...changes), 2),
    least: speaker.number(Math.min(...changes), 2),
    statistic: speaker.number(alike.statistic, 1),
    freedom: speaker.number(alike.freedom, 0),
  };
  return [
    {
      ...base,
      id: `change:items:${scale.name}`,
      status: 'said',
      scale: scale.name,
      claims: [{ about: 'items changed differently', probability, hedge }],
      says: speaker.hedged('change.items', hedge, values),
      ground: speaker.plain('change.itemsGround', values),
      method: speaker.plain('change.items.method', values),
      sample: study.sample,
      numbers: {
        statistic: alike.statistic,
        freedom: alike.freedom,
        probability: alike.probability,
        most: Math.max(...changes),
        least: Math.min(...changes),
      },
      refusal: null,
    },
  ];
}

function stays(study: StudyShown, waves: WavesSaid, { change, probabilityPositive }: Said): Finding[] {
  if (change.stability === null) return [];
  const { speaker } = study;
  const { estimate, interval } = change.stability;
  const positive = probabilityPositive >= 0.5;
  const hedge = positive ? hedgeFor(probabilityPositive) : 'cannot-tell';
  const values = {
    ...changeValues(study, waves, change.scale),
    more: moreOf(study, change.scale),
    value: speaker.number(estimate, 2),
    lower: speaker.number(interval.lower, 2),
    upper: speaker.number(interval.upper, 2),
  };
  return [
    {
      ...base,
      id: `change:stability:${change.scale.name}`,
      status: 'said',
      scale: change.scale.name,
      claims: [{ about: 'stability above zero', probability: probabilityPositive, hedge }],
      says: speaker.hedged(hedge === 'cannot-tell' ? 'change.staysOpen' : 'change.stays', hedge, values),
      ground: speaker.plain('change.staysGround', values),
      method: speaker.plain('change.stays.method', values),
      sample: study.sample,
      numbers: { stability: estimate, lower: interval.lower, upper: interval.upper },
      refusal: null,
    },
  ];
}

function apart(study: StudyShown, waves: WavesSaid, shown: ScaleChange): Finding {
  const { speaker } = study;
  const { scale, test, reliability } = shown;
  const told = shown.places.some((place) => place.status === 'said');
  const said = shown.places.filter((place) => place.status === 'said');
  const hedge = told ? hedgeFor(test.confidence) : 'cannot-tell';
  const values = {
    ...changeValues(study, waves, scale),
    shown: speaker.number(said.length, 0),
    moved: speaker.number(said.filter((place) => isOutside(place.change)).length, 0),
    reliability: speaker.number(reliability.mean, 2),
    classical: reliability.classical === null ? '–' : speaker.number(reliability.classical, 2),
    confidence: speaker.number(100 * Math.min(test.confidence, 0.9999), 2),
    ratio: speaker.number(test.likelihoodRatio, 1),
  };
  return {
    ...base,
    id: `change:places:${scale.name}`,
    status: told ? 'said' : 'refused',
    scale: scale.name,
    claims: [{ about: 'places changed differently', probability: test.confidence, hedge }],
    says: speaker.hedged(told ? 'change.apart' : 'change.alike', hedge, values),
    ground: speaker.plain(told ? 'change.apartGround' : 'change.alikeGround', values),
    method: speaker.plain('change.apart.method', values),
    sample: study.sample,
    numbers: {
      confidence: test.confidence,
      likelihoodRatio: test.likelihoodRatio,
      reliability: reliability.mean,
      varianceOfChange: reliability.variance,
      ...(reliability.classical === null ? {} : { classicalReliability: reliability.classical }),
      shown: said.length,
      outside: said.filter((place) => isOutside(place.change)).length,
    },
    refusal: told
      ? null
      : {
          why: speaker.plain('change.alike.why', values),
          change: speaker.plain('change.alike.change', values),
          meanwhile: speaker.plain('change.alike.meanwhile', values),
        },
  };
}

/** One sentence for each place whose change may be shown. */
export function placeFindings(study: StudyShown, waves: WavesSaid, shown: ScaleChange): Finding[] {
  const { speaker } = study;
  const { scale } = shown;
  return shown.places.flatMap((place): Finding[] => {
    if (place.status !== 'said') return [];
    const more = place.probabilityMore >= 0.5;
    const probability = probabilityOf(place.change, place.probabilityMore);
    const hedge = hedgeFor(probability);
    const values = {
      ...changeValues(study, waves, scale),
      ...moved(study, place.levels, place.change),
      place: place.place,
      end: more ? scale.highEnd : scale.lowEnd,
      smallest: speaker.number(place.smallestDetectable, 2),
      people_from: speaker.number(place.respondents[0], 0),
      people_to: speaker.number(place.respondents[1], 0),
    };
    return [
      {
        kind: 'change',
        id: `change:place:${place.place}:${scale.name}`,
        status: 'said',
        scale: scale.name,
        place: place.place,
        claims: [{ about: more ? 'change above zero' : 'change below zero', probability, hedge }],
        says: speaker.hedged(
          hedge === 'cannot-tell' ? 'change.placeOpen' : 'change.placeMore',
          hedge,
          values,
        ),
        ground: speaker.plain('change.placeGround', values),
        method: speaker.plain('change.place.method', values),
        sample: { ...study.sample, respondents: place.respondents[1], places: 1 },
        numbers: {
          change: place.change.value,
          lower: place.change.intervals[2].lower,
          upper: place.change.intervals[2].upper,
          smallestDetectable: place.smallestDetectable,
        },
        refusal: null,
      },
    ];
  });
}

/** Who came and who went. */
export function peopleFinding(
  study: StudyShown,
  waves: WavesSaid,
  people: PeopleOfWaves,
  presence: WavePresence,
): Finding {
  const { speaker } = study;
  const { linked, panel } = people;
  const values = {
    ...commonValues(study),
    from: waves.from,
    to: waves.to,
    stayed: speaker.number(linked?.stayed ?? 0, 0),
    left: speaker.number(linked?.left ?? 0, 0),
    joined: speaker.number(linked?.joined ?? 0, 0),
    both: speaker.number(presence.both, 0),
    onlyFrom: speaker.number(presence.onlyFrom, 0),
    onlyTo: speaker.number(presence.onlyTo, 0),
  };
  const id = linked ? 'change.people' : panel ? 'change.peopleOpen' : 'change.peopleApart';
  return {
    ...base,
    id: 'change:people',
    status: 'said',
    scale: null,
    claims: [],
    says: [{ text: speaker.plain(id, values) }],
    ground: speaker.plain('change.peopleGround', values),
    method: speaker.plain(panel ? 'change.people.method' : 'change.peopleApart.method', values),
    sample: study.sample,
    numbers: {
      ...linked,
      placesInBoth: presence.both,
      placesBefore: presence.onlyFrom,
      placesAfter: presence.onlyTo,
    },
    refusal: null,
  };
}

/** Why one scale cannot be compared between the waves. */
export function scaleRefusal(
  study: StudyShown,
  waves: WavesSaid,
  outcome: Extract<ScaleOutcome, { status: 'refused' }>,
): Finding {
  const { speaker, limit } = study;
  const count = (n: number): string => (n >= limit ? speaker.number(n, 0) : `<${speaker.number(limit, 0)}`);
  const values = {
    ...changeValues(study, waves, outcome.scale),
    limit: speaker.number(limit, 0),
    items: outcome.items.join(', '),
    says: outcome.says,
    people_from: count(outcome.people.from),
    people_to: count(outcome.people.to),
  };
  return {
    ...base,
    id: `change:${outcome.scale.name}`,
    status: 'refused',
    scale: outcome.scale.name,
    claims: [{ about: 'the waves can be compared', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('change.refused', 'cannot-tell', values),
    ground: speaker.plain('change.refusedGround', values),
    method: speaker.plain('change.refused.method', values),
    sample: study.sample,
    numbers: {},
    refusal: refusalOf(study, outcome.why, 'change.refused.meanwhile', values),
  };
}

/** Why nothing can be compared at all. */
export function wholeRefusal(study: StudyShown, why: 'oneWave' | 'column', column: string): Finding {
  const { speaker } = study;
  const values = { ...commonValues(study), column, says: why };
  return {
    ...base,
    id: 'change',
    status: 'refused',
    scale: null,
    claims: [{ about: 'there are two waves', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('change.refusedAll', 'cannot-tell', values),
    ground: speaker.plain('change.refusedAllGround', values),
    method: speaker.plain('change.refused.method', values),
    sample: study.sample,
    numbers: {},
    refusal: refusalOf(study, why, 'change.refusedAll.meanwhile', values),
  };
}

function refusalOf(
  { speaker }: StudyShown,
  why: WhyNot | 'oneWave' | 'column',
  meanwhile: 'change.refused.meanwhile' | 'change.refusedAll.meanwhile',
  values: Values,
): RefusalWords {
  return {
    why: speaker.plain(`change.why.${why}`, values),
    change: speaker.plain(`change.do.${why}`, values),
    meanwhile: speaker.plain(meanwhile, values),
  };
}
