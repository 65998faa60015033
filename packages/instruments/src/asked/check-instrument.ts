import { keyIsRight } from './check-keys.ts';
import { referentAdvice } from './check-referent.ts';
import type { Instrument } from './instrument.ts';
import type { Item } from './item.ts';
import { askedQuestions } from './person-fact.ts';

export type ProblemCode =
  | 'no-items'
  | 'unknown-scale'
  | 'duplicate-scale'
  | 'duplicate-item'
  | 'column-twice'
  | 'empty-scale'
  | 'one-item'
  | 'options-order'
  | 'options-labels'
  | 'ranges-differ'
  | 'referent'
  | 'direction'
  | 'key'
  | 'task-missing';

/** `error`: it cannot be used so. `check`: a person should look. */
export interface InstrumentCheck {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'check';
  readonly says: string;
  readonly item?: string;
  readonly scale?: string;
}

const turnedWords =
  /\b(?:not|no one|nobody|never|don't|do not|doesn't|does not|cannot|can't|rarely|hardly|unlikely|unable|apart|distrust|afraid|ignore|unsafe)\b/i;
const goodWords =
  /^(?:strongly agree|completely agree|totally agree|agree strongly|very likely|always|very often|excellent)$/i;

const straight = (text: string) => text.replace(/[‘’]/g, "'");

function ofItem(item: Item, language: string): InstrumentCheck[] {
  const checks: InstrumentCheck[] = [];
  const add = (code: ProblemCode, severity: 'error' | 'check', says: string) =>
    checks.push({ code, severity, says, item: item.name, scale: item.scale });
  const { options } = item;
  if (options && !(options.minimum < options.maximum)) {
    add(
      'options-order',
      'error',
      `"${item.name}" has options from ${options.minimum} to ${options.maximum}. The first must be below the last.`,
    );
  }
  if (options?.labels) {
    const steps = options.maximum - options.minimum + 1;
    if (options.labels.length !== steps) {
      add(
        'options-labels',
        'error',
        `"${item.name}" has ${steps} options and ${options.labels.length} labels. Give one label to each.`,
      );
    } else if (goodWords.test(options.labels[0]!)) {
      add(
        'options-labels',
        'check',
        `"${item.name}" gives its lowest number to "${options.labels[0]}". The fullest agreement should have the highest number.`,
      );
    }
  }
  const text = item.text ? straight(item.text) : '';
  const advice = item.referent === 'self' ? null : referentAdvice(text, language);
  if (advice) add('referent', 'check', `"${item.name}": ${advice.says}`);
  if (keyIsRight(item) === false) {
    add(
      'key',
      'error',
      `"${item.name}" is scored backwards: its most favorable answer would get the lowest score. Turn it round or put its answers in the other order.`,
    );
  }
  if (text !== '' && language === 'en' && turnedWords.test(text) !== item.reversed) {
    add(
      'direction',
      'check',
      item.reversed
        ? `"${item.name}" is turned round, but its words are not turned. The best answer must score highest.`
        : `"${item.name}" has turned words and is not turned round. The best answer must score highest.`,
    );
  }
  return checks;
}

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/**
 * Checks an instrument before it is used: items and scales belong together, options have an order, items
 * speak of the place and not of the person who answers (the referent), and the best answers score highest
 * (the direction). Gives an empty list when nothing was found.
 *
 * @example
 * checkInstrument(instrument).filter((check) => check.severity === 'error')
 */
export function checkInstrument(instrument: Instrument): InstrumentCheck[] {
  const { items, scales } = instrument;
  const checks: InstrumentCheck[] = [];
  const error = (code: ProblemCode, says: string, named: { item?: string; scale?: string } = {}) =>
    checks.push({ code, severity: 'error', says, ...named });
  if (items.length === 0) error('no-items', 'There are no items. Add at least two for each scale.');
  for (const scale of repeated(scales.map(({ name }) => name))) {
    error('duplicate-scale', `Two scales are named "${scale}". Give each its own name.`, { scale });
  }
  for (const item of repeated(items.map(({ name }) => name))) {
    const of = [...new Set(items.filter(({ name }) => name === item).map(({ scale }) => scale))];
    error(
      'duplicate-item',
      of.length > 1
        ? `"${item}" is in ${of.length} scales (${of.join(', ')}). An item belongs to one scale.`
        : `"${item}" stands twice in "${of[0]}". Take one away.`,
      { item },
    );
  }
  const distinct = items.filter((item, index) => items.findIndex(({ name }) => name === item.name) === index);
  for (const column of repeated(distinct.map((item) => item.column))) {
    const both = distinct.filter((item) => item.column === column).map(({ name }) => `"${name}"`);
    error('column-twice', `${both.join(' and ')} read the same column, "${column}". Use each column once.`);
  }
  for (const { name, options } of instrument.facts ?? []) {
    const others = askedQuestions(instrument).filter((other) => other.name === name || other.column === name);
    if (others.length > 1)
      error('duplicate-item', `A question about the person is named "${name}", and so is another question.`, {
        item: name,
      });
    const steps = options.maximum - options.minimum + 1;
    if (!(steps >= 2) || (options.labels && options.labels.length !== steps))
      error('options-labels', `"${name}" needs at least two answers, each with its words.`, { item: name });
  }
  const known = new Set(scales.map(({ name }) => name));
  for (const item of items) {
    if (known.has(item.scale)) continue;
    error('unknown-scale', `"${item.name}" belongs to a scale "${item.scale}" that is not there.`, {
      item: item.name,
    });
  }
  for (const { name, role } of scales) {
    const members = items.filter(({ scale }) => scale === name);
    if (members.length === 0) error('empty-scale', `The scale "${name}" has no items.`, { scale: name });
    if (members.length === 1) {
      checks.push({
        code: 'one-item',
        severity: 'check',
        scale: name,
        item: members[0]!.name,
        says: `The scale "${name}" has one item, so a slip in one answer cannot be told from what the person thinks. Two or more are better, five are plenty.`,
      });
    }
    const ranges = new Set(
      members.flatMap(({ options }) => (options ? [`${options.minimum}–${options.maximum}`] : [])),
    );
    if (ranges.size > 1) {
      checks.push({
        code: 'ranges-differ',
        severity: 'check',
        scale: name,
        says: `The items of "${name}" have different options (${[...ranges].join(', ')}). Items with more steps count for more.`,
      });
    }
    const withoutTask = members.filter(({ task, text }) => role === 'action' && !task && text);
    for (const item of withoutTask) {
      checks.push({
        code: 'task-missing',
        severity: 'check',
        scale: name,
        item: item.name,
        says: `"${item.name}" does not say which task it is about. Readiness to act is readiness for something.`,
      });
    }
  }
  return [...checks, ...items.flatMap((item) => ofItem(item, instrument.language ?? 'en'))];
}
