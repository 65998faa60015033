import type { PlaceShown } from './finding.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown } from './study-shown.ts';

/** Says how many places are held back, without telling which is which, and what would change it. */
export function withheldFinding(study: StudyShown, places: readonly PlaceShown[]): Finding[] {
  const held = places.filter((p) => p.status === 'withheld' && p.reason !== 'not-collective');
  if (held.length === 0) return [];
  const { speaker } = study;
  const values = {
    ...commonValues(study),
    held: held.length,
    limit: speaker.number(study.limit, 0),
  };
  return [
    {
      id: 'withheld',
      kind: 'withheld',
      status: 'refused',
      scale: null,
      place: null,
      claims: [{ about: 'may be shown', probability: 0, hedge: 'cannot-tell' }],
      says: speaker.hedged('withheld.said', 'cannot-tell', values, 'withheld.notShown'),
      ground: speaker.plain('withheld.ground', values),
      method: speaker.plain('withheld.method', values),
      sample: study.sample,
      numbers: { withheld: held.length },
      refusal: {
        why: speaker.plain('withheld.refusal.why', values),
        change: speaker.plain('withheld.refusal.change', values),
        meanwhile: speaker.plain('withheld.refusal.meanwhile', values),
      },
    },
  ];
}
