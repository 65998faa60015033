import type { TaskProfileShown, TaskShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { axisEnds } from './axis-ends.ts';
import { fullSize, intervalAt, nestedBands } from './bands.ts';
import { type Figure, type FigureOptions, settle } from './figure.ts';
import { figureId, frame, hatched, hatching } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { type Speaker, sentences, speaker } from './say.ts';
import { line, rect, type Stage, text } from './stage.ts';
import { shorten, textWidth, wrap } from './text-width.ts';
import { positionIn } from './window.ts';

export interface TaskProfileOptions extends FigureOptions {
  /** Draw at most so many places. Default 40. */
  readonly limit?: number;
  readonly moreWhere?: string;
}

/** A task as it is called. */
export interface TaskName {
  readonly name: string;
  readonly title: string;
}

/** More tasks than this stand under one another even on a wide page. */
const mostColumns = 4;

/**
 * What stands apart in each place: one strip a task, the dotted line where the task stands as the others do
 * there, in the reader's order of places. On a phone, or with many tasks, the strips of a place stand under its name.
 *
 * @example taskProfile(part.profiles, part.tasks, { width: 320 })
 */
export function taskProfile(
  profiles: readonly TaskProfileShown[],
  tasks: readonly TaskName[],
  options: TaskProfileOptions = {},
): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const drawn = profiles.slice(0, options.limit ?? 40);
  const reach = reachOf(drawn);
  const id = figureId(settings, 'tasks');
  const size = settings.narrow ? 14 : 15;
  const small = settings.narrow ? 12.5 : 13.5;
  const stacked = settings.narrow || tasks.length > mostColumns;
  const labels = stacked ? tasks.map((task) => task.title) : drawn.map((profile) => profile.place);
  const labelWidth = Math.min(
    settings.width * (stacked ? 0.44 : 0.26),
    Math.max(60, ...labels.map((words) => textWidth(words, stacked ? small : size))) + 6,
  );
  const columns = stacked ? 1 : tasks.length;
  const gap = 18;
  const room = (settings.width - labelWidth - gap * columns) / columns;
  const columnAt = (c: number): number => labelWidth + gap + c * (room + gap);
  const pitch = stacked ? 24 : 28;

  let body = hatching(id);
  let y = 0;
  const cell = (c: number, top: number, task: TaskShown | undefined): void => {
    const [from, to] = [columnAt(c), columnAt(c) + room];
    const middle = top + pitch / 2;
    if (!task) {
      body += rect(stage, from, middle - 7, to - from, 14, hatched(id));
      return;
    }
    const position = positionIn([-reach, reach], from + 4, to - 4);
    body += line(stage, from, middle, to, middle, 'base');
    body += line(stage, position(0), middle - pitch / 2, position(0), middle + pitch / 2, 'ref');
    body += nestedBands(stage, position, middle, task.contrast, 'other', { ...fullSize, bar: 16 });
  };
  const label = (words: string, top: number, at: number, strong: boolean, width: number): void => {
    const cut = shorten(words, width, at);
    body += text(stage, 0, top + pitch / 2 + at * 0.35, stage.rtl ? `\u2068${cut}\u2069` : cut, {
      size: at,
      ...(strong ? { className: 'strong' } : {}),
      ...(cut === words ? {} : { full: words }),
    });
  };
  if (!stacked) {
    const heads = tasks.map((task) => wrap(task.title, room, small));
    const lines = Math.max(...heads.map((head) => head.length));
    heads.forEach((head, c) => {
      head.forEach((words, row) => {
        body += text(stage, columnAt(c), small + (lines - head.length + row) * small * 1.25, words, {
          size: small,
          className: 'soft',
        });
      });
    });
    y += lines * small * 1.25 + 6;
    body += line(stage, 0, y, settings.width, y, 'edge');
    y += 4;
  }
  for (const profile of drawn) {
    const of = (name: string): TaskShown | undefined =>
      profile.status === 'said' ? profile.tasks.find((task) => task.task === name) : undefined;
    if (!stacked) {
      label(profile.place, y, size, false, labelWidth);
      tasks.forEach((task, c) => {
        cell(c, y, of(task.name));
      });
      y += pitch;
      continue;
    }
    label(profile.place, y, size, true, settings.width * 0.7);
    if (profile.status === 'withheld')
      body += text(stage, settings.width, y + pitch / 2 + size * 0.35, talk.say('withheld'), {
        size: small,
        anchor: 'end',
        className: 'strong',
      });
    y += pitch;
    for (const task of tasks) {
      label(task.title, y, small, false, labelWidth);
      cell(0, y, of(task.name));
      y += pitch;
    }
    y += 6;
  }
  const ends = axisEnds(
    stage,
    columnAt(0),
    settings.width,
    y + 4,
    talk.say('taskLess'),
    talk.say('taskMore'),
    small,
  );
  body += ends.svg;
  y += ends.height + 8;
  const left = profiles.length - drawn.length;
  const more =
    left === 0 ? '' : talk.say('more', { count: left, where: options.moreWhere ?? talk.say('moreWhere') });
  if (more !== '') {
    body += text(stage, 0, y + small, more, { size: small, className: 'strong' });
    y += small * 1.6;
  }
  const legend = key(stage, sewnTag(stage, settings, talk, small), 0, settings.width, y + 6, small);
  const title = talk.say('taskTitle');
  const withheld = drawn.filter((profile) => profile.status === 'withheld').length;
  const counted = withheld === 0 ? '' : talk.say('placesWithheld', { count: withheld });
  return frame(settings, id, Math.ceil(y + 8 + legend.height), body + legend.svg, {
    title,
    caption: sentences(talk.say('taskCaption'), counted),
    alternative: sentences(
      settings.message,
      `${title}.`,
      ...drawn.map((profile) => profileSaid(profile, tasks, talk)),
      more,
      counted,
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}

/** How far the strips reach to either side: every 95 in 100 range, rounded outward. */
function reachOf(profiles: readonly TaskProfileShown[]): number {
  let most = 0;
  for (const profile of profiles)
    if (profile.status === 'said')
      for (const task of profile.tasks) {
        const { lower, upper } = intervalAt(task.contrast, 0.95);
        most = Math.max(most, -lower, upper);
      }
  return most === 0 ? 1 : (scaleLinear().domain([0, most]).nice(4).domain()[1] ?? 1);
}

function profileSaid(profile: TaskProfileShown, tasks: readonly TaskName[], talk: Speaker): string {
  if (profile.status === 'withheld') return talk.say('placeWithheldSaid', { place: profile.place });
  const said = profile.tasks.map((task) => {
    const { lower, upper } = intervalAt(task.contrast, 0.95);
    return talk.say('scaleSaid', {
      scale: tasks.find((one) => one.name === task.task)?.title ?? task.task,
      value: talk.number(task.contrast.value, 2),
      lower: talk.number(lower, 2),
      upper: talk.number(upper, 2),
    });
  });
  return talk.say('taskSaid', { place: profile.place, tasks: talk.listed(said) });
}
