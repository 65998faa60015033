import {
  contrastReliability,
  type Fit,
  fit,
  latentCorrelation,
  ModelError,
  regroup,
  type Specification,
  type Summary,
  samePlaceEffectTest,
  summarize,
  taskProfiles,
} from '@weft/ecometrics';
import { reliabilityFloor } from '../../collective-enough.ts';
import { withhold } from '../../disclosure/disclosure.ts';
import { placeCounts } from '../../disclosure/place-counts.ts';
import { estimateOf } from '../../estimate.ts';
import { placeCorrelation } from '../../place-correlation.ts';
import type { PartContext } from '../part.ts';
import { taskLevelFindings, taskLevels } from './task-levels.ts';
import { aloneFinding, placeFindings, profileFinding, sameFindings, wrongFinding } from './tasks-findings.ts';
import { sameFrom, type TaskPair, type TaskProfileShown, type TasksPart } from './tasks-part.ts';

/** How sure it must be that places have profiles at all before one place is spoken of. */
const differFrom = 0.8;

/** Fits the tasks as scales of one model and decides which of them may be said of single places. */
export function makeTasks(context: PartContext): TasksPart | null {
  const asked = context.options.tasks;
  if (!asked || asked.length === 0) return null;
  const known = new Set(context.answers.items.map((item) => item.name));
  const tasks = asked.map((task) => ({ ...task, items: task.items.filter((item) => known.has(item)) }));
  const alone = tasks.filter((task) => task.items.length < 2);
  const several = tasks.filter((task) => task.items.length >= 2);
  const levels = taskLevels(context.study, tasks);
  const levelsSaid = taskLevelFindings(context.study, tasks, levels);
  const nothing: Omit<TasksPart, 'findings'> = {
    kind: 'tasks',
    tasks: several,
    alone,
    levels,
    speakable: [],
    profiles: [],
    pairs: [],
    reliability: [],
    test: null,
    placeFindings: [],
  };
  const aloneSaid = alone.length > 0 ? [aloneFinding(context.study, alone)] : [];
  const refused = (says: string | null): TasksPart => ({
    ...nothing,
    findings: [...levelsSaid, wrongFinding(context.study, says), ...aloneSaid],
  });
  if (several.length < 2) return refused(null);
  const answers = regroup({ ...context.answers, covariates: [] }, several);
  const specification: Specification = { ...context.study.specification };
  try {
    const summary = summarize(answers);
    const fitted = fit(summary, specification);
    const test = samePlaceEffectTest(summary, specification, fitted);
    const reliability = contrastReliability(fitted);
    const differ = test.confidence >= differFrom;
    const speakable = reliability.filter((one) => differ && one.reliability >= reliabilityFloor);
    const withheld = withhold(placeCounts(answers, summary), context.study.limit);
    const part = {
      ...nothing,
      speakable: speakable.map((one) => one.task),
      profiles: speakable.length > 0 ? profilesShown(context, fitted, summary, withheld) : [],
      pairs: pairsOf(fitted, summary, specification),
      reliability,
      test,
    };
    return {
      ...part,
      findings: [
        ...levelsSaid,
        profileFinding(context.study, part),
        ...sameFindings(context.study, part),
        ...aloneSaid,
      ],
      placeFindings: placeFindings(context.study, part),
    };
  } catch (error) {
    if (error instanceof ModelError || error instanceof RangeError) return refused(error.message);
    throw error;
  }
}

function profilesShown(
  { places, study }: PartContext,
  fitted: Fit,
  summary: Summary,
  withheld: ReadonlyMap<string, unknown>,
): TaskProfileShown[] {
  const profiles = new Map(taskProfiles(fitted, summary).map((profile) => [profile.place, profile]));
  const people = new Map(
    study.fit.places.labels.map((label, k) => [label, study.fit.places.respondents[k]!]),
  );
  return places.map(({ status, place }) => {
    const profile = profiles.get(place);
    if (status === 'withheld' || withheld.has(place) || !profile) return { status: 'withheld', place };
    return {
      status: 'said',
      place,
      respondents: people.get(place) ?? 0,
      tasks: profile.tasks.map(({ task, contrast, standardError, probabilityAbove }) => ({
        task,
        contrast: estimateOf(contrast, standardError),
        probabilityAbove,
      })),
    };
  });
}

function pairsOf(fitted: Fit, summary: Summary, specification: Specification): TaskPair[] {
  const { place } = fitted.variance;
  return fitted.scales.flatMap((second, b) =>
    fitted.scales.slice(0, b).flatMap((first, a): TaskPair[] => {
      const said =
        fitted.scales.length === 2
          ? placeCorrelation(fitted, summary, specification, a, b)
          : latentCorrelation(fitted, 'place', a, b);
      if (!('absent' in said)) {
        const { estimate, interval } = said;
        return [{ first, second, estimate, interval, same: estimate >= sameFrom }];
      }
      if (said.absent !== 'singular') return [];
      const estimate = Math.sign(place[a]![b]!);
      return [{ first, second, estimate, interval: null, same: estimate > 0 }];
    }),
  );
}
