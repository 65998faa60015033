import type { Absence } from '@weft/instruments';
import type { CodedColumn } from '../coding.ts';
import type { Way } from '../schema/answers.ts';
import { StoreError } from '../store-error.ts';
import { absenceLetters } from './absence-letters.ts';

/**
 * What one person answered in one go. `id` is made from the receipt the person keeps (`response-id.ts`): it is
 * what keeps a sitting that was sent twice from being stored twice. `answers` stand in the order of the coding.
 */
export interface Sitting {
  readonly id: string;
  readonly placeId: string | null;
  readonly language?: string;
  /** How it came: by a code of one's own where nothing else is said. */
  readonly way?: Way;
  readonly answers: readonly (number | Absence)[];
}

/** A sitting as its row holds it. */
export interface CodedSitting {
  readonly id: string;
  readonly placeId: string | null;
  readonly language: string | null;
  readonly way: Way;
  readonly codes: readonly number[];
  readonly absent: string;
}

const randomId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** @throws StoreError `wrong-answer` when an answer is not one of the options; nothing else of the input is repeated */
export function codedSitting(sitting: Sitting, columns: readonly CodedColumn[]): CodedSitting {
  const { id, placeId, language, way = 'invited', answers } = sitting;
  const wrong = (says: string): never => {
    throw new StoreError('wrong-answer', says);
  };
  if (!randomId.test(id)) wrong('A sitting is named by a random UUID (version 4, small letters).');
  if (answers.length !== columns.length)
    wrong(`${answers.length} answers were given to ${columns.length} questions.`);
  columns.forEach(({ name, minimum, maximum }, at) => {
    const answer = answers[at]!;
    if (typeof answer === 'number' && !(Number.isInteger(answer) && answer >= minimum && answer <= maximum))
      wrong(`"${name}" was answered with ${answer}; its options go from ${minimum} to ${maximum}.`);
  });
  return {
    id,
    placeId,
    language: language ?? null,
    way,
    codes: answers.map((answer) => (typeof answer === 'number' ? answer : 0)),
    absent: absenceLetters(answers),
  };
}
