import type { AskedPlace } from './questionnaire.ts';
import type { Answer, Event } from './sitting.ts';

/** A field of a form that was sent, on the server or on the device; `null` where it is not there. */
export type Field = (name: string) => string | null;

const absences = ['dontKnow', 'refused', 'notApplicable'] as const;

/** What a person did by sending a form of these pages; `null` where it says nothing we know. */
export function eventsOfForm(field: Field, places: readonly AskedPlace[] | null): readonly Event[] {
  const language = field('language');
  const at = wholeNumber(field('at'));
  const events: Event[] = [];
  if (language !== null) {
    if (at !== null) events.push({ do: 'answer', at, answer: answerIn(field('answer')), after: 'stay' });
    return [...events, { do: 'language', language }];
  }
  const after = field('then') === 'review' ? 'review' : 'next';
  switch (field('do')) {
    case 'agree':
    case 'decline':
    case 'discard':
      return [{ do: field('do') as 'agree' }];
    case 'place':
      return [{ do: 'place', place: placeIn(field, places) }];
    case 'answer':
      return at === null ? [] : [{ do: 'answer', at, answer: answerIn(field('answer')), after }];
    case 'skip':
      return at === null ? [] : [{ do: 'skip', at, after }];
    default:
      return [];
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

function answerIn(text: string | null): Answer {
  return wholeNumber(text) ?? absences.find((absence) => absence === text) ?? null;
}

/** The chosen place, or the one whose name was written; `null` is "not in the list", `undefined` neither. */
function placeIn(field: Field, places: readonly AskedPlace[] | null): string | null | undefined {
  const typed = folded(field('placeName') ?? '');
  if (typed !== '') return places?.find(({ label }) => folded(label) === typed)?.id;
  const chosen = field('place');
  return chosen === 'none' ? null : (chosen ?? undefined);
}

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
