import { and, asc, eq, isNotNull, max } from 'drizzle-orm';
import type { Coding } from '../coding.ts';
import type { Database } from '../engine/engine.ts';
import { type WaveState, waves } from '../schema/answers.ts';
import { communities } from '../schema/communities.ts';
import { instruments, instrumentVersions } from '../schema/instruments.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';
import type { Wave, WaveChange, WaveDraft } from './wave-draft.ts';
import { refuseHarsher } from './wave-promises.ts';

export function wavesOf(database: Database) {
  const one = (communityId: string, waveId: string) =>
    and(eq(waves.communityId, communityId), eq(waves.id, waveId));

  async function become(communityId: string, waveId: string, state: WaveState): Promise<Wave> {
    return found(
      await database.update(waves).set({ state }).where(one(communityId, waveId)).returning(),
      'wave',
    );
  }

  return {
    /** The next wave of a community, asked with a frozen version of one of its instruments. */
    create(draft: WaveDraft): Promise<Wave> {
      return database.transaction(async (inner) => {
        const { communityId, versionId } = draft;
        const [version] = await inner
          .select({ frozenAt: instrumentVersions.frozenAt, number: instrumentVersions.number })
          .from(instrumentVersions)
          .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
          .where(and(eq(instrumentVersions.id, versionId), eq(instruments.communityId, communityId)));
        if (!version) found([], 'version');
        if (version!.frozenAt === null)
          throw new StoreError(
            'not-frozen',
            `Version ${version!.number} is still a draft. Freeze it, so that everyone is asked the same.`,
          );
        await inner
          .select({ id: communities.id })
          .from(communities)
          .where(eq(communities.id, communityId))
          .for('update');
        const [last] = await inner
          .select({ number: max(waves.number) })
          .from(waves)
          .where(eq(waves.communityId, communityId));
        const rows = await inner
          .insert(waves)
          .values({ ...draft, number: (last?.number ?? 0) + 1 })
          .returning();
        return found(rows, 'wave');
      });
    },

    list(communityId: string): Promise<Wave[]> {
      return database
        .select()
        .from(waves)
        .where(eq(waves.communityId, communityId))
        .orderBy(asc(waves.number));
    },

    async get(communityId: string, waveId: string): Promise<Wave> {
      return found(await database.select().from(waves).where(one(communityId, waveId)), 'wave');
    },

    /** A wave by its id alone, for the services that store answers; pages ask by community. */
    async one(waveId: string): Promise<Wave> {
      return found(await database.select().from(waves).where(eq(waves.id, waveId)), 'wave');
    },

    /** Whether the rows of some wave were destroyed. */
    async anyDestroyed(): Promise<boolean> {
      const rows = await database
        .select({ id: waves.id })
        .from(waves)
        .where(isNotNull(waves.destroyedOn))
        .limit(1);
      return rows.length > 0;
    },

    /** The wave behind the address of its public pages. */
    async bySlug(slug: string): Promise<Wave | null> {
      const [row] = await database.select().from(waves).where(eq(waves.slug, slug.toLowerCase()));
      return row ?? null;
    },

    /**
     * Changes a wave. Once it is open, what people were told when they answered may only become kinder.
     *
     * @throws StoreError `frozen` for anything else
     */
    change(communityId: string, waveId: string, changes: WaveChange): Promise<Wave> {
      return database.transaction(async (inner) => {
        const before = found(
          await inner.select().from(waves).where(one(communityId, waveId)).for('update'),
          'wave',
        );
        refuseHarsher(before, changes);
        return found(
          await inner.update(waves).set(changes).where(one(communityId, waveId)).returning(),
          'wave',
        );
      });
    },

    open: (communityId: string, waveId: string): Promise<Wave> => become(communityId, waveId, 'open'),
    close: (communityId: string, waveId: string): Promise<Wave> => become(communityId, waveId, 'closed'),

    /** How the answers of a wave are stored and summed. */
    coding: async (waveId: string): Promise<Coding> => (await codedWave(database, waveId)).coding,
  };
}

/** A wave of this community. @throws StoreError `absent` */
export async function waveOf(database: Database, communityId: string, waveId: string): Promise<Wave> {
  const rows = await database
    .select()
    .from(waves)
    .where(and(eq(waves.communityId, communityId), eq(waves.id, waveId)));
  return found(rows, 'wave');
}

/** A wave and how its answers are stored. */
export async function codedWave(
  database: Database,
  waveId: string,
): Promise<{ readonly wave: Wave; readonly coding: Coding }> {
  const rows = await database
    .select({ wave: waves, coding: instrumentVersions.coding })
    .from(waves)
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, waves.versionId))
    .where(eq(waves.id, waveId));
  const { wave, coding } = found(rows, 'wave');
  if (coding === null) throw new StoreError('not-frozen', 'The version of this wave is still a draft.');
  return { wave, coding };
}
