import { type Answers, firstAbsence, type Random, seededRandom } from '@weft/ecometrics';

export interface SimulationSize {
  readonly respondents: number;
  readonly places: number;
  readonly scales: 1 | 2;
  /** Share of answers that are missing, each by chance. */
  readonly missing: number;
  readonly seed: number;
}

/**
 * Ten items of 1 to 5 with place and respondent effects, in typed arrays only. Respondents fall on places by
 * chance, so the rows stand in random order of place.
 */
export function simulatedAnswers(size: SimulationSize): { answers: Answers; random: Random } {
  const random = seededRandom(size.seed);
  const { respondents, places, scales } = size;
  const effects = Float32Array.from({ length: places * 2 }, () => 0.28 * random.normal());
  const placeOf = new Int32Array(respondents);
  const values = new Uint8Array(respondents * 10);
  for (let j = 0; j < respondents; j++) {
    const k = random.below(places);
    placeOf[j] = k;
    const own = 0.4 * random.normal();
    for (let s = 0; s < 2; s++) {
      const level = 3.4 + 0.8 * effects[2 * k]! + 0.6 * effects[2 * k + s]! + own + 0.3 * random.normal();
      for (let i = 5 * s; i < 5 * s + 5; i++) {
        const answer = Math.round(level + 0.1 * (i % 5) + 0.85 * random.normal());
        values[j * 10 + i] =
          random.uniform() < size.missing ? firstAbsence : Math.min(5, Math.max(1, answer));
      }
    }
  }
  const answers: Answers = {
    respondents,
    places: Array.from({ length: places }, (_, k) => `P${String(k).padStart(6, '0')}`),
    placeOf,
    scales: scales === 1 ? ['efficacy'] : ['cohesion', 'control'],
    items: Array.from({ length: 10 }, (_, i) => ({
      name: `item${i + 1}`,
      scale: scales === 1 || i < 5 ? 0 : 1,
    })),
    grid: { origin: 0, unit: 1 },
    values,
    absent: null,
    covariates: [],
  };
  return { answers, random };
}
