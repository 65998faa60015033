import { fewDigits, type Release } from '@weft/findings';

type Row = (string | number | null)[];

/**
 * The sums of a release as rows that any program reads: what it is, of which place, of which scale or scales, and
 * the value. `check.R` works from these rows alone. Null for a release made before sums were kept.
 */
export function sumsRows(release: Release): Row[] | null {
  const { sums, scales, sample, places } = release;
  const model = release.models.find(({ title }) => title === 'unadjusted');
  if (!sums || !model) return null;
  const rows: Row[] = [['what', 'place', 'first', 'second', 'value']];
  const add = (
    what: string,
    place: string | null,
    first: string | null,
    second: string | null,
    value: string | number,
  ): void => {
    rows.push([what, place, first, second, value]);
  };
  const matrix = (what: string, place: string | null, values: readonly (readonly number[])[]): void => {
    values.forEach((row, r) => {
      row.forEach((value, s) => {
        add(what, place, sums.scales[r]!, sums.scales[s]!, value);
      });
    });
  };
  const whole = (value: number): number => fewDigits(value, false);
  add('method', null, null, null, model.method);
  add('itemVariance', null, null, null, model.itemVariance);
  add('respondents', null, null, null, sample.respondents);
  add('answers', null, null, null, sample.answers);
  add('places', null, null, null, sample.places);
  for (const { name, role, minimum, maximum, items } of scales) {
    add('role', null, name, null, role);
    add('minimum', null, name, null, minimum);
    add('maximum', null, name, null, maximum);
    add('items', null, name, null, items.length);
    const level = release.levels[name]!;
    add('level', null, name, null, whole(level.value));
  }
  for (const part of release.parts) {
    if (part.kind === 'agreement')
      for (const { scale, against } of part.scales) add('null', null, scale.name, null, against.name);
    if (part.kind === 'tasks')
      for (const { name, items } of [...part.tasks, ...part.alone])
        for (const item of items) add('task', null, name, item, 1);
  }
  matrix('levelCovariance', null, sums.levelCovariance);
  matrix(
    'variance.place',
    null,
    model.variance.place.map((row) => row.map(whole)),
  );
  matrix(
    'variance.respondent',
    null,
    model.variance.respondent.map((row) => row.map(whole)),
  );
  model.variance.item.forEach((value, q) => {
    add('variance.item', null, sums.scales[q]!, null, whole(value));
  });
  matrix('informationStep', null, sums.informationStep);
  sums.varianceCovariance.forEach((row, r) => {
    row.forEach((value, s) => {
      add('varianceCovariance', null, String(r + 1), String(s + 1), value);
    });
  });
  const kept = new Map(sums.places.map((place) => [place.place, place]));
  for (const place of places) {
    add('shown', place.place, null, null, place.status);
    if (place.status !== 'said') continue;
    add('respondents', place.place, null, null, place.respondents);
    const own = kept.get(place.place);
    if (!own) continue;
    own.mean.forEach((value, q) => {
      add('mean', place.place, sums.scales[q]!, null, value);
      add('meanStep', place.place, sums.scales[q]!, null, own.meanStep[q]!);
    });
    matrix('information', place.place, own.information);
  }
  if (typeof sums.whole === 'string') add('whole', null, null, null, sums.whole);
  else {
    add('whole', null, null, null, 'given');
    for (const { place, totals } of sums.whole.places)
      totals.forEach((value, q) => {
        add('total', place, sums.scales[q]!, null, value);
      });
    matrix('crossProducts', null, sums.whole.crossProducts);
    for (const { item, scale, total } of sums.whole.items) add('item', null, item, scale, total);
    sums.whole.squares.forEach((value, q) => {
      add('squares', null, sums.scales[q]!, null, value);
    });
  }
  return rows;
}

/** The same sums as JSON, with the specification of the model. */
export function sumsJson(release: Release): string {
  const model = release.models.find(({ title }) => title === 'unadjusted');
  return `${JSON.stringify(
    {
      format: 'weft-sums',
      formatVersion: 1,
      model: model && {
        method: model.method,
        itemVariance: model.itemVariance,
        terms: 'answer = item + place effect by scale + person effect by scale + error',
      },
      sample: release.sample,
      limit: release.limit,
      scales: release.scales.map(({ name, role, minimum, maximum, items }) => ({
        name,
        role,
        minimum,
        maximum,
        items,
      })),
      places: release.places.map((place) =>
        place.status === 'said'
          ? { place: place.place, status: place.status, respondents: place.respondents }
          : { place: place.place, status: place.status },
      ),
      sums: release.sums ?? null,
    },
    null,
    2,
  )}\n`;
}
