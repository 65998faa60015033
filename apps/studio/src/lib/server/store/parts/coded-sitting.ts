import { type Absence, absenceCodes } from '@weft/instruments';
import type { CodedColumn } from '../coding.ts';
import { type Way, ways } from '../schema/answers.ts';
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

/** A row without its id, as rows are read: in the order of ids, which is none. */
export type StoredSitting = Omit<CodedSitting, 'id'>;

const randomId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const anyId = /^[\w-]{1,64}$/;
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/**
 * Checks a sitting as if it came from anybody. What is wrong is named without repeating it, but for a number.
 *
 * @throws StoreError `wrong-answer` when it is no sitting or an answer is not one of the options, `absent` when its
 * place cannot be one
 */
export function codedSitting(sitting: Sitting, columns: readonly CodedColumn[]): CodedSitting {
  if (typeof sitting !== 'object' || sitting === null)
    throw new StoreError('wrong-answer', 'This is no sitting.');
  const { id, placeId, language, way = 'invited', answers } = sitting;
  const wrong = (says: string): never => {
    throw new StoreError('wrong-answer', says);
  };
  if (typeof id !== 'string' || !randomId.test(id))
    wrong('A sitting is named by a random UUID (version 4, small letters).');
  if (placeId !== null && !(typeof placeId === 'string' && anyId.test(placeId)))
    throw new StoreError('absent', 'There is no such place here.');
  if (
    language !== undefined &&
    language !== null &&
    !(typeof language === 'string' && languageTag.test(language))
  )
    wrong('A language is named by its tag, such as "es".');
  if (!ways.includes(way)) wrong(`A sitting comes in one of these ways: ${ways.join(', ')}.`);
  if (!Array.isArray(answers)) wrong('The answers of a sitting are a list.');
  if (answers.length !== columns.length)
    wrong(`${answers.length} answers were given to ${columns.length} questions.`);
  columns.forEach(({ name, minimum, maximum }, at) => {
    const answer: unknown = answers[at];
    if (typeof answer === 'string' && Object.hasOwn(absenceCodes, answer)) return;
    if (typeof answer !== 'number')
      wrong(`The answer to "${name}" is neither the number of an option nor a reason why there is none.`);
    else if (!(Number.isInteger(answer) && answer >= minimum && answer <= maximum))
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
