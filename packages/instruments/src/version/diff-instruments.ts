import type { Instrument } from '../asked/instrument.ts';
import type { Item } from '../asked/item.ts';

/** How one item differs between two versions. Everything but `hint` and `moved` makes another item of it. */
export type ItemDifference =
  | 'added'
  | 'removed'
  | 'reworded'
  | 'options'
  | 'anchors'
  | 'polarity'
  | 'scale'
  | 'task'
  | 'standing'
  | 'offers'
  | 'hint'
  | 'moved';

export interface ItemChange {
  readonly item: string;
  readonly how: ItemDifference;
  readonly says: string;
}

/** What two versions of an instrument have in common, and whether answers to both may be compared. */
export interface InstrumentDiff {
  readonly changes: readonly ItemChange[];
  /** Items asked and scored alike in both: what a comparison of waves may rest on. */
  readonly comparableItems: readonly string[];
  /** By scale: `all` items are alike, `some` are, `none` is. */
  readonly comparable: Readonly<Record<string, 'all' | 'some' | 'none'>>;
  /** The whole difference in sentences, the answer to "may these waves be compared?" first. */
  readonly says: readonly string[];
}

const breaking = new Set<ItemDifference>([
  'added',
  'removed',
  'reworded',
  'options',
  'anchors',
  'polarity',
  'scale',
  'standing',
]);

/** An item, or a fact about the person, which has no scale and no key. */
type Asked = Partial<Item> & Pick<Item, 'name'>;

const quote = (text: string | undefined) => (text === undefined ? 'no words' : `“${text}”`);

function differences(before: Asked, after: Asked): ItemChange[] {
  const changes: ItemChange[] = [];
  const add = (how: ItemDifference, says: string) => changes.push({ item: before.name, how, says });
  const name = `"${before.name}"`;
  if ((before.text ?? '') !== (after.text ?? ''))
    add('reworded', `${name} was reworded: ${quote(before.text)} became ${quote(after.text)}.`);
  const [from, to] = [before.options, after.options];
  if (from?.minimum !== to?.minimum || from?.maximum !== to?.maximum) {
    const range = (options: typeof from) =>
      options ? `${options.minimum} to ${options.maximum}` : 'what the answers show';
    add('options', `The answers to ${name} went from ${range(from)}; now they go from ${range(to)}.`);
  } else if (JSON.stringify(from?.labels ?? []) !== JSON.stringify(to?.labels ?? [])) {
    const index = (from?.labels ?? []).findIndex((label, at) => label !== to?.labels?.[at]);
    add(
      'anchors',
      `The words of the answers to ${name} changed: ${quote(from?.labels?.[Math.max(0, index)])} became ${quote(to?.labels?.[Math.max(0, index)])}.`,
    );
  }
  if ((before.reversed ?? false) !== (after.reversed ?? false))
    add('polarity', `${name} is now ${after.reversed ? 'turned round' : 'no longer turned round'}.`);
  if (before.scale !== after.scale)
    add('scale', `${name} moved from the scale "${before.scale}" to "${after.scale}".`);
  if ((before.standing ?? 'tested') !== (after.standing ?? 'tested'))
    add(
      'standing',
      after.standing === 'quarantined'
        ? `${name} is asked, and no longer counts in its scale.`
        : `${name} was tested and now counts in its scale.`,
    );
  if (before.task !== after.task)
    add('task', `${name} was about ${before.task ?? 'no task'}; now it is about ${after.task ?? 'no task'}.`);
  if ((before.offers ?? []).join() !== (after.offers ?? []).join())
    add('offers', `The ways of not answering ${name} changed.`);
  if ((before.hint ?? '') !== (after.hint ?? '')) add('hint', `The hint under ${name} changed.`);
  return changes;
}

/**
 * What changed between two versions, item by item, and what may still be compared. A reworded item, other
 * options or anchors, or a key turned round make another item: a change of answers to it cannot be told from
 * the change of the question.
 *
 * `comparableItems` is what a comparison of waves should be restricted to.
 *
 * @example
 * diffInstruments(fielded.instrument, draft).says[0]
 * // 'Answers on trust can be compared on 4 of 5 items only (lend_hand, …).'
 */
export function diffInstruments(before: Instrument, after: Instrument): InstrumentDiff {
  const [old, now] = [before, after].map(({ items }) => new Map(items.map((item) => [item.name, item]))) as [
    Map<string, Item>,
    Map<string, Item>,
  ];
  const changes: ItemChange[] = [];
  for (const [name, item] of old) {
    const other = now.get(name);
    if (other) changes.push(...differences(item, other));
    else changes.push({ item: name, how: 'removed', says: `"${name}" was taken out: ${quote(item.text)}.` });
  }
  for (const [name, item] of now)
    if (!old.has(name))
      changes.push({ item: name, how: 'added', says: `"${name}" was added: ${quote(item.text)}.` });
  const kept = [...old.keys()].filter((name) => now.has(name));
  const order = [...now.keys()].filter((name) => old.has(name));
  kept.forEach((name, index) => {
    if (order[index] !== name)
      changes.push({ item: name, how: 'moved', says: `"${name}" is asked at another place in the order.` });
  });
  const broken = new Set(changes.filter(({ how }) => breaking.has(how)).map(({ item }) => item));
  const counts = (name: string) => (now.get(name)!.standing ?? 'tested') === 'tested';
  const comparableItems = kept.filter((name) => !broken.has(name) && counts(name));
  const scales = [...new Set([...before.scales, ...after.scales].map(({ name }) => name))];
  const comparable: Record<string, 'all' | 'some' | 'none'> = {};
  const sayings: string[] = [];
  for (const scale of scales) {
    const members = [
      ...new Set(
        [...old.values(), ...now.values()].flatMap((item) =>
          item.scale === scale && (item.standing ?? 'tested') === 'tested' ? item.name : [],
        ),
      ),
    ];
    const alike = members.filter((name) => comparableItems.includes(name));
    comparable[scale] = alike.length === 0 ? 'none' : alike.length === members.length ? 'all' : 'some';
    sayings.push(
      alike.length === 0
        ? `Answers on ${scale} cannot be compared: no item is asked and scored alike in both.`
        : alike.length === members.length
          ? `Answers on ${scale} can be compared on all ${alike.length} items.`
          : `Answers on ${scale} can be compared on ${alike.length} of ${members.length} items only (${alike.join(', ')}).`,
    );
  }
  changes.push(...factChanges(before, after));
  if (changes.length === 0) sayings.unshift('Nothing changed.');
  return { changes, comparableItems, comparable, says: [...sayings, ...changes.map(({ says }) => says)] };
}

/** What changed in the facts about the person. They belong to no scale, so comparisons of scales stand. */
function factChanges(before: Instrument, after: Instrument): ItemChange[] {
  const [old, now] = [before.facts ?? [], after.facts ?? []];
  return [
    ...old.flatMap((fact): ItemChange[] => {
      const other = now.find(({ name }) => name === fact.name);
      if (other) return differences(fact, other);
      return [
        {
          item: fact.name,
          how: 'removed',
          says: `The question about the person "${fact.name}" was taken out: ${quote(fact.text)}.`,
        },
      ];
    }),
    ...now
      .filter(({ name }) => !old.some((fact) => fact.name === name))
      .map(
        ({ name, text }): ItemChange => ({
          item: name,
          how: 'added',
          says: `The question about the person "${name}" was added: ${quote(text)}.`,
        }),
      ),
  ];
}
