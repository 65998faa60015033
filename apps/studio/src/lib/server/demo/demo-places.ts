import { seededRandom } from '@weft/ecometrics';
import type { JsonObject } from '../store/index.ts';

export const demoId = 'demo';

/** A block of Millbrook, which does not exist: how many answered in each wave, and so far in the one that is open, and what is made up about it. */
export interface DemoPlace {
  readonly label: string;
  readonly people: readonly [spring: number, autumn: number, now: number];
  /** Homes that changed hands, in 100 a year. */
  readonly turnover: number;
  /** Homes whose rent takes more than half of what comes in, in 100. */
  readonly rent: number;
  /** Public money put into streets and parks, a home and year. */
  readonly money: number;
  readonly homes: number;
  readonly burglaries: number;
  readonly geometry: JsonObject;
}

const blocks: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['Northgate', 26, 29, 23, 8, 210, 3],
  ['Long Meadow', 25, 23, 17, 6, 180, 1],
  ['Kiln Corner', 21, 19, 6, 11, 150, 4],
  ['Brickfield', 24, 28, 24, 9, 205, 3],
  ['Rope Walk', 18, 17, 8, 12, 130, 3],
  ['Chapel Hill', 33, 31, 34, 5, 240, 2],
  ['Tannery Row', 19, 21, 14, 14, 160, 5],
  ['Market', 31, 34, 31, 21, 260, 11],
  ['Station', 28, 26, 17, 18, 230, 9],
  ['Weir Street', 24, 27, 22, 10, 190, 4],
  ['Mill Lane', 29, 30, 26, 9, 220, 3],
  ['Cooper’s Yard', 12, 9, 12, 15, 90, 3],
  ['Canal Side', 22, 20, 13, 13, 170, 5],
  ['Dyers’ Green', 26, 28, 21, 7, 200, 2],
  ['Orchard', 25, 24, 18, 6, 175, 1],
  ['Linden', 20, 22, 15, 8, 165, 2],
  ['Ferry Steps', 7, 6, 4, 19, 80, 4],
  ['Old Quarry', 17, 16, 7, 16, 140, 4],
];

const columns = 6;
const step = 0.004;

/** The blocks, in walking order, on a map that is made up: a bent grid in the open sea. */
export function demoPlaces(): DemoPlace[] {
  const random = seededRandom(1894);
  const carried = seededRandom(1935);
  const rows = Math.ceil(blocks.length / columns);
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => [
      rounded(-30 + step * (column + 0.25 * (random.uniform() - 0.5) + 0.18 * row)),
      rounded(40 - step * 0.8 * (row + 0.25 * (random.uniform() - 0.5) - 0.06 * column)),
    ]),
  );
  return blocks.map(([label, spring, autumn, now, turnover, homes, burglaries], index) => {
    const row = Math.floor(index / columns);
    const along = index % columns;
    const column = row % 2 === 0 ? along : columns - 1 - along;
    const corner = (down: number, across: number) => corners[row + down]![column + across]!;
    const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
    return {
      label,
      people: [spring, autumn, now],
      turnover,
      rent: Math.round(Math.max(4, 8 + 1.3 * turnover + 4 * carried.normal())),
      money: 10 * Math.round(Math.max(8, 42 - 1.1 * turnover + 5 * carried.normal())),
      homes,
      burglaries,
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
