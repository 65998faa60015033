import { type AbsencePolicy, defaultAbsencePolicy } from '../asked/absence-policy.ts';
import type { Item } from '../asked/item.ts';
import { type Scale, type ScaleRole, scaleOf } from '../asked/scale.ts';
import type { CodingPlan } from '../coding/coding-plan.ts';
import type { ColumnUse, GuessLine } from './guess.ts';

/** The part of a line that decides how its columns are read; what a person may have corrected. */
export type ChosenLine = Pick<GuessLine, 'columns' | 'use' | 'scale' | 'options'>;

const roles: Readonly<Partial<Record<ColumnUse, { role: ScaleRole; reversed: boolean }>>> = {
  trust: { role: 'trust', reversed: false },
  trustTurned: { role: 'trust', reversed: true },
  action: { role: 'action', reversed: false },
  actionTurned: { role: 'action', reversed: true },
  other: { role: 'other', reversed: false },
  otherTurned: { role: 'other', reversed: true },
};

/**
 * The coding plan behind a proposal, as guessed or as corrected by a person. Trust columns make one scale
 * named "trust", columns about acting one named "action"; other items keep the scale of their line (or
 * "answers"). Where no line is the place, `place` is empty and coding says so.
 *
 * @example
 * const plan = planFromLines(guess(table.columns, table.rows).lines, { file: table.file });
 * const coded = codeAnswers(table.columns, plan);
 */
export function planFromLines(
  lines: readonly ChosenLine[],
  reading: {
    readonly file: string;
    readonly decimal?: '.' | ',';
    readonly absencePolicy?: AbsencePolicy;
  },
): CodingPlan {
  const scales = new Map<string, Scale>();
  const items: Item[] = [];
  for (const line of lines) {
    const chosen = roles[line.use];
    if (!chosen) continue;
    const { role, reversed } = chosen;
    const name = role === 'other' ? otherName(line.scale) : role;
    if (!scales.has(name)) scales.set(name, scaleOf(name, role));
    for (const column of line.columns) {
      items.push({
        name: column,
        column,
        scale: name,
        reversed,
        ...(line.options ? { options: line.options } : {}),
      });
    }
  }
  const order: readonly ScaleRole[] = ['trust', 'action', 'other'];
  const columnsOf = (use: ColumnUse) =>
    lines.filter((line) => line.use === use).flatMap(({ columns }) => columns);
  return {
    file: reading.file,
    place: columnsOf('place'),
    instrument: {
      name: reading.file,
      scales: [...scales.values()].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)),
      items,
      absencePolicy: reading.absencePolicy ?? defaultAbsencePolicy,
    },
    covariates: columnsOf('person'),
    groupings: [...columnsOf('wave'), ...columnsOf('link')],
    ...(reading.decimal ? { decimal: reading.decimal } : {}),
  };
}

function otherName(scale: string | null): string {
  return scale === null || scale === 'trust' || scale === 'action' ? 'answers' : scale;
}
