import type { ScaleShown } from '../../finding.ts';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import { draws, leastCompared, type ScaleComparison } from './comparison-part.ts';

/** How much of an order would be luck: over how many spots of a line a typical place could stand. */
export function lineFinding(study: StudyShown, compared: ScaleComparison): Finding {
  const { speaker } = study;
  const { scale, places, width, clear, orderProbability } = compared;
  const hedge = hedgeFor(orderProbability);
  const open = hedge === 'cannot-tell';
  const span = scale.maximum - scale.minimum;
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    width: speaker.number(width.median, 0),
    lower: speaker.number(width.lower, 0),
    upper: speaker.number(width.upper, 0),
    shown: speaker.number(places, 0),
    clear: speaker.number(clear, span < 2 ? 2 : 1),
    minimum: speaker.number(scale.minimum, 0),
    maximum: speaker.number(scale.maximum, 0),
    draws: speaker.number(draws, 0),
    bars: compared.multiplier === null ? 'none' : 'drawn',
    multiplier: compared.multiplier === null ? '' : speaker.number(compared.multiplier, 2),
  };
  return {
    id: `comparison:${scale.name}`,
    kind: 'comparison',
    status: 'said',
    scale: scale.name,
    place: null,
    claims: [{ about: 'the order of the estimates is the true one', probability: orderProbability, hedge }],
    says: speaker.hedged(open ? 'comparison.open' : 'comparison.clear', hedge, values),
    ground: speaker.plain('comparison.ground', values),
    method: speaker.plain('comparison.method', values),
    sample: study.sample,
    numbers: {
      places,
      width: width.median,
      lower: width.lower,
      upper: width.upper,
      clear,
      orderProbability,
      ...(compared.multiplier === null ? {} : { multiplier: compared.multiplier }),
    },
    refusal: null,
  };
}

/** So few places can be shown that an order would say nothing beyond their pairs. */
export function fewFinding(study: StudyShown, scale: ScaleShown): Finding {
  const { speaker } = study;
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    least: speaker.number(leastCompared, 0),
    limit: speaker.number(study.limit, 0),
  };
  return {
    id: `comparison:${scale.name}`,
    kind: 'comparison',
    status: 'refused',
    scale: scale.name,
    place: null,
    claims: [{ about: 'places can be compared as a whole', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('comparison.few', 'cannot-tell', values, 'hedge.cannot'),
    ground: speaker.plain('comparison.fewGround', values),
    method: speaker.plain('comparison.fewMethod', values),
    sample: study.sample,
    numbers: {},
    refusal: {
      why: speaker.plain('comparison.refusal.why', values),
      change: speaker.plain('comparison.refusal.change', values),
      meanwhile: speaker.plain('comparison.refusal.meanwhile', values),
    },
  };
}
