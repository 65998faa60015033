import { askedQuestions, type Instrument, type Item, type OfferedAbsence } from '@weft/instruments';

/** Takes an item out, and its scale with it when it was the last of it. */
export function removeItem(instrument: Instrument, name: string): Instrument {
  const items = instrument.items.filter((item) => item.name !== name);
  return {
    ...instrument,
    items,
    scales: instrument.scales.filter(({ name: scale }) => items.some((item) => item.scale === scale)),
  };
}

/** Moves an item one step up (−1) or down (1); at the ends it stays. */
export function moveItem(instrument: Instrument, name: string, by: -1 | 1): Instrument {
  const items = [...instrument.items];
  const at = items.findIndex((item) => item.name === name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= items.length) return instrument;
  [items[at], items[to]] = [items[to]!, items[at]!];
  return { ...instrument, items };
}

/** Which ways of not answering stand beside the options, for every item alike. */
export function offerAbsences(instrument: Instrument, offers: readonly OfferedAbsence[]): Instrument {
  return { ...instrument, items: instrument.items.map((item): Item => ({ ...item, offers: [...offers] })) };
}

/** A short name for a column, from the words of an item and unlike the names there are. */
export function nameFor(text: string, instrument: Instrument): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const stem = (words ?? [])
    .filter((word) => word.length > 3)
    .slice(0, 3)
    .join('_')
    .slice(0, 24);
  const base = /^[a-z]/.test(stem) ? stem : 'own_item';
  const taken = new Set(askedQuestions(instrument).flatMap(({ name, column }) => [name, column]));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
  return name;
}
