import { cronbachAlpha } from './cronbach-alpha.ts';

/** People who answered a whole scale: answers n × p, their place, and whether they are of the group (1) or not. */
export interface ContrastRows {
  readonly answers: Float64Array;
  readonly items: number;
  readonly place: Int32Array;
  readonly places: number;
  readonly group: Uint8Array;
}

/** An effect and its standard error, robust to people of one place being alike. */
export interface RobustEffect {
  readonly effect: number;
  readonly standardError: number;
}

/** How one item differs for a group, in standard deviations of the item within places and groups. */
export interface ItemContrast {
  readonly uniform: RobustEffect;
  readonly nonuniform: RobustEffect;
  /** Reliability of the rest of the scale within places and groups. */
  readonly restReliability: number;
}

/** A column less its place's mean; less the group's difference too; and less its place's mean of the group. */
interface Centered {
  readonly byPlace: Float64Array;
  readonly clear: Float64Array;
  readonly byCell: Float64Array;
}

function centered(column: Float64Array, rows: ContrastRows, g: Float64Array | null): Centered {
  const { place, places, group } = rows;
  const sums = new Float64Array(places * 2);
  const counts = new Float64Array(places * 2);
  for (let j = 0; j < column.length; j++) {
    const cell = place[j]! * 2 + group[j]!;
    sums[cell]! += column[j]!;
    counts[cell]!++;
  }
  const byPlace = new Float64Array(column.length);
  const byCell = new Float64Array(column.length);
  for (let j = 0; j < column.length; j++) {
    const first = place[j]! * 2;
    const cell = first + group[j]!;
    byPlace[j] = column[j]! - (sums[first]! + sums[first + 1]!) / (counts[first]! + counts[first + 1]!);
    byCell[j] = column[j]! - sums[cell]! / counts[cell]!;
  }
  const slope = g === null ? 0 : dot(g, byPlace) / dot(g, g);
  const clear = g === null ? byPlace : byPlace.map((value, j) => value - slope * g[j]!);
  return { byPlace, clear, byCell };
}

/** The columns of a contrast made ready once: every item and the group, centered. */
export interface ReadyContrast {
  readonly rows: ContrastRows;
  readonly columns: readonly Centered[];
  readonly group: Float64Array;
  readonly groupSquares: number;
  /** Products of all items within places and groups: of everybody, of the others, of the group. */
  readonly products: readonly Float64Array[];
  /** Places with anybody, and where both are found. */
  readonly usedPlaces: number;
  readonly mixedPlaces: number;
}

export function readyContrast(rows: ContrastRows): ReadyContrast {
  const n = rows.place.length;
  const column = (i: number): Float64Array =>
    Float64Array.from({ length: n }, (_, j) => rows.answers[j * rows.items + i]!);
  const group = centered(Float64Array.from(rows.group), rows, null).byPlace;
  const seen = new Uint8Array(rows.places);
  for (let j = 0; j < n; j++) seen[rows.place[j]!]! |= rows.group[j]! ? 2 : 1;
  const columns = Array.from({ length: rows.items }, (_, i) => centered(column(i), rows, group));
  const cells = columns.map((one) => one.byCell);
  return {
    rows,
    columns,
    group,
    products: [
      productsOf(
        columns.map((one) => one.clear),
        rows.group,
        null,
      ),
      productsOf(cells, rows.group, 0),
      productsOf(cells, rows.group, 1),
    ],
    groupSquares: dot(group, group),
    usedPlaces: seen.reduce((count, flags) => count + (flags > 0 ? 1 : 0), 0),
    mixedPlaces: seen.reduce((count, flags) => count + (flags === 3 ? 1 : 0), 0),
  };
}

/**
 * How item `item` differs for the group beside what `rest` (the anchors) lets expect; `null` where the rest
 * does not hold together (α ≤ 0) or something does not vary.
 */
