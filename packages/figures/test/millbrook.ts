import type { Apart, Pairs, ReliabilityCurve } from '@weft/figures';
import type { Estimate, PlaceScale, PlaceShown, ScaleShown } from '@weft/findings';

/** Millbrook is made up, and every number in this file is simulated. */
export const trust: ScaleShown = {
  name: 'trust',
  role: 'trust',
  title: 'Trust',
  lowEnd: 'less trust',
  highEnd: 'more trust',
  minimum: 1,
  maximum: 5,
  items: ['lend_hand', 'know_names', 'share_tools', 'feel_safe'],
};

export const action: ScaleShown = {
  name: 'action',
  role: 'action',
  title: 'Ready to act',
  lowEnd: 'less ready to act',
  highEnd: 'readier to act',
  minimum: 1,
  maximum: 5,
  items: ['step_in_1', 'step_in_2', 'step_in_3'],
};

export const change: ScaleShown = {
  name: 'change',
  role: 'other',
  title: 'Change since spring',
  lowEnd: 'less than in spring',
  highEnd: 'more than in spring',
  minimum: -1,
  maximum: 1,
  items: [],
};

/** Trust and its standard error, readiness and its standard error; null where a block is withheld. */
const rows: readonly (readonly [string, readonly [number, number, number, number] | null])[] = [
  ['Northgate', [3.814, 0.116, 3.51, 0.129]],
  ['Long Meadow', [3.62, 0.134, 3.352, 0.148]],
  ['Kiln Corner', [3.533, 0.159, 3.215, 0.175]],
  ['Brickfield', [3.393, 0.123, 3.286, 0.137]],
  ['Rope Walk', [3.672, 0.167, 3.319, 0.185]],
  ['Chapel Hill', [3.787, 0.111, 3.546, 0.123]],
  ['Tannery Row', [3.747, 0.142, 3.547, 0.157]],
  ['Market', [3.222, 0.103, 2.972, 0.115]],
  ['Station', [3.373, 0.129, 3.232, 0.143]],
  ['Weir Street', [3.944, 0.121, 3.025, 0.135]],
  ['Mill Lane', [3.743, 0.113, 3.579, 0.126]],
  ['Cooper’s Yard', null],
  ['Canal Side', [3.395, 0.151, 3.376, 0.167]],
  ['Dyers’ Green', [3.976, 0.118, 3.491, 0.131]],
  ['Orchard', [3.506, 0.136, 3.144, 0.151]],
  ['Linden', [3.317, 0.125, 2.986, 0.139]],
  ['Ferry Steps', null],
  ['Old Quarry', [3.873, 0.172, 3.528, 0.19]],
];

export const whole = { trust: 3.62, action: 3.31 };

/** An estimate with the normal intervals around it. */
export function estimate(value: number, standardError: number): Estimate {
  const interval = (level: number, z: number) => ({
    lower: value - z * standardError,
    upper: value + z * standardError,
    level,
  });
  return {
    value,
    standardError,
    intervals: [interval(0.5, 0.6745), interval(0.8, 1.2816), interval(0.95, 1.96)],
  };
}

/** A place with both scales and its position, its two levels correlated as given. */
export function place(
  name: string,
  [across, acrossError, up, upError]: readonly [number, number, number, number],
  correlation = 0.52,
): PlaceShown {
  const scale = (of: string, value: number, error: number, middle: number): PlaceScale => ({
    scale: of,
    level: estimate(value, error),
    deviation: estimate(value - middle, error),
    reliability: 0.8,
    probabilityAbove: normal((value - middle) / error),
  });
  const above = normal((across - whole.trust) / acrossError);
  const both = together((across - whole.trust) / acrossError, (up - whole.action) / upError, correlation);
  const aboveUp = normal((up - whole.action) / upError);
  return {
    status: 'said',
    place: name,
    respondents: 24,
    scales: [scale('trust', across, acrossError, whole.trust), scale('action', up, upError, whole.action)],
    plane: {
      across,
      up,
      covariance: [acrossError ** 2, correlation * acrossError * upError, upError ** 2],
      quadrants: [both, above - both, aboveUp - both, 1 - above - aboveUp + both],
    },
  };
}

