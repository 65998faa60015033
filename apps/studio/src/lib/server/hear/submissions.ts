import { type Coding, type Sitting, type Store, StoreError } from '../store/index.ts';
import { type CodedSitting, codedSitting } from '../store/parts/coded-sitting.ts';
import { askStraight, storeSittings } from '../store/parts/store-sittings.ts';
import { today } from '../store/parts/today.ts';
import { moveLive } from './live-wave.ts';
import { mixing } from './mixing.ts';
import { inTurn } from './turns.ts';

/** What became of a sitting that was sent. `busy`: too many wait; send it again in a minute. */
export type Submitted = 'stored' | 'known' | 'withdrawn' | 'closed' | 'busy';

export interface Submissions {
  /**
   * Answers when the sitting is safe on the disk, or will not be stored.
   *
   * @throws StoreError `absent` for a wave or place that is not there, `wrong-answer` for answers to other questions
   */
  submit(waveId: string, sitting: Sitting): Promise<Submitted>;
}

interface Waiting {
  readonly sitting: CodedSitting;
  readonly done: (outcome: Submitted) => void;
  readonly failed: (error: unknown) => void;
}

interface Line {
  readonly waiting: Waiting[];
  running: boolean;
}

interface Asked {
  readonly communityId: string;
  readonly coding: Coding;
}

const atOnce = 500;
const mostWaiting = 20_000;
const mostFailures = 3;

const made = new WeakMap<Store, Submissions>();

/**
 * One line for each wave: while one commit goes to the disk, all who come wait and share the next. One sitting
 * that cannot be stored harms nobody who waited with it.
 */
export function submissions(store: Store): Submissions {
  const there = made.get(store);
  if (there) return there;
  const lines = new Map<string, Line>();
  const asked = new Map<string, Asked>();
  const mixer = mixing(store);
  const ask = askStraight(store.engine.run);

  /** A frozen version never changes, so its coding is read once. */
  async function askedOf(waveId: string): Promise<Asked> {
    const known = asked.get(waveId);
    if (known) return known;
    if (typeof waveId !== 'string' || !/^[\w-]{1,64}$/.test(waveId))
      throw new StoreError('absent', 'There is no such wave here.');
    const [{ communityId }, coding] = [await store.waves.one(waveId), await store.waves.coding(waveId)];
    asked.set(waveId, { communityId, coding });
    return { communityId, coding };
  }

  async function storeTogether(waveId: string, together: readonly Waiting[]): Promise<void> {
    const sittings = together.map(({ sitting }) => sitting);
    const { communityId } = await askedOf(waveId);
    const mixes = mixer.due(waveId, sittings.length);
    const added = await storeSittings(ask, { waveId, communityId }, sittings, {
      day: today(),
      onlyOpen: true,
      mixes,
    });
    if (added === null) {
      // A device that never heard that its sitting was stored hears it now.
      const there = await store.answers.knownOf(
        waveId,
        sittings.map(({ id }) => id),
      );
      for (const { sitting, done } of together) done(there.get(sitting.id) ?? 'closed');
      return;
    }
    const stored = new Set(added.stored);
    const came = [...new Map(sittings.map((sitting) => [sitting.id, sitting])).values()];
    moveLive(
      store,
      waveId,
      came.filter(({ id }) => stored.has(id)),
    );
    mixer.came(waveId, added.stored.length, mixes);
    const withdrawn = new Set(added.withdrawn);
    for (const { sitting, done } of together) {
      // A sitting that came twice at once was stored by the first of the two.
      done(stored.delete(sitting.id) ? 'stored' : withdrawn.has(sitting.id) ? 'withdrawn' : 'known');
    }
  }

  /** When the store itself fails again and again, the rest fails at once: each device sends its own again. */
  async function storeOneByOne(waveId: string, together: readonly Waiting[]): Promise<void> {
    let failures = 0;
    let last: unknown;
    for (const one of together) {
      if (failures >= mostFailures) one.failed(last);
      else
        await storeTogether(waveId, [one]).catch((error: unknown) => {
          if (!(error instanceof StoreError)) failures++;
          last = error;
          one.failed(error);
        });
    }
  }

  async function serve(waveId: string, line: Line): Promise<void> {
    line.running = true;
    while (line.waiting.length > 0)
      await inTurn(store, waveId, async () => {
        const together = line.waiting.splice(0, atOnce);
        try {
          await storeTogether(waveId, together);
        } catch {
          await storeOneByOne(waveId, together);
        }
      });
    line.running = false;
    lines.delete(waveId);
  }

  const own: Submissions = {
    async submit(waveId, sitting) {
      const { coding } = await askedOf(waveId);
      const coded = codedSitting(sitting, coding.columns);
      const line = lines.get(waveId) ?? { waiting: [], running: false };
      lines.set(waveId, line);
      if (line.waiting.length >= mostWaiting) return 'busy';
      return new Promise((done, failed) => {
        line.waiting.push({ sitting: coded, done, failed });
        if (!line.running) void serve(waveId, line);
      });
    },
  };
  made.set(store, own);
  return own;
}