export function itemContrast(
  ready: ReadyContrast,
  item: number,
  rest: readonly number[],
): ItemContrast | null {
  const { rows, columns, group: g, groupSquares } = ready;
  const n = g.length;
  const y = columns[item]!;
  const r = meanOf(columns, rest, n);
  const [reliability, outsideAlpha, insideAlpha] = ready.products.map((products) =>
    restAlpha(products, rows.items, rest),
  );
  if (!reliability || !outsideAlpha || !insideAlpha || !(groupSquares > 0)) return null;
  const spread = deviation(y.byPlace, g, groupSquares, n - ready.usedPlaces - 1);
  const dy = dot(g, y.byPlace) / groupSquares;
  const dr = dot(g, r.byPlace) / groupSquares;
  const { clear } = r;
  const clearSquares = dot(clear, clear);
  if (!(clearSquares > 0) || !(spread > 0)) return null;
  const observed = dot(clear, y.byPlace) / clearSquares;
  const slope = observed / reliability;
  const effect = dy - slope * dr;
  const uniform = new Float64Array(rows.places);
  const nonuniform = new Float64Array(rows.places);
  for (let j = 0; j < n; j++) {
    const residual = y.byPlace[j]! - dy * g[j]! - observed * clear[j]!;
    const expected = y.byPlace[j]! - slope * r.byPlace[j]! - effect * g[j]!;
    uniform[rows.place[j]!]! +=
      (g[j]! * expected) / groupSquares - ((dr / reliability) * clear[j]! * residual) / clearSquares;
  }
  const slopes = [0, 1].map((which) => slopeWithin(y.byCell, r.byCell, rows.group, which));
  if (slopes.some(({ squares }) => !(squares > 0))) return null;
  const alphas = [outsideAlpha, insideAlpha];
  const total = slopes[0]!.squares + slopes[1]!.squares;
  const step = Math.sqrt((reliability * total) / Math.max(1, n - ready.usedPlaces - ready.mixedPlaces));
  for (let j = 0; j < n; j++) {
    const which = rows.group[j]!;
    const { slope: own, squares } = slopes[which]!;
    const value = r.byCell[j]!;
    nonuniform[rows.place[j]!]! +=
      ((which ? 1 : -1) * value * (y.byCell[j]! - own * value)) / (squares * alphas[which]!);
  }
  const difference = slopes[1]!.slope / insideAlpha - slopes[0]!.slope / outsideAlpha;
  const robust = (influence: Float64Array): number =>
    Math.sqrt((dot(influence, influence) * ready.mixedPlaces) / Math.max(1, ready.mixedPlaces - 1));
  return {
    uniform: { effect: effect / spread, standardError: robust(uniform) / spread },
    nonuniform: {
      effect: (difference * step) / spread,
      standardError: (robust(nonuniform) * step) / spread,
    },
    restReliability: reliability,
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

function meanOf(columns: readonly Centered[], rest: readonly number[], n: number): Centered {
  const mean = (pick: (column: Centered) => Float64Array): Float64Array => {
    const result = new Float64Array(n);
    for (const i of rest) {
      const column = pick(columns[i]!);
      for (let j = 0; j < n; j++) result[j]! += column[j]! / rest.length;
    }
    return result;
  };
  return {
    byPlace: mean((column) => column.byPlace),
    clear: mean((column) => column.clear),
    byCell: mean((column) => column.byCell),
  };
}

/** α of the rest, from its part of a p × p matrix of products of all items. */
function restAlpha(products: Float64Array, items: number, rest: readonly number[]): number | null {
  const part = rest.flatMap((a) => rest.map((b) => products[a * items + b]!));
  const alpha = cronbachAlpha(part, rest.length);
  return alpha !== null && alpha > 0.1 ? alpha : null;
}

/** Products of all items, p × p; of one group only where `which` says. */
function productsOf(columns: readonly Float64Array[], group: Uint8Array, which: 0 | 1 | null): Float64Array {
  const p = columns.length;
  const products = new Float64Array(p * p);
  for (let a = 0; a < p; a++)
    for (let b = 0; b <= a; b++) {
      const [x, y] = [columns[a]!, columns[b]!];
      let sum = 0;
      for (let j = 0; j < x.length; j++) if (which === null || group[j] === which) sum += x[j]! * y[j]!;
      products[a * p + b] = sum;
      products[b * p + a] = sum;
    }
  return products;
}

/** Standard deviation of y within places and groups, the group effect common to all places. */
function deviation(y: Float64Array, g: Float64Array, squares: number, freedom: number): number {
  const slope = dot(g, y) / squares;
  let sum = 0;
  for (let j = 0; j < y.length; j++) sum += (y[j]! - slope * g[j]!) ** 2;
  return freedom > 0 ? Math.sqrt(sum / freedom) : 0;
}

function slopeWithin(
  y: Float64Array,
  r: Float64Array,
  group: Uint8Array,
  which: number,
): { slope: number; squares: number } {
  let [cross, squares] = [0, 0];
  for (let j = 0; j < y.length; j++) {
    if (group[j] !== which) continue;
    cross += y[j]! * r[j]!;
    squares += r[j]! * r[j]!;
  }
  return { slope: cross / squares, squares };
}
