import type { Release } from '@weft/findings';

/**
 * Rows for "Save the numbers": a header, then one row a place in the reader's order with, for each scale,
 * level, standard error, 95 per cent range, reliability and the chance of being above the middle. Cells of
 * a withheld place, or of a scale that is not said, read "withheld".
 */
export function placesCsvRows(release: Release): (string | number)[][] {
  const names = release.scales.map((scale) => scale.name);
  const header = [
    'place',
    'status',
    'respondents',
    ...names.flatMap((name) =>
      ['level', 'standard_error', 'lower', 'upper', 'reliability', 'chance_above_middle'].map(
        (part) => `${name}_${part}`,
      ),
    ),
  ];
  const rows = release.places.map((place): (string | number)[] => {
    if (place.status === 'withheld')
      return [place.place, 'withheld', ...new Array<string>(header.length - 2).fill('withheld')];
    return [
      place.place,
      'said',
      place.respondents,
      ...names.flatMap((name): (string | number)[] => {
        const scale = place.scales.find((one) => one.scale === name);
        if (!scale) return new Array<string>(6).fill('withheld');
        const { lower, upper } = scale.level.intervals[2];
        const { value, standardError } = scale.level;
        return [value, standardError, lower, upper, scale.reliability, scale.probabilityAbove];
      }),
    ];
  });
  return [header, ...rows];
}
