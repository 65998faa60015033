import { hedgeFor } from '../../ladder.ts';
import type { Finding, RefusalWords } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import { type AgreementShown, fewestPlaces } from './agreement-part.ts';

/** In fewer places than this share people must agree for answers to be added up. */
const mostPlaces = 0.5;

/**
 * May answers be added up to places? Yes where more places agree than luck allows, at least half of them do, and
 * places differ; the probability that both hold is at least 1 − (what is left of each). Else a refusal.
 */
export function agreementFinding(
  study: StudyShown,
  shown: AgreementShown,
  alpha: number,
  agree: number,
): Finding {
  const { speaker } = study;
  const { against, distribution, intraclass, scale } = shown;
  const variance = speaker.number(against.variance, 2);
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    null: speaker.plain(`agreement.null.${against.name}`, { variance }),
    name: lowered(speaker.plain(`agreement.name.${against.name}`)),
    variance,
    needed: speaker.number(fewestPlaces, 0),
    limit: speaker.number(study.limit, 0),
  };
  const base = {
    id: `agreement:${scale.name}`,
    kind: 'agreement',
    scale: scale.name,
    place: null,
    sample: study.sample,
  } as const;
  if (distribution === null || intraclass === null)
    return {
      ...base,
      status: 'refused',
      claims: [{ about: 'answers may be added up to places', probability: 0, hedge: 'cannot-tell' }],
      says: speaker.hedged('agreement.fewOpen', 'cannot-tell', values),
      ground: speaker.plain('agreement.fewGround', values),
      method: speaker.plain('agreement.fewMethod', values),
      numbers: { nullVariance: against.variance },
      refusal: {
        why: speaker.plain('agreement.refusal.whyPlaces', values),
        change: speaker.plain('agreement.refusal.changePlaces', values),
        meanwhile: speaker.plain('agreement.refusal.meanwhile', values),
      },
    };
  const differ = 1 - intraclass.p;
  const usual = distribution.shareAbove >= mostPlaces;
  const probability = usual ? Math.max(0, agree + differ - 1) : 0;
  const said = hedgeFor(probability);
  const quantile = (share: number): number =>
    distribution.quantiles.find((one) => one.share === share)!.value;
  const [lower, median, upper] = [quantile(0.25), quantile(0.5), quantile(0.75)];
  const agreeing = Math.round(distribution.shareAbove * distribution.places);
  const told = {
    ...values,
    agree: speaker.number(agreeing, 0),
    chance: speaker.number(100 * alpha, 0),
    places: speaker.number(distribution.places, 0),
    median: speaker.number(median, 2),
    lower: speaker.number(lower, 2),
    upper: speaker.number(upper, 2),
    index: shown.items > 1 ? 'r_wg(j)' : 'r_wg',
    correlation: speaker.number(shown.itemCorrelation, 2),
    icc1: speaker.number(intraclass.icc1, 3),
    lowerIcc: speaker.number(intraclass.interval.icc1.lower, 3),
    upperIcc: speaker.number(intraclass.interval.icc1.upper, 3),
    icc2: speaker.number(intraclass.icc2, 3),
    icc1Reml: speaker.number(intraclass.icc1Reml, 3),
    icc2Reml: speaker.number(intraclass.icc2Reml, 3),
    p: intraclass.p < 1e-4 ? `< ${speaker.number(1e-4, 4)}` : `= ${speaker.number(intraclass.p, 4)}`,
  };
  const refused = said === 'cannot-tell';
  const refusal: RefusalWords = {
    why: speaker.plain(
      usual && agree >= differ ? 'agreement.refusal.whySame' : 'agreement.refusal.whyFew',
      told,
    ),
    change: speaker.plain('agreement.refusal.change', told),
    meanwhile: speaker.plain('agreement.refusal.meanwhile', told),
  };
  return {
    ...base,
    status: refused ? 'refused' : 'said',
    claims: [{ about: 'answers may be added up to places', probability, hedge: said }],
    says: speaker.hedged(refused ? 'agreement.open' : 'agreement.said', said, told),
    ground: speaker.plain('agreement.ground', told),
    method: speaker.plain('agreement.method', told),
    numbers: {
      shareAbove: distribution.shareAbove,
      agreeing,
      places: distribution.places,
      median,
      lower,
      upper,
      nullVariance: against.variance,
      itemCorrelation: shown.itemCorrelation,
      icc1: intraclass.icc1,
      icc1Lower: intraclass.interval.icc1.lower,
      icc1Upper: intraclass.interval.icc1.upper,
      icc2: intraclass.icc2,
      icc1Reml: intraclass.icc1Reml,
      icc2Reml: intraclass.icc2Reml,
      p: intraclass.p,
    },
    refusal: refused ? refusal : null,
  };
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
