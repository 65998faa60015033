import { encodeUtf8 } from '../csv/utf8.ts';

export type StatisticsProgram = 'spss' | 'stata';

const reserved: Readonly<Record<StatisticsProgram, ReadonlySet<string>>> = {
  spss: new Set('ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH'.split(' ')),
  stata: new Set(
    '_ALL _B _COEF _CONS _N _PI _PRED _RC _SKIP ALIAS BYTE DOUBLE FLOAT IF IN INT LONG STRL USING WITH'.split(
      ' ',
    ),
  ),
};

const isReserved = (name: string, program: StatisticsProgram): boolean =>
  reserved[program].has(name.toUpperCase()) || (program === 'stata' && /^str\d+$/i.test(name));

/** Stata counts 32 characters, SPSS 64 bytes. */
const fits = (name: string, program: StatisticsProgram): boolean =>
  program === 'stata' ? [...name].length <= 32 : encodeUtf8(name).length <= 64;

function cut(name: string, program: StatisticsProgram, end = ''): string {
  const letters = [...name];
  while (!fits(letters.join('') + end, program)) letters.pop();
  return (
    letters.join('').replace(/_+$/, (tail) => (end === '' && letters.length > tail.length ? '' : tail)) + end
  );
}

const folded = (name: string): string => name.toUpperCase().toLowerCase();

/**
 * Names that SPSS or Stata take, in the order of those wished for: letters of any script, digits and `_`; a
 * letter first (`_id` becomes `v_id`, `1a` becomes `v1a`); no word of the program's own (`with` becomes `with_v`);
 * at most 64 bytes (SPSS) or 32 characters (Stata), never cut within a letter; no two alike, capital letters
 * aside (the second `age` becomes `age_2`). A name that is already safe stays as it is.
 *
 * @example safeNames(['_id', 'Age', 'age', 'with'], 'spss') // ['v_id', 'Age', 'age_2', 'with_v']
 */
export function safeNames(wished: readonly string[], program: StatisticsProgram): string[] {
  const plain = wished.map((wish) => {
    let name = wish
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_]+/gu, '_')
      .replace(/(?<=.)_+$/u, '');
    if (!/^\p{L}/u.test(name)) name = `v${name === '_' ? '' : name}`;
    if (isReserved(name, program)) name = `${name}_v`;
    return cut(name, program);
  });
  const asWished = new Set(plain.filter((name, index) => name === wished[index]).map(folded));
  const taken = new Set<string>();
  return plain.map((name, index) => {
    let free = name;
    const mine = name === wished[index];
    for (let n = 2; taken.has(folded(free)) || (!(mine && free === name) && asWished.has(folded(free))); n++)
      free = cut(name, program, `_${n}`);
    taken.add(folded(free));
    return free;
  });
}
