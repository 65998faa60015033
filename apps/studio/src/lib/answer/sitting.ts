import type { Absence, OfferedAbsence } from '@weft/instruments';
import type { Questionnaire } from './questionnaire.ts';

/** What a device was given at "Begin". The receipt is known to it and to nobody else. */
export interface Given {
  readonly ticket: string;
  readonly receipt: string;
  readonly way: 'invited' | 'open' | 'kiosk';
  readonly form: number | null;
  readonly placed: boolean;
  /** The link it came by, where others may use it too; never a code. */
  readonly door: string | null;
}

export const screens = ['welcome', 'consent', 'place', 'question', 'review', 'thanks', 'declined'] as const;
export type Screen = (typeof screens)[number];

/** `null` is not answered yet. */
export type Answer = number | OfferedAbsence | 'skipped' | null;

/** `waiting`: kept on the device until there is a connection. */
export type Outcome = 'arrived' | 'waiting' | 'withdrawn' | 'closed';

/** One person answering: where they are, and what they said. Answers stand in the order of `items`. */
export interface Sitting {
  readonly screen: Screen;
  /** What became of the answers, once they were sent. */
  readonly outcome: Outcome | null;
  /** Which of the questions asked of this person, from 0. */
  readonly at: number;
  readonly language: string;
  readonly given: Given | null;
  readonly agreed: boolean;
  readonly place: string | null;
  readonly chosePlace: boolean;
  readonly answers: readonly Answer[];
  /** How far they got: 0 the first page, then the questions, one more the page before sending. */
  readonly furthest: number;
  readonly problem: 'choose' | 'place' | null;
}

export type Event =
  | { readonly do: 'begin'; readonly given: Given }
  | { readonly do: 'agree' | 'decline' | 'discard' }
  | { readonly do: 'sent'; readonly outcome: Outcome }
  | { readonly do: 'place'; readonly place: string | null | undefined }
  | {
      readonly do: 'answer';
      readonly at: number;
      readonly answer: Answer;
      readonly after: 'next' | 'review' | 'stay';
    }
  | { readonly do: 'skip'; readonly at: number; readonly after: 'next' | 'review' }
  | { readonly do: 'go'; readonly to: Screen; readonly at?: number }
  | { readonly do: 'language'; readonly language: string };

export type Outline = Pick<Questionnaire, 'forms' | 'places' | 'languages'> & {
  readonly items: readonly Pick<Questionnaire['items'][number], 'options' | 'aside' | 'column'>[];
};

export const newSitting = (outline: Outline, language: string): Sitting => ({
  screen: 'welcome',
  outcome: null,
  at: 0,
  language,
  given: null,
  agreed: false,
  place: null,
  chosePlace: false,
  answers: outline.items.map(() => null),
  furthest: 0,
  problem: null,
});

/** The items asked of this person, by their number. */
export function askedOf({ items, forms }: Outline, { given }: Pick<Sitting, 'given'>): readonly number[] {
  const form = forms && given && given.form !== null ? forms[given.form] : undefined;
  return form ?? items.map((_, index) => index);
}

const choosesPlace = ({ places }: Outline, { given }: Sitting): boolean => places !== null && !given?.placed;

/** The next state of a sitting. Takes any event in any state: what makes no sense there changes nothing. */
export function step(outline: Outline, before: Sitting, event: Event): Sitting {
  const sitting: Sitting = before.problem ? { ...before, problem: null } : before;
  if (event.do === 'language')
    return outline.languages.some(({ tag }) => tag === event.language)
      ? { ...sitting, language: event.language }
      : sitting;
  if (event.do === 'discard') return newSitting(outline, sitting.language);
  if (event.do === 'begin')
    return { ...newSitting(outline, sitting.language), given: event.given, screen: 'consent' };
  if (!sitting.given || sitting.screen === 'thanks' || sitting.screen === 'declined') return sitting;
  switch (event.do) {
    case 'agree':
      return onward(outline, { ...sitting, agreed: true });
    case 'decline':
      return { ...newSitting(outline, sitting.language), screen: 'declined' };
    case 'place':
      return choose(outline, sitting, event.place);
    case 'answer':
      return answer(outline, sitting, event);
    case 'skip':
      return answer(outline, sitting, { ...event, do: 'answer', answer: 'skipped' });
    case 'go':
      return go(outline, sitting, event.to, event.at ?? sitting.at);
    case 'sent':
      return sitting.agreed
        ? {
            ...newSitting(outline, sitting.language),
            given: sitting.given,
            agreed: true,
            screen: 'thanks',
            outcome: event.outcome,
          }
        : sitting;
  }
}

