import { type Answers, seededRandom } from '@weft/ecometrics';
import { absenceCodes } from '@weft/instruments';
import type { Coding, Sitting, Way } from '../store/index.ts';
import type { DemoPlace } from './demo-places.ts';

/** One person of one wave, as answered: an option's number, or `null` where the question was skipped. */
interface DemoPerson {
  readonly place: number;
  readonly wave: number;
  readonly id: string;
  readonly answers: readonly (number | null)[];
}

/** The waves that are closed; a third is open, `openWave`. */
export const waveNames = ['Spring 2026', 'Autumn 2026'] as const;
export const openWave = waveNames.length;

/** Answers of all waves, drawn from a known truth: in the autumn, people here are a little readier to act. */
export function demoPeople(places: readonly DemoPlace[], coding: Coding): DemoPerson[] {
  const random = seededRandom(1997);
  const { normal } = random;
  const ease = coding.columns.map(() => 0.25 * normal());
  const pair = (sd: readonly [number, number], correlation: number): [number, number] => {
    const first = normal();
    return [sd[0] * first, sd[1] * (correlation * first + Math.sqrt(1 - correlation ** 2) * normal())];
  };
  const people: DemoPerson[] = [];
  const effects = places.map(({ turnover }) => {
    const [trust, action] = pair([0.5, 0.5], 0.65);
    const carried = -0.035 * (turnover - 12);
    return [trust + carried, action + 0.8 * carried] as const;
  });
  [...waveNames, 'the one that is open'].forEach((_, wave) => {
    places.forEach((place, p) => {
      const [movedTrust, movedAction] = pair([0.08, 0.1], 0.5);
      for (let n = 0; n < place.people[wave]!; n++) {
        const [ownTrust, ownAction] = pair([0.65, 0.7], 0.45);
        const level = {
          trust: 3.55 + effects[p]![0] + ownTrust + Math.min(1, wave) * movedTrust,
          action: 3.25 + effects[p]![1] + ownAction + Math.min(1, wave) * (0.22 + movedAction),
        };
        const answers = coding.columns.map(({ scale, minimum, maximum, reversed }, at) => {
          const meant = Math.round(
            (scale === 'trust' ? level.trust : level.action) + ease[at]! + 0.85 * normal(),
          );
          const turned = Math.min(maximum, Math.max(minimum, meant));
          if (random.uniform() < 0.03) return null;
          return reversed ? minimum + maximum - turned : turned;
        });
        people.push({ place: p, wave, id: uuidFrom(random.uniform), answers });
      }
    });
  });
  return people;
}

/** Of every ten, seven answer in English, two in Spanish, one in Arabic. */
const languageOf = (id: string): string => {
  const part = Number.parseInt(id.slice(0, 4), 16) % 10;
  return part < 7 ? 'en' : part < 9 ? 'es' : 'ar';
};

/** Of every ten, seven come by a code, two by the open link, one on paper. */
const wayOf = (id: string): Way => {
  const part = Number.parseInt(id.slice(9, 13), 16) % 10;
  return part < 7 ? 'invited' : part < 9 ? 'open' : 'paper';
};

export const sittingOf = ({ id, answers }: DemoPerson, placeId: string): Sitting => ({
  id,
  placeId,
  language: languageOf(id),
  way: wayOf(id),
  answers: answers.map((answer) => answer ?? 'skipped'),
});

/** The same answers of the closed waves as the engine takes them: reversed items turned, waves as groups. */
export function answersOf(
  everybody: readonly DemoPerson[],
  places: readonly DemoPlace[],
  coding: Coding,
): Answers {
  const { columns, scales } = coding;
  const people = everybody.filter(({ wave }) => wave < openWave);
  const values = new Uint8Array(people.length * columns.length);
  people.forEach(({ answers }, person) => {
    answers.forEach((answer, at) => {
      const { minimum, maximum, reversed } = columns[at]!;
      const turned = answer !== null && reversed ? minimum + maximum - answer : answer;
      values[person * columns.length + at] = turned ?? absenceCodes.skipped;
    });
  });
  return {
    respondents: people.length,
    places: places.map(({ label }) => label),
    placeOf: Int32Array.from(people, ({ place }) => place),
    scales,
    items: columns.map(({ name, scale }) => ({ name, scale: scales.indexOf(scale ?? '') })),
    grid: { origin: 0, unit: 1 },
    values,
    absent: null,
    covariates: [],
    groupings: [
      { name: 'wave', groups: [...waveNames], groupOf: Int32Array.from(people, ({ wave }) => wave) },
    ],
  };
}

/** A version 4 UUID from a seeded generator, so that the demonstration is the same everywhere. */
function uuidFrom(uniform: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(uniform() * 16);
    return (letter === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}
