import {
  answersNeeded,
  assumedVariances,
  assumptionsOf,
  detectableChange,
  detectableDifference,
  normalCdf,
  type PlaceVarianceUncertainty,
  placeVarianceUncertainty,
  plannedReliability,
  respondentsForReliability,
} from '@weft/ecometrics';
import { reliabilityClear } from '../../collective-enough.ts';
import type { ScaleShown } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import type { PartContext } from '../part.ts';
import { eachFinding, enoughFinding, neededFinding, unknownFinding } from './planning-findings.ts';
import {
  needStep,
  type PlannedPoint,
  type PlanningPart,
  planChance,
  type ScalePlan,
  supposedShare,
} from './planning-part.ts';

/** Beyond so many people in one place a number says only that it is not known. */
const unsayable = 1000;
const counts = [5, 10, 15, 20, 30, 40, 60, 80];

/** Says for every scale how many more answers would make places show clearly, and from where. */
export function makePlanning(context: PartContext): PlanningPart | null {
  const findings: Finding[] = [];
  const scales: ScalePlan[] = [];
  context.study.scales.forEach((scale, q) => {
    const planned = planScale(context, scale, q);
    findings.push(planned.finding);
    if (planned.plan !== null) scales.push(planned.plan);
  });
  return { kind: 'planning', findings, scales };
}

function planScale(
  { study, places, speakable }: PartContext,
  scale: ScaleShown,
  q: number,
): { finding: Finding; plan: ScalePlan | null } {
  const { fit } = study;
  const items = scale.items.length;
  const uncertainty = placeVarianceUncertainty(fit, q, items);
  if (uncertainty === null) return { finding: unknownFinding(study, scale, supposed()), plan: null };
  const factor = uncertainty.factor(planChance);
  const assumed = assumptionsOf(fit, q);
  const careful = { ...assumed, place: assumed.place * factor };
  const each = respondentsForReliability(careful, {
    reliability: reliabilityClear,
    items,
    atMost: unsayable,
  });
  const plan: ScalePlan = {
    scale,
    target: reliabilityClear,
    points: pointsOf(assumed, items, uncertainty),
    needs: null,
  };
  if (!speakable.has(scale.name)) {
    if (!each.feasible) return { finding: unknownFinding(study, scale, supposed()), plan };
    return { finding: eachFinding(study, scale, byStep(each.respondents)), plan };
  }
  const index = new Map(fit.places.labels.map((label, k) => [label, k]));
  const shown = places.flatMap(({ place, status }) => (status === 'said' ? [place] : []));
  const among = shown.map((place) => index.get(place)!);
  const needed = answersNeeded(fit, q, {
    reliability: reliabilityClear,
    items,
    among,
    placeVarianceFactor: factor,
  });
  if (!needed.feasible || !each.feasible) return { finding: unknownFinding(study, scale, supposed()), plan };
  const needs = shown.map((place, i) => ({ place, more: byStep(needed.more[i]!) }));
  const finding =
    needed.total === 0
      ? enoughFinding(study, scale, shown.length, chanceOfEnough(needed.reliability, factor, uncertainty))
      : neededFinding(study, scale, needs, byStep(each.respondents));
  return { finding, plan: { ...plan, needs } };
}

/** P(every shown place is clear): the share of the difference between places that would just be enough. */
function chanceOfEnough(
  careful: Float64Array,
  factor: number,
  { logError }: PlaceVarianceUncertainty,
): number {
  const least = Math.min(...careful);
  const spare = least / (1 - least) / (reliabilityClear / (1 - reliabilityClear)) / factor;
  return logError > 0 ? normalCdf(Math.log(spare) / logError) : 1;
}

function pointsOf(
  assumed: ReturnType<typeof assumptionsOf>,
  items: number,
  uncertainty: PlaceVarianceUncertainty,
): PlannedPoint[] {
  const at = (respondents: number, factor: number): number =>
    plannedReliability({ ...assumed, place: assumed.place * factor }, respondents, items);
  return counts.map((respondents) => ({
    respondents,
    reliability: at(respondents, 1),
    lower: at(respondents, uncertainty.factor(0.975)),
    upper: at(respondents, uncertainty.factor(0.025)),
    difference: detectableDifference(assumed, { respondents, items }),
    change: detectableChange(assumed, { respondents, items, people: 'others' }),
  }));
}

const byStep = (count: number): number => Math.ceil(count / needStep) * needStep;

function supposed(): number {
  const plan = respondentsForReliability(assumedVariances({ icc: supposedShare }), {
    reliability: reliabilityClear,
    items: 1,
  });
  return plan.feasible ? byStep(plan.respondents) : 0;
}
