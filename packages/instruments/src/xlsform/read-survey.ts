import { type OpenSheet, refuse } from './sheets.ts';

/** A question of the sheet survey, where it stands, and the groups around it from outside in. */
export interface Question {
  readonly row: number;
  readonly type: string;
  readonly list: string | null;
  readonly name: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly row: number;
  readonly name: string;
}

const xmlName = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u;

/**
 * Reads the rows of the sheet survey: questions with their groups. Stops where a type is missing, a group is
 * not closed or closed too often, or a name cannot be one.
 */
export function readSurvey(sheet: OpenSheet, file: string): Question[] {
  const typeColumn = sheet.column('type');
  const nameColumn = sheet.column('name', 'value');
  for (const [column, index] of [
    ['type', typeColumn],
    ['name', nameColumn],
  ] as const)
    if (index < 0)
      refuse(
        'xlsform-column',
        { file, sheet: sheet.name, row: 1, column },
        `there is no column "${column}".`,
        'The first row of the sheet must name its columns: type, name, label.',
      );
  const questions: Question[] = [];
  const open: (Group & { readonly kind: string })[] = [];
  const names = new Map<string, number>();
  for (let row = 1; row < sheet.rows.length; row++) {
    const type = sheet.cell(row, typeColumn).replace(/\s+/g, ' ');
    const name = sheet.cell(row, nameColumn);
    const spot = { file, sheet: sheet.name, row: row + 1 };
    if (type === '') {
      if (name !== '')
        refuse(
          'xlsform-type',
          { ...spot, column: 'type' },
          `"${name}" has no type.`,
          'Write a type, for instance "select_one" and the name of a list.',
        );
      continue;
    }
    const bracket = /^(begin|end)[ _](group|repeat)\b/i.exec(type);
    if (bracket?.[1]?.toLowerCase() === 'end') {
      const last = open.pop();
      const kind = bracket[2]!.toLowerCase();
      if (!last || last.kind !== kind)
        refuse(
          'xlsform-group',
          { ...spot, column: 'type' },
          last
            ? `this ends a ${kind}, but the ${last.kind} "${last.name}" of row ${last.row + 1} is the one open.`
            : `this ends a ${kind}, and none is open.`,
          `Begin and end every ${kind} in pairs.`,
        );
      continue;
    }
    const needsName = !/^(?:audit|start|end|today|deviceid|username|email|phonenumber)\b/i.test(type);
    if (name === '' && needsName)
      refuse(
        'xlsform-name',
        { ...spot, column: 'name' },
        `a row of type "${type}" has no name.`,
        'Give it a name of letters, digits and underscores.',
      );
    if (name !== '' && !xmlName.test(name))
      refuse(
        'xlsform-name',
        { ...spot, column: 'name' },
        `"${name}" cannot be a name.`,
        'Begin with a letter and use letters, digits, underscores, points and hyphens only.',
      );
    if (bracket) {
      open.push({ row, name, kind: bracket[2]!.toLowerCase() });
      continue;
    }
    const path = [...open.map((group) => group.name), name].join('/');
    const before = names.get(path);
    if (name !== '' && before !== undefined)
      refuse(
        'xlsform-name',
        { ...spot, column: 'name' },
        `"${name}" is already the name of row ${before + 1}.`,
        'Give one of them another name.',
      );
    names.set(path, row);
    const select = /^select[ _](?:one|1) (\S+)/i.exec(type);
    questions.push({
      row,
      type: select ? 'select_one' : type.toLowerCase(),
      list: select?.[1] ?? null,
      name,
      groups: open.map((group) => ({ row: group.row, name: group.name })),
    });
  }
  const left = open.at(-1);
  if (left)
    refuse(
      'xlsform-group',
      { file, sheet: sheet.name, row: left.row + 1, column: 'type' },
      `the ${left.kind} "${left.name}" begins here and never ends.`,
      `Add a row "end_${left.kind}".`,
    );
  return questions;
}
