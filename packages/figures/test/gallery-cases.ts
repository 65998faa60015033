import {
  type AgreementSpread,
  agreement,
  caterpillar,
  changePicture,
  clothMap,
  comparisonBars,
  differenceStrip,
  type Figure,
  type FigureOptions,
  fieldworkThreads,
  type MeanVariance,
  meanVariance,
  mechanismPaths,
  placeMap,
  plane,
  reliabilityCurve,
  separability,
  strip,
  structureSteps,
  taskProfile,
} from '@weft/figures';
import type { ConsensusPlaceShown, PlaceShown, ScaleShown } from '@weft/findings';
import { actionArabic, arabic, millbrookArabic, trustArabic } from './arabic.ts';
import { fieldworkOf } from './fieldwork-case.ts';
import { mechanism, steps } from './mechanism-case.ts';
import { action, change, curve, districts, estimate, millbrook, pairsOf, trust, whole } from './millbrook.ts';
import { changeOf, profilesOf, tasks } from './waves-and-tasks.ts';

/** One picture of the gallery, drawn anew for each page it stands on. */
export interface Case {
  readonly name: string;
  readonly draw: (options: FigureOptions) => Figure;
}

const place = { community: 'Millbrook', kind: { one: 'block', many: 'blocks' }, simulated: true };
const rtl = {
  direction: 'rtl',
  language: 'ar-EG',
  words: arabic,
  community: 'ميلبروك',
  simulated: true,
} as const;
const country = { community: 'the country', kind: { one: 'district', many: 'districts' }, simulated: true };
const walking = { orderName: 'in walking order' };

function twice(name: string, draw: (options: FigureOptions) => Figure): Case[] {
  return [672, 320].map((width) => ({
    name: `${name}-${width}`,
    draw: (options) => draw({ ...options, width }),
  }));
}

const namesArabic = millbrookArabic.map((one) => one.place);
const pairs = pairsOf(millbrook, trust);
const pairsArabic = pairsOf(millbrookArabic, trustArabic);

