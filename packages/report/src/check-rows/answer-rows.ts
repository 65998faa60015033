import { absenceCodes, type CodedAnswers } from '@weft/instruments';

type Row = (string | number | null)[];

/** Coded answers, as findings are made from them. */
export type AnswerTable = Omit<CodedAnswers['answers'], 'groupings'> &
  Partial<Pick<CodedAnswers['answers'], 'groupings'>>;

/** What of a row is needed: how waves and people are told apart, and the groups that questions were compared for. */
export interface RowsAsked {
  readonly change?: { readonly wave: string; readonly person?: string };
  readonly items?: { readonly groups?: readonly string[] };
}

const reasons = new Map<number, string>(Object.entries(absenceCodes).map(([reason, code]) => [code, reason]));

/**
 * Everybody's answers as rows: a number for the person, the place, the wave, what was chosen for each item (or why
 * nothing was), facts about the person and groups that were asked about. Rows stand in the given order, which is to be a random one, and
 * persons are numbered in it, so that nothing tells who came when; no other thing about a person is written.
 *
 * `turned` holds the sum of the lowest and the highest option of each reversed item: coded answers are turned round,
 * and are written as they were chosen.
 *
 * @throws RangeError when `order` is not an order of all rows.
 */
export function answerRows(
  answers: AnswerTable,
  { change, items: compared }: RowsAsked,
  turned: ReadonlyMap<string, number>,
  order: readonly number[],
): Row[] {
  if (new Set(order).size !== answers.respondents || order.some((row) => !(row in answers.placeOf)))
    throw new RangeError(`The order must name each of the ${answers.respondents} rows once.`);
  const { items, grid, values, absent, covariates } = answers;
  const groupings = (answers.groupings ?? []).filter(
    ({ name }) => name !== change?.wave && (compared?.groups ?? []).includes(name),
  );
  const of = (name: string | null | undefined) => answers.groupings?.find((one) => one.name === name);
  const wave = of(change?.wave);
  const link = of(change?.person);
  const numbers = new Map<string, number>();
  const personOf = (row: number): number => {
    const linked = link === undefined ? -1 : link.groupOf[row]!;
    const key = linked < 0 ? `row ${row}` : `person ${linked}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return numbers.get(key)!;
  };
  const cell = (row: number, i: number): string | number => {
    const at = row * items.length + i;
    const code = values[at]!;
    const reason = reasons.get(absent === null ? code : absent[at]!);
    if (reason !== undefined) return reason;
    const answer = grid.origin + grid.unit * code;
    const sum = turned.get(items[i]!.name);
    return sum === undefined ? answer : sum - answer;
  };
  return [
    [
      'person',
      'place',
      ...(wave ? ['wave'] : []),
      ...items.map(({ name }) => `item ${name}`),
      ...covariates.map(({ name }) => `fact ${name}`),
      ...groupings.map(({ name }) => `group ${name}`),
    ],
    ...order.map(
      (row): Row => [
        personOf(row),
        answers.places[answers.placeOf[row]!] ?? null,
        ...(wave ? [wave.groups[wave.groupOf[row]!] ?? null] : []),
        ...items.map((_, i) => cell(row, i)),
        ...covariates.map((one) => (one.absent?.[row] ? null : one.values[row]!)),
        ...groupings.map((one) => one.groups[one.groupOf[row]!] ?? null),
      ],
    ),
  ];
}
