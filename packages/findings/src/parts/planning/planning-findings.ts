import { reliabilityClear } from '../../collective-enough.ts';
import type { Hedge, ScaleShown } from '../../finding.ts';
import { hedgeFor } from '../../ladder.ts';
import type { Finding, RefusalWords } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { MessageId, Values } from '../../wording/speaker.ts';
import { planChance, supposedShare } from './planning-part.ts';

interface Told {
  readonly says: MessageId;
  readonly ground: MessageId;
  readonly hedge: Hedge;
  readonly probability: number;
  readonly about: string;
  readonly numbers: Finding['numbers'];
  readonly values: Values;
  readonly instead?: MessageId;
  readonly refusal?: (values: Values) => RefusalWords;
}

function tell(study: StudyShown, scale: ScaleShown, told: Told): Finding {
  const { speaker } = study;
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    clear: speaker.number(reliabilityClear, 1),
    chance: speaker.number(100 * planChance, 0),
    ...told.values,
  };
  return {
    id: `planning:${scale.name}`,
    kind: 'planning',
    status: told.refusal ? 'refused' : 'said',
    scale: scale.name,
    place: null,
    claims: [{ about: told.about, probability: told.probability, hedge: told.hedge }],
    says: speaker.hedged(told.says, told.hedge, values, told.instead),
    ground: speaker.plain(told.ground, values),
    method: speaker.plain('planning.method', values),
    sample: study.sample,
    numbers: told.numbers,
    refusal: told.refusal?.(values) ?? null,
  };
}

/** So many more answers, from so many of the shown places. */
export function neededFinding(
  study: StudyShown,
  scale: ScaleShown,
  needs: readonly { readonly more: number }[],
  each: number,
): Finding {
  const { speaker } = study;
  const total = needs.reduce((sum, { more }) => sum + more, 0);
  const from = needs.filter(({ more }) => more > 0).length;
  return tell(study, scale, {
    says: 'planning.needed',
    ground: 'planning.neededGround',
    hedge: hedgeFor(planChance),
    probability: planChance,
    about: 'so many more answers are enough',
    numbers: { more: total, from, shown: needs.length, each, target: reliabilityClear },
    values: {
      more: speaker.number(total, 0),
      from: speaker.number(from, 0),
      shown: speaker.number(needs.length, 0),
      each: speaker.number(each, 0),
    },
  });
}

/** Every shown place is clear already. */
export function enoughFinding(
  study: StudyShown,
  scale: ScaleShown,
  shown: number,
  probability: number,
): Finding {
  return tell(study, scale, {
    says: 'planning.enough',
    ground: 'planning.enoughGround',
    hedge: hedgeFor(probability),
    probability,
    about: 'every shown place is clear',
    numbers: { more: 0, shown, target: reliabilityClear },
    values: { shown: study.speaker.number(shown, 0) },
  });
}

/** Places are not spoken of yet: so many people in each would change that. */
export function eachFinding(study: StudyShown, scale: ScaleShown, each: number): Finding {
  return tell(study, scale, {
    says: 'planning.each',
    ground: 'planning.eachGround',
    hedge: hedgeFor(planChance),
    probability: planChance,
    about: 'so many people in each place are enough',
    numbers: { each, target: reliabilityClear },
    values: { each: study.speaker.number(each, 0) },
  });
}

/** No difference between places was found, or too little to plan on. */
export function unknownFinding(study: StudyShown, scale: ScaleShown, supposed: number): Finding {
  const { speaker } = study;
  return tell(study, scale, {
    says: 'planning.unknown',
    ground: 'planning.unknownGround',
    hedge: 'cannot-tell',
    probability: 0,
    about: 'how many people are enough',
    numbers: { supposed },
    instead: 'hedge.cannot',
    values: {
      supposed: speaker.number(supposed, 0),
      share: speaker.number(100 * supposedShare, 0),
    },
    refusal: (values) => ({
      why: speaker.plain('planning.refusal.why', values),
      change: speaker.plain('planning.refusal.change', values),
      meanwhile: speaker.plain('planning.refusal.meanwhile', values),
    }),
  });
}
