import type { Speaker } from '../wording/speaker.ts';
import type { SteppedFieldwork } from './stepped.ts';

/** A group that has answered less often than it lives here. */
export interface Missing {
  readonly margin: string;
  readonly group: string;
  /** In one of four words: how often beside how often they live here. */
  readonly says: string;
}

/** How the people who answered lie beside those who live here. */
export interface CoverageView {
  readonly title: string;
  readonly ground: string;
  readonly rows: readonly {
    readonly group: string;
    /** Of 100 who live here. */
    readonly live: string;
    /** Answers so far, in steps. */
    readonly answered: string;
    readonly says: string;
  }[];
}

/** Fewer expected than this, and chance alone could leave a group out. */
const tellable = 2;

/**
 * Who is missing, from numbers in steps alone: a group is called missing when even the most people who could
 * stand behind its step are fewer than live here would have it.
 */
export function coverage(
  { margins, step }: SteppedFieldwork,
  talk: Speaker,
  peopleSaid: (count: number) => string,
): { readonly views: CoverageView[]; readonly missing: Missing[] } {
  const missing: Missing[] = [];
  const views = margins.map(({ title, source, year, answered, groups }): CoverageView => {
    const live = groups.reduce((sum, { people }) => sum + people, 0);
    const rows = groups.map((group) => {
      const share = live > 0 ? group.people / live : 0;
      const expected = share * answered;
      const atMost = group.answered + step - 1;
      const how = expected < tellable * step ? 'even' : howOften(atMost / expected);
      const says = how === 'even' ? '' : talk.plain(`fieldwork.coverage.${how}`);
      if (how !== 'even') missing.push({ margin: title, group: group.title, says });
      return {
        group: group.title,
        live: talk.number(100 * share, 0),
        answered: peopleSaid(group.answered),
        says,
      };
    });
    return { title, ground: talk.plain('fieldwork.coverage.ground', { source, year: String(year) }), rows };
  });
  return { views, missing };
}

function howOften(ratio: number): 'third' | 'half' | 'less' | 'even' {
  if (ratio < 0.4) return 'third';
  if (ratio < 0.6) return 'half';
  return ratio < 0.85 ? 'less' : 'even';
}
