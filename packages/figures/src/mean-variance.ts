import type { ConsensusPlaceShown, ScaleShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { line as lineShape } from 'd3-shape';
import { intervalAt } from './bands.ts';
import { isolated } from './caterpillar-row.ts';
import { type Figure, type FigureOptions, settle, threadClass } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { digitsFor, type Speaker, sentences, speaker } from './say.ts';
import { across, circle, escapeXml, line, rect, round, type Stage, text } from './stage.ts';
import { wrap } from './text-width.ts';

/** How far apart people are in each place, beside where the place stands. */
export interface MeanVariance {
  readonly scale: ScaleShown;
  readonly places: readonly ConsensusPlaceShown[];
  /** Standard deviation of people in the usual place, and where the usual place stands. */
  readonly usual: { readonly level: number; readonly standardDeviation: number };
}

type Drawn = Extract<ConsensusPlaceShown, { status: 'said' }>;

/** Places in words in the text alternative, at most. */
const mostInWords = 30;

/**
 * The mean–variance picture: level of each place across, standard deviation of its people upward, each with its
 * 95 per cent range; a place fades as its range widens. The dotted curve is what the ends of the line of answers
 * do by themselves: the usual share of the room √((level − lowest)(highest − level)). Where that room itself lies
 * within the picture its edge is drawn too. Places that are withheld, or too few for their own, are counted in words.
 *
 * @example meanVariance({ scale: trust, places, usual: { level: 3.6, standardDeviation: 0.7 } }, { width: 320 })
 */
export function meanVariance(picture: MeanVariance, options: FigureOptions = {}): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const { scale, usual } = picture;
  const drawn = picture.places.filter((one): one is Drawn => one.status === 'said');
  const size = settings.narrow ? 12.5 : 14;
  const small = settings.narrow ? 12 : 13;
  const digits = digitsFor(scale.minimum, scale.maximum);
  const left = 44;
  const right = settings.width - 10;
  const top = size + 16;
  const bottom = top + (settings.narrow ? 240 : 330);
  const wide = drawn.flatMap((one) => {
    const { lower, upper } = intervalAt(one.level, 0.95);
    return [Math.max(lower, scale.minimum), Math.min(upper, scale.maximum)];
  });
  const tall = drawn.flatMap((one) => [one.standardDeviation.lower, one.standardDeviation.upper]);
  const x = scaleLinear(extent([...wide, usual.level], scale), [left, right]);
  const y = scaleLinear(extent([...tall, usual.standardDeviation], null), [bottom, top]);

  let body = '';
  for (const tick of y.ticks(5)) {
    body += line(stage, left, y(tick), right, y(tick), 'base');
    body += text(stage, left - 7, y(tick) + small * 0.35, talk.number(tick, digits + 1), {
      size: small,
      anchor: 'end',
      className: 'soft number',
    });
  }
  body += line(stage, left, bottom, right, bottom, 'edge');
  for (const tick of x.ticks(settings.narrow ? 4 : 7)) {
    body += line(stage, x(tick), bottom, x(tick), bottom + 4, 'edge');
    body += text(stage, x(tick), bottom + 17, talk.number(tick, digits), {
      size: small,
      anchor: 'middle',
      className: 'soft number',
    });
  }
  body += text(stage, 0, size, talk.say('meanVarianceUp'), { size: small, className: 'soft' });

  const room = (level: number): number =>
    Math.sqrt(Math.max(0, (level - scale.minimum) * (scale.maximum - level)));
  const share = room(usual.level) > 0 ? Math.min(1, usual.standardDeviation / room(usual.level)) : 0;
  const [from, to] = x.domain() as [number, number];
  const [low, high] = y.domain() as [number, number];
  const levels = Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);
  const path = (height: (level: number) => number): string => {
    const within = levels.filter((level) => height(level) >= low && height(level) <= high);
    const d = lineShape<number>()
      .x((level) => across(stage, x(level)))
      .y((level) => y(height(level)))
      .digits(2)(within);
    return within.length < 2 ? '' : (d ?? '');
  };
  const edge = path(room);
  if (edge !== '') body += `<path class="edge" d="${edge}"/>`;
  body += `<path class="ref" d="${path((level) => share * room(level))}"/>`;

  const surest = Math.min(...drawn.map((one) => one.standardDeviation.upper - one.standardDeviation.lower));
  const radius = drawn.length > 60 ? 2.5 : 4;
  const thick = drawn.length > 60 ? 1.5 : 3;
  for (const one of drawn) {
    const { lower, upper } = intervalAt(one.level, 0.95);
    const { value, lower: least, upper: most } = one.standardDeviation;
    const [a, b] = [x(Math.max(lower, from)), x(Math.min(upper, to))];
    const [cx, cy] = [x(one.level.value), y(value)];
    const ink = Math.max(0.3, Math.min(1, surest / Math.max(1e-9, most - least)));
    body +=
      `<g class="${threadClass(scale.role)}" opacity="${round(ink)}"><title>${escapeXml(one.place)}</title>` +
      rect(stage, a, cy - thick / 2, b - a, thick, 'class="band80"') +
      rect(stage, cx - thick / 2, y(most), thick, y(least) - y(most), 'class="band80"') +
      `${circle(stage, cx, cy, radius, 'bar')}</g>`;
  }

  let bottomEdge = bottom + 22;
  for (const words of wrap(talk.say('meanVarianceAcross', { scale: scale.title }), right - left, size)) {
    bottomEdge += size * 1.25;
    body += text(stage, (left + right) / 2, bottomEdge, words, { size, anchor: 'middle' });
  }
  const legend = key(stage, sewnTag(stage, settings, talk, small), 0, settings.width, bottomEdge + 10, small);
  const height = Math.ceil(bottomEdge + (legend.height === 0 ? 6 : legend.height + 14));
  const absent = picture.places.length - drawn.length;
  return frame(settings, figureId(settings, `mean-variance-${scale.name}`), height, body + legend.svg, {
    title: talk.say('meanVarianceTitle', { scale: scale.title }),
    caption: sentences(
      talk.say('meanVarianceCaption'),
      edge === '' ? '' : talk.say('meanVarianceRoom'),
      talk.say('meanVarianceAbsent', { count: absent }),
    ),
    alternative: sentences(
      settings.message,
      `${talk.say('meanVarianceTitle', { scale: scale.title })}.`,
      talk.say('meanVarianceSaid', {
        count: drawn.length,
        usual: talk.number(usual.standardDeviation, digits + 1),
      }),
      ...drawn
        .slice(0, drawn.length > mostInWords ? 0 : mostInWords)
        .map((one) => placeSaid(one, stage, talk, digits)),
      talk.say('meanVarianceAbsent', { count: absent }),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}

function placeSaid(
  { place, level, standardDeviation }: Drawn,
  stage: Stage,
  talk: Speaker,
  digits: number,
): string {
  return talk.say('meanVariancePlace', {
    place: isolated(stage, place),
    level: talk.number(level.value, digits),
    value: talk.number(standardDeviation.value, digits + 1),
    lower: talk.number(standardDeviation.lower, digits + 1),
    upper: talk.number(standardDeviation.upper, digits + 1),
  });
}

/** A stretch that holds all values with a little air, never past the ends of the scale. */
function extent(values: readonly number[], scale: ScaleShown | null): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = 0.04 * (high - low) || 0.1;
  return scale === null
    ? [Math.max(0, low - air), high + air]
    : [Math.max(scale.minimum, low - air), Math.min(scale.maximum, high + air)];
}
