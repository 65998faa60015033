import type { PlaceShown } from '@weft/findings';
import type { FigureOptions, Settings } from './figure.ts';
import { hatched, hatching } from './frame.ts';
import { type MapOverlay, overlayMark } from './map-overlay.ts';
import type { DrawnShape } from './place-shapes.ts';
import type { Speaker } from './say.ts';
import { escapeXml, type Stage, text } from './stage.ts';
import { textWidth } from './text-width.ts';

export interface MapOptions extends FigureOptions {
  /** A place to outline in ink. */
  readonly chosen?: string;
  /** Where the shape of a place leads. With it the map is a group of links; without it one image. */
  readonly linkOf?: (place: string) => string | null;
  /** A fact about the places from elsewhere, laid over the map as circles. */
  readonly overlay?: MapOverlay;
}

/** What one area wears: the class of its shade, or `null` for the hatching of a withheld place. */
export interface AreaLook {
  readonly shade: string | null;
  /** Dots upon the shade: unsure. */
  readonly dotted: boolean;
  /** Class of the number on it. */
  readonly number: string;
  /** The area in words, for whoever follows its link. */
  readonly said: string;
}

/** Patterns of a map: hatching for what is withheld, dots for what is unsure. */
export function mapPatterns(id: string): string {
  return `${hatching(id)}<defs><pattern id="${id}-dots" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="dot" cx="2" cy="2" r="1"/></pattern></defs>`;
}

/**
 * Every place that has a shape: its area, its number in the list, and what is laid over it. The paper is never
 * mirrored: north stays up and west left in every language.
 */
export function mapAreas(
  places: readonly PlaceShown[],
  shapes: readonly DrawnShape[],
  look: (place: PlaceShown) => AreaLook,
  id: string,
  talk: Speaker,
  settings: Settings,
  options: MapOptions,
): string {
  const paper: Stage = { width: settings.width, rtl: false };
  const size = settings.narrow ? 13 : 14;
  const shown = new Map(places.map((place, index) => [place.place, { place, number: index + 1 }]));
  let areas = '';
  let labels = '';
  let outline = '';
  for (const { place: name, path, at, size: box } of shapes) {
    const entry = shown.get(name);
    if (!entry) continue;
    const { shade, dotted, number, said } = look(entry.place);
    const fill = shade === null ? hatched(id) : `class="${shade}"`;
    let area = `<path ${fill} d="${path}"><title>${entry.number}. ${escapeXml(name)}</title></path>`;
    if (dotted) area += `<path fill="url(#${id}-dots)" d="${path}"/>`;
    const link = options.linkOf?.(name);
    areas += link ? `<a href="${escapeXml(link)}" aria-label="${escapeXml(said)}">${area}</a>` : area;
    if (name === options.chosen) outline = `<path class="outlined" d="${path}"/>`;
    const words = talk.number(entry.number, 0);
    const laid = options.overlay?.values.has(name) ?? false;
    const aside = laid ? size * 0.7 : 0;
    if (box[0] > textWidth(words, size) + 2 && box[1] > size)
      labels += text(paper, at[0] - aside, at[1] + size * 0.35, words, {
        size,
        anchor: 'middle',
        className: number,
      });
    if (laid && options.overlay) labels += overlayMark(options.overlay, name, at[0] + aside, at[1], size);
  }
  const words = `<g class="map-words"${options.linkOf ? ' aria-hidden="true"' : ''}>${labels}</g>`;
  return `<g class="map">${areas}${outline}</g>${words}`;
}
