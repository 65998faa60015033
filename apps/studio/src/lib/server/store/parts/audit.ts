import { and, desc, eq, lt } from 'drizzle-orm';
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
  };
}
