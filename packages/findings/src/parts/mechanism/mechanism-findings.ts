import type { Sample } from '../../finding.ts';
import { hedgeFor } from '../../ladder.ts';
import type { Finding } from '../../statement.ts';
import type { MessageId, Speaker, Values } from '../../wording/speaker.ts';
import type { MechanismShown, PathShown } from './mechanism-part.ts';

/** What sentences of the mechanism draw on, with a survey or without. */
export interface Told {
  readonly speaker: Speaker;
  readonly common: Values;
  readonly sample: Sample;
}

/** Draws of the Monte Carlo interval in a release. */
export const drawsOfRelease = 10_000;

/** Structure to efficacy, efficacy to outcome, and both together, in that order. */
export function mechanismFindings(told: Told, shown: MechanismShown, family: string): Finding[] {
  const { speaker } = told;
  const number = (value: number): string => speaker.number(value, 2);
  const unitOfOutcome = speaker.plain(unitId(shown), { outcome: shown.outcome });
  const shared: Values = {
    ...told.common,
    from: shown.from,
    efficacy: shown.efficacy,
    outcome: shown.outcome,
    places: speaker.number(shown.places, 0),
    family,
  };
  const method = speaker.plain(
    shown.splitHalf
      ? 'mechanism.method.half'
      : shown.corrected
        ? 'mechanism.method.latent'
        : 'mechanism.method.given',
    shared,
  );
  const one = (id: 'a' | 'b', path: PathShown, unit: string): Finding => {
    const hedge = hedgeFor(path.probability);
    const way = path.estimate < 0 ? 'less' : 'more';
    return {
      ...found(told, `mechanism:${id}`, shown),
      claims: [
        {
          about: `path ${id} ${way === 'less' ? 'below' : 'above'} zero`,
          probability: path.probability,
          hedge,
        },
      ],
      says: speaker.hedged(`mechanism.${id}.${hedge === 'cannot-tell' ? 'open' : way}`, hedge, shared),
      ground: speaker.plain(shown.splitHalf ? 'mechanism.path.groundStep' : 'mechanism.path.ground', {
        ...shared,
        value: number(path.estimate),
        lower: number(path.interval.lower),
        upper: number(path.interval.upper),
        unit: lowered(unit),
      }),
      method: speaker.plain('mechanism.method.paths', { ...shared, method }),
      numbers: {
        estimate: path.estimate,
        standardError: path.standardError,
        lower: path.interval.lower,
        upper: path.interval.upper,
      },
    };
  };
  return [
    one(
      'a',
      shown.toMediator,
      speaker.plain(shown.splitHalf ? 'mechanism.unit.line' : 'mechanism.unit.efficacy', shared),
    ),
    one('b', shown.toOutcome, unitOfOutcome),
    indirectFinding(told, shown, shared, method),
  ];
}

function indirectFinding(told: Told, shown: MechanismShown, shared: Values, method: string): Finding {
  const { speaker } = told;
  const { indirect, direct, withoutMediator, total, sensitivity, proportion } = shown;
  const hedge = hedgeFor(indirect.probability);
  const number = (value: number): string => speaker.number(value, 2);
  const robust = Math.min(sensitivity.toMediator.toZero, sensitivity.toOutcome.toZero);
  const share =
    proportion !== null && proportion > 0 && proportion < 1 ? speaker.number(100 * proportion, 0) : null;
  const rho = sensitivity.residualCorrelation;
  return {
    ...found(told, 'mechanism:indirect', shown),
    claims: [{ about: 'the product of both paths has this sign', probability: indirect.probability, hedge }],
    says: speaker.hedged(
      hedge === 'cannot-tell' ? 'mechanism.indirect.open' : 'mechanism.indirect.said',
      hedge,
      shared,
    ),
    ground: speaker.plain('mechanism.indirect.ground', {
      ...shared,
      value: number(indirect.estimate),
      lower: number(indirect.product.lower),
      upper: number(indirect.product.upper),
      without: number((withoutMediator ?? total).estimate),
      direct: number(direct.estimate),
      proportion: share ?? 'none',
      robust: speaker.number(100 * robust, 0),
    }),
    method: speaker.plain('mechanism.method.indirect', {
      ...shared,
      method,
      draws: speaker.number(drawsOfRelease, 0),
      lower: speaker.number(indirect.monteCarlo.lower, 3),
      upper: speaker.number(indirect.monteCarlo.upper, 3),
      correlation: rho === null ? lowered(speaker.plain('mechanism.correlation.none')) : number(rho),
    }),
    numbers: {
      indirect: indirect.estimate,
      lower: indirect.product.lower,
      upper: indirect.product.upper,
      monteCarloLower: indirect.monteCarlo.lower,
      monteCarloUpper: indirect.monteCarlo.upper,
      direct: direct.estimate,
      total: total.estimate,
      robustnessValue: robust,
      ...(withoutMediator ? { withoutMediator: withoutMediator.estimate } : {}),
      ...(proportion === null ? {} : { proportion }),
      ...(rho === null ? {} : { residualCorrelation: rho }),
    },
  };
}

function found(told: Told, id: string, shown: MechanismShown) {
  return {
    id,
    kind: 'mechanism',
    status: 'said',
    scale: null,
    place: null,
    sample: { ...told.sample, places: shown.places },
    refusal: null,
  } as const;
}

function unitId({ outcomeKind }: MechanismShown): MessageId {
  if (outcomeKind === 'gaussian' || outcomeKind === 'binary' || outcomeKind === 'scale')
    return `mechanism.unit.${outcomeKind}`;
  return 'mechanism.unit.count';
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
