import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { auditTrail } from '../schema/records.ts';

export type AuditEntry = typeof auditTrail.$inferSelect;

export interface AuditNote {
  /** What was done, as "instrument.frozen". */
  readonly action: string;
  readonly communityId?: string;
  readonly userId?: string;
  /** The id of what it was done to. */
  readonly subject?: string;
  readonly detail?: JsonObject;
}

export function auditOf(database: Database) {
  return {
    async note(note: AuditNote): Promise<void> {
      await database.insert(auditTrail).values(note);
    },

    /** The latest first. */
    list(
      communityId: string,
      { before, limit = 100 }: { readonly before?: Date; readonly limit?: number } = {},
    ): Promise<AuditEntry[]> {
      const here = eq(auditTrail.communityId, communityId);
      return database
        .select()
        .from(auditTrail)
        .where(before ? and(here, lt(auditTrail.at, before)) : here)
        .orderBy(desc(auditTrail.at), desc(auditTrail.id))
        .limit(limit);
    },

    /** The months (UTC) there are entries of, as "2026-05", the latest first. */
    async months(communityId: string): Promise<string[]> {
      const month = sql<string>`to_char(${auditTrail.at} at time zone 'UTC', 'YYYY-MM')`;
      const rows = await database
        .select({ month })
        .from(auditTrail)
        .where(eq(auditTrail.communityId, communityId))
        .groupBy(month)
        .orderBy(desc(month));
      return rows.map((row) => row.month);
    },

    /** The entries of a month (UTC, "2026-05"), the latest first. */
    ofMonth(communityId: string, month: string, limit: number): Promise<AuditEntry[]> {
      const begins = new Date(`${month}-01T00:00:00Z`);
      const ends = new Date(begins);
      ends.setUTCMonth(ends.getUTCMonth() + 1);
      return database
        .select()
        .from(auditTrail)
        .where(
          and(eq(auditTrail.communityId, communityId), gte(auditTrail.at, begins), lt(auditTrail.at, ends)),
        )
        .orderBy(desc(auditTrail.at), desc(auditTrail.id))
        .limit(limit);
    },
  };
}
