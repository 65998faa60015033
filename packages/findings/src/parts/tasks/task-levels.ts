import { levelOfItems } from '../../collective-enough.ts';
import { estimateOf } from '../../estimate.ts';
import { leaningOf } from '../../leaning.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown } from '../../study-shown.ts';
import type { TaskOption } from './tasks-options.ts';
import type { TaskLevel } from './tasks-part.ts';

/**
 * Where all places together stand on each task: the mean of its items' expected answers in the model of the whole
 * scale, so that a task of one item has a level too. A task whose items lie on several scales has none.
 */
export function taskLevels({ fit, scales }: StudyShown, tasks: readonly TaskOption[]): TaskLevel[] {
  return tasks.flatMap(({ name, items }): TaskLevel[] => {
    const mine = fit.items.filter(({ item }) => items.includes(item));
    const scale = scales.find(({ name: of }) => of === mine[0]?.scale);
    if (!scale || mine.some((item) => item.scale !== scale.name)) return [];
    const { value, standardError } = levelOfItems(fit, ({ item }) => items.includes(item));
    return [
      { task: name, scale: scale.name, items: mine.length, estimate: estimateOf(value, standardError) },
    ];
  });
}

/** One sentence a task: which way people lean from the middle of the line. */
export function taskLevelFindings(
  study: StudyShown,
  tasks: readonly TaskOption[],
  levels: readonly TaskLevel[],
): Finding[] {
  const { speaker } = study;
  return levels.map(({ task, scale: name, items, estimate }) => {
    const scale = study.scales.find((one) => one.name === name)!;
    const leaning = leaningOf(speaker, scale, estimate);
    const { hedge } = leaning.claim;
    const values = {
      ...commonValues(study),
      ...leaning.values,
      task: tasks.find((one) => one.name === task)!.title,
      items,
    };
    return {
      id: `task:${task}`,
      kind: 'task',
      status: 'said',
      scale: name,
      place: null,
      claims: [leaning.claim],
      says: speaker.hedged(hedge === 'cannot-tell' ? 'tasks.levelOpen' : 'tasks.level', hedge, values),
      ground: speaker.plain('tasks.levelGround', values),
      method: speaker.plain('tasks.level.method', values),
      sample: study.sample,
      numbers: { ...leaning.numbers, items },
      refusal: null,
    };
  });
}
