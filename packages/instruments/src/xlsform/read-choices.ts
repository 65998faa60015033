import { absenceInWords } from '../asked/absence-words.ts';
import type { OfferedAbsence, Options } from '../asked/item.ts';
import { type TextColumns, textColumns } from './languages.ts';
import { type OpenSheet, refuse } from './sheets.ts';

/** One row of the sheet choices. `code` is the number an answer has in memory, `null` for a way of not answering. */
export interface Choice {
  readonly row: number;
  readonly name: string;
  readonly code: number | null;
  readonly absence: OfferedAbsence | null;
}

/** One list of choices; `options` is `null` where they are no steps of an answer. */
export interface ChoiceList {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly options: Options | null;
  readonly offers: readonly OfferedAbsence[];
}

export interface Choices {
  readonly sheet: OpenSheet | null;
  readonly labels: TextColumns;
  readonly lists: ReadonlyMap<string, ChoiceList>;
}

/** The names under which ways of not answering are written to a form. */
export const absenceNames: Readonly<Record<OfferedAbsence, string>> = {
  dontKnow: 'dont_know',
  refused: 'prefer_not',
  notApplicable: 'not_applicable',
};

const offered = Object.keys(absenceNames) as OfferedAbsence[];

function absenceOf(name: string, label: string): OfferedAbsence | null {
  const named = offered.find((absence) => absenceNames[absence] === name);
  if (named) return named;
  const said =
    absenceInWords(label) ?? (/^-?\d+$/.test(name) ? null : absenceInWords(name.replaceAll('_', ' ')));
  return offered.find((absence) => absence === said) ?? null;
}

/** Reads the sheet choices. `sourceColumn` finds the labels in the language of the form. */
export function readChoices(
  sheet: OpenSheet | null,
  file: string,
  sourceColumn: (columns: TextColumns) => number,
): Choices {
  if (!sheet) return { sheet, labels: { plain: -1, byLanguage: new Map() }, lists: new Map() };
  const labels = textColumns(sheet, 'label');
  const label = sourceColumn(labels);
  const listColumn = sheet.column('list_name', 'list');
  const nameColumn = sheet.column('name', 'value');
  const found = new Map<string, { row: number; name: string; label: string }[]>();
  for (let row = 1; row < sheet.rows.length; row++) {
    const list = sheet.cell(row, listColumn);
    const name = sheet.cell(row, nameColumn);
    const spot = { file, sheet: sheet.name, row: row + 1 };
    if (list === '' && name === '') continue;
    if (list === '')
      refuse(
        'xlsform-list',
        { ...spot, column: 'list_name' },
        `the choice "${name}" belongs to no list.`,
        'Write the name of its list.',
      );
    if (name === '')
      refuse(
        'xlsform-name',
        { ...spot, column: 'name' },
        `a choice of the list "${list}" has no name.`,
        'Write the value that is stored when it is chosen.',
      );
    const members = found.get(list) ?? [];
    if (members.some((other) => other.name === name))
      refuse(
        'xlsform-name',
        { ...spot, column: 'name' },
        `the list "${list}" has the choice "${name}" twice.`,
        'Give one of them another name, or delete it.',
      );
    members.push({ row, name, label: sheet.cell(row, label) });
    found.set(list, members);
  }
  const lists = new Map<string, ChoiceList>();
  for (const [name, members] of found) lists.set(name, choiceList(name, members));
  return { sheet, labels, lists };
}

function choiceList(
  name: string,
  members: readonly { row: number; name: string; label: string }[],
): ChoiceList {
  const marked = members.map((member) => ({ ...member, absence: absenceOf(member.name, member.label) }));
  const steps = marked.filter(({ absence }) => absence === null);
  const numbers = steps.map((step) => (/^-?\d{1,6}$/.test(step.name) ? Number(step.name) : null));
  const numbered = numbers.every((number) => number !== null);
  const minimum = numbered ? Math.min(...numbers) : 1;
  const maximum = numbered ? Math.max(...numbers) : steps.length;
  const whole =
    steps.length >= 2 &&
    new Set(numbers).size === (numbered ? steps.length : new Set(numbers).size) &&
    maximum - minimum === steps.length - 1;
  const noneNumbered = numbers.every((number) => number === null);
  const usable = whole && (numbered || noneNumbered);
  const codeOf = new Map(steps.map((step, index) => [step.row, numbered ? numbers[index]! : index + 1]));
  const byCode = [...steps].sort((a, b) => codeOf.get(a.row)! - codeOf.get(b.row)!);
  return {
    name,
    choices: marked.map(({ row, name: choice, absence }) => ({
      row,
      name: choice,
      absence,
      code: absence === null && usable ? codeOf.get(row)! : null,
    })),
    options: usable ? { minimum, maximum, labels: byCode.map(({ label }) => label), list: name } : null,
    offers: [...new Set(marked.flatMap(({ absence }) => absence ?? []))],
  };
}
