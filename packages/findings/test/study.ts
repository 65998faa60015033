import { type Answers, simulate, type Truth } from '@weft/ecometrics';
import { type Release, type ReleaseOptions, release, type ScaleRole, type ScaleShown } from '../src/index.ts';

/** Scales of simulated answers, given the roles their names stand for. */
export function shown(answers: Answers, roles: Readonly<Record<string, ScaleRole>> = {}): ScaleShown[] {
  return answers.scales.map((name, q) => ({
    name,
    role: roles[name] ?? (name === 'trust' || name === 'action' ? name : 'other'),
    title: name === 'trust' ? 'Trust and cohesion' : name === 'action' ? 'Readiness to act' : name,
    lowEnd: `less of ${name}`,
    highEnd: `more of ${name}`,
    minimum: 1,
    maximum: 5,
    items: answers.items.filter((item) => item.scale === q).map((item) => item.name),
  }));
}

const everyItem = [3.2, 3.6, 3.4, 3.1];

/** Trust and readiness among 30 places whose sizes run from 3 to 40. */
export const town: Truth = {
  scales: [
    { name: 'trust', items: everyItem, itemVariance: 0.7 },
    { name: 'action', items: everyItem, itemVariance: 0.8 },
  ],
  placeVariance: [
    [0.12, 0.07],
    [0.07, 0.14],
  ],
  respondentVariance: [
    [0.3, 0.15],
    [0.15, 0.4],
  ],
  sizes: Array.from({ length: 30 }, (_, k) => (k % 7 === 3 ? 3 + (k % 4) : 12 + ((5 * k) % 29))),
  options: { minimum: 1, maximum: 5 },
};

/** The same truth with other parts put in. */
export function townWith(parts: Partial<Truth>): Truth {
  return { ...town, ...parts };
}

/** Simulated answers and what may be said of them. */
export function told(
  truth: Truth,
  seed: number,
  options: Partial<ReleaseOptions> = {},
): { readonly answers: Answers; readonly release: Release } {
  const { answers } = simulate(truth, seed);
  return {
    answers,
    release: release(answers, { scales: shown(answers), itemVariance: 'scale', ...options }),
  };
}

/** How many respondents each place has. */
export function sizesOf(answers: Answers): Map<string, number> {
  const sizes = new Map(answers.places.map((place) => [place, 0]));
  for (let j = 0; j < answers.respondents; j++) {
    const place = answers.places[answers.placeOf[j]!]!;
    sizes.set(place, sizes.get(place)! + 1);
  }
  return sizes;
}

/** The whole of a sentence. */
export function sentence(says: readonly { readonly text: string }[]): string {
  return says.map((segment) => segment.text).join('');
}
