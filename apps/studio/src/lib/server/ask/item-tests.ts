import { agreementSums, itemSumsByPlace, oneWayIntraclass, twoLevelConsistency } from '@weft/ecometrics';
import { diffInstruments, type Instrument, quarantinedItems } from '@weft/instruments';
import { readDocument } from '../../ask/ask-document.ts';
import { type ItemVerdict, itemVerdict } from '../../ask/item-verdict.ts';
import { readSettings } from '../../hear/wave-settings.ts';
import type { Coding, StoredSitting, StoreParts } from '../store/index.ts';
import { answersFromRows, type PlaceInOrder } from '../store/summary/answers-from-rows.ts';

/** What makes an item another question, so that old answers say nothing about it. */
const another = new Set(['reworded', 'options', 'anchors', 'polarity', 'scale']);

/**
 * What the last closed wave says about each item of one's own that still waits: beside the items of its scale, by
 * people who answered all of them, with the places as they were. Items never asked so, or changed since, have none.
 */
export async function itemTests(
  store: StoreParts,
  communityId: string,
  now: Instrument,
): Promise<readonly ItemVerdict[]> {
  const waiting = quarantinedItems(now);
  if (waiting.length === 0) return [];
  const closed = (await store.waves.list(communityId)).filter(({ state }) => state === 'closed').reverse();
  const places = await store.places.list(communityId);
  const verdicts: ItemVerdict[] = [];
  const left = new Set(waiting.map(({ name }) => name));
  for (const wave of closed) {
    if (left.size === 0) break;
    const { document } = await store.instruments.version(communityId, wave.versionId);
    const then = readDocument(document).instrument;
    const changed = new Set(
      diffInstruments(then, now).changes.flatMap(({ item, how }) => (another.has(how) ? item : [])),
    );
    const tested = quarantinedItems(then).filter(({ name }) => left.has(name) && !changed.has(name));
    if (tested.length === 0) continue;
    const coding = await store.waves.coding(wave.id);
    const rows: StoredSitting[] = [];
    for await (const row of store.answers.rows(wave.id)) rows.push(row);
    for (const item of tested) {
      left.delete(item.name);
      verdicts.push(
        itemVerdict(
          {
            item: item.name,
            scaleTitle: then.scales.find(({ name }) => name === item.scale)?.title ?? item.scale,
            wave: wave.name,
            ...numbersOf(rows, coding, places, item),
          },
          readSettings(wave.settings).limit,
        ),
      );
    }
  }
  return verdicts;
}

/** A coding in which the item counts: in its scale, or alone. */
function trial(
  coding: Coding,
  item: { name: string; scale: string; reversed: boolean },
  alone: boolean,
): Coding {
  return {
    ...coding,
    scales: [item.scale],
    columns: coding.columns.map((column) => {
      if (column.name === item.name) return { ...column, scale: item.scale, reversed: item.reversed };
      return alone ? { ...column, scale: null } : column;
    }),
  };
}

function numbersOf(
  rows: readonly StoredSitting[],
  coding: Coding,
  places: readonly PlaceInOrder[],
  item: { name: string; scale: string; reversed: boolean },
) {
  const together = answersFromRows(rows, trial(coding, item, false), places);
  const sums = itemSumsByPlace(together);
  const consistency = twoLevelConsistency(sums);
  const own = oneWayIntraclass(agreementSums(answersFromRows(rows, trial(coding, item, true), places), 0));
  const at = sums.items.indexOf(item.name);
  return {
    answered: sums.respondents.reduce((total, count) => total + count, 0),
    within: 'absent' in consistency ? consistency : (consistency.within.itemRest[at] ?? null),
    share: 'absent' in own ? null : { value: own.reml.icc1, range: own.interval.icc1 },
  };
}
