import type { Instrument } from './instrument.ts';
import type { Item } from './item.ts';

/** What a person says of an item of their own. */
export interface OwnItem {
  readonly name: string;
  readonly text: string;
  readonly scale: string;
  readonly options: NonNullable<Item['options']>;
  readonly favorable: 'agree' | 'disagree';
  readonly reversed: boolean;
  readonly task?: Item['task'];
  readonly hint?: string;
}

/**
 * Adds an item of one's own. It is asked like the others and waits in quarantine: its answers stand apart from
 * the scale until it was tested, so that nobody can lift a score by a question of their own.
 */
export function addOwnItem(instrument: Instrument, own: OwnItem): Instrument {
  const { task, hint, ...rest } = own;
  const item: Item = {
    ...rest,
    column: own.name,
    wording: 'own',
    standing: 'quarantined',
    offers: ['dontKnow', 'refused'],
    ...(task ? { task } : {}),
    ...(hint ? { hint } : {}),
  };
  return { ...instrument, items: [...instrument.items, item] };
}

/** The items of an instrument that wait to be tested. */
export function quarantinedItems(instrument: Instrument): readonly Item[] {
  return instrument.items.filter(({ standing }) => standing === 'quarantined');
}

/** The instrument as it is scored: without the items in quarantine, and without scales that then have none. */
export function scoredInstrument(instrument: Instrument): Instrument {
  if (quarantinedItems(instrument).length === 0) return instrument;
  const items = instrument.items.filter(({ standing }) => standing !== 'quarantined');
  return {
    ...instrument,
    items,
    scales: instrument.scales.filter(({ name }) => items.some(({ scale }) => scale === name)),
  };
}

/** Lets an item out of quarantine into its scale. Who decides and on what answers is the caller's to record. */
export function admitItem(instrument: Instrument, name: string): Instrument {
  return {
    ...instrument,
    items: instrument.items.map((item) => (item.name === name ? { ...item, standing: 'tested' } : item)),
  };
}
