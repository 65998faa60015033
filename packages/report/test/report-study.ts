import { readFileSync } from 'node:fs';
import { type Answers, simulate } from '@weft/ecometrics';
import { type Release, type ReleaseOptions, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, guess, planFromLines } from '@weft/instruments';

const example = new URL('../../../apps/studio/src/lib/analyse/example/millbrook-autumn.csv', import.meta.url);

function read() {
  const table = readCsvBytes(readFileSync(example), { file: 'millbrook-autumn.csv' });
  const plan = planFromLines(guess(table.columns, table.rows).lines, { file: table.file });
  const coded = codeAnswers(table.columns, plan);
  return { coded, scales: scalesShown(plan.instrument, coded.items) };
}

/** The example of the studio, from its file to its release; `change` may alter the answers before. */
export function millbrook(
  options: Partial<ReleaseOptions> = {},
  change: (answers: Answers) => Answers = (answers) => answers,
): Release {
  const { coded, scales } = read();
  return release(change(coded.answers), {
    scales,
    community: 'Millbrook',
    kind: { one: 'block', many: 'blocks' },
    simulated: true,
    itemVariance: 'scale',
    ...options,
  });
}

/** How many people each place of the example has. */
export function millbrookSizes(): Map<string, number> {
  const { answers } = read().coded;
  const sizes = new Map<string, number>();
  for (const k of answers.placeOf) {
    if (k < 0) continue;
    const place = answers.places[k]!;
    sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  return sizes;
}

/** Two scales in many places, every tenth of them with few people. */
export function country(places: number): Release {
  const items = [3, 3.4, 3.2, 3.6];
  const { answers } = simulate(
    {
      scales: ['trust', 'action'].map((name) => ({ name, items, itemVariance: 0.7 })),
      placeVariance: [
        [0.12, 0.07],
        [0.07, 0.12],
      ],
      respondentVariance: [
        [0.3, 0.15],
        [0.15, 0.3],
      ],
      sizes: Array.from({ length: places }, (_, k) => (k % 10 === 4 ? 6 : 12 + (k % 17))),
      options: { minimum: 1, maximum: 5 },
    },
    5,
  );
  return release(answers, {
    scales: answers.scales.map((name, q) => ({
      name,
      role: name === 'trust' ? 'trust' : 'action',
      title: name === 'trust' ? 'Trust and cohesion' : 'Readiness to act',
      lowEnd: 'less',
      highEnd: 'more',
      minimum: 1,
      maximum: 5,
      items: answers.items.filter((item) => item.scale === q).map((item) => item.name),
    })),
    kind: { one: 'district', many: 'districts' },
    itemVariance: 'scale',
  });
}

/** Answers in which no place differs from another. */
export function nowhere(): Release {
  const { answers } = simulate(
    {
      scales: [{ name: 'answers', items: [3, 3.4, 3.2], itemVariance: 0.7 }],
      placeVariance: [[0]],
      respondentVariance: [[0.4]],
      sizes: new Array<number>(15).fill(14),
      options: { minimum: 1, maximum: 5 },
    },
    3,
  );
  const scale = { lowEnd: 'less', highEnd: 'more', minimum: 1, maximum: 5 } as const;
  return release(answers, {
    scales: [{ name: 'answers', role: 'other', title: 'answers', ...scale, items: ['a', 'b', 'c'] }],
  });
}
