import { absenceCodes } from '../src/answers/absence.ts';
import type { AnswerGrid, Answers, ItemOfScale } from '../src/answers/answers.ts';

/** A study written as a person would write it down: one row per respondent, `null` where nothing was said. */
export interface Study {
  readonly scales: readonly string[];
  readonly items: readonly ItemOfScale[];
  readonly covariates: readonly string[];
  readonly grid: AnswerGrid;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly place: string | null;
  readonly answers: readonly (number | null)[];
  readonly covariates: readonly (number | null)[];
}

/** Items named after their scale: `itemsOf(['trust', 'action'], [3, 2])`. */
export function itemsOf(scales: readonly string[], sizes: readonly number[]): ItemOfScale[] {
  return scales.flatMap((name, scale) =>
    Array.from({ length: sizes[scale]! }, (_, i) => ({ name: `${name}${i + 1}`, scale })),
  );
}

/** The study as coded answers: bytes when the grid is whole numbers and asks for them, else whole codes. */
export function answersOf(study: Study, as: 'bytes' | 'numbers' = 'bytes'): Answers {
  const { rows, items, grid } = study;
  const places: string[] = [];
  const index = new Map<string, number>();
  const placeOf = Int32Array.from(rows, ({ place }) => {
    if (place === null) return -1;
    if (!index.has(place)) index.set(place, places.push(place) - 1);
    return index.get(place)!;
  });
  const size = rows.length * items.length;
  const values = as === 'bytes' ? new Uint8Array(size) : new Float64Array(size);
  const absent = as === 'bytes' ? null : new Uint8Array(size);
  rows.forEach((row, j) => {
    items.forEach((_, i) => {
      const at = j * items.length + i;
      const answer = row.answers[i] ?? null;
      if (answer !== null) values[at] = Math.round((answer - grid.origin) / grid.unit);
      else if (absent) absent[at] = absenceCodes.skipped;
      else values[at] = absenceCodes.skipped;
    });
  });
  return {
    respondents: rows.length,
    places,
    placeOf,
    scales: study.scales,
    items,
    grid,
    values,
    absent,
    covariates: study.covariates.map((name, p) => ({
      name,
      values: Float64Array.from(rows, (row) => row.covariates[p] ?? 0),
      absent: rows.some((row) => row.covariates[p] == null)
        ? Uint8Array.from(rows, (row) => (row.covariates[p] == null ? 1 : 0))
        : null,
    })),
  };
}

/** What a random study is made of. */
export interface Design {
  readonly sizes: readonly number[];
  readonly places: number;
  readonly smallest: number;
  readonly largest: number;
  readonly missing: number;
  readonly covariates?: number;
  /** Share of respondents who answered one scale only. */
  readonly oneScaleOnly?: number;
}

/** Answers 1–5 with differences between places and people; the same seed gives the same study. */
export function randomStudy(seed: number, design: Design): Study {
  const random = generator(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const scales = ['trust', 'action', 'voice', 'care'].slice(0, design.sizes.length);
  const items = itemsOf(scales, design.sizes);
  const ease = items.map(() => 3 + 0.6 * normal());
  const rows: Row[] = [];
  for (let k = 0; k < design.places; k++) {
    const place = `place ${String(k + 1).padStart(3, '0')}`;
    const shared = normal();
    const u = scales.map(() => 0.35 * (shared + normal()));
    const size = design.smallest + Math.floor(random() * (design.largest - design.smallest + 1));
    for (let j = 0; j < size; j++) {
      const own = normal();
      const r = scales.map(() => 0.5 * (own + normal()));
      const covariates = Array.from({ length: design.covariates ?? 0 }, (_, p) =>
        p % 2 === 0 ? Math.round(400 + 150 * normal()) / 10 : random() < 0.4 ? 1 : 0,
      );
      const only = random() < (design.oneScaleOnly ?? 0) ? Math.floor(random() * scales.length) : -1;
      const answers = items.map(({ scale }, i) => {
        const shift = covariates.reduce((sum, x, p) => sum + (p % 2 === 0 ? 0.01 * (x - 40) : 0.2 * x), 0);
        const y = Math.round(ease[i]! + u[scale]! + r[scale]! + shift + 0.8 * normal());
        return random() < design.missing || (only >= 0 && only !== scale)
          ? null
          : Math.min(5, Math.max(1, y));
      });
      rows.push({ place, answers, covariates });
    }
  }
  return {
    scales,
    items,
    covariates: Array.from(
      { length: design.covariates ?? 0 },
      (_, p) => ['age', 'owner', 'years', 'born'][p]!,
    ),
    grid: { origin: 0, unit: 1 },
    rows,
  };
}

/** A small uniform generator (mulberry32), the tests' own. */
export function generator(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296 + 1e-12;
  };
}

/** The same rows in another order. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = generator(seed);
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
