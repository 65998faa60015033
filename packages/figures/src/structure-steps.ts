import type { Interval, ScaleShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { type Figure, type FigureOptions, settle, threadClass } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { sentences, speaker } from './say.ts';
import { line, rect, type Stage, text } from './stage.ts';
import { wrap } from './text-width.ts';

/** The share between places at each step, from the answers as they are to places alike in what they carry. */
export interface StructureSteps {
  readonly scale: ScaleShown;
  readonly steps: readonly {
    readonly step: 'raw' | 'composition' | 'structure';
    readonly share: { readonly estimate: number; readonly interval: Interval };
  }[];
}

const wordsOf = { raw: 'stepRaw', composition: 'stepComposition', structure: 'stepStructure' } as const;

/**
 * One bar a step: of every 100 parts of the difference between people, so many lie between places. A line shows
 * how far off each could be.
 *
 * @throws RangeError without a step.
 * @example structureSteps({ scale: trust, steps }, { width: 320 }).svg
 */
export function structureSteps(shown: StructureSteps, options: FigureOptions = {}): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  if (shown.steps.length === 0) throw new RangeError('The picture of structure needs one step or more.');
  const size = settings.narrow ? 13 : 14;
  const high = Math.max(...shown.steps.map(({ share }) => share.interval.upper), 0.05);
  const x = scaleLinear([0, high], [0, settings.width - 8]).nice(4);
  let [body, y] = ['', 0];
  for (const { step, share } of shown.steps) {
    const value = talk.say('stepValue', {
      value: talk.number(100 * share.estimate, 0),
      lower: talk.number(100 * share.interval.lower, 0),
      upper: talk.number(100 * share.interval.upper, 0),
    });
    const label = wrap(talk.say(wordsOf[step]), settings.width * 0.62, size);
    label.forEach((words, i) => {
      body += text(stage, 0, y + size * (1 + 1.25 * i), words, { size });
    });
    body += text(stage, settings.width, y + size, value, { size, anchor: 'end', className: 'strong number' });
    y += size * (1 + 1.25 * (label.length - 1)) + 8;
    body += line(stage, 0, y + 9, settings.width, y + 9, 'base');
    body += rect(stage, 0, y + 2, x(share.estimate), 14, 'class="band80"');
    const [from, to] = [x(share.interval.lower), x(share.interval.upper)];
    body += line(stage, from, y + 9, to, y + 9, 'edge');
    for (const end of [from, to]) body += line(stage, end, y + 4, end, y + 14, 'edge');
    y += 18 + 16;
  }
  const small = settings.narrow ? 12 : 13;
  const legend = key(stage, sewnTag(stage, settings, talk, small), 0, settings.width, y, small);
  const title = talk.say('stepsTitle', { scale: shown.scale.title });
  const inner = `<g class="${threadClass(shown.scale.role)}">${body}</g>`;
  const height = Math.ceil(y + (legend.height === 0 ? -6 : legend.height + 4));
  return frame(settings, figureId(settings, `steps-${shown.scale.name}`), height, inner + legend.svg, {
    title,
    caption: talk.say('stepsCaption'),
    alternative: sentences(
      settings.message,
      `${title}.`,
      ...shown.steps.map(({ step, share }) =>
        talk.say('stepSaid', {
          step: talk.say(wordsOf[step]),
          value: talk.number(100 * share.estimate, 0),
          lower: talk.number(100 * share.interval.lower, 0),
          upper: talk.number(100 * share.interval.upper, 0),
        }),
      ),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}
