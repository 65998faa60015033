// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an XLSForm writes its references so.
import type { Sheet } from '../src/index.ts';

/** A form as another tool writes it: columns, sheets and questions we do not use, groups, logic, two languages. */
export const clinicForm: readonly Sheet[] = [
  {
    name: 'Survey',
    rows: [
      [
        'type',
        'name',
        'label',
        'label::Español (es)',
        'hint',
        'required',
        'relevant',
        'constraint',
        'constraint_message',
        'appearance',
        'bind::odk:length',
        'my notes',
      ],
      ['start', 'start', '', '', '', '', '', '', '', '', '', ''],
      ['note', 'welcome', 'Welcome <b>you</b>', 'Bienvenidos', '', '', '', '', '', '', '', 'keep'],
      [
        'integer',
        'age',
        'How old are you?',
        '¿Qué edad tiene?',
        'in years',
        'yes',
        '',
        '. >= 18',
        'Adults only',
        '',
        '',
        '',
      ],
      [
        'begin group',
        'trust',
        'About neighbors',
        'Sobre los vecinos',
        '',
        '',
        '${age} >= 18',
        '',
        '',
        'field-list',
        '',
        '',
      ],
      [
        'select_one agree5',
        't1',
        'People here help.',
        'La gente ayuda.',
        'think of a week',
        'yes',
        '',
        '',
        '',
        'likert',
        '',
        'x',
      ],
      [
        'select_one agree5',
        't2',
        'People here do not talk.',
        'La gente no habla.',
        '',
        'yes',
        "${t1} != '99'",
        '',
        '',
        'likert',
        '',
        '',
      ],
      ['end group', '', '', '', '', '', '', '', '', '', '', ''],
      ['begin_repeat', 'children', 'Children', '', '', '', '', '', '', '', '', ''],
      ['text', 'child_name', 'Name', '', '', '', '', '', '', '', '', ''],
      ['end_repeat', '', '', '', '', '', '', '', '', '', '', ''],
      ['select_one yesno', 'owner', 'Do you own the home?', '', '', '', '', '', '', '', '', ''],
      ['select_multiple ways', 'reach', 'How may we reach you?', '', '', '', '', '', '', '', '', ''],
      ['calculate', 'score', '', '', '', '', '', '', '', '', '', ''],
      [],
    ],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name', 'label', 'label::Español (es)', 'image'],
      ['agree5', '1', 'Strongly disagree', 'Muy en desacuerdo', 'one.png'],
      ['agree5', '2', 'Disagree', 'En desacuerdo', ''],
      ['agree5', '3', 'Neither', 'Ni una cosa ni la otra', ''],
      ['agree5', '4', 'Agree', 'De acuerdo', ''],
      ['agree5', '5', 'Strongly agree', 'Muy de acuerdo', ''],
      ['agree5', '99', "Don't know", 'No sé', ''],
      ['', '', '', '', ''],
      ['yesno', 'yes', 'Yes', 'Sí', ''],
      ['yesno', 'no', 'No', 'No', ''],
      ['ways', 'mail', 'Mail', '', ''],
      ['ways', 'call', 'Call', '', ''],
    ],
  },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id', 'version', 'default_language', 'public_key'],
      ['Clinic', 'clinic', '2024-1', 'English (en)', 'MIIB'],
    ],
  },
  {
    name: 'entities',
    rows: [
      ['dataset', 'label'],
      ['homes', 'x'],
    ],
  },
];

/** A generator of numbers in [0, 1) from a seed. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oddities = [
  '',
  ' ',
  'end_group',
  'begin_group',
  'begin_repeat',
  'select_one',
  'select_one nowhere',
  'select_one agree5',
  'select_one ${t1}',
  'integer',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'toString',
  '1',
  '-1',
  '1e9',
  '999999999999999999999',
  'NaN',
  'label::',
  'label::<b> (zz)',
  'type',
  'name',
  '\u0000',
  '\ud800',
  'é\u0301'.repeat(30),
  'x'.repeat(40_000),
  '{"dontKnow":"middle"}',
  '=HYPERLINK("http://x")',
];

/** The sheets with one to four things changed: cells, rows, columns, sheets, names. */
export function mutated(sheets: readonly Sheet[], random: () => number): Sheet[] {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const copy = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  for (let times = 1 + Math.floor(random() * 4); times > 0 && copy.length > 0; times--) {
    const sheet = pick(copy);
    const at = Math.floor(random() * sheet.rows.length);
    const row = sheet.rows[at] ?? [];
    switch (Math.floor(random() * 9)) {
      case 0:
      case 1:
      case 2:
        if (row.length > 0) row[Math.floor(random() * row.length)] = pick(oddities);
        break;
      case 3:
        sheet.rows.splice(at, 1);
        break;
      case 4:
        sheet.rows.splice(at, 0, [...pick(sheet.rows.length > 0 ? sheet.rows : [[]])]);
        break;
      case 5:
        for (const cells of sheet.rows) cells.splice(Math.min(at, cells.length), 1);
        break;
      case 6:
        copy.splice(copy.indexOf(sheet), 1);
        break;
      case 7:
        sheet.name = pick(['survey', 'choices', 'settings', 'weft', '', 'SURVEY ', '__proto__']);
        break;
      default:
        row.length = Math.floor(random() * (row.length + 1));
    }
  }
  return copy;
}
