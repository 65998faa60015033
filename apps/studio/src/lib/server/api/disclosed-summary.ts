import type { z } from '@hono/zod-openapi';
import type { Summary } from '@weft/ecometrics';
import { disclosureLimit, withhold } from '@weft/findings';
import type { WaveSummary } from './schemas.ts';

type Shown = Omit<z.infer<typeof WaveSummary>, 'simulated'>;

/**
 * The sums of a wave, place by place, where enough people answered: the same rule that findings keep. A place's
 * people are those behind its thinnest number.
 */
export function disclosedSummary(
  summary: Summary,
  unanimous: ReadonlySet<string>,
  limit = disclosureLimit,
): Shown {
  const { shape, places, classes, cells } = summary;
  const width = shape.scales.length;
  const people = new Float64Array(places.length);
  const answered = new Float64Array(places.length * width);
  const respondents = new Float64Array(places.length * width);
  const totals = new Float64Array(places.length * width);
  for (let c = 0; c < cells.count; c++) {
    const place = cells.place[c]!;
    people[place]! += cells.respondents[c]!;
    for (let q = 0; q < width; q++) {
      const items = classes.answered[cells.classIndex[c]! * width + q]!;
      answered[place * width + q]! += items * cells.respondents[c]!;
      if (items > 0) respondents[place * width + q]! += cells.respondents[c]!;
      totals[place * width + q]! += cells.totals[c * width + q]!;
    }
  }
  const counts = places.map((place, p) => ({
    place,
    people: people[p]!,
    respondents: Math.min(...respondents.subarray(p * width, (p + 1) * width)),
    unanimous: unanimous.has(place),
  }));
  const withheld = withhold(counts, limit);
  return {
    limit,
    places: counts.map(({ place, people }, p) => {
      const reason = withheld.get(place);
      if (reason !== undefined) return { place, respondents: null, withheld: reason, scales: [] };
      return {
        place,
        respondents: people,
        withheld: null,
        scales: shape.scales.map((scale, q) => {
          const at = p * width + q;
          const mean = shape.grid.origin + (shape.grid.unit * totals[at]!) / answered[at]!;
          return { scale, answers: answered[at]!, mean: Math.round(mean * 1000) / 1000 };
        }),
      };
    }),
  };
}
