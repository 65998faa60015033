import { plainWord } from '../asked/absence-words.ts';

/** The usual answers in words, lowest first; each step lists the ways it is written. `middle` may be missing. */
interface Ladder {
  readonly steps: readonly (readonly string[])[];
  readonly middle: number | null;
}

const ladders: readonly Ladder[] = [
  {
    steps: [
      ['strongly disagree', 'disagree strongly', 'completely disagree', 'totally disagree'],
      ['disagree', 'somewhat disagree', 'tend to disagree'],
      ['neither agree nor disagree', 'neither', 'neutral', 'neither agree or disagree', 'undecided'],
      ['agree', 'somewhat agree', 'tend to agree'],
      ['strongly agree', 'agree strongly', 'completely agree', 'totally agree'],
    ],
    middle: 2,
  },
  {
    steps: [
      ['very unlikely', 'highly unlikely', 'not at all likely'],
      ['unlikely', 'fairly unlikely', 'somewhat unlikely'],
      ['neither likely nor unlikely', 'neither', 'neutral', '50/50'],
      ['likely', 'fairly likely', 'somewhat likely'],
      ['very likely', 'highly likely'],
    ],
    middle: 2,
  },
  {
    steps: [['never'], ['rarely', 'seldom'], ['sometimes'], ['often'], ['always', 'very often']],
    middle: null,
  },
  {
    steps: [
      ['not at all'],
      ['just a little', 'a little', 'a little bit', 'slightly'],
      ['somewhat', 'moderately', 'some'],
      ['a lot', 'very much', 'very', 'completely'],
    ],
    middle: null,
  },
];

/** Words read as steps: `stepOf[code]` counts from 1, 0 where the cell holds no answer. */
export interface AnswersInWords {
  readonly stepOf: readonly number[];
  readonly labels: readonly string[];
}

/**
 * Reads a column's words as steps of a usual ladder of answers ("strongly disagree" … "strongly agree"), or
 * gives `null` when some word is not on it. `absent(code)` says which texts are no answer. Where nobody took
 * the middle and `hasMiddle` is false the ladder has four steps.
 */
export function answersInWords(
  values: readonly string[],
  absent: (code: number) => boolean,
  hasMiddle: boolean,
): AnswersInWords | null {
  const words = values.map(plainWord);
  for (const ladder of ladders) {
    const found = words.map((word, code) =>
      absent(code) ? -1 : ladder.steps.findIndex((spellings) => spellings.includes(word)),
    );
    if (found.some((step, code) => step < 0 && !absent(code))) continue;
    if (new Set(found.filter((step) => step >= 0)).size < 3) continue;
    const middleTaken = ladder.middle === null || hasMiddle || found.includes(ladder.middle);
    const steps = ladder.steps.flatMap((_, step) => (step === ladder.middle && !middleTaken ? [] : [step]));
    return {
      stepOf: found.map((step) => (step < 0 ? 0 : steps.indexOf(step) + 1)),
      labels: steps.map((step) => {
        const code = found.indexOf(step);
        return code >= 0 ? values[code]!.trim() : ladder.steps[step]![0]!;
      }),
    };
  }
  return null;
}
