import { compare } from '@weft/ecometrics';
import type { PlaceShown, ScaleShown } from './finding.ts';
import { differing, hedgeFor } from './ladder.ts';
import { partsOfHundred } from './parts-of-hundred.ts';
import type { Finding } from './statement.ts';
import { commonValues, type StudyShown, topicOf } from './study-shown.ts';

/** 0 cannot be told apart, 1 likely differ, 2 almost certainly differ, null withheld. */
export type Apart = 0 | 1 | 2 | null;

/** How far one place lies above another, with the standard deviation of its error. */
export interface PairDifference {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Which pairs of places differ on one scale. `matrix` and `differences` (below the diagonal; the place of the row
 * less that of the column) only for few enough places. Releases of earlier versions have no `differences`.
 */
export interface PairsShown {
  readonly scale: ScaleShown;
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly Apart[])[] | null;
  readonly differences?: readonly (readonly (PairDifference | null)[])[] | null;
  readonly counts: {
    readonly places: number;
    readonly differ: number;
    readonly likely: number;
    readonly same: number;
    readonly withheld: number;
  };
}

/** Above so many places only counts are kept. */
const mostDrawn = 60;

/** Compares every pair of shown places on every scale that may be said, with their covariances. */
export function pairsShown(
  study: StudyShown,
  places: readonly PlaceShown[],
  speakable: ReadonlySet<string>,
): PairsShown[] {
  const index = new Map(study.fit.places.labels.map((label, k) => [label, k]));
  return study.scales.flatMap((scale, q) => {
    if (!speakable.has(scale.name)) return [];
    const comparison = compare(study.fit, q);
    const draw = places.length <= mostDrawn;
    const counts = { places: 0, differ: 0, likely: 0, same: 0, withheld: 0 };
    const matrix: Apart[][] = [];
    const differences: (PairDifference | null)[][] = [];
    const shown: number[] = places.map((p) => (p.status === 'said' ? index.get(p.place)! : -1));
    counts.places = shown.filter((k) => k >= 0).length;
    shown.forEach((a, row) => {
      const line: Apart[] = [];
      const far: (PairDifference | null)[] = [];
      for (let column = 0; column < row; column++) {
        const b = shown[column]!;
        let apart: Apart = null;
        if (a < 0 || b < 0) counts.withheld++;
        else {
          const hedge = hedgeFor(differing(comparison.probabilityGreater(a, b)));
          apart = hedge === 'almost-certainly' ? 2 : hedge === 'likely' ? 1 : 0;
          if (apart === 2) counts.differ++;
          else if (apart === 1) counts.likely++;
          else counts.same++;
        }
        if (!draw) continue;
        line.push(apart);
        far.push(
          apart === null
            ? null
            : { value: comparison.difference(a, b), standardError: comparison.standardError(a, b) },
        );
      }
      if (draw) matrix.push(line);
      if (draw) differences.push(far);
    });
    return [
      {
        scale,
        labels: places.map((p) => p.place),
        matrix: draw ? matrix : null,
        differences: draw ? differences : null,
        counts,
      },
    ];
  });
}

/** "Which differences are real?", the answer to whoever asks for a ranking. */
export function apartFindings(study: StudyShown, pairs: readonly PairsShown[]): Finding[] {
  const { speaker } = study;
  return pairs.flatMap(({ scale, counts }) => {
    const all = counts.differ + counts.likely + counts.same;
    if (all === 0) return [];
    const [differ, maybe, open] = partsOfHundred([counts.differ, counts.likely, counts.same]);
    const values = {
      ...commonValues(study),
      topic: topicOf(study, scale),
      differ: speaker.number(differ!, 0),
      maybe: speaker.number(maybe!, 0),
      open: speaker.number(open!, 0),
      pairs: speaker.number(all, 0),
      certain: speaker.number(counts.differ, 0),
      likely: speaker.number(counts.likely, 0),
      rest: speaker.number(counts.same, 0),
    };
    return [
      {
        id: `apart:${scale.name}`,
        kind: 'apart',
        status: 'said',
        scale: scale.name,
        place: null,
        claims: [{ about: 'each of these pairs differs', probability: 0.95, hedge: 'almost-certainly' }],
        says: speaker.hedged('apart.said', 'almost-certainly', values),
        ground: speaker.plain('apart.ground', values),
        method: speaker.plain('apart.method', values),
        sample: study.sample,
        numbers: {
          pairs: all,
          differ: counts.differ,
          likely: counts.likely,
          same: counts.same,
          notClear: counts.likely + counts.same,
        },
        refusal: null,
      },
    ];
  });
}
