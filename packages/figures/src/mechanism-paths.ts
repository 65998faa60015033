import type { MechanismShown, PathShown } from '@weft/findings';
import { type Figure, type FigureOptions, settle } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key, sewnTag } from './key.ts';
import { sentences, speaker } from './say.ts';
import { across, rect, round, type Stage, text } from './stage.ts';
import { wrap } from './text-width.ts';

/** From this probability on a line is drawn whole; under it dashed. */
const sure = 0.8;

/**
 * What goes with what: structure, efficacy and outcome as three boxes, each line with its number and range.
 * Lines have no arrowheads, since nothing here tells what leads to what; a line that is not likely is dashed.
 *
 * @example mechanismPaths(part.mechanism, { width: 320, community: 'Millbrook' }).svg
 */
export function mechanismPaths(shown: MechanismShown, options: FigureOptions = {}): Figure {
  const settings = settle(options);
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const size = settings.narrow ? 12.5 : 14;
  const box = Math.min(190, settings.width * 0.34);
  const lines = (words: string): string[] => wrap(words, box - 16, size);
  const [from, through, to] = [shown.from, shown.efficacy, shown.outcome].map(lines) as [
    string[],
    string[],
    string[],
  ];
  const tall = Math.max(from.length, through.length, to.length) * size * 1.25 + 16;
  const gap = settings.narrow ? 110 : 96;
  const [top, low] = [4, 4 + tall + gap];
  const middle = settings.width / 2;
  const node = (left: number, y: number, words: readonly string[]): string =>
    rect(stage, left, y, box, tall, 'class="edge"') +
    words
      .map((one, i) =>
        text(stage, left + box / 2, y + tall / 2 + size * (0.35 + 1.25 * (i - (words.length - 1) / 2)), one, {
          size,
          anchor: 'middle',
          className: 'strong',
        }),
      )
      .join('');
  const tie = (path: PathShown, x1: number, y1: number, x2: number, y2: number): string =>
    `<line class="edge" x1="${round(across(stage, x1))}" y1="${round(y1)}" x2="${round(across(stage, x2))}" y2="${round(y2)}"${path.probability >= sure ? '' : ' stroke-dasharray="6 5"'}/>`;
  const numbers = (path: PathShown, x: number, y: number): string => {
    const range = talk.say('pathRange', {
      lower: talk.number(path.interval.lower, 2),
      upper: talk.number(path.interval.upper, 2),
    });
    return (
      text(stage, x, y, talk.number(path.estimate, 2), {
        size,
        anchor: 'middle',
        className: 'strong halo number',
      }) +
      text(stage, x, y + size * 1.2, range, {
        size: size - 1,
        anchor: 'middle',
        className: 'soft halo number',
      })
    );
  };
  const [left, right] = [box / 2, settings.width - box / 2];
  const halfway = (top + tall + low) / 2;
  const body =
    tie(shown.toMediator, left, low, middle - box / 4, top + tall) +
    tie(shown.toOutcome, right, low, middle + box / 4, top + tall) +
    tie(shown.direct, box, low + tall / 2, settings.width - box, low + tall / 2) +
    node(middle - box / 2, top, through) +
    node(0, low, from) +
    node(settings.width - box, low, to) +
    numbers(shown.toMediator, (left + middle - box / 4) / 2, halfway - size * 0.3) +
    numbers(shown.toOutcome, (right + middle + box / 4) / 2, halfway - size * 0.3) +
    numbers(shown.direct, middle, low + tall / 2 - size * 1.7);
  const small = settings.narrow ? 12 : 13;
  const bottom = low + tall + 8;
  const legend = key(stage, sewnTag(stage, settings, talk, small), 0, settings.width, bottom, small);
  const title = talk.say('pathsTitle', { from: shown.from, through: shown.efficacy, to: shown.outcome });
  const said = (a: string, b: string, path: PathShown): string =>
    talk.say(path.probability >= sure ? 'pathSaid' : 'pathUnsureSaid', {
      first: a,
      second: b,
      value: talk.number(path.estimate, 2),
      lower: talk.number(path.interval.lower, 2),
      upper: talk.number(path.interval.upper, 2),
    });
  const height = Math.ceil(bottom + (legend.height === 0 ? 0 : legend.height + 6));
  return frame(settings, figureId(settings, 'mechanism'), height, body + legend.svg, {
    title,
    caption: talk.say('pathsCaption'),
    alternative: sentences(
      settings.message,
      `${title}.`,
      said(shown.from, shown.efficacy, shown.toMediator),
      said(shown.efficacy, shown.outcome, shown.toOutcome),
      said(shown.from, shown.outcome, shown.direct),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  });
}
