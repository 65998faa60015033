import { normalCdf } from '@weft/ecometrics';
import { levelOfItems } from '../../collective-enough.ts';
import { estimateOf } from '../../estimate.ts';
import { hedgeFor } from '../../ladder.ts';
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
  return levels.map(({ task, scale: name, items, estimate: { value, standardError, intervals } }) => {
    const scale = study.scales.find((one) => one.name === name)!;
    const above = normalCdf((value - (scale.minimum + scale.maximum) / 2) / standardError);
    const probability = Math.max(above, 1 - above);
    const hedge = hedgeFor(probability);
    const { lower, upper } = intervals[2];
    const values = {
      ...commonValues(study),
      task: tasks.find((one) => one.name === task)!.title,
      end: above >= 0.5 ? scale.highEnd : scale.lowEnd,
      low: scale.lowEnd,
      high: scale.highEnd,
      items,
      value: speaker.number(value, 2),
      lower: speaker.number(lower, 2),
      upper: speaker.number(upper, 2),
      minimum: speaker.number(scale.minimum, 0),
      maximum: speaker.number(scale.maximum, 0),
    };
    return {
      id: `task:${task}`,
      kind: 'task',
      status: 'said',
      scale: name,
      place: null,
      claims: [
        { about: above >= 0.5 ? 'above the middle option' : 'below the middle option', probability, hedge },
      ],
      says: speaker.hedged(hedge === 'cannot-tell' ? 'tasks.levelOpen' : 'tasks.level', hedge, values),
      ground: speaker.plain('tasks.levelGround', values),
      method: speaker.plain('tasks.level.method', values),
      sample: study.sample,
      numbers: { level: value, standardError, lower, upper, items },
      refusal: null,
    };
  });
}
