import type { Fit } from '@weft/ecometrics';
import type { CodedAnswers, CodingPlan } from '@weft/instruments';
import type { Said } from './worker-protocol.ts';

/** What was read and fitted, before the rules of saying. */
export interface Worked {
  readonly plan: CodingPlan;
  readonly coded: CodedAnswers;
  readonly fitted: Fit;
}

/** What may be said of it. Until the findings package decides that, nothing is. */
export function saidOf({ coded }: Worked): Said {
  return {
    findings: [],
    refusals: [],
    places: [],
    scales: [],
    references: {},
    pairs: [],
    curves: [],
    kind: { one: 'place', many: 'places' },
    community: '',
    notices: coded.notices.map(({ says }) => says),
  };
}
