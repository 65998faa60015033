import type { ColumnLike } from '../src/index.ts';
import { columnsFrom } from './read-csv.ts';

const blocks = (
  'Northgate,Market,Station,Long Meadow,Kiln Corner,Brickfield,Rope Walk,Chapel Hill,Tannery Row,Weir Street,' +
  'Mill Lane,Cooper’s Yard,Canal Side,Dyers’ Green,Orchard,Linden,Ferry Steps,Old Quarry'
).split(',');

export const header = [
  'block',
  'lend_hand',
  'know_names',
  'share_tools',
  'feel_safe',
  'keep_apart',
  'step_in_1',
  'step_in_2',
  'step_in_3',
  'step_in_4',
  'step_in_5',
  'years_here',
  'email',
  'remarks',
];

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A made-up town of 18 blocks and 412 people, two of whom name no block (rows 88 and 301): five trust items,
 * of which keep_apart runs the other way, and five items about stepping in.
 */
export function millbrook(seed = 7): { rows: string[][]; columns: ColumnLike[] } {
  const random = generator(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const ofBlock = blocks.map(() => ({ trust: 0.4 * normal(), action: 0.4 * normal() }));
  const step = (value: number) => String(Math.min(5, Math.max(1, Math.round(value))));
  const rows = Array.from({ length: 412 }, (_, index) => {
    const block = Math.floor(random() * blocks.length);
    const trust = 3.3 + ofBlock[block]!.trust + 0.7 * normal();
    const action = 3.1 + ofBlock[block]!.action + 0.5 * (trust - 3.3) + 0.6 * normal();
    const without = index === 86 || index === 299;
    return [
      without ? '' : blocks[block]!,
      ...Array.from({ length: 4 }, () => step(trust + 0.7 * normal())),
      step(6 - trust + 0.7 * normal()),
      ...Array.from({ length: 5 }, () => (random() < 0.03 ? '' : step(action + 0.7 * normal()))),
      String(Math.floor(64 * random() ** 2)),
      `person${index}@example.org`,
      index % 3 === 0 ? `I have lived here for a while and note number ${index}` : '',
    ];
  });
  return { rows, columns: columnsFrom(header, rows) };
}

/** The rows in another order, the same for the same seed. */
export function shuffled<T>(rows: readonly T[], seed: number): T[] {
  const random = generator(seed);
  const order = [...rows];
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}