export const millbrook: readonly PlaceShown[] = rows.map(([name, numbers], index) =>
  numbers === null
    ? { status: 'withheld', place: name, reason: index === 16 ? 'too-few' : 'protects-another' }
    : place(name, numbers),
);

/** A simulated country of `count` districts, every eleventh withheld, in no order. */
export function districts(count: number): PlaceShown[] {
  const draw = generator(7);
  const near = (): number => draw() + draw() + draw() + draw() - 2;
  return Array.from({ length: count }, (_, index) => {
    const name = `${syllables[Math.floor(draw() * 12)]}${endings[Math.floor(draw() * 10)]} ${index + 1}`;
    const common = near();
    const numbers = [
      3.5 + 0.5 * common + 0.2 * near(),
      0.1 + 0.12 * draw(),
      3.3 + 0.45 * common + 0.25 * near(),
      0.11 + 0.13 * draw(),
    ] as const;
    if (index % 11 === 5) return { status: 'withheld', place: name, reason: 'too-few' } as const;
    return place(name, numbers);
  });
}

const syllables = ['Ash', 'Bram', 'Cold', 'Dun', 'Elm', 'Fen', 'Gill', 'Holm', 'Kirk', 'Lang', 'Mar', 'Nor'];
const endings = ['by', 'dale', 'ford', 'ham', 'ley', 'mere', 'stead', 'thorpe', 'ton', 'wick'];

/** Pairs of the places that may be shown; how far apart they are, by both standard errors. */
export function pairsOf(places: readonly PlaceShown[], scale: ScaleShown): Pairs & { numbers: number[] } {
  const shown = places.flatMap((one, index) => {
    if (one.status === 'withheld') return [];
    const level = one.scales.find((each) => each.scale === scale.name)!.level;
    return [{ name: one.place, number: index + 1, level }];
  });
  const matrix = shown.map((one, row) =>
    shown.slice(0, row).map((other): Apart => {
      const apart = Math.abs(one.level.value - other.level.value);
      const z = apart / Math.hypot(one.level.standardError, other.level.standardError);
      return z >= 1.96 ? 2 : z >= 1.2816 ? 1 : 0;
    }),
  );
  return { labels: shown.map((one) => one.name), numbers: shown.map((one) => one.number), matrix, scale };
}

/** Reliability of a place by how many answered, from a made-up share of difference between places. */
export function curve(share: number, scale: ScaleShown): ReliabilityCurve {
  const counts = Array.from({ length: 60 }, (_, index) => index + 1);
  const reliability = (part: number, people: number): number => (people * part) / (people * part + 1 - part);
  return {
    scale,
    level: 0.8,
    points: counts.map((respondents) => ({ respondents, reliability: reliability(share, respondents) })),
    band: counts.map((respondents) => ({
      respondents,
      lower: reliability(share * 0.62, respondents),
      upper: reliability(share * 1.5, respondents),
    })),
  };
}

function normal(z: number): number {
  let sum = 0;
  const from = Math.max(-8, Math.min(8, z));
  for (let x = -8; x < from; x += 0.005) sum += Math.exp(-(x * x) / 2) * 0.005;
  return Math.min(1, sum / Math.sqrt(2 * Math.PI));
}

function together(first: number, second: number, correlation: number): number {
  let sum = 0;
  const step = 0.05;
  for (let x = -first; x < 6; x += step) {
    sum +=
      Math.exp(-(x * x) / 2) *
      normalFast((second + correlation * x) / Math.sqrt(1 - correlation ** 2)) *
      step;
  }
  return Math.min(1, sum / Math.sqrt(2 * Math.PI));
}

function normalFast(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