/** A bent grid in the open sea: no real place. */
const geometryOf = (names: readonly string[]) =>
  names.map((name, index) => {
    const corner = (down: number, across: number): [number, number] => {
      const [row, column] = [Math.floor(index / 5) + down, (index % 5) + across];
      return [-30 + 0.004 * (column + 0.12 * ((row * 7) % 3)), 40 - 0.003 * (row + 0.1 * ((column * 5) % 4))];
    };
    const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
    return { place: name, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
const geometry = geometryOf(millbrook.map((one) => one.place));
const geometryArabic = geometryOf(namesArabic);

/** Every picture of the gallery, wide (672) and narrow (320). */
export const cases: readonly Case[] = [
  ...twice('strip-trust', (o) => strip(estimate(3.62, 0.071), trust, null, { ...o, ...place })),
  ...twice('strip-action', (o) => strip(estimate(3.31, 0.076), action, 3.62, { ...o, ...place })),
  ...twice('strip-change', (o) => strip(estimate(0.04, 0.09), change, 0, { ...o, ...place })),
  ...twice('difference', (o) =>
    differenceStrip(estimate(0.31, 0.19), trust, ['Market', 'Chapel Hill'], { ...o, ...place }),
  ),
  ...twice('difference-arabic', (o) =>
    differenceStrip(estimate(-0.62, 0.15), trustArabic, [namesArabic[7]!, namesArabic[5]!], { ...o, ...rtl }),
  ),
  ...twice('place-map', (o) =>
    placeMap(millbrook, geometry, trust, { ...o, ...place, middle: whole.trust, chosen: 'Dyers’ Green' }),
  ),
  ...twice('place-map-arabic', (o) =>
    placeMap(millbrookArabic, geometryArabic, trustArabic, { ...o, ...rtl, middle: whole.trust }),
  ),
  ...twice('place-map-links', (o) =>
    placeMap(millbrook, geometry, trust, {
      ...o,
      ...place,
      middle: whole.trust,
      linkOf: (name) => `#${name.replaceAll(/\W/g, '')}`,
      overlay: {
        name: 'Homes that changed hands in a year, in 100',
        source: 'Town register',
        year: 2025,
        values: new Map(millbrook.slice(0, 16).map((one, index) => [one.place, (7 * index) % 23])),
        middle: 9.5,
      },
    }),
  ),
  ...twice('cloth-map', (o) =>
    clothMap(millbrook, geometry, trust, action, { ...o, ...place, middles: [whole.trust, whole.action] }),
  ),
  ...twice('cloth-map-arabic', (o) =>
    clothMap(millbrookArabic, geometryArabic, trustArabic, actionArabic, {
      ...o,
      ...rtl,
      middles: [whole.trust, whole.action],
    }),
  ),
  ...twice('caterpillar', (o) =>
    caterpillar(millbrook, trust, { ...o, ...place, ...walking, reference: whole }),
  ),
  ...twice('caterpillar-both', (o) =>
    caterpillar(millbrook, [trust, action], { ...o, ...place, ...walking, reference: whole }),
  ),
  ...twice('caterpillar-many', (o) =>
    caterpillar(districts(1266), trust, { ...o, ...country, reference: 3.62, limit: 60 }),
  ),
  ...twice('caterpillar-many-both', (o) =>
    caterpillar(districts(1266), [trust, action], { ...o, ...country, reference: whole, limit: 45 }),
  ),
  ...twice('plane', (o) => plane(millbrook, trust, action, { ...o, ...place, chosen: 'Weir Street' })),
  ...twice('plane-many', (o) => plane(districts(120), trust, action, { ...o, ...country })),
  ...twice('plane-crowd', (o) => plane(districts(400), trust, action, { ...o, ...country })),
  ...twice('mean-variance', (o) => meanVariance(consensusOf(millbrook, trust, 1), { ...o, ...place })),
  ...twice('mean-variance-many', (o) =>
    meanVariance(consensusOf(districts(120), action, 2), { ...o, ...country }),
  ),
  ...twice('mean-variance-arabic', (o) =>
    meanVariance(consensusOf(millbrookArabic, trustArabic, 1), { ...o, ...rtl }),
  ),
  ...twice('fieldwork-threads', (o) => fieldworkThreads(fieldworkOf(millbrook), 7, { ...o, ...place })),
  ...twice('fieldwork-threads-arabic', (o) =>
    fieldworkThreads(fieldworkOf(millbrookArabic, true), 7, { ...o, ...rtl }),
  ),
  ...twice('reliability-curve', (o) => reliabilityCurve(curve(0.14, trust), { ...o, ...place })),
  ...twice('separability', (o) => separability(pairs, { ...o, ...place, numbers: pairs.numbers })),
  ...twice('separability-withheld', (o) => separability(withheldAmong(millbrook.length), { ...o, ...place })),
  ...twice('separability-summary', (o) => separability(pairsOf(districts(120), trust), { ...o, ...country })),
  ...twice('agreement', (o) => agreement(agreed(trust), { ...o, ...place })),
  ...twice('agreement-arabic', (o) => agreement(agreed(actionArabic), { ...o, ...rtl })),
  ...twice('structure-steps', (o) => structureSteps({ scale: trust, steps }, { ...o, ...place })),
  ...twice('mechanism-paths', (o) => mechanismPaths(mechanism, { ...o, ...place })),
  ...twice('structure-steps-arabic', (o) => structureSteps({ scale: trustArabic, steps }, { ...o, ...rtl })),
  ...twice('mechanism-paths-arabic', (o) =>
    mechanismPaths({ ...mechanism, from: 'التنقل', efficacy: 'الثقة', outcome: 'الحرائق' }, { ...o, ...rtl }),
  ),
  ...twice('change', (o) => changePicture(changeOf(), { ...o, ...place, from: 'spring', to: 'autumn' })),
  ...twice('change-arabic', (o) =>
    changePicture(changeOf(trustArabic, namesArabic), { ...o, ...rtl, from: '2019', to: '2023' }),
  ),
  ...twice('tasks', (o) => taskProfile(profilesOf(), tasks, { ...o, ...place })),
  ...twice('tasks-arabic', (o) => taskProfile(profilesOf(namesArabic), tasks, { ...o, ...rtl })),
  ...twice('caterpillar-arabic', (o) =>
    caterpillar(millbrookArabic, [trustArabic, actionArabic], { ...o, ...rtl, reference: whole }),
  ),
  ...twice('plane-arabic', (o) =>
    plane(millbrookArabic, trustArabic, actionArabic, { ...o, ...rtl, chosen: 'شارع السدّ' }),
  ),
  ...twice('comparison-bars', (o) =>
    comparisonBars({ scale: trust, places: millbrook, bars: barsOf(millbrook, trust) }, { ...o, ...place }),
  ),
  ...twice('comparison-bars-arabic', (o) =>
    comparisonBars(
      { scale: actionArabic, places: millbrookArabic, bars: barsOf(millbrookArabic, actionArabic) },
      { ...o, ...rtl },
    ),
  ),
  ...twice('reliability-curve-arabic', (o) => reliabilityCurve(curve(0.14, actionArabic), { ...o, ...rtl })),
  ...twice('separability-arabic', (o) =>
    separability(pairsArabic, { ...o, ...rtl, numbers: pairsArabic.numbers }),
  ),
];

/** Eighteen simulated blocks; four of them agree no more than random answers would. */
function agreed(scale: ScaleShown): AgreementSpread {
  const above = [0, 0, 0, 0, 1, 3, 5, 4, 1, 0];
  const rest = [1, 0, 1, 1, 1, 0, 0, 0, 0, 0];
  const values = [0, 0.28, 0.51, 0.63, 0.72, 0.78, 0.84];
  return {
    scale,
    against: { name: 'uniform', options: 5, variance: 2 },
    distribution: {
      places: 18,
      mean: 0.59,
      quantiles: [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share, i) => ({ share, value: values[i]! })),
      shareAbove: 14 / 18,
      bins: above.map((n, i) => ({ from: i / 10, to: (i + 1) / 10, above: n, rest: rest[i]! })),
    },
  };
}

function withheldAmong(count: number) {
  const labels = millbrook.slice(0, count).map((one) => one.place);
  const hidden = millbrook.map((one) => one.status === 'withheld');
  let next = 0;
  const matrix = labels.map((_, row) =>
    labels.slice(0, row).map((_, column) => {
      if (hidden[row] || hidden[column]) return null;
      const shown = pairs.matrix.flat();
      next += 1;
      return shown[next - 1] ?? null;
    }),
  );
  return { labels, matrix, scale: trust };
}

/** Made-up consensus of made-up places; every fifth is too small for its own. */
function consensusOf(places: readonly PlaceShown[], scale: ScaleShown, turn: number): MeanVariance {
  return {
    scale,
    usual: { level: 3.6, standardDeviation: 0.72 },
    places: places.map((one, k): ConsensusPlaceShown => {
      const { place } = one;
      const level =
        one.status === 'said' ? one.scales.find((other) => other.scale === scale.name)?.level : undefined;
      if (!level) return { status: 'withheld', place };
      if (k % 5 === 4) return { status: 'too-few', place };
      const value = 0.7 + 0.13 * Math.sin(turn + 2.4 * k) - 0.2 * (level.value - 3.6);
      const off = 0.06 + 0.03 * Math.cos(1.7 * k);
      return {
        status: 'said',
        place,
        respondents: 40,
        level,
        standardDeviation: { value, lower: value - off, upper: value + 1.2 * off },
        largest: Math.sqrt((level.value - 1) * (5 - level.value)),
        probabilityCloser: 0.5,
      };
    }),
  };
}

/** Bars of 1.39 standard errors for the simulated blocks that are shown. */
function barsOf(places: readonly PlaceShown[], scale: ScaleShown) {
  return places.flatMap((one) => {
    const level = one.status === 'said' ? one.scales.find((s) => s.scale === scale.name)?.level : undefined;
    if (level === undefined) return [];
    const half = 1.39 * level.standardError;
    return [{ place: one.place, lower: level.value - half, value: level.value, upper: level.value + half }];
  });
}
