import { differing, hedgeFor } from '../../ladder.ts';
import type { Finding, RefusalWords } from '../../statement.ts';
import { commonValues, type StudyShown } from '../../study-shown.ts';
import type { TaskOption } from './tasks-options.ts';
import { sameFrom, type TasksPart } from './tasks-part.ts';

type Shown = Omit<TasksPart, 'findings' | 'placeFindings'>;

const base = { kind: 'task', scale: null, place: null } as const;

/** Whether places have profiles at all, or why that is not said. */
export function profileFinding(study: StudyShown, part: Shown): Finding {
  const { speaker } = study;
  const confidence = part.test?.confidence ?? 0;
  const said = part.speakable.length > 0;
  const shown = part.profiles.filter((profile) => profile.status === 'said');
  const apart = shown.filter(
    (profile) => profile.status === 'said' && profile.tasks.some((task) => isApart(part, task)),
  );
  const most = Math.max(0, ...part.reliability.map((one) => one.reliability));
  const values = {
    ...commonValues(study),
    tasks: speaker.number(part.tasks.length, 0),
    items: speaker.number(
      part.tasks.reduce((sum, task) => sum + task.items.length, 0),
      0,
    ),
    apart: speaker.number(apart.length, 0),
    shown: speaker.number(shown.length, 0),
    reliability: speaker.number(most, 2),
    confidence: speaker.number(100 * Math.min(confidence, 0.9999), 2),
    ratio: speaker.number(part.test?.likelihoodRatio ?? 0, 1),
  };
  const hedge = said ? hedgeFor(confidence) : 'cannot-tell';
  return {
    ...base,
    id: 'tasks',
    status: said ? 'said' : 'refused',
    claims: [{ about: 'places differ in their profile of tasks', probability: confidence, hedge }],
    says: speaker.hedged(said ? 'tasks.differ' : 'tasks.open', hedge, values),
    ground: speaker.plain(said ? 'tasks.ground' : 'tasks.openGround', values),
    method: speaker.plain('tasks.method', values),
    sample: study.sample,
    numbers: {
      confidence,
      likelihoodRatio: part.test?.likelihoodRatio ?? 0,
      apart: apart.length,
      shown: shown.length,
      tasks: part.tasks.length,
      items: part.tasks.reduce((sum, task) => sum + task.items.length, 0),
      reliability: most,
    },
    refusal: said ? null : refusalOf(study, 'tasks.refusal'),
  };
}

function isApart(part: Shown, task: { task: string; probabilityAbove: number }): boolean {
  return (
    part.speakable.includes(task.task) && hedgeFor(differing(task.probabilityAbove)) === 'almost-certainly'
  );
}

function refusalOf(
  { speaker, ...study }: StudyShown,
  id: 'tasks.refusal' | 'tasks.aloneRefusal' | 'tasks.wrongRefusal',
): RefusalWords {
  const values = commonValues({ speaker, ...study });
  return {
    why: speaker.plain(`${id}.why`, values),
    change: speaker.plain(`${id}.change`, values),
    meanwhile: speaker.plain(`${id}.meanwhile`, values),
  };
}

/** Pairs of tasks that go together so closely that they are said as one. */
export function sameFindings(study: StudyShown, part: Shown): Finding[] {
  const { speaker } = study;
  const title = new Map(part.tasks.map((task) => [task.name, task.title]));
  return part.pairs
    .filter((pair) => pair.same)
    .map(({ first, second, estimate, interval }) => {
      const values = {
        ...commonValues(study),
        first: `“${title.get(first) ?? first}”`,
        second: `“${title.get(second) ?? second}”`,
        value: speaker.number(estimate, 2),
        lower: interval ? speaker.number(interval.lower, 2) : '',
        upper: interval ? speaker.number(interval.upper, 2) : '',
        from: speaker.number(sameFrom, 2),
      };
      return {
        ...base,
        id: `tasks:${first}:${second}`,
        status: 'said',
        claims: [{ about: 'the two can be told apart', probability: 0.5, hedge: 'cannot-tell' }],
        says: speaker.hedged('tasks.same', 'cannot-tell', values, 'hedge.cannot'),
        ground: speaker.plain(interval ? 'tasks.sameGround' : 'tasks.sameGroundWhole', values),
        method: speaker.plain('tasks.same.method', values),
        sample: study.sample,
        numbers: {
          correlation: estimate,
          ...(interval ? { lower: interval.lower, upper: interval.upper } : {}),
        },
        refusal: null,
      };
    });
}

/** Tasks that only one item asks about. */
export function aloneFinding(study: StudyShown, alone: readonly TaskOption[]): Finding {
  const { speaker } = study;
  const values = {
    ...commonValues(study),
    names: speaker.listed(alone.map((task) => task.title)),
  };
  return {
    ...base,
    id: 'tasks:alone',
    status: 'refused',
    claims: [{ about: 'a task with one item can be said', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('tasks.alone', 'cannot-tell', values),
    ground: speaker.plain('tasks.aloneGround', values),
    method: speaker.plain('tasks.alone.method', values),
    sample: study.sample,
    numbers: { tasks: alone.length },
    refusal: refusalOf(study, 'tasks.aloneRefusal'),
  };
}

/** Nothing can be said of tasks here: the model `says` why, or `null` where too few tasks have two items. */
export function wrongFinding(study: StudyShown, says: string | null): Finding {
  const { speaker } = study;
  const values = commonValues(study);
  return {
    ...base,
    id: 'tasks',
    status: 'refused',
    claims: [{ about: 'tasks can be said', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('tasks.wrong', 'cannot-tell', values),
    ground: speaker.plain('tasks.wrongGround', values),
    method:
      says === null
        ? speaker.plain('tasks.few.method', values)
        : speaker.plain('tasks.wrong.method', { ...values, says }),
    sample: study.sample,
    numbers: {},
    refusal: refusalOf(study, 'tasks.wrongRefusal'),
  };
}

/** One sentence for each place and task that stands apart there. */
export function placeFindings(study: StudyShown, part: Shown): Finding[] {
  const { speaker } = study;
  const title = new Map(part.tasks.map((task) => [task.name, task.title]));
  return part.profiles.flatMap((profile) => {
    if (profile.status !== 'said') return [];
    return profile.tasks
      .filter((task) => isApart(part, task))
      .map(({ task, contrast, probabilityAbove }): Finding => {
        const more = probabilityAbove >= 0.5;
        const probability = differing(probabilityAbove);
        const hedge = hedgeFor(probability);
        const interval = contrast.intervals[2];
        const values = {
          ...commonValues(study),
          place: profile.place,
          task: title.get(task) ?? task,
          value: speaker.number(contrast.value, 2),
          lower: speaker.number(interval.lower, 2),
          upper: speaker.number(interval.upper, 2),
          respondents: speaker.number(profile.respondents, 0),
        };
        return {
          ...base,
          id: `tasks:place:${profile.place}:${task}`,
          place: profile.place,
          status: 'said',
          claims: [
            { about: more ? 'readier for this task' : 'less ready for this task', probability, hedge },
          ],
          says: speaker.hedged(more ? 'tasks.placeMore' : 'tasks.placeLess', hedge, values),
          ground: speaker.plain('tasks.placeGround', values),
          method: speaker.plain('tasks.place.method', values),
          sample: { ...study.sample, respondents: profile.respondents, places: 1 },
          numbers: {
            contrast: contrast.value,
            lower: interval.lower,
            upper: interval.upper,
            probabilityAbove,
          },
          refusal: null,
        };
      });
  });
}
