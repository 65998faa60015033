import type { AbsencePolicy } from '../asked/absence-policy.ts';
import { defaultAbsencePolicy } from '../asked/absence-policy.ts';
import type { Instrument } from '../asked/instrument.ts';
import type { Item, OfferedAbsence } from '../asked/item.ts';
import type { PersonFact } from '../asked/person-fact.ts';
import type { Scale } from '../asked/scale.ts';
import { type Task, tasks } from '../asked/task.ts';
import { currentTranslations } from '../translations/merge-translations.ts';
import { sourceTexts } from '../translations/source-texts.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { type OpenSheet, refuse, type Sheet } from './sheets.ts';

/**
 * The sheet "weft": what an instrument knows and an XLSForm has no column for, one fact a row. Other programs
 * leave sheets they do not know alone.
 */
export const weftSheetName = 'weft';
const header = ['part', 'name', 'field', 'value'] as const;

/** Facts by part and name: `facts.get('item lend_hand')?.get('scale')`. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, Fact>>;
export interface Fact {
  readonly value: string;
  readonly row: number;
}

/** Reads the sheet "weft", or gives `null` where there is none. */
export function readFacts(sheet: OpenSheet | null, file: string): Facts | null {
  if (!sheet) return null;
  const columns = header.map((name) => sheet.column(name));
  const absent = columns.indexOf(-1);
  if (absent >= 0)
    refuse(
      'xlsform-column',
      { file, sheet: sheet.name, row: 1, column: header[absent]! },
      `there is no column "${header[absent]}".`,
      `The first row must be ${header.join(', ')}.`,
    );
  const facts = new Map<string, Map<string, Fact>>();
  for (let row = 1; row < sheet.rows.length; row++) {
    const [part, name, field] = columns.slice(0, 3).map((column) => sheet.cell(row, column));
    if (!part || !field) continue;
    const of = `${part} ${name}`.trim();
    const known = facts.get(of) ?? new Map<string, Fact>();
    known.set(field, { value: sheet.rows[row]![columns[3]!] ?? '', row });
    facts.set(of, known);
  }
  return facts;
}

const flag = (value: boolean) => (value ? 'yes' : 'no');

