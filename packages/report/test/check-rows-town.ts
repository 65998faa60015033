import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answers, firstAbsence, seededRandom, simulate } from '@weft/ecometrics';
import type { Release, ReleaseOptions } from '@weft/findings';
import { release } from '@weft/findings';
import { checkFiles } from '../src/index.ts';
import { csvOf } from './bundle-files.ts';

/** What a made-up town is like. */
export interface TownAsked {
  readonly seed: number;
  readonly places: number;
  /** People of a usual place; a place or two has too few to be shown. */
  readonly people: number;
  readonly items: number;
  readonly waves: 'one' | 'others' | 'panel';
  readonly options?: Partial<ReleaseOptions>;
  readonly covariates?: boolean;
}

export interface Town {
  readonly answers: Answers;
  readonly asked: ReleaseOptions;
  readonly release: Release;
  readonly turned: ReadonlyMap<string, number>;
}

/** Answers of a town on trust and action, in one wave or two, some of them skipped, and what is said of them. */
export function town({
  seed,
  places,
  people,
  items,
  waves,
  options = {},
  covariates = false,
}: TownAsked): Town {
  const random = seededRandom(seed);
  const sizes = Array.from({ length: places }, (_, k) =>
    k === 1 ? 4 : k === 2 ? 8 : Math.max(12, Math.round(people * (0.7 + 0.6 * random.uniform()))),
  );
  const corner = (a: number, b: number, same: number) => [
    [a, 0.6 * a, same * a, 0.5 * a],
    [0.6 * a, b, 0.5 * a, same * b],
    [same * a, 0.5 * a, a, 0.6 * a],
    [0.5 * a, same * b, 0.6 * a, b],
  ];
  const scale = (name: string, easy: number) => ({
    name,
    items: Array.from({ length: items }, (_, i) => easy + 0.25 * Math.sin(3 * i)),
    itemVariance: 0.7,
  });
  const { answers: drawn } = simulate(
    {
      scales: [
        scale('trust', 3.3),
        scale('action', 3),
        scale('trust later', 3.4),
        scale('action later', 3.3),
      ],
      placeVariance: corner(0.25, 0.3, 0.85),
      respondentVariance: corner(0.4, 0.45, 0.5),
      sizes,
      missing: 0.04,
      options: { minimum: 1, maximum: 5 },
    },
    seed,
  );
  const names = ['trust', 'action'].flatMap((of) => Array.from({ length: items }, (_, i) => `${of}${i + 1}`));
  const width = names.length;
  const rows: { person: number; wave: number }[] = [];
  for (let person = 0; person < drawn.respondents; person++)
    for (const wave of waves === 'one' ? [1] : waves === 'panel' ? [0, 1] : [person % 2])
      if (waves !== 'panel' || random.uniform() < 0.8) rows.push({ person, wave });
  const values = new Uint8Array(rows.length * width);
  rows.forEach(({ person, wave }, row) => {
    for (let i = 0; i < width; i++) {
      const code = drawn.values[person * 2 * width + wave * width + i]!;
      values[row * width + i] = code >= firstAbsence ? code : code + drawn.grid.origin;
    }
  });
  const of = (pick: (row: { person: number; wave: number }) => number) => Int32Array.from(rows, pick);
  const languages = of(() => random.below(2));
  const labels = Array.from(
    { length: places },
    (_, k) => `Block ${String.fromCharCode(65 + (k % 26))}${k}, east`,
  );
  const owner = rows.map(() => (random.uniform() < 0.03 ? null : random.below(2)));
  const answers: Answers = {
    respondents: rows.length,
    places: labels,
    placeOf: of(({ person }) => drawn.placeOf[person]!),
    scales: ['trust', 'action'],
    items: names.map((name, i) => ({ name, scale: i < items ? 0 : 1 })),
    grid: { origin: 0, unit: 1 },
    values,
    absent: null,
    covariates: covariates
      ? [
          {
            name: 'owner',
            values: Float64Array.from(owner, (one) => one ?? 0),
            absent: Uint8Array.from(owner, (one) => (one === null ? 1 : 0)),
          },
        ]
      : [],
    groupings: [
      { name: 'wave', groups: ['2023', '2025'], groupOf: of(({ wave }) => wave) },
      { name: 'person', groups: rows.map((_, i) => `P${i}`), groupOf: of(({ person }) => person) },
      { name: 'language', groups: ['en', 'es'], groupOf: languages },
    ],
  };
  const line = { lowEnd: 'less', highEnd: 'more', minimum: 1, maximum: 5 };
  const asked: ReleaseOptions = {
    scales: [
      { ...line, name: 'trust', title: 'Trust', role: 'trust', items: names.slice(0, items) },
      { ...line, name: 'action', title: 'Action', role: 'action', items: names.slice(items) },
    ],
    simulated: true,
    ...(waves === 'one'
      ? {}
      : { change: { wave: 'wave', ...(waves === 'panel' ? { person: 'person' } : {}) } }),
    ...options,
  };
  return { answers, asked, release: release(answers, asked), turned: new Map([['action1', 6]]) };
}

/** Facts about the places of a town: one that goes with nothing, and an outcome with what it is out of. */
export function placeFacts(places: number, seed: number) {
  const random = seededRandom(seed);
  const labels = Array.from(
    { length: places },
    (_, k) => `Block ${String.fromCharCode(65 + (k % 26))}${k}, east`,
  );
  const by = (draw: () => number) => new Map(labels.map((label) => [label, draw()]));
  return {
    turnover: { names: ['turnover'], values: new Map(labels.map((label) => [label, [random.normal()]])) },
    fires: by(() => random.below(9)),
    homes: by(() => 200 + random.below(100)),
    roster: by(() => 14 + random.below(20)),
  };
}

/** Writes the folder of the whole check; `tamper` may change numbers first. */
export function folderOf(
  { answers, asked, release: said, turned }: Town,
  tamper: (numbers: string) => string = (numbers) => numbers,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'weft-rows-'));
  mkdirSync(folder, { recursive: true });
  const order = Array.from({ length: answers.respondents }, (_, row) => (row * 7919) % answers.respondents);
  const whole = new Set(order).size === order.length ? order : order.map((_, row) => row);
  const files = checkFiles({
    answers,
    asked,
    release: said,
    turned,
    order: whole,
    version: 'test',
    commit: null,
    by: 'researcher',
  });
  for (const [name, content] of files) {
    const text = typeof content === 'string' ? content : csvOf(content);
    writeFileSync(join(folder, name), name === 'numbers.csv' ? tamper(text) : text);
  }
  return folder;
}
