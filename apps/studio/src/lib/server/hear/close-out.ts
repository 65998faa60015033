import { countTables } from '@weft/findings';
import { absenceCodes } from '@weft/instruments';
import { readSettings } from '../../hear/wave-settings.ts';
import { disclosedSummary } from '../api/disclosed-summary.ts';
import { unanimousIn } from '../api/unanimous-places.ts';
import type { JsonObject, Store, StoreParts, Wave } from '../store/index.ts';
import { peopleOf } from './data/people-of.ts';
import { tellEvent } from './events.ts';
import { forgetLive } from './live-wave.ts';
import { inTurn } from './turns.ts';

const firstReason = Math.min(...Object.values(absenceCodes));

/**
 * The sums of a wave that may stay: for each place over the limit how many answered and the mean of each scale, and
 * how many chose each option of each item of a scale. Places under the limit, and those from which they could be
 * worked out, stand in them as withheld.
 */
export async function sumsThatStay(store: StoreParts, wave: Wave): Promise<JsonObject> {
  const { limit } = readSettings(wave.settings);
  const { columns } = await store.waves.coding(wave.id);
  const people = await peopleOf(store, wave.id, columns);
  const sums = disclosedSummary(await store.summary(wave.id), await unanimousIn(store, wave.id), limit);
  const counts = countTables(
    people.map(({ place }) => place),
    columns
      .filter(({ scale }) => scale !== null)
      .map(({ name, minimum, maximum }) => ({
        item: name,
        options: Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step),
        codes: people.map(({ answers }) => (answers[name]! >= firstReason ? null : answers[name]!)),
      })),
    limit,
  );
  return JSON.parse(
    JSON.stringify({ format: 'weft-kept-sums', formatVersion: 1, ...sums, counts }),
  ) as JsonObject;
}

export interface ClosedOut {
  readonly communityId: string;
  readonly waveId: string;
  /** Who asked for it; `null` where its day had come. */
  readonly userId: string | null;
  readonly day: string;
}

/**
 * Keeps the sums of a wave that may stay and destroys its single answers, on the disk too. Releases stay as they were
 * published.
 *
 * @throws StoreError `in-use` while the wave is not closed, `taken` when it was done before
 */
export async function closeOut(store: Store, { communityId, waveId, userId, day }: ClosedOut): Promise<void> {
  await inTurn(store, waveId, () =>
    store.transaction(async (inner) => {
      const wave = await inner.waves.get(communityId, waveId);
      await inner.keptSums.closeOut(communityId, waveId, await sumsThatStay(inner, wave), day);
      await inner.audit.note({
        action: 'wave.closed-out',
        communityId,
        ...(userId === null ? {} : { userId }),
        subject: waveId,
        detail: { because: userId === null ? 'its day had come' : 'a coordinator asked' },
      });
    }),
  );
  forgetLive(store, waveId);
  for (const table of ['responses', 'code_sheets', 'paper_entries', 'withdrawals'])
    await store.engine.run(`VACUUM FULL ${table}`);
}

/** Closes out every wave whose day has come; one that is still open is closed first, as was promised. */
export async function closeOutDue(store: Store, day: string): Promise<Wave[]> {
  const due: Wave[] = [];
  for (const { id } of await store.communities.list())
    for (const wave of await store.waves.list(id))
      if (wave.destroyOn !== null && wave.destroyOn <= day && wave.destroyedOn === null) due.push(wave);
  for (const { id, communityId, state } of due) {
    if (state !== 'closed') {
      await store.waves.close(communityId, id);
      tellEvent({ event: 'wave.closed', communityId, waveId: id });
    }
    await closeOut(store, { communityId, waveId: id, userId: null, day });
  }
  return due;
}
