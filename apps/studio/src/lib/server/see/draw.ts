import type { Figure, FigureOptions } from '@weft/figures';
import type { Release } from '@weft/findings';
import { isRightToLeft } from '@weft/instruments';

/** A figure drawn for a phone and for a page, and the finding it belongs to. */
export interface DrawnTwice {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly narrow: string;
  readonly wide: string;
}

/** How figures of a release are drawn: in its words, its digits, and the way its language runs. */
export const figureOptionsOf = ({ kind, language, simulated, community }: Release): FigureOptions => ({
  kind,
  language,
  simulated,
  direction: isRightToLeft(language) ? 'rtl' : 'ltr',
  ...(community === null ? {} : { community }),
});

/** Draws on the server: no page of the room needs a script to show a picture. */
export function drawTwice(
  id: string,
  common: FigureOptions,
  draw: (options: FigureOptions) => Figure,
): DrawnTwice {
  const at = (width: number) => draw({ style: false, ...common, width, idPrefix: id });
  const wide = at(672);
  return { id, title: wide.title, caption: wide.caption, narrow: at(320).svg, wide: wide.svg };
}

const drawn = new WeakMap<Release, Map<string, { readonly of: unknown; readonly made: unknown }>>();

/**
 * What was made of a release the last time, as long as the release is held (`kept-releases.ts`); made anew when what
 * it stands on besides (`of`, such as the shapes of places) is another text. `name` is unique among what is made of
 * one release.
 */
export function onceFor<T>(release: Release, name: string, make: () => T, of = ''): T {
  const all = drawn.get(release) ?? new Map<string, { of: unknown; made: unknown }>();
  drawn.set(release, all);
  const there = all.get(name);
  if (there && there.of === of) return there.made as T;
  const made = make();
  all.set(name, { of, made });
  if (made instanceof Promise) made.catch(() => all.delete(name));
  return made;
}
