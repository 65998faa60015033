import type { Speaker } from '../wording/speaker.ts';
import type { SteppedFieldwork } from './stepped.ts';

/** Where people stop: how many came as far as each question, in steps. */
export interface ReachedView {
  readonly says: string;
  readonly questions: readonly { readonly question: number; readonly people: number }[];
}

/** A loss under this many steps could be the rounding itself. */
const told = 2;

export function reachedView(
  { reached, step }: SteppedFieldwork,
  talk: Speaker,
  values: Readonly<Record<string, string>>,
): ReachedView {
  if (reached.length === 0 || reached[0]! < step)
    return { says: talk.plain('fieldwork.reached.none', values), questions: [] };
  const questions = reached.map((people, at) => ({ question: at + 1, people }));
  const losses = reached.slice(1).map((people, at) => reached[at]! - people);
  const most = Math.max(0, ...losses);
  if (most < told * step) return { says: talk.plain('fieldwork.reached.even'), questions };
  return {
    says: talk.plain('fieldwork.reached.most', {
      question: talk.number(losses.indexOf(most) + 1, 0),
      lost: talk.number(most, 0),
    }),
    questions,
  };
}
