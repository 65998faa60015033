import type { Estimate, ScaleShown } from '@weft/findings';
import { axisEnds } from './axis-ends.ts';
import { intervalAt, nestedBands } from './bands.ts';
import { type Figure, type FigureOptions, settle } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { digitsFor, sentences, speaker } from './say.ts';
import { line, type Stage, text } from './stage.ts';
import { positionIn } from './window.ts';

/** Marks reach half their width past their value, so the line starts this far inside the frame. */
const inset = 6;

/**
 * How far one place lies from another on one scale: three nested bands with an ink bar, and a dotted line where
 * the two are alike. To the reader's own side the first place has more, to the other side the second.
 *
 * @param difference the second place less the first
 * @param between the two places, as the ends of the line are named
 * @throws RangeError when the difference lacks one of its 50, 80 and 95 per cent intervals.
 * @example differenceStrip(estimate, trust, ['Market', 'Chapel Hill'], { message: 'We cannot tell …' }).svg
 */
export function differenceStrip(
  difference: Estimate,
  scale: ScaleShown,
  between: readonly [string, string],
  options: FigureOptions = {},
): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const [first, second] = between;
  const { lower, upper } = intervalAt(difference, 0.95);
  const step = (scale.maximum - scale.minimum) / 8;
  const reach = step * Math.ceil((1.15 * Math.max(-lower, upper, step / 2)) / step);
  const position = positionIn([-reach, reach], inset, settings.width - inset);
  const size = settings.narrow ? 13 : 14;
  const middle = size + 16;
  const ends = axisEnds(
    stage,
    0,
    settings.width,
    middle + 14,
    talk.say('differenceEnd', { place: first, end: scale.highEnd }),
    talk.say('differenceEnd', { place: second, end: scale.highEnd }),
    size,
  );
  const digits = digitsFor(scale.minimum, scale.maximum) + 1;
  const body =
    text(stage, position(0), size, talk.say('differenceNone'), {
      size,
      anchor: 'middle',
      className: 'soft',
    }) +
    line(stage, 0, middle, settings.width, middle, 'base') +
    line(stage, position(0), size + 4, position(0), middle + 11, 'ref') +
    nestedBands(stage, position, middle, difference, 'other') +
    ends.svg;
  return frame(settings, figureId(settings, `difference-${scale.name}`), middle + 14 + ends.height, body, {
    title: talk.say('differenceTitle', { scale: scale.title, first, second }),
    caption: sentences(talk.say('stripCaption'), talk.say('differenceCaption')),
    alternative: sentences(
      settings.message,
      talk.say('differenceSaid', {
        scale: scale.title,
        first,
        second,
        value: talk.number(difference.value, digits),
        lower: talk.number(lower, digits),
        upper: talk.number(upper, digits),
      }),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}
