import type { ColumnLike } from '../coding/column.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { type FoundScale, findOutcomes, findScales, itemCandidates } from './find-scales.ts';
import type { ColumnUse, Guess, GuessLine, LeftOutReason } from './guess.ts';
import { kindHints, personHints, weightHints } from './name-hints.ts';
import { mentions } from './name-words.ts';
import { cellsSayPerson, nameSaysPerson } from './names-person.ts';
import { placeChoices, type ScoredPlace } from './place-choices.ts';
import { sampleRows } from './sample-rows.ts';
import { whyIdentifying, whyLeftOut, whyPerson, whyPlace } from './why.ts';

const shown = 4;

function firstCells(profile: ColumnProfile): string {
  const { codes, values } = profile.column;
  const cells: string[] = [];
  for (let row = 0; row < codes.length && cells.length < shown; row++) {
    const code = codes[row]!;
    if (!profile.absent[code]) cells.push(values[code]!);
  }
  return `${cells.join(', ')} …`;
}

function firstWords(profile: ColumnProfile): string {
  const words = profile.column.values.filter((_, code) => !profile.absent[code]);
  return `${words.slice(0, 3).join(', ')} …`;
}

function line(given: Partial<GuessLine> & Pick<GuessLine, 'columns' | 'use' | 'why'>): GuessLine {
  return {
    scale: null,
    sample: null,
    confidence: 'sure',
    alternatives: [],
    options: null,
    leftOut: null,
    ...given,
  };
}

const usesOfItems: readonly ColumnUse[] = [
  'trust',
  'action',
  'other',
  'trustTurned',
  'actionTurned',
  'otherTurned',
  'person',
  'leftOut',
];

const names = (profiles: readonly ColumnProfile[]) => profiles.map((profile) => profile.column.name);

function linesOfScale(found: FoundScale): GuessLine[] {
  const { scale, straight, turned } = found;
  const optionsOf = (profile: ColumnProfile) =>
    profile.labels ? { minimum: 1, maximum: profile.labels.length, labels: profile.labels } : null;
  const lines = [
    line({
      columns: names(straight),
      use: scale.role,
      scale: scale.name,
      sample: firstCells(straight[0]!),
      why: found.why,
      confidence: found.confidence,
      alternatives: usesOfItems.filter((use) => use !== scale.role),
      options: optionsOf(straight[0]!),
    }),
  ];
  if (turned.length > 0) {
    const use: ColumnUse = `${scale.role}Turned`;
    lines.push(
      line({
        columns: names(turned),
        use,
        scale: scale.name,
        sample: firstCells(turned[0]!),
        why: found.whyTurned,
        confidence: 'check',
        alternatives: [scale.role, ...usesOfItems.filter((other) => other !== use && other !== scale.role)],
        options: optionsOf(turned[0]!),
      }),
    );
  }
  return lines;
}

/** Whether everyone of a place has the same value, though places differ. */
function sameWithinPlaces(profile: ColumnProfile, place: ScoredPlace): boolean {
  const first = new Int32Array(place.places).fill(-1);
  const { codes } = profile.column;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    const at = place.placeOfRow[row]!;
    if (at < 0 || profile.absent[code]) continue;
    if (first[at] === -1) first[at] = code;
    else if (first[at] !== code) return false;
  }
  return profile.distinct > 1;
}

function leftOutLines(groups: ReadonlyMap<LeftOutReason, readonly ColumnProfile[]>): GuessLine[] {
  return [...groups].map(([reason, profiles]) =>
    line({
      columns: names(profiles),
      use: 'leftOut',
      leftOut: reason,
      sample: reason === 'empty' ? null : firstCells(profiles[0]!),
      why: whyLeftOut(reason, profiles.length > 1),
      confidence: reason === 'notNeeded' ? 'likely' : 'sure',
      alternatives:
        reason === 'empty' || reason === 'constant' ? [] : ['person', 'place', ...usesOfItems.slice(0, 6)],
    }),
  );
}

function profilesOf(columns: readonly ColumnLike[], decimal: '.' | ','): ColumnProfile[] {
  const profiles = columns.map((column) => profileColumn(column, decimal, false));
  const someMiddle = profiles.some((profile) => profile.labels?.length === 5);
  if (!someMiddle) return profiles;
  return profiles.map((profile) =>
    profile.labels?.length === 4 ? profileColumn(profile.column, decimal, true) : profile,
  );
}

