import { reliabilityClear } from '../collective-enough.ts';
import { needStep } from '../parts/planning/planning-part.ts';
import type { ScaleNeed, SteppedFieldwork, SteppedPlace } from './stepped.ts';

/** One place of the list, in tenths of the way to a perfect reading. */
export interface HearPlace {
  readonly place: string;
  /** People in whole steps; `null` under the limit. */
  readonly people: number | null;
  /** Threads laid, 0 to 10; `null` where too few answered, or nothing can be said yet. */
  readonly laid: number | null;
  /** Threads by closing day if answers keep coming as they do; at least those laid. */
  readonly byClosing: number | null;
  /** Further people until it is clear, in fives; 0 where it is, `null` where that is not known. */
  readonly more: number | null;
  readonly clear: boolean;
  /** The scale that needs more, where there are several and they differ. */
  readonly needs: ScaleNeed | null;
}

/**
 * Reliability of a place with `people` where `each` of them make it clear:
 * λ = n/(n + each·(1 − λ₀)/λ₀), λ₀ the reliability called clear (RS99 eq. 12 with its noise said in people).
 */
export function reliabilityWith(people: number, each: number): number {
  return people / (people + (each * (1 - reliabilityClear)) / reliabilityClear);
}

export function placeView(place: SteppedPlace, all: SteppedFieldwork): HearPlace {
  const known = (all.needs ?? []).flatMap((need, q) =>
    need.each === null ? [] : [{ need, each: need.each, answered: place.answered[q]! }],
  );
  const none = { laid: null, byClosing: null, clear: false, needs: null };
  if (place.shown === null) {
    const most = Math.max(all.step, ...known.map(({ each }) => each));
    return { ...none, place: place.place, people: null, more: Math.ceil(most / needStep) * needStep };
  }
  if (known.length === 0) return { ...none, place: place.place, people: place.shown, more: null };
  const threads = (answeredBy: (answered: number) => number): number =>
    Math.min(
      ...known.map(({ each, answered }) =>
        Math.floor(10 * reliabilityWith(answeredBy(answered), each) + 1e-9),
      ),
    );
  const more = known.map(({ each, answered }) => Math.max(0, each - answered));
  const most = Math.max(...more);
  const laid = threads((answered) => answered);
  return {
    place: place.place,
    people: place.shown,
    laid,
    byClosing: threads((answered) => later(answered, place.live, all)),
    more: most,
    clear: most === 0,
    needs: most > 0 && more.some((one) => one < most) ? known[more.indexOf(most)]!.need : null,
  };
}

/** People by closing day if as many come a day as came so far, in fives; never more than live there. */
function later(answered: number, live: number | null, { day, daysLeft }: SteppedFieldwork): number {
  if (daysLeft === null) return answered;
  const further = Math.floor((answered * daysLeft) / day / needStep) * needStep;
  const room = live === null ? further : Math.max(0, Math.floor((live - answered) / needStep) * needStep);
  return answered + Math.min(further, room);
}
