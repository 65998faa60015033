import type { ColumnLike } from '../coding/column.ts';
import type { ColumnProfile } from './column-profile.ts';
import { coordinateHints, namesPersonHints, personHints, placeHints } from './name-hints.ts';
import { mentions, nameWords } from './name-words.ts';

const placeWords = placeHints.flatMap(({ words }) => words);

/** Whether a column's name alone says that it could name a person. Its cells need not be looked at. */
export function nameSaysPerson(column: ColumnLike): boolean {
  const words = nameWords(column.name);
  if (mentions(words, namesPersonHints)) return true;
  return mentions(words, ['name']) && !mentions(words, placeWords);
}

/** What in a column's cells could name a person. */
export type Identifying = 'email' | 'phone' | 'coordinates' | 'text' | 'unique';

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+?[\d\s().\-/]{7,20}$/;

function share(profile: ColumnProfile, holds: (text: string) => boolean): number {
  let held = 0;
  profile.column.values.forEach((text, code) => {
    if (!profile.absent[code] && holds(text)) held += 1;
  });
  return profile.distinct === 0 ? 0 : held / profile.distinct;
}

const wordsIn = (text: string) => text.split(/\s+/).length;

/**
 * What a column's cells hold that could name a person, or `null`: e-mail addresses, telephone numbers,
 * coordinates, free text, or a value of its own for (nearly) every row.
 */
export function cellsSayPerson(profile: ColumnProfile): Identifying | null {
  const { numbers, whole, filled, distinct, words } = profile;
  if (numbers && !whole) return mentions(words, coordinateHints) ? 'coordinates' : null;
  const own = filled >= 10 && distinct >= 0.9 * filled;
  if (!numbers) {
    if (share(profile, (text) => email.test(text)) > 0.5) return 'email';
    if (share(profile, (text) => wordsIn(text) >= 5 || text.length > 40) > 0.5 && distinct > 0.3 * filled) {
      return 'text';
    }
  }
  const manyDigits = (text: string) => phone.test(text) && text.replace(/\D/g, '').length >= 7;
  if (distinct > 0.5 * filled && share(profile, manyDigits) > 0.8) return 'phone';
  return own && !mentions(words, personHints) ? 'unique' : null;
}
