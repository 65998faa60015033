import { absenceCodes, firstAbsence } from './absence.ts';
import type { Answers } from './answers.ts';
import { groupingOf } from './waves.ts';

/** Which two waves are set side by side, on which scale, and who links them. */
export interface WavePair {
  /** Name of the grouping that holds the wave of each response. */
  readonly wave: string;
  /** Name of the grouping that holds the person; without it the waves are different people. */
  readonly person?: string;
  readonly from: string;
  readonly to: string;
  /** Index of the scale. */
  readonly scale: number;
}

/** Who answered in which wave. Responses without a place, or without any answer on the scale, do not count. */
export interface WavePeople {
  readonly from: number;
  readonly to: number;
  /** Answered in both waves, in one place: linked. */
  readonly stayed: number;
  /** Answered in both waves in different places: two respondents, because a place effect has one place. */
  readonly moved: number;
  /** Responses of a person who had already answered in that wave; not linked, and a reason to look. */
  readonly repeated: number;
}

/** Two waves of one scale as two scales of one study. */
export interface ByWave {
  /** Scales `[from, to]`; items of both waves in the same order, named "item · wave". */
  readonly answers: Answers;
  /** Items answered in both waves, in their order. */
  readonly items: readonly string[];
  /** Items answered in one of the two waves only: they say nothing about change. */
  readonly onceOnly: readonly { readonly item: string; readonly wave: string }[];
  readonly people: WavePeople;
}

/**
 * Sets two waves side by side: each wave's answers become a scale of their own, with item effects of its own.
 * As repeated cross-sections every response is a respondent of one scale; as a panel (with `person`) the two
 * responses of one person in one place are one respondent, so that the model can tell a change of people from
 * a change of answers. Facts about people are left out.
 *
 * @throws RangeError when a grouping or a wave is not there.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3], itemVariance: 0.8 }], placeVariance: [[0.1]],
 *   respondentVariance: [[0.3]], sizes: [2, 2] }, 1);
 * const year = { name: 'year', groups: ['2019', '2023'], groupOf: Int32Array.of(0, 1, 0, 1) };
 * byWave({ ...answers, groupings: [year] }, { wave: 'year', from: '2019', to: '2023', scale: 0 }).people.to; // 2
 */
export function byWave(answers: Answers, pair: WavePair): ByWave {
  const wave = groupingOf(answers, pair.wave);
  const waves = [pair.from, pair.to].map((label) => {
    const group = wave.groups.indexOf(label);
    if (group < 0) throw new RangeError(`"${pair.wave}" has no wave "${label}".`);
    return group;
  });
  const personOf = pair.person === undefined ? null : groupingOf(answers, pair.person).groupOf;
  const all = answers.items.length;
  const columns = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === pair.scale);
  const asked = columns.map(() => [false, false]);
  const absentAt = (row: number, i: number): number => {
    const at = row * all + i;
    if (answers.absent) return answers.absent[at]!;
    const code = answers.values[at]!;
    return answers.values instanceof Uint8Array && code >= firstAbsence ? code : 0;
  };

  const seen = [new Map<number, number>(), new Map<number, number>()] as const;
  const people = { from: 0, to: 0, stayed: 0, moved: 0, repeated: 0 };
  const rowsOf: [number, number][] = [];
  for (let row = 0; row < answers.respondents; row++) {
    const w = waves.indexOf(wave.groupOf[row]!);
    if (w < 0 || answers.placeOf[row]! < 0) continue;
    let answered = false;
    for (let x = 0; x < columns.length; x++)
      if (absentAt(row, columns[x]!) === 0) asked[x]![w] = answered = true;
    if (!answered) continue;
    if (w === 0) people.from++;
    else people.to++;
    const person = personOf?.[row] ?? -1;
    const linked = link(person, row, w);
    if (linked === null) rowsOf.push(w === 0 ? [row, -1] : [-1, row]);
    else rowsOf[linked]![w] = row;
  }

  function link(person: number, row: number, w: number): number | null {
    if (person < 0) return null;
    if (seen[w]!.has(person)) {
      people.repeated++;
      return null;
    }
    seen[w]!.set(person, rowsOf.length);
    const other = seen[1 - w]!.get(person);
    if (other === undefined) return null;
    const before = rowsOf[other]!.find((one) => one >= 0)!;
    if (answers.placeOf[before] !== answers.placeOf[row]) {
      people.moved++;
      return null;
    }
    people.stayed++;
    return other;
  }

  const kept = columns.filter((_, x) => asked[x]![0] && asked[x]![1]);
  const onceOnly = columns.flatMap((i, x) => {
    const [first, second] = asked[x]!;
    return first === second ? [] : [{ item: answers.items[i]!.name, wave: first ? pair.from : pair.to }];
  });
  const width = 2 * kept.length;
  const size = rowsOf.length * width;
  const coded = answers.values instanceof Uint8Array;
  const values = coded ? new Uint8Array(size).fill(absenceCodes.notAsked) : new Float64Array(size);
  const absent = coded ? null : new Uint8Array(size).fill(absenceCodes.notAsked);
  for (let j = 0; j < rowsOf.length; j++)
    for (let w = 0; w < 2; w++) {
      const row = rowsOf[j]![w]!;
      if (row < 0) continue;
      for (let x = 0; x < kept.length; x++) {
        const at = j * width + w * kept.length + x;
        values[at] = answers.values[row * all + kept[x]!]!;
        if (absent) absent[at] = absentAt(row, kept[x]!);
      }
    }
  return {
    answers: {
      respondents: rowsOf.length,
      places: answers.places,
      placeOf: Int32Array.from(rowsOf, (rows) => answers.placeOf[rows[0] >= 0 ? rows[0] : rows[1]]!),
      scales: [pair.from, pair.to],
      items: [pair.from, pair.to].flatMap((label, scale) =>
        kept.map((i) => ({ name: `${answers.items[i]!.name} · ${label}`, scale })),
      ),
      grid: answers.grid,
      values,
      absent,
      covariates: [],
    },
    items: kept.map((i) => answers.items[i]!.name),
    onceOnly,
    people,
  };
}
