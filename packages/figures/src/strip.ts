import type { Estimate, ScaleShown } from '@weft/findings';
import { axisEnds } from './axis-ends.ts';
import { fluidBands, intervalAt, nestedBands } from './bands.ts';
import { type Figure, type FigureOptions, settle } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { digitsFor, sentences, speaker } from './say.ts';
import { line, round, type Stage } from './stage.ts';
import { positionIn, type Window } from './window.ts';

export interface StripOptions extends FigureOptions {
  /** The stretch of scale to draw. Default: the whole answer scale. */
  readonly window?: Window;
  /** Write the two ends under the strip. Default true; a fluid strip never does. */
  readonly ends?: boolean;
  /** Draw in per cent, to fill whatever line it stands on (22 px high). Default false. */
  readonly fluid?: boolean;
  /** Decimals of the numbers said. */
  readonly digits?: number;
}

/** Marks reach half their width past their value, so the scale starts this far inside the frame. */
const inset = 6;

/**
 * One estimate as three nested bands with its mark: a bar for trust, an open bead for action, an ink bar for
 * anything else; a dotted line at `reference`, the whole community.
 *
 * @throws RangeError when the estimate lacks one of its 50, 80 and 95 per cent intervals.
 * @example strip(level, trust, 3.6, { community: 'Millbrook', idPrefix: 'finding-1' }).svg
 */
export function strip(
  estimate: Estimate,
  scale: ScaleShown,
  reference: number | null = null,
  options: StripOptions = {},
): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const window = options.window ?? [scale.minimum, scale.maximum];
  const digits = options.digits ?? digitsFor(scale.minimum, scale.maximum);
  const interval = intervalAt(estimate, 0.95);
  const id = figureId(settings, `strip-${scale.name}`);
  const told = {
    title: talk.say('stripTitle', { scale: scale.title }),
    caption: sentences(
      talk.say('stripCaption'),
      reference === null ? '' : talk.say('referenceSaid', { value: talk.number(reference, digits) }),
      settings.simulated ? `${talk.say('simulated')}.` : '',
    ),
    alternative: sentences(
      settings.message,
      talk.say('stripSaid', {
        scale: scale.title,
        value: talk.number(estimate.value, digits),
        lower: talk.number(interval.lower, digits),
        upper: talk.number(interval.upper, digits),
      }),
      talk.say('line', {
        low: talk.number(window[0], digits),
        lowEnd: scale.lowEnd,
        high: talk.number(window[1], digits),
        highEnd: scale.highEnd,
      }),
      reference === null ? '' : talk.say('referenceSaid', { value: talk.number(reference, digits) }),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  };
  if (options.fluid === true) {
    const share = positionIn(window, 0, 1);
    const at =
      reference === null ? '' : round(100 * (settings.rtl ? 1 - share(reference) : share(reference)));
    const dotted = at === '' ? '' : `<line class="ref" x1="${at}%" x2="${at}%" y1="0" y2="22"/>`;
    const body = `<line class="base" x1="0" x2="100%" y1="11" y2="11"/>${dotted}${fluidBands(share, settings.rtl, 11, estimate, scale.role)}`;
    return frame(settings, id, 22, body, told, { fluid: true });
  }
  const position = positionIn(window, inset, settings.width - inset);
  let body = line(stage, 0, 11, settings.width, 11, 'base');
  if (reference !== null) body += line(stage, position(reference), 0, position(reference), 22, 'ref');
  body += nestedBands(stage, position, 11, estimate, scale.role);
  if (options.ends === false) return frame(settings, id, 22, body, told);
  const ends = axisEnds(stage, 0, settings.width, 28, scale.lowEnd, scale.highEnd, settings.narrow ? 13 : 14);
  return frame(settings, id, 28 + ends.height, body + ends.svg, told);
}