/** The first page a person has not been through. */
function onward(outline: Outline, sitting: Sitting): Sitting {
  if (!sitting.agreed) return { ...sitting, screen: 'consent' };
  if (choosesPlace(outline, sitting) && !sitting.chosePlace) return { ...sitting, screen: 'place' };
  return question(outline, sitting, 0);
}

function question(outline: Outline, sitting: Sitting, at: number): Sitting {
  const total = askedOf(outline, sitting).length;
  if (at >= total) return { ...sitting, screen: 'review', furthest: total + 1 };
  return { ...sitting, screen: 'question', at, furthest: Math.max(sitting.furthest, at + 1) };
}

function go(outline: Outline, sitting: Sitting, to: Screen, at: number): Sitting {
  const first = onward(outline, sitting);
  if (first.screen !== 'question' || to === 'consent')
    return to === 'consent' ? { ...sitting, screen: to } : first;
  if (to === 'place') return choosesPlace(outline, sitting) ? { ...sitting, screen: to } : first;
  const total = askedOf(outline, sitting).length;
  if (to === 'review') return question(outline, sitting, total);
  if (to !== 'question' || !Number.isInteger(at)) return sitting;
  return question(outline, sitting, Math.max(0, Math.min(at, total - 1)));
}

function choose(outline: Outline, sitting: Sitting, place: string | null | undefined): Sitting {
  if (!sitting.agreed || !choosesPlace(outline, sitting)) return sitting;
  if (place === undefined || (place !== null && !outline.places?.some(({ id }) => id === place)))
    return { ...sitting, screen: 'place', problem: 'place' };
  return onward(outline, { ...sitting, place, chosePlace: true });
}

function answer(
  outline: Outline,
  sitting: Sitting,
  { at, answer: given, after }: Extract<Event, { do: 'answer' }>,
): Sitting {
  const asked = askedOf(outline, sitting);
  const index = asked[at];
  const item = index === undefined ? undefined : outline.items[index];
  if (!item || onward(outline, sitting).screen !== 'question') return sitting;
  if (!offered(item, given))
    return after === 'stay'
      ? { ...sitting, screen: 'question', at }
      : { ...sitting, screen: 'question', at, problem: 'choose' };
  const kept = { ...sitting, answers: sitting.answers.map((one, place) => (place === index ? given : one)) };
  if (after === 'stay') return question(outline, kept, at);
  return question(outline, kept, after === 'review' ? asked.length : at + 1);
}

/** Whether an answer is one that the question offers. */
export const offered = ({ options, aside }: Outline['items'][number], given: Answer): boolean =>
  given === 'skipped' ||
  (typeof given === 'number'
    ? options.some(({ code }) => code === given)
    : given !== null && aside.includes(given));

/** Answers as they are stored: a place for every column, with the reason where there is none. */
export function answersToSend(
  outline: Outline & Pick<Questionnaire, 'columns'>,
  sitting: Sitting,
): (number | Absence)[] {
  const answers: (number | Absence)[] = new Array(outline.columns).fill('notAsked');
  for (const index of askedOf(outline, sitting)) {
    const column = outline.items[index]?.column;
    if (column !== undefined) answers[column] = sitting.answers[index] ?? 'skipped';
  }
  return answers;
}
