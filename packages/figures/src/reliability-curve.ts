import type { ScaleShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line as lineShape } from 'd3-shape';
import { type Figure, type FigureOptions, settle, threadClass } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { type Speaker, sentences, speaker } from './say.ts';
import { across, line, type Stage, text } from './stage.ts';
import { wrap } from './text-width.ts';

/** How reliability grows with the number of people who answer: a curve computed elsewhere, not places. */
export interface ReliabilityCurve {
  readonly scale: ScaleShown;
  /** In rising order of respondents; reliability from 0 to 1. */
  readonly points: readonly { readonly respondents: number; readonly reliability: number }[];
  /** Where the curve could lie. */
  readonly band?: readonly { readonly respondents: number; readonly lower: number; readonly upper: number }[];
  /** The reliability called clear. */
  readonly level: number;
}

/**
 * Reliability against respondents, in the scale's own thread, with its band and a dotted line at the level
 * called clear. Places have no marks on it: exact counts would show.
 *
 * @throws RangeError when fewer than two points are given.
 * @example reliabilityCurve({ scale: trust, points, level: 0.8 }, { width: 320 })
 */
export function reliabilityCurve(curve: ReliabilityCurve, options: FigureOptions = {}): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const last = curve.points.at(-1);
  if (last === undefined || curve.points.length < 2)
    throw new RangeError(`A reliability curve needs two points or more, not ${curve.points.length}.`);
  const size = settings.narrow ? 12.5 : 14;
  const small = settings.narrow ? 12 : 13;
  const left = 40;
  const right = settings.width - 10;
  const top = size + 14;
  const bottom = top + (settings.narrow ? 180 : 230);
  const x = scaleLinear([0, last.respondents], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]).clamp(true);
  const at = (respondents: number): number => across(stage, x(respondents));

  let body = '';
  for (const tick of y.ticks(5)) {
    if (tick > 0) body += line(stage, left, y(tick), right, y(tick), 'base');
    body += text(stage, left - 7, y(tick) + small * 0.35, talk.number(tick, 1), {
      size: small,
      anchor: 'end',
      className: 'soft number',
    });
  }
  body += line(stage, left, bottom, right, bottom, 'edge');
  for (const tick of x.ticks(settings.narrow ? 4 : 7).filter(Number.isInteger)) {
    body += line(stage, x(tick), bottom, x(tick), bottom + 4, 'edge');
    body += text(stage, x(tick), bottom + 17, talk.number(tick, 0), {
      size: small,
      anchor: 'middle',
      className: 'soft number',
    });
  }
  body += text(stage, 0, size, talk.say('reliabilityTop'), { size: small, className: 'soft' });
  body += text(stage, left + 6, bottom - 8, talk.say('reliabilityBottom'), {
    size: small,
    className: 'soft halo',
  });

  const band = area<{ readonly respondents: number; readonly lower: number; readonly upper: number }>()
    .x((one) => at(one.respondents))
    .y0((one) => y(one.lower))
    .y1((one) => y(one.upper))
    .curve(curveMonotoneX)
    .digits(2);
  const drawn = lineShape<{ readonly respondents: number; readonly reliability: number }>()
    .x((one) => at(one.respondents))
    .y((one) => y(one.reliability))
    .curve(curveMonotoneX)
    .digits(2);
  const paleBand = curve.band === undefined ? '' : `<path class="area" d="${band(curve.band) ?? ''}"/>`;
  body += `<g class="${threadClass(curve.scale.role)}">${paleBand}<path class="curve" d="${drawn(curve.points) ?? ''}"/></g>`;
  body += line(stage, left, y(curve.level), right, y(curve.level), 'ref');
  const clear = talk.say('reliabilityLevel', { level: talk.number(curve.level, 1) });
  body += text(
    stage,
    right,
    last.reliability > curve.level ? y(curve.level) + size + 4 : y(curve.level) - 7,
    clear,
    { size, anchor: 'end', className: 'halo strong' },
  );

  let bottomEdge = bottom + 22;
  for (const words of wrap(talk.say('reliabilityAcross'), right - left, size)) {
    bottomEdge += size * 1.25;
    body += text(stage, (left + right) / 2, bottomEdge, words, { size, anchor: 'middle' });
  }
  const legend = key(stage, sewnTag(stage, settings, talk, small), 0, settings.width, bottomEdge + 10, small);
  const height = Math.ceil(bottomEdge + (legend.height === 0 ? 6 : legend.height + 14));
  return frame(settings, figureId(settings, `reliability-${curve.scale.name}`), height, body + legend.svg, {
    title: talk.say('reliabilityTitle', { scale: curve.scale.title }),
    caption: sentences(
      talk.say('reliabilityCaption'),
      curve.band === undefined ? '' : talk.say('reliabilityBand'),
    ),
    alternative: sentences(
      settings.message,
      `${talk.say('reliabilityTitle', { scale: curve.scale.title })}.`,
      curveSaid(curve, talk),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}

function curveSaid(curve: ReliabilityCurve, talk: Speaker): string {
  const first = curve.points[0]!;
  const last = curve.points.at(-1)!;
  const clear = curve.points.find((one) => one.reliability >= curve.level);
  const level = talk.number(curve.level, 1);
  const most = talk.number(last.respondents, 0);
  return sentences(
    talk.say('reliabilitySaid', {
      first: talk.number(first.reliability, 2),
      fewest: talk.number(first.respondents, 0),
      last: talk.number(last.reliability, 2),
      most,
    }),
    clear === undefined
      ? talk.say('reliabilityNever', { level, most })
      : talk.say('reliabilityClear', { level, respondents: talk.number(clear.respondents, 0) }),
  );
}