/** All facts of an instrument as the sheet "weft". */
export function writeFacts(instrument: Instrument, translations: readonly TranslationRow[]): Sheet {
  const rows: string[][] = [[...header]];
  const say = (part: string, name: string, field: string, value: string | undefined) => {
    if (value !== undefined) rows.push([part, name, field, value]);
  };
  say('instrument', '', 'name', instrument.name);
  say('instrument', '', 'introduction', instrument.introduction);
  say('instrument', '', 'language', instrument.language);
  say('instrument', '', 'absence_policy', JSON.stringify(instrument.absencePolicy));
  for (const { name, title, role, lowEnd, highEnd, instruction } of instrument.scales) {
    say('scale', name, 'title', title);
    say('scale', name, 'role', role);
    say('scale', name, 'low_end', lowEnd);
    say('scale', name, 'high_end', highEnd);
    say('scale', name, 'instruction', instruction);
  }
  for (const item of instrument.items) {
    say('item', item.name, 'scale', item.scale);
    say('item', item.name, 'column', item.column);
    say('item', item.name, 'reversed', flag(item.reversed));
    say('item', item.name, 'favorable', item.favorable);
    say('item', item.name, 'task', item.task);
    say('item', item.name, 'source', item.source);
    say('item', item.name, 'wording', item.wording);
    say('item', item.name, 'referent', item.referent);
    say('item', item.name, 'standing', item.standing);
    say('item', item.name, 'offers', item.offers?.join(' '));
    say('item', item.name, 'list', item.options?.list ?? '');
    say('item', item.name, 'labels', item.options?.labels ? 'yes' : 'no');
  }
  for (const fact of instrument.facts ?? []) {
    say('fact', fact.name, 'column', fact.column);
    say('fact', fact.name, 'offers', fact.offers.join(' '));
    say('fact', fact.name, 'list', fact.options.list ?? '');
    say('fact', fact.name, 'labels', fact.options.labels ? 'yes' : 'no');
  }
  const keys = sourceTexts(instrument).filter(({ key }) => /^(?:instrument|scale)\//.test(key));
  for (const language of new Set(translations.map((row) => row.language))) {
    const current = currentTranslations(translations, language);
    for (const { key } of keys) say('text', key, language, current.get(key)?.text);
  }
  return { name: weftSheetName, rows };
}

const offeredAbsences = ['dontKnow', 'refused', 'notApplicable'] as const;

/** Looks facts up, and stops at a value that cannot be one. */
export class FactReader {
  readonly facts: Facts;
  readonly file: string;
  readonly sheet: string;

  constructor(facts: Facts, file: string, sheet: string) {
    this.facts = facts;
    this.file = file;
    this.sheet = sheet;
  }

  text(of: string, field: string): string | undefined {
    return this.facts.get(of)?.get(field)?.value;
  }

  oneOf<T extends string>(of: string, field: string, values: readonly T[]): T | undefined {
    const fact = this.facts.get(of)?.get(field);
    if (!fact) return undefined;
    const value = fact.value.trim();
    const known = values.find((one) => one === value);
    if (known === undefined)
      refuse(
        'xlsform-weft',
        { file: this.file, sheet: this.sheet, row: fact.row + 1, column: 'value' },
        `"${value}" cannot be the ${field} of ${of}.`,
        `Write one of: ${values.join(', ')}.`,
      );
    return known;
  }

  /** What the sheet says of an item beside its words and options. */
  item(name: string): Omit<Item, 'name' | 'text' | 'hint' | 'options'> | null {
    const of = `item ${name}`;
    const scale = this.text(of, 'scale')?.trim();
    if (!scale) return null;
    const task = this.oneOf(of, 'task', Object.keys(tasks) as Task[]);
    const wording = this.oneOf(of, 'wording', ['adapted', 'original', 'own']);
    const favorable = this.oneOf(of, 'favorable', ['agree', 'disagree']);
    const referent = this.oneOf(of, 'referent', ['we', 'self']);
    const standing = this.oneOf(of, 'standing', ['tested', 'quarantined']);
    const source = this.text(of, 'source');
    const offers = this.offers(of);
    return {
      column: this.text(of, 'column')?.trim() || name,
      scale,
      reversed: this.oneOf(of, 'reversed', ['yes', 'no']) === 'yes',
      ...(task ? { task } : {}),
      ...(source === undefined ? {} : { source }),
      ...(wording ? { wording } : {}),
      ...(favorable ? { favorable } : {}),
      ...(referent ? { referent } : {}),
      ...(standing ? { standing } : {}),
      ...(offers ? { offers } : {}),
    };
  }

  /** The ways of not answering that the sheet names for a question. */
  offers(of: string): OfferedAbsence[] | undefined {
    return this.text(of, 'offers')
      ?.split(/\s+/)
      .filter((one): one is OfferedAbsence => (offeredAbsences as readonly string[]).includes(one));
  }

  /** What the sheet says of a fact about the person beside its words and options, or `null`. */
  fact(name: string): Pick<PersonFact, 'column' | 'offers'> | null {
    const of = `fact ${name}`;
    const column = this.text(of, 'column')?.trim();
    return column === undefined ? null : { column: column || name, offers: this.offers(of) ?? [] };
  }

  /** What the sheet says of a scale, or `null`. */
  scale(name: string): Scale | null {
    const of = `scale ${name}`;
    const role = this.oneOf(of, 'role', ['trust', 'action', 'other']);
    if (!role) return null;
    const instruction = this.text(of, 'instruction');
    return {
      name,
      role,
      title: this.text(of, 'title') ?? name,
      lowEnd: this.text(of, 'low_end') ?? '',
      highEnd: this.text(of, 'high_end') ?? '',
      ...(instruction === undefined ? {} : { instruction }),
    };
  }

  /** The names of scales the sheet speaks of, in its order. */
  scaleNames(): string[] {
    return [...this.facts.keys()].flatMap((of) => /^scale (.+)$/s.exec(of)?.[1] ?? []);
  }

  absencePolicy(): AbsencePolicy {
    const fact = this.facts.get('instrument')?.get('absence_policy');
    if (!fact) return defaultAbsencePolicy;
    try {
      return absencePolicyFrom(JSON.parse(fact.value));
    } catch {
      return refuse(
        'xlsform-weft',
        { file: this.file, sheet: this.sheet, row: fact.row + 1, column: 'value' },
        'this is not a policy for absences.',
        'Delete the row, and the usual policy is taken.',
      );
    }
  }
}

const reasons = ['notAsked', 'notApplicable', 'refused', 'dontKnow', 'skipped', 'unreadable'];

function absencePolicyFrom(value: unknown): AbsencePolicy {
  const policy = value as AbsencePolicy;
  const known = (words: unknown) =>
    words !== null &&
    typeof words === 'object' &&
    !Array.isArray(words) &&
    Object.values(words).every((reason) => reasons.includes(reason as string));
  if (
    !['middle', 'absent'].includes(policy.dontKnow) ||
    !['stop', 'absent'].includes(policy.unreadable) ||
    typeof policy.toleratedAbsent !== 'number' ||
    !known(policy.words) ||
    !known(policy.numbers)
  )
    throw new TypeError('not a policy');
  const { dontKnow, toleratedAbsent, words, numbers, unreadable } = policy;
  return { dontKnow, toleratedAbsent, words, numbers, unreadable };
}
