import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Coding } from '../coding.ts';
import type { Database } from '../engine/engine.ts';
import { waves } from '../schema/answers.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { instruments, instrumentVersions, translations } from '../schema/instruments.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';

export type InstrumentVersion = typeof instrumentVersions.$inferSelect;

export interface Instrument {
  readonly id: string;
  readonly communityId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly versions: readonly Pick<InstrumentVersion, 'id' | 'number' | 'frozenAt' | 'savedAt'>[];
}

export interface InstrumentDraft {
  readonly communityId: string;
  readonly name: string;
  readonly document: JsonObject;
  readonly by?: string;
}

export function instrumentsOf(database: Database) {
  const ofCommunity = (inner: Database, communityId: string) =>
    inner.select({ id: instruments.id }).from(instruments).where(eq(instruments.communityId, communityId));

  const oneVersion = (inner: Database, communityId: string, versionId: string) =>
    and(
      eq(instrumentVersions.id, versionId),
      inArray(instrumentVersions.instrumentId, ofCommunity(inner, communityId)),
    );

  const version = async (inner: Database, communityId: string, versionId: string) =>
    found(
      await inner
        .select()
        .from(instrumentVersions)
        .where(oneVersion(inner, communityId, versionId)),
      'version',
    );

  const versionsOf = (inner: Database, communityId: string, instrumentId: string) =>
    inner
      .select()
      .from(instrumentVersions)
      .where(
        and(
          eq(instrumentVersions.instrumentId, instrumentId),
          inArray(instrumentVersions.instrumentId, ofCommunity(inner, communityId)),
        ),
      )
      .orderBy(asc(instrumentVersions.number));

  /** Changes a draft; a frozen version is left alone. */
  async function changeDraft(
    communityId: string,
    versionId: string,
    changes: Partial<typeof instrumentVersions.$inferInsert> | Record<string, unknown>,
  ): Promise<InstrumentVersion> {
    const [changed] = await database
      .update(instrumentVersions)
      .set(changes)
      .where(and(oneVersion(database, communityId, versionId), isNull(instrumentVersions.frozenAt)))
      .returning();
    if (changed) return changed;
    const { number } = await version(database, communityId, versionId);
    throw new StoreError(
      'frozen',
      `Version ${number} is frozen: people were asked with it. Start a new version to change it.`,
    );
  }

  return {
    async list(communityId: string): Promise<Instrument[]> {
      const rows = await database
        .select({
          instrument: instruments,
          version: {
            id: instrumentVersions.id,
            number: instrumentVersions.number,
            frozenAt: instrumentVersions.frozenAt,
            savedAt: instrumentVersions.savedAt,
          },
        })
        .from(instruments)
        .innerJoin(instrumentVersions, eq(instrumentVersions.instrumentId, instruments.id))
        .where(eq(instruments.communityId, communityId))
        .orderBy(asc(instruments.createdAt), asc(instruments.id), asc(instrumentVersions.number));
      const byId = grouped(rows);
      return [...byId.values()].map((own) => ({
        ...own[0]!.instrument,
        versions: own.map((row) => row.version),
      }));
    },

    /** A new instrument with its first draft. */
    create({ communityId, name, document, by }: InstrumentDraft): Promise<InstrumentVersion> {
      return database.transaction(async (inner) => {
        const { id } = found(
          await inner.insert(instruments).values({ communityId, name }).returning(),
          'row',
        );
        const rows = await inner
          .insert(instrumentVersions)
          .values({ instrumentId: id, number: 1, document, savedBy: by ?? null })
          .returning();
        return found(rows, 'version');
      });
    },

    versions: (communityId: string, instrumentId: string): Promise<InstrumentVersion[]> =>
      versionsOf(database, communityId, instrumentId),

    version: (communityId: string, versionId: string): Promise<InstrumentVersion> =>
      version(database, communityId, versionId),

    /** @throws StoreError `frozen` */
    saveDraft: (communityId: string, versionId: string, document: JsonObject, by?: string) =>
      changeDraft(communityId, versionId, { document, savedBy: by ?? null, savedAt: new Date() }),

    /** From now on the version is what is asked. Freezing it again with the same coding changes nothing. */
    async freeze(communityId: string, versionId: string, coding: Coding): Promise<InstrumentVersion> {
      const before = await version(database, communityId, versionId);
      if (before.frozenAt !== null && JSON.stringify(before.coding) === JSON.stringify(coding)) return before;
      return changeDraft(communityId, versionId, { coding, frozenAt: sql`now()` });
    },

    /** The next version, begun as a copy of the last with its translations; the draft there is, if there is one. */
    startDraft(communityId: string, instrumentId: string, by?: string): Promise<InstrumentVersion> {
      return database.transaction(async (inner) => {
        const last = found((await versionsOf(inner, communityId, instrumentId)).reverse(), 'instrument');
        if (last.frozenAt === null) return last;
        const { id, number, document } = last;
        const rows = await inner
          .insert(instrumentVersions)
          .values({ instrumentId, number: number + 1, document, savedBy: by ?? null })
          .returning();
        const next = found(rows, 'version');
        const words = await inner.select().from(translations).where(eq(translations.versionId, id));
        for (let from = 0; from < words.length; from += 1_000)
          await inner
            .insert(translations)
            .values(words.slice(from, from + 1_000).map((row) => ({ ...row, versionId: next.id })));
        return next;
      });
    },

    /** Removes an instrument that was never asked. */
    remove(communityId: string, instrumentId: string): Promise<void> {
      return database.transaction(async (inner) => {
        const versions = await versionsOf(inner, communityId, instrumentId);
        found(versions, 'instrument');
        const asked = await inner
          .select({ id: waves.id })
          .from(waves)
          .where(
            inArray(
              waves.versionId,
              versions.map(({ id }) => id),
            ),
          );
        if (asked.length > 0)
          throw new StoreError('in-use', 'People were asked with this instrument, so it stays.');
        await inner.delete(instruments).where(eq(instruments.id, instrumentId));
      });
    },
  };
}

function grouped<T extends { readonly instrument: { readonly id: string } }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.instrument.id, [...(groups.get(row.instrument.id) ?? []), row]);
  return groups;
}
