import {
  fit,
  type Predictor,
  placeMeasurement,
  regroup,
  type Specification,
  summarize,
} from '@weft/ecometrics';
import type { ScaleShown } from '../../finding.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { PartContext, PartMaker } from '../part.ts';
import { mechanismFindings, type Told } from './mechanism-findings.ts';
import type { PlaceOutcome } from './mechanism-options.ts';
import type { MechanismPart, MechanismShown } from './mechanism-part.ts';
import { fewestPlaces, mechanismRefusal, type NoMechanism, reasonOf } from './mechanism-refusal.ts';
import { familyOf, mechanismShown } from './mechanism-shown.ts';
import { splitHalfShown } from './split-half-shown.ts';
import { waterfallFindings, waterfallsShown } from './waterfall-shown.ts';

/** Below this mean reliability among places alike in structure, answers do not tell them apart. */
const faintest = 0.15;

/** Structure first, then, where an outcome was given, how efficacy stands between the two. */
export const makeMechanism: PartMaker<MechanismPart> = (context) => {
  const { study, adjusted, options } = context;
  const outcome = options.mechanism?.outcome;
  const waterfalls = adjusted ? waterfallsShown(study, adjusted) : [];
  const steps = adjusted ? waterfallFindings(study, adjusted, waterfalls) : [];
  if (outcome === undefined)
    return steps.length === 0
      ? null
      : {
          kind: 'mechanism',
          findings: steps,
          waterfalls: shownOnly(waterfalls, steps.length),
          mechanism: null,
        };
  const told: Told = { speaker: study.speaker, common: commonValues(study), sample: study.sample };
  const found = mechanismOf(context, outcome);
  const findings =
    'mechanism' in found
      ? mechanismFindings(told, found.mechanism, familyWords(study, found.mechanism))
      : [
          mechanismRefusal(
            told,
            found.why,
            efficacyWords(study, mediatorScales(study)),
            nameOf(study, outcome),
          ),
        ];
  return {
    kind: 'mechanism',
    findings: [...steps, ...findings],
    waterfalls: shownOnly(waterfalls, steps.length),
    mechanism: 'mechanism' in found ? found.mechanism : null,
  };
};

const shownOnly = (waterfalls: MechanismPart['waterfalls'], said: number) => (said > 0 ? waterfalls : []);

type Asked = PlaceOutcome | { readonly scale: string };
type Found = { readonly mechanism: MechanismShown } | { readonly why: NoMechanism };

function mechanismOf(context: PartContext, outcome: Asked): Found {
  const { study, options, adjusted } = context;
  const placeCovariates = options.placeCovariates;
  if (!placeCovariates || placeCovariates.names.length === 0 || !adjusted)
    return { why: { reason: 'structure' } };
  const from = options.mechanism?.from ?? placeCovariates.names[0]!;
  const order = [...placeCovariates.names.keys()].sort(
    (i, j) => Number(placeCovariates.names[j] === from) - Number(placeCovariates.names[i] === from) || i - j,
  );
  const scales = mediatorScales(study, 'scale' in outcome ? outcome.scale : null);
  if (scales.length === 0) return { why: { reason: 'structure' } };
  try {
    if ('scale' in outcome)
      return splitHalfShown(context, scales, outcome.scale, order, efficacyWords(study, scales));
    const answers = regroup(context.answers, [
      { name: 'efficacy', items: scales.flatMap((scale) => scale.items) },
    ]);
    const specification: Specification = {
      method: adjusted.specification.method ?? 'REML',
      covariates: adjusted.specification.covariates ?? [],
      placeCovariates,
    };
    const fitted = fit(summarize(answers), specification);
    const measured = placeMeasurement(fitted, placeCovariates);
    const tau = fitted.variance.place[0]![0]!;
    const clear =
      measured.errorVariance.reduce((sum, v) => sum + tau / (tau + v), 0) / measured.places.length;
    if (clear < faintest) return { why: { reason: 'variance' } };
    const kept = [...measured.places.keys()].filter((k) => {
      const place = measured.places[k]!;
      return outcome.values.has(place) && (!outcome.exposure || outcome.exposure.values.has(place));
    });
    if (kept.length < fewestPlaces) return { why: { reason: 'places', places: kept.length } };
    const structure = order.map(
      (j): Predictor => ({
        name: placeCovariates.names[j]!,
        values: kept.map((k) => placeCovariates.values.get(measured.places[k]!)![j]!),
      }),
    );
    const mechanism = mechanismShown(
      {
        outcome: kept.map((k) => outcome.values.get(measured.places[k]!)!),
        exposure: outcome.exposure
          ? kept.map((k) => outcome.exposure!.values.get(measured.places[k]!)!)
          : null,
        structure,
        efficacy: kept.map((k) => measured.estimate[k]!),
        errorVariance: kept.map((k) => measured.errorVariance[k]!),
      },
      outcome.kind,
      {
        efficacy: efficacyWords(study, scales),
        scales: scales.map(({ name }) => name),
        outcome: outcome.name,
        outcomeKind: outcome.kind,
        exposure: outcome.exposure?.name ?? null,
        leftOut: measured.places.length - kept.length,
      },
    );
    return { mechanism };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** Trust and action together where their answers lie on one line; else the first scale that is not the outcome. */
export function mediatorScales({ scales }: StudyShown, but: string | null = null): ScaleShown[] {
  const left = scales.filter((scale) => scale.name !== but);
  const domains = left.filter(({ role }) => role !== 'other');
  const chosen = domains.length > 0 ? domains : left.slice(0, 1);
  const first = chosen[0];
  return chosen.filter((one) => one.minimum === first?.minimum && one.maximum === first.maximum);
}

function efficacyWords(study: StudyShown, scales: readonly ScaleShown[]): string {
  const both = scales.some(({ role }) => role === 'trust') && scales.some(({ role }) => role === 'action');
  const [only] = scales;
  const words = both || !only ? study.speaker.plain('mechanism.efficacy.both') : topicOf(study, only);
  return both || !only ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function nameOf(study: StudyShown, outcome: Asked): string {
  if ('name' in outcome) return outcome.name;
  return study.scales.find(({ name }) => name === outcome.scale)?.title ?? outcome.scale;
}

function familyWords({ speaker }: StudyShown, { outcomeKind }: MechanismShown): string {
  const family = outcomeKind === 'scale' ? 'gaussian' : familyOf(outcomeKind);
  const words = speaker.plain(`mechanism.family.${family}`);
  return family.startsWith('poisson') ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
