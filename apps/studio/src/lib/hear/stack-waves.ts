import type { Answers } from '@weft/ecometrics';

/** A wave's answers and what the wave is called. */
export interface NamedAnswers {
  readonly name: string;
  readonly answers: Answers;
}

/** The grouping that holds the wave of each response. */
export const waveGrouping = 'wave';

/**
 * The answers of two waves asked alike, one below the other, with the wave of each response as a grouping.
 * Places are matched by name; those of the later wave come first, in their order.
 */
export function stackWaves(earlier: NamedAnswers, later: NamedAnswers): Answers {
  const places = [...new Set([...later.answers.places, ...earlier.answers.places])];
  const at = new Map(places.map((place, index) => [place, index]));
  const both = [earlier, later];
  const respondents = earlier.answers.respondents + later.answers.respondents;
  const width = later.answers.items.length;
  const placeOf = new Int32Array(respondents);
  const groupOf = new Int32Array(respondents);
  const bytes = both.every(({ answers }) => answers.values instanceof Uint8Array);
  const values = bytes ? new Uint8Array(respondents * width) : new Float64Array(respondents * width);
  const absent = both.some(({ answers }) => answers.absent !== null)
    ? new Uint8Array(respondents * width)
    : null;
  let from = 0;
  both.forEach(({ answers }, wave) => {
    for (let person = 0; person < answers.respondents; person++) {
      const place = answers.placeOf[person]!;
      placeOf[from + person] = place < 0 ? -1 : at.get(answers.places[place]!)!;
      groupOf[from + person] = wave;
    }
    values.set(answers.values, from * width);
    if (absent && answers.absent) absent.set(answers.absent, from * width);
    from += answers.respondents;
  });
  return {
    ...later.answers,
    respondents,
    places,
    placeOf,
    values,
    absent,
    covariates: [],
    groupings: [{ name: waveGrouping, groups: both.map(({ name }) => name), groupOf }],
  };
}
