import {
  type Answer,
  newSitting,
  type Outcome,
  type Outline,
  type Screen,
  type Sitting,
  screens,
} from './sitting.ts';

const absences: Readonly<Record<string, Answer>> = {
  d: 'dontKnow',
  r: 'refused',
  a: 'notApplicable',
  s: 'skipped',
  '': null,
};
const outcomes: readonly Outcome[] = ['arrived', 'waiting', 'withdrawn', 'closed'];
const letterOf = (answer: Answer): string =>
  typeof answer === 'number'
    ? String(answer)
    : Object.entries(absences).find(([, one]) => one === answer)![0];

/** A sitting without what it was given, short enough for a cookie. */
export type SittingLetters = readonly [
  language: string,
  screen: number,
  at: number,
  agreed: 0 | 1,
  chosePlace: 0 | 1,
  place: string | null,
  answers: string,
  furthest: number,
  outcome: number,
];

export const toLetters = (sitting: Sitting): SittingLetters => [
  sitting.language,
  screens.indexOf(sitting.screen),
  sitting.at,
  sitting.agreed ? 1 : 0,
  sitting.chosePlace ? 1 : 0,
  sitting.place,
  sitting.answers.map(letterOf).join('.'),
  sitting.furthest,
  sitting.outcome === null ? -1 : outcomes.indexOf(sitting.outcome),
];

/** The sitting of these letters; `null` where they are none, or of other questions. */
export function fromLetters(outline: Outline, letters: unknown): Omit<Sitting, 'given'> | null {
  if (!Array.isArray(letters) || letters.length !== 9) return null;
  const [language, screen, at, agreed, chosePlace, place, answers, furthest, outcome] = letters as unknown[];
  if (typeof language !== 'string' || typeof answers !== 'string') return null;
  if (!(place === null || typeof place === 'string')) return null;
  if (![screen, at, furthest, outcome].every((number) => Number.isInteger(number))) return null;
  const name: Screen | undefined = screens[screen as number];
  const parts = outline.items.length === 0 ? [] : answers.split('.');
  if (name === undefined || parts.length !== outline.items.length) return null;
  const read = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : absences[part]));
  if (read.some((answer) => answer === undefined)) return null;
  const { given: _, ...blank } = newSitting(outline, language);
  return {
    ...blank,
    screen: name,
    at: at as number,
    agreed: agreed === 1,
    chosePlace: chosePlace === 1,
    place: place as string | null,
    answers: read as Answer[],
    furthest: furthest as number,
    outcome: outcomes[outcome as number] ?? null,
  };
}
