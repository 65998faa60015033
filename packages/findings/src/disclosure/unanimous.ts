import { type Answers, firstAbsence } from '@weft/ecometrics';

/**
 * Places where every item of some scale got one and the same answer from everybody who answered it:
 * a mean there would tell what each person said. Indexed like `answers.places`.
 */
export function unanimousPlaces(answers: Answers): boolean[] {
  const width = answers.items.length;
  const places = answers.places.length;
  const first = new Float64Array(places * width).fill(Number.NaN);
  const varies = new Uint8Array(places * width);
  const answered = new Int32Array(places * width);
  for (let j = 0; j < answers.respondents; j++) {
    const k = answers.placeOf[j]!;
    if (k < 0) continue;
    for (let i = 0; i < width; i++) {
      const at = j * width + i;
      const code = answers.values[at]!;
      const absent =
        answers.values instanceof Uint8Array ? code >= firstAbsence : (answers.absent?.[at] ?? 0) !== 0;
      if (absent) continue;
      const spot = k * width + i;
      if (answered[spot]!++ === 0) first[spot] = code;
      else if (first[spot] !== code) varies[spot] = 1;
    }
  }
  return Array.from({ length: places }, (_, k) =>
    answers.scales.some((_, q) => {
      const items = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === q);
      return (
        items.some((i) => answered[k * width + i]! > 0) && items.every((i) => varies[k * width + i] === 0)
      );
    }),
  );
}
