import {
  type Answers,
  type DomainCorrelation,
  type Domains,
  domains,
  itemSumsByPlace,
  type NoItemStatistic,
} from '@weft/ecometrics';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { DomainsShown } from './items-part.ts';

/** From this correlation on, two domains are one thing (Rönkkö & Cho 2022, Organ. Res. Methods 25:6). */
const sameFrom = 0.9;
/** Places a two-level factor model needs; twice the number of items where that is more. */
const fewestPlaces = 30;

/** One or two threads at each level: what is said, and the numbers. */
export interface DomainsFound {
  readonly findings: readonly Finding[];
  readonly shown: DomainsShown | null;
}

/** Two scales to hold against each other: trust and action, or the only two; `null` where there are none. */
function pairOf({ scales }: StudyShown): readonly [number, number] | null {
  const trust = scales.findIndex((scale) => scale.role === 'trust');
  const action = scales.findIndex((scale) => scale.role === 'action');
  if (trust >= 0 && action >= 0) return [trust, action];
  return scales.length === 2 ? [0, 1] : null;
}

export function domainsFound(study: StudyShown, answers: Answers, eachLevel: boolean): DomainsFound {
  const pair = pairOf(study);
  if (pair === null) return { findings: [], shown: null };
  const chosen = [...answers.items.keys()].filter((i) => pair.includes(answers.items[i]!.scale));
  const sums = itemSumsByPlace(answers, chosen);
  const people = sums.respondents.reduce((a, b) => a + b, 0);
  const needed = Math.max(fewestPlaces, 2 * chosen.length);
  const found: Domains | NoItemStatistic =
    people < study.limit
      ? { absent: 'few-respondents', found: people }
      : sums.places.length < needed
        ? { absent: 'few-places', found: sums.places.length, needed }
        : domains(
            sums,
            chosen.map((i) => (answers.items[i]!.scale === pair[0] ? 0 : 1)),
            { eachLevel },
          );
  if ('absent' in found) return { findings: [refused(study, pair, found)], shown: null };
  const shown: DomainsShown = {
    first: study.scales[pair[0]]!.name,
    second: study.scales[pair[1]]!.name,
    respondents: found.respondents,
    places: found.places,
    models: found.models.map(({ deviance: _, parameters: __, bounded, ...model }) => ({
      ...model,
      bounded: [...new Set([...bounded.within, ...bounded.between])],
    })),
    within: { value: found.correlation.within.estimate, interval: found.correlation.within.interval },
    between: { value: found.correlation.between.estimate, interval: found.correlation.between.interval },
  };
  const at = (level: 'within' | 'between') => levelFinding(study, pair, found, level);
  return { findings: [at('within'), at('between')], shown };
}

function levelFinding(
  study: StudyShown,
  [a, b]: readonly [number, number],
  found: Domains,
  level: 'within' | 'between',
): Finding {
  const { speaker } = study;
  const correlation = found.correlation[level];
  const model = (name: string) => found.models.find((one) => one.model === name)!;
  const both = model('2|2');
  const rise = model(level === 'within' ? '1|2' : '2|1').bic - both.bic;
  const two = probabilityOfTwo(correlation, rise);
  const probability = Math.max(two, 1 - two);
  const hedge = hedgeFor(probability);
  const { interval } = correlation;
  const srmr = level === 'within' ? both.srmrWithin : both.srmrBetween;
  const values = {
    ...commonValues(study),
    first: topicOf(study, study.scales[a]!),
    second: topicOf(study, study.scales[b]!),
    value: speaker.number(correlation.estimate, 2),
    range: interval ? 'given' : 'none',
    lower: interval ? speaker.number(interval.lower, 2) : '',
    upper: interval ? speaker.number(interval.upper, 2) : '',
    people: speaker.number(found.respondents, 0),
    places: speaker.number(found.places, 0),
    chi: speaker.number(both.chiSquare, 1),
    df: speaker.number(both.degreesOfFreedom, 0),
    cfi: speaker.number(both.cfi, 3),
    rmsea: speaker.number(both.rmsea, 3),
    srmr: srmr === null ? '–' : speaker.number(srmr, 3),
    bic: speaker.number(rise, 1),
    bounded: both.bounded[level].join(', ') || 'none',
  };
  const verdict = hedge === 'cannot-tell' ? 'open' : two >= 0.5 ? 'two' : 'one';
  return {
    id: `domains:${level}`,
    kind: 'item',
    status: 'said',
    scale: null,
    place: null,
    claims: [{ about: two >= 0.5 ? `two domains ${level}` : `one domain ${level}`, probability, hedge }],
    says: speaker.hedged(`domains.${level}.${verdict}`, hedge, values),
    ground: speaker.plain('domains.ground', values),
    method: speaker.plain('domains.method', values),
    sample: { ...study.sample, respondents: found.respondents, places: found.places },
    numbers: {
      correlation: correlation.estimate,
      ...(interval ? { lower: interval.lower, upper: interval.upper } : {}),
      bicOfOneDomain: rise,
      chiSquare: both.chiSquare,
      degreesOfFreedom: both.degreesOfFreedom,
      cfi: both.cfi,
      rmsea: both.rmsea,
      ...(srmr === null ? {} : { srmr }),
    },
    refusal: null,
  };
}

/** P(ρ < .9); where ρ stands at 1 there is no such chance, and that of two domains is BIC’s, 1/(1 + e^(−ΔBIC/2)). */
function probabilityOfTwo(correlation: DomainCorrelation, rise: number): number {
  if (correlation.interval !== null) return correlation.probabilityUnder(sameFrom);
  return 1 / (1 + Math.exp(-rise / 2));
}

function refused(study: StudyShown, [a, b]: readonly [number, number], why: NoItemStatistic): Finding {
  const { speaker } = study;
  const pairTopics = [a, b].map((q) => topicOf(study, study.scales[q]!));
  const values = {
    ...commonValues(study),
    first: pairTopics[0]!,
    second: pairTopics[1]!,
    topic: pairTopics.join(', '),
    why: why.absent.replaceAll('-', '_'),
    item: why.item ?? '',
    found: why.found === undefined ? '' : speaker.number(why.found, 0),
    needed: why.needed === undefined ? '' : speaker.number(why.needed, 0),
  };
  return {
    id: 'domains:refused',
    kind: 'item',
    status: 'refused',
    scale: null,
    place: null,
    claims: [{ about: 'one domain or two', probability: 0.5, hedge: 'cannot-tell' }],
    says: speaker.hedged('domains.refused', 'cannot-tell', values),
    ground: speaker.plain('items.refusedGround', values),
    method: speaker.plain('items.refusedMethod', values),
    sample: study.sample,
    numbers: {
      ...(why.found === undefined ? {} : { found: why.found }),
      ...(why.needed === undefined ? {} : { needed: why.needed }),
    },
    refusal: {
      why: speaker.plain('items.why', values),
      change: speaker.plain('items.change', values),
      meanwhile: speaker.plain('items.meanwhile', values),
    },
  };
}
