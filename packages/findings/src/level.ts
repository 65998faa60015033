import { overallLevel } from './collective-enough.ts';
import { estimateOf } from './estimate.ts';
import { leaningOf } from './leaning.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown, topicOf } from './study-shown.ts';

/** Where all places together stand on each scale, and which way they lean from its middle. */
export function levels(study: StudyShown): Finding[] {
  const { speaker } = study;
  return study.scales.map((scale, q) => {
    const { value, standardError } = overallLevel(study, q);
    const leaning = leaningOf(speaker, scale, estimateOf(value, standardError));
    const { hedge } = leaning.claim;
    const values = {
      ...commonValues(study),
      ...leaning.values,
      title: scale.title,
      topic: topicOf(study, scale),
    };
    return {
      id: `level:${scale.name}`,
      kind: 'level',
      status: 'said',
      scale: scale.name,
      place: null,
      claims: [leaning.claim],
      says: speaker.hedged(hedge === 'cannot-tell' ? 'level.open' : 'level.above', hedge, values),
      ground: speaker.plain('level.ground', values),
      method: speaker.plain('level.method', values),
      sample: study.sample,
      numbers: leaning.numbers,
      refusal: null,
    };
  });
}
