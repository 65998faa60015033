import { SummaryError } from './combine.ts';
import { momentsWidth, type PlaceMoments } from './place-moments.ts';

/** The written form of moments: plain JSON, whole numbers wherever the sums are whole. */
export interface PlaceMomentsJson {
  readonly weft: 'place-moments';
  readonly version: 1;
  readonly shape: PlaceMoments['shape'];
  readonly places: readonly string[];
  readonly respondents: number;
  readonly leftOut: PlaceMoments['leftOut'];
  readonly place: readonly number[];
  readonly codes: readonly number[];
  readonly sums: readonly number[];
}

/** Moments as plain JSON data; `placeMomentsFromJson` gives them back bit for bit. */
export function placeMomentsToJson(moments: PlaceMoments): PlaceMomentsJson {
  const { shape, places, respondents, leftOut, place, codes, sums } = moments;
  return {
    weft: 'place-moments',
    version: 1,
    shape,
    places,
    respondents,
    leftOut,
    place: Array.from(place),
    codes: Array.from(codes),
    sums: Array.from(sums),
  };
}

/**
 * Reads moments from JSON data.
 *
 * @throws SummaryError when the data are not moments, or their parts do not fit together.
 */
export function placeMomentsFromJson(data: unknown): PlaceMoments {
  const json = data as Partial<PlaceMomentsJson> | null;
  if (json === null || typeof json !== 'object' || json.weft !== 'place-moments')
    throw new SummaryError('These are not moments of places written by weft.');
  if (json.version !== 1)
    throw new SummaryError(
      `These moments have version ${json.version}; this weft reads version 1. Update weft.`,
    );
  const { shape, places, respondents, leftOut, place, codes, sums } = json as PlaceMomentsJson;
  const lists: readonly unknown[] = [places, place, codes, sums];
  if (!shape || !leftOut || !lists.every(Array.isArray)) throw new SummaryError('The moments are cut short.');
  const width = momentsWidth(shape.covariates.length);
  const counted = sums.reduce((n, value, at) => (at % width === 0 ? n + value : n), 0);
  const fits =
    sums.length === place.length * width &&
    codes.length === place.length * shape.varianceCovariates.length &&
    [...codes, ...sums].every(Number.isFinite) &&
    place.every((k) => Number.isInteger(k) && k >= 0 && k < places.length);
  if (!fits || counted !== respondents)
    throw new SummaryError('The moments are damaged: their parts do not fit together.');
  return {
    shape,
    places,
    respondents,
    leftOut,
    place: Int32Array.from(place),
    codes: Float64Array.from(codes),
    sums: Float64Array.from(sums),
  };
}
