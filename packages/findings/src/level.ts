import { normalCdf } from '@weft/ecometrics';
import { overallLevel } from './collective-enough.ts';
import { estimateOf } from './estimate.ts';
import { hedgeFor } from './ladder.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown, topicOf } from './study-shown.ts';

/** Where all places together stand on each scale, and which way they lean from its middle. */
export function levels(study: StudyShown): Finding[] {
  const { speaker } = study;
  return study.scales.map((scale, q) => {
    const { value, standardError } = overallLevel(study, q);
    const middle = (scale.minimum + scale.maximum) / 2;
    const above = normalCdf((value - middle) / standardError);
    const probability = Math.max(above, 1 - above);
    const hedge = hedgeFor(probability);
    const interval = estimateOf(value, standardError).intervals[2];
    const values = {
      ...commonValues(study),
      title: scale.title,
      topic: topicOf(study, scale),
      end: above >= 0.5 ? scale.highEnd : scale.lowEnd,
      low: scale.lowEnd,
      high: scale.highEnd,
      value: speaker.number(value, 2),
      lower: speaker.number(interval.lower, 2),
      upper: speaker.number(interval.upper, 2),
      minimum: speaker.number(scale.minimum, 0),
      maximum: speaker.number(scale.maximum, 0),
    };
    return {
      id: `level:${scale.name}`,
      kind: 'level',
      status: 'said',
      scale: scale.name,
      place: null,
      claims: [
        { about: above >= 0.5 ? 'above the middle option' : 'below the middle option', probability, hedge },
      ],
      says: speaker.hedged(hedge === 'cannot-tell' ? 'level.open' : 'level.above', hedge, values),
      ground: speaker.plain('level.ground', values),
      method: speaker.plain('level.method', values),
      sample: study.sample,
      numbers: { level: value, standardError, lower: interval.lower, upper: interval.upper },
      refusal: null,
    };
  });
}