/**
 * Proposes how to read a file: which column names the place, which hold the items of which scale, which are
 * turned round, which are about the person, and which are better left out because they could name someone.
 * Each with a reason in plain words, other possible uses and how sure it is.
 *
 * The proposal does not depend on the order of the rows (the cells shown as a sample do). Columns whose names
 * say they could name a person (e-mail, telephone, name …) are not looked at.
 *
 * @example
 * const { lines, place } = guess(table.columns, table.rows);
 * lines[0] // { columns: ['block'], use: 'place', why: 'Eighteen different words, and each comes …', … }
 */
export function guess(columns: readonly ColumnLike[], rows: number, decimal: '.' | ',' = '.'): Guess {
  const secret = columns.filter(nameSaysPerson);
  const profiles = profilesOf(
    columns.filter((column) => !secret.includes(column)),
    decimal,
  );
  const identifying = new Map<ColumnProfile, GuessLine>();
  const readable: ColumnProfile[] = [];
  for (const profile of profiles) {
    const what = cellsSayPerson(profile);
    if (what === null) readable.push(profile);
    else {
      identifying.set(
        profile,
        line({
          columns: [profile.column.name],
          use: 'leftOut',
          leftOut: what === 'unique' ? 'unique' : 'namesPerson',
          why: whyIdentifying(what),
          alternatives: ['person', 'place'],
        }),
      );
    }
  }

  const choices = placeChoices(readable, itemCandidates(readable));
  const place = choices[0] ?? null;
  const placed = new Set(place?.profiles ?? []);
  const aboutPlace = new Set(
    place ? readable.filter((profile) => !placed.has(profile) && sameWithinPlaces(profile, place)) : [],
  );
  const open = readable.filter((profile) => !placed.has(profile) && !aboutPlace.has(profile));
  const sample = sampleRows(
    readable.map((profile) => profile.column),
    rows,
  );
  const sets = findScales(open, sample);
  const scales = sets.length > 0 ? sets : findOutcomes(open, place);
  const inScales = new Set(scales.flatMap(({ straight, turned }) => [...straight, ...turned]));

  const persons: ColumnProfile[] = [];
  const leftOut = new Map<LeftOutReason, ColumnProfile[]>();
  const leave = (reason: LeftOutReason, profile: ColumnProfile) =>
    leftOut.set(reason, [...(leftOut.get(reason) ?? []), profile]);
  for (const profile of readable) {
    if (placed.has(profile) || inScales.has(profile)) continue;
    const { words, distinct, numbers } = profile;
    if (distinct === 0) leave('empty', profile);
    else if (distinct === 1) leave('constant', profile);
    else if (aboutPlace.has(profile)) leave('aboutPlace', profile);
    else if (mentions(words, weightHints)) leave('weight', profile);
    else if (mentions(words, kindHints) && profile.whole) leave('kinds', profile);
    else if (mentions(words, personHints) && (numbers || distinct <= 8)) persons.push(profile);
    else leave('notNeeded', profile);
  }

  const lines: GuessLine[] = [];
  if (place) {
    lines.push(
      line({
        columns: names(place.profiles),
        use: 'place',
        sample: firstWords(place.profiles.at(-1)!),
        why: whyPlace(place.profiles, place.places),
        confidence:
          place.hint >= 0.5 && place.profiles.length === 1 ? 'sure' : place.hint > 0 ? 'likely' : 'check',
        alternatives: ['person', 'leftOut'],
      }),
    );
  }
  lines.push(...scales.flatMap(linesOfScale));
  for (const profile of persons) {
    lines.push(
      line({
        columns: [profile.column.name],
        use: 'person',
        sample: firstCells(profile),
        why: whyPerson(profile),
        alternatives: ['leftOut', ...usesOfItems.slice(0, 6), 'place'],
      }),
    );
  }
  lines.push(...leftOutLines(leftOut), ...identifying.values());
  if (secret.length > 0) {
    lines.push(
      line({
        columns: secret.map((column) => column.name),
        use: 'leftOut',
        leftOut: 'namesPerson',
        why: whyLeftOut('namesPerson', secret.length > 1),
        alternatives: ['person', 'place'],
      }),
    );
  }
  return {
    rows,
    lines,
    place: place ? names(place.profiles) : null,
    placeChoices: choices.map((choice) => ({
      columns: names(choice.profiles),
      places: choice.places,
      why: whyPlace(choice.profiles, choice.places),
    })),
    scales: scales.map(({ scale }) => scale),
    covariates: names(persons),
  };
}
