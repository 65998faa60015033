import { firstAbsence } from '../../answers/absence.ts';
import type { Answers } from '../../answers/answers.ts';
import type { WavePair } from '../../answers/by-wave.ts';
import { groupingOf } from '../../answers/waves.ts';

/** An item that was not the same question in both waves, as far as the answers show. */
export interface ItemDiffers {
  readonly item: string;
  /** `options`: one wave had answers that the other could not give. `polarity`: it is turned round in one. */
  readonly how: 'options' | 'polarity';
  /** Lowest and highest answer given, in each wave. */
  readonly ranges: readonly [readonly [number, number], readonly [number, number]];
}

/** Expected answers beyond the other wave's range, by chance alone, before the options are said to differ. */
const mostUnseen = 55;
const clearlySigned = 4;

/**
 * Items whose answers show that options or direction changed between two waves, so that their difference would
 * not be a change. Options differ where one wave holds a share p of answers beyond the range of the other and
 * p·n of the other is over 55 (the chance of none, (1 − p)^{n/4} with a design effect of 4, is under a millionth).
 * Direction differs where the item's correlation with the mean of the other items is clearly positive in one
 * wave and clearly negative in the other (|atanh r|·√(n − 3) > 4 in both).
 *
 * @throws RangeError when a grouping is not there.
 */
export function itemsThatDiffer(answers: Answers, pair: WavePair): ItemDiffers[] {
  const { groups, groupOf } = groupingOf(answers, pair.wave);
  const waves = [groups.indexOf(pair.from), groups.indexOf(pair.to)];
  const columns = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === pair.scale);
  const counts = columns.map(() => [new Map<number, number>(), new Map<number, number>()] as const);
  const rests = columns.map(() => [new Moments(), new Moments()] as const);
  const all = answers.items.length;
  const given = new Float64Array(columns.length);
  const known = new Uint8Array(columns.length);
  for (let row = 0; row < answers.respondents; row++) {
    const w = waves.indexOf(groupOf[row]!);
    if (w < 0) continue;
    let total = 0;
    let n = 0;
    columns.forEach((i, x) => {
      const at = row * all + i;
      const code = answers.values[at]!;
      known[x] =
        answers.values instanceof Uint8Array
          ? Number(code < firstAbsence)
          : Number((answers.absent?.[at] ?? 0) === 0);
      if (!known[x]) return;
      given[x] = code;
      total += code;
      n++;
      const count = counts[x]![w]!;
      count.set(code, (count.get(code) ?? 0) + 1);
    });
    if (n > 1)
      columns.forEach((_, x) => {
        if (known[x]) rests[x]![w]!.add(given[x]!, (total - given[x]!) / (n - 1));
      });
  }
  const value = (code: number): number => answers.grid.origin + answers.grid.unit * code;
  return columns.flatMap((i, x): ItemDiffers[] => {
    const [first, second] = counts[x]!;
    if (first.size === 0 || second.size === 0) return [];
    const range = (count: ReadonlyMap<number, number>): readonly [number, number] => {
      const codes = [...count.keys()].sort((a, b) => a - b);
      return [value(codes[0]!), value(codes.at(-1)!)];
    };
    const ranges = [range(first), range(second)] as const;
    const said = { item: answers.items[i]!.name, ranges };
    if (beyond(first, second) || beyond(second, first)) return [{ ...said, how: 'options' }];
    const [a, b] = rests[x]!.map((moments) => moments.signed());
    return Math.min(Math.abs(a!), Math.abs(b!)) > clearlySigned && Math.sign(a!) !== Math.sign(b!)
      ? [{ ...said, how: 'polarity' }]
      : [];
  });
}

/** Whether `wide` holds more answers beyond the range of `narrow` than chance could keep out of it. */
function beyond(narrow: ReadonlyMap<number, number>, wide: ReadonlyMap<number, number>): boolean {
  const codes = [...narrow.keys()].sort((a, b) => a - b);
  const [low, high] = [codes[0]!, codes.at(-1)!];
  let outside = 0;
  let of = 0;
  let n = 0;
  for (const [code, count] of wide) {
    of += count;
    if (code < low || code > high) outside += count;
  }
  for (const count of narrow.values()) n += count;
  return (outside / of) * n > mostUnseen;
}

/** Running sums of two variables. */
class Moments {
  #n = 0;
  #x = 0;
  #y = 0;
  #xx = 0;
  #xy = 0;
  #yy = 0;

  add(x: number, y: number): void {
    this.#n++;
    this.#x += x;
    this.#y += y;
    this.#xx += x * x;
    this.#xy += x * y;
    this.#yy += y * y;
  }

  /** atanh r · √(n − 3); 0 where a correlation is not there. */
  signed(): number {
    const n = this.#n;
    const a = this.#xx - (this.#x * this.#x) / n;
    const b = this.#yy - (this.#y * this.#y) / n;
    if (n < 10 || !(a > 0) || !(b > 0)) return 0;
    const r = (this.#xy - (this.#x * this.#y) / n) / Math.sqrt(a * b);
    return Math.atanh(Math.max(-0.999999, Math.min(0.999999, r))) * Math.sqrt(n - 3);
  }
}
