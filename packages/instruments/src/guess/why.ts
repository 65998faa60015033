import type { ColumnProfile } from './column-profile.ts';
import type { LeftOutReason } from './guess.ts';
import type { Identifying } from './names-person.ts';

const small = (
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ');

/** A count as a person says it: words up to twenty, then figures. */
export function countInWords(count: number): string {
  return small[count] ?? count.toLocaleString('en');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Names in a sentence: "region and district", "isocode, region and district". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Why a column, or several together, would be the place. */
export function whyPlace(profiles: readonly ColumnProfile[], places: number): string {
  if (profiles.length > 1) {
    const names = profiles.map((profile) => profile.column.name);
    return `The same names come back in different parts, so ${listed(names)} together tell ${countInWords(places)} places apart.`;
  }
  const kind = profiles[0]!.numbers ? 'numbers' : 'words';
  const { counts, absent, filled } = profiles[0]!;
  const fewest = counts.reduce(
    (least, count, code) => (absent[code] ? least : Math.min(least, count)),
    filled,
  );
  const many = filled >= 4 * places ? 'most come back many times' : 'they come back';
  return `${capital(countInWords(places))} different ${kind}, and ${fewest >= 4 ? 'each comes back many times' : many}.`;
}

const lowest = (profiles: readonly ColumnProfile[]) => Math.min(...profiles.map(({ minimum }) => minimum));
const highest = (profiles: readonly ColumnProfile[]) => Math.max(...profiles.map(({ maximum }) => maximum));

const rangeWords = (profiles: readonly ColumnProfile[]) => `from ${lowest(profiles)} to ${highest(profiles)}`;

/** Why columns are the items of one scale. `closest` is what they go with less closely, if anything. */
export function whyItems(
  profiles: readonly ColumnProfile[],
  goTogether: boolean,
  lessCloselyWith: string | null,
): string {
  const first = profiles[0]!;
  const what = first.labels
    ? `Answers in words, from "${first.labels[0]}" to "${first.labels.at(-1)}".`
    : `${first.whole ? 'Whole numbers' : 'Numbers'} ${rangeWords(profiles)}.`;
  if (profiles.length === 1) return what;
  if (lessCloselyWith) return `They go together, and less closely with ${lessCloselyWith}.`;
  return goTogether
    ? `${what} People who answer high on one answer high on the others.`
    : `${what} Their names belong together.`;
}

/** Why items are turned round. */
export function whyTurned(profiles: readonly ColumnProfile[], straight: readonly ColumnProfile[]): string {
  const others = straight.length;
  const all = [...profiles, ...straight];
  const first = profiles[0]!;
  const one = profiles.length === 1;
  const rest = others === 1 ? 'the other one' : `the other ${countInWords(others)}`;
  const high = first.labels?.at(-1) ?? String(highest(all));
  const low = first.labels?.[0] ?? String(lowest(all));
  return `${one ? 'Runs' : 'These run'} against ${rest}, so ${high} is read as ${low}. Please check the wording of ${one ? 'this one' : 'these'}.`;
}

/** Why a column is about the person. */
export function whyPerson(profile: ColumnProfile): string {
  if (!profile.numbers) {
    const words = profile.column.values
      .filter((_, code) => !profile.absent[code])
      .map((text) => text.trim())
      .sort();
    return `${capital(countInWords(words.length))} words: ${listed(words)}.`;
  }
  if (profile.distinct === 2 && profile.minimum === 0 && profile.maximum === 1)
    return 'Only 0 and 1: no and yes.';
  return `Numbers ${rangeWords([profile])}.`;
}

/** Why columns are left out. */
export function whyLeftOut(reason: LeftOutReason, many: boolean): string {
  const words: Readonly<Record<LeftOutReason, readonly [string, string]>> = {
    namesPerson: [
      'It could name a person, so it is not read at all.',
      'They could name a person, so they are not read at all.',
    ],
    unique: [
      'Nearly every row has a value of its own, so it could point to one person.',
      'Nearly every row has a value of its own, so they could point to one person.',
    ],
    aboutPlace: [
      'The same for everyone in a place, so it is about the place and not about the person.',
      'The same for everyone in a place, so they are about the place and not about the person.',
    ],
    kinds: ['It stands for kinds, not for amounts.', 'They stand for kinds, not for amounts.'],
    constant: ['It is the same in every row.', 'Each is the same in every row.'],
    empty: ['It is empty in every row.', 'They are empty in every row.'],
    weight: [
      'It looks like a survey weight. Weights are not used yet.',
      'They look like survey weights. Weights are not used yet.',
    ],
    notNeeded: [
      'It does not clearly belong to the questions, so it is not used unless you say so.',
      'They do not clearly belong to the questions, so they are not used unless you say so.',
    ],
  };
  return words[reason][many ? 1 : 0];
}

/** Why a column whose cells could name a person is left out. */
export function whyIdentifying(what: Identifying): string {
  const words: Readonly<Record<Identifying, string>> = {
    email: 'It holds e-mail addresses, which name a person. It is left out.',
    phone: 'It looks like telephone numbers, which lead to a person. It is left out.',
    coordinates: 'It says where a person is. It is left out.',
    text: 'It holds sentences, and those could name a person. It is left out.',
    unique: whyLeftOut('unique', false),
  };
  return words[what];
}
