/**
 * Writes the example of the page "Analyse a file": Millbrook, a community that does not exist, with answers
 * drawn from a known truth. The same seed gives the same file, byte for byte; this one gives estimates close to the truth.
 *
 *   npx tsx apps/studio/scripts/make-example.ts
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const examplePath = fileURLToPath(
  new URL('../src/lib/analyse/example/millbrook-autumn.csv', import.meta.url),
);

/** Blocks in walking order, with how many people answered in each. */
const blocks: readonly (readonly [name: string, people: number])[] = [
  ['Northgate', 29],
  ['Long Meadow', 23],
  ['Kiln Corner', 19],
  ['Brickfield', 28],
  ['Rope Walk', 17],
  ['Chapel Hill', 31],
  ['Tannery Row', 21],
  ['Market', 34],
  ['Station', 26],
  ['Weir Street', 27],
  ['Mill Lane', 30],
  ['Cooper’s Yard', 9],
  ['Canal Side', 20],
  ['Dyers’ Green', 28],
  ['Orchard', 24],
  ['Linden', 22],
  ['Ferry Steps', 6],
  ['Old Quarry', 16],
];

/** Rows as a spreadsheet counts them (the header is row 1) whose block was left empty. */
const rowsWithoutBlock = [88, 301];

const trustItems = {
  lend_hand: 0.15,
  know_names: 0.3,
  share_tools: -0.35,
  feel_safe: 0.1,
  keep_apart: -0.05,
};
const actionItems = { step_in_1: 0.35, step_in_2: 0.2, step_in_3: -0.1, step_in_4: 0, step_in_5: -0.45 };

const truth = {
  middle: { trust: 3.6, action: 3.3 },
  betweenPlaces: { trust: 0.33, action: 0.36, correlation: 0.7 },
  betweenPeople: { trust: 0.68, action: 0.75, correlation: 0.45 },
  answer: 0.85,
  shareSkipped: 0.03,
};

/** The text of the example file. */
export function makeExample(seed = 1894): string {
  const uniform = generator(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const pair = (of: { trust: number; action: number; correlation: number }): readonly [number, number] => {
    const first = normal();
    const second = of.correlation * first + Math.sqrt(1 - of.correlation ** 2) * normal();
    return [of.trust * first, of.action * second];
  };
  const answer = (expected: number, reversed: boolean): string => {
    const value = Math.min(5, Math.max(1, Math.round(expected + truth.answer * normal())));
    if (uniform() < truth.shareSkipped) return '';
    return String(reversed ? 6 - value : value);
  };

  const names = [...Object.keys(trustItems), ...Object.keys(actionItems)];
  const lines = [['block', ...names, 'years_here', 'email'].join(',')];
  for (const [block, people] of blocks) {
    const [placeTrust, placeAction] = pair(truth.betweenPlaces);
    for (let person = 0; person < people; person++) {
      if (rowsWithoutBlock.includes(lines.length + 1)) lines.push(respondent('', 0, 0));
      lines.push(respondent(block, placeTrust, placeAction));
    }
  }
  return `${lines.join('\n')}\n`;

  function respondent(block: string, placeTrust: number, placeAction: number): string {
    const [personTrust, personAction] = pair(truth.betweenPeople);
    const years = Math.min(64, Math.floor(-Math.log(1 - uniform()) * 14));
    const cells = [
      ...Object.entries(trustItems).map(([name, ease]) =>
        answer(truth.middle.trust + ease + placeTrust + personTrust, name === 'keep_apart'),
      ),
      ...Object.values(actionItems).map((ease) =>
        answer(truth.middle.action + ease + placeAction + personAction, false),
      ),
    ];
    const address = `resident${String(lines.length).padStart(3, '0')}@example.org`;
    return [block, ...cells, String(years), address].join(',');
  }
}

/** Mulberry32: small, seeded, the same everywhere; good enough to make an example. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(examplePath, makeExample());
  console.log(`Written: ${examplePath}`);
}
