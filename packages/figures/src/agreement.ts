import type { AgreementShown, DistributionShown } from '@weft/findings';
import { scaleLinear } from 'd3-scale';
import { axisEnds } from './axis-ends.ts';
import { type Figure, type FigureOptions, settle, threadClass } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { sentences, speaker } from './say.ts';
import { line, rect, type Stage, text } from './stage.ts';

/** Agreement within places, as a distribution over places; its null comes with it. */
export type AgreementSpread = Pick<AgreementShown, 'scale' | 'against'> & {
  readonly distribution: DistributionShown;
};

/**
 * How many places agree how much: a bar for each tenth from "no more alike than random" to "all alike", filled
 * where places agree more than random groups of their size, open where not; dotted at the middle place. Places
 * are counted, never named or put in order.
 *
 * @example agreement({ scale, against, distribution }, { width: 320 })
 */
export function agreement(spread: AgreementSpread, options: FigureOptions = {}): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const { scale, against, distribution } = spread;
  const { bins, places } = distribution;
  const size = settings.narrow ? 12.5 : 14;
  const small = settings.narrow ? 12 : 13;
  const left = 40;
  const right = settings.width - 10;
  const top = size + 16;
  const bottom = top + (settings.narrow ? 130 : 170);
  const most = Math.max(1, ...bins.map((bin) => bin.above + bin.rest));
  const x = scaleLinear([0, 1], [left, right]).clamp(true);
  const y = scaleLinear([0, most], [bottom, top]).nice(4);

  let body = text(stage, 0, size, talk.say('agreementUp'), { size: small, className: 'soft' });
  for (const tick of y.ticks(4).filter(Number.isInteger)) {
    if (tick > 0) body += line(stage, left, y(tick), right, y(tick), 'base');
    body += text(stage, left - 7, y(tick) + small * 0.35, talk.number(tick, 0), {
      size: small,
      anchor: 'end',
      className: 'soft number',
    });
  }
  let bars = '';
  for (const { from, to, above, rest } of bins) {
    const start = x(from) + 2;
    const width = x(to) - x(from) - 4;
    if (rest > 0) bars += rect(stage, start, y(rest), width, bottom - y(rest), 'class="half-edge"');
    if (above > 0)
      bars += rect(stage, start, y(rest + above), width, y(rest) - y(rest + above), 'class="differ"');
  }
  body += `<g class="${threadClass(scale.role)}">${bars}</g>`;
  body += line(stage, left, bottom, right, bottom, 'edge');
  for (const tick of [0, 0.5, 1])
    body += text(stage, x(tick), bottom + 16, talk.number(tick, 1), {
      size: small,
      anchor: tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle',
      className: 'soft number',
    });
  const at = (share: number): number => distribution.quantiles.find((one) => one.share === share)!.value;
  body += line(stage, x(at(0.5)), top - 6, x(at(0.5)), bottom, 'ref');
  const ends = axisEnds(
    stage,
    left,
    right,
    bottom + 20,
    talk.say('agreementLow'),
    talk.say('agreementHigh'),
    small,
  );
  const square = (look: string) => (from: number, middle: number) =>
    `<g class="${threadClass(scale.role)}">${rect(stage, from, middle - 6, 12, 12, look)}</g>`;
  const legend = key(
    stage,
    [
      { width: 12, draw: square('class="differ"'), words: talk.say('keyAgree') },
      { width: 12, draw: square('class="half-edge"'), words: talk.say('keyNotAgree') },
      ...sewnTag(stage, settings, talk, small),
    ],
    0,
    settings.width,
    bottom + 26 + ends.height,
    small,
  );
  const above = Math.round(distribution.shareAbove * places);
  const random = talk.say('agreementNull', {
    name: against.name,
    variance: talk.number(against.variance, 2),
  });
  return frame(
    settings,
    figureId(settings, `agreement-${scale.name}`),
    Math.ceil(bottom + 26 + ends.height + legend.height + 6),
    body + ends.svg + legend.svg,
    {
      title: talk.say('agreementTitle', { scale: scale.title }),
      caption: sentences(talk.say('agreementCaption'), random),
      alternative: sentences(
        settings.message,
        talk.say('agreementSaid', {
          places: talk.number(places, 0),
          above: talk.number(above, 0),
          median: talk.number(at(0.5), 2),
          least: talk.number(at(0), 2),
          most: talk.number(at(1), 2),
        }),
        random,
        settings.simulated ? talk.say('simulatedSaid') : '',
      ),
    },
  );
}
