import type { PlaceShown, ScaleShown } from '@weft/findings';
import { isolated } from './caterpillar-row.ts';
import { ellipse, ellipseExtent } from './ellipse.ts';
import { type Figure, settle } from './figure.ts';
import { figureId, frame } from './frame.ts';
import { key, sewnTag } from './key.ts';
import type { PlacePlotted } from './plane-frame.ts';
import { planeFrame, plotted } from './plane-frame.ts';
import type { PlaneOptions } from './plane-options.ts';
import { tellPlane } from './plane-told.ts';
import { speaker } from './say.ts';
import { across, escapeXml, round, type Stage, text } from './stage.ts';
import { textWidth } from './text-width.ts';

/** The plane is never drawn wider than this. */
const widest = 480;

/**
 * Trust across and readiness upward, in equal units. Each place is a cross of both threads inside the ellipse
 * that holds it with 50 chances in 100; a chosen one also has the 95 per cent ellipse, dashed. Withheld
 * places have no position and are counted in words. Many places are drawn in lighter ink.
 *
 * @example plane(places, trust, action, { chosen: 'Weir Street', community: 'Millbrook' })
 */
export function plane(
  places: readonly PlaceShown[],
  trustScale: ScaleShown,
  actionScale: ScaleShown,
  options: PlaneOptions = {},
): Figure {
  const settings = settle({ ...options, width: Math.min(widest, options.width ?? widest) });
  const stage: Stage = { width: settings.width, rtl: settings.rtl };
  const talk = speaker(settings);
  const points = plotted(places);
  const chosen = points.find((one) => one.place === options.chosen) ?? null;
  const plot = planeFrame({ settings, stage, talk, points, chosen, trustScale, actionScale, options });
  const density = points.length > 200 ? 'crowd' : points.length > 40 ? 'many' : 'few';
  const arm = density === 'crowd' ? 2 : density === 'many' ? 3.5 : 5;
  const at = (one: PlacePlotted): readonly [number, number] => [
    plot.x(one.point.across),
    plot.y(one.point.up),
  ];

  const ink = Math.min(1, Math.sqrt(20 / Math.max(1, points.length)));

  let clouds = '';
  let upright = '';
  let level = '';
  for (const one of points) {
    const [x, y] = at(one);
    const name = density === 'crowd' ? '' : `<title>${escapeXml(one.place)}</title>`;
    if (one !== chosen) clouds += ellipse(stage, x, y, one.point.covariance, 0.5, plot.perUnit, 'el50', name);
    upright += `M${round(across(stage, x))} ${round(y - arm)}v${2 * arm}`;
    level += `M${round(across(stage, x) - arm)} ${round(y)}h${2 * arm}`;
  }
  const crosses = points.length === 0 ? '' : `<path class="w" d="${upright}"/><path class="f" d="${level}"/>`;
  let front = '';
  let label = '';
  if (chosen !== null) {
    const [x, y] = at(chosen);
    const { covariance } = chosen.point;
    front =
      ellipse(stage, x, y, covariance, 0.95, plot.perUnit, 'el95') +
      ellipse(stage, x, y, covariance, 0.5, plot.perUnit, 'chosen');
    const half = textWidth(chosen.place, plot.size) / 2 + 4;
    label = text(
      stage,
      Math.min(plot.right - half, Math.max(plot.left + half, x)),
      Math.min(plot.bottom - 26, y + plot.perUnit * ellipseExtent(covariance, 0.5)[1] + plot.size + 1),
      isolated(stage, chosen.place),
      { size: plot.size, anchor: 'middle', className: 'halo strong' },
    );
  }
  const id = figureId(settings, `plane-${trustScale.name}-${actionScale.name}`);
  const legend = key(stage, sewnTag(stage, settings, talk, 12.5), 0, settings.width, plot.height + 8, 12.5);
  const body = `<g class="${density}"><g fill-opacity="${round(0.16 * ink)}" stroke-opacity="${round(0.35 * ink)}">${clouds}</g>${plot.lines}${front}${crosses}</g>${plot.words}${label}${legend.svg}`;
  const told = tellPlane({ settings, talk, places, points, chosen, trustScale, actionScale, options, plot });
  return frame(settings, id, plot.height + (legend.height === 0 ? 0 : legend.height + 12), body, told);
}
