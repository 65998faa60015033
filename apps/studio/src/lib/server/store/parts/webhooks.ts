import { randomBytes } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { webhooks } from '../schema/fieldwork.ts';
import { found } from './found.ts';

/** Where another program is told what happened; `secret` signs what it is told. */
export type Webhook = typeof webhooks.$inferSelect;

export interface WebhookDraft {
  readonly communityId: string;
  readonly url: string;
  readonly events: readonly string[];
}

export function webhooksOf(database: Database) {
  return {
    list(communityId: string): Promise<Webhook[]> {
      return database
        .select()
        .from(webhooks)
        .where(eq(webhooks.communityId, communityId))
        .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
    },

    async add({ communityId, url, events }: WebhookDraft): Promise<Webhook> {
      const secret = randomBytes(32).toString('base64url');
      return found(
        await database
          .insert(webhooks)
          .values({ communityId, url, events: [...events], secret })
          .returning(),
        'webhook',
      );
    },

    async remove(communityId: string, id: string): Promise<void> {
      found(
        await database
          .delete(webhooks)
          .where(and(eq(webhooks.communityId, communityId), eq(webhooks.id, id)))
          .returning({ id: webhooks.id }),
        'webhook',
      );
    },

    /** Keeps what the other program last said. */
    async noted(id: string, said: string): Promise<void> {
      await database.update(webhooks).set({ lastSaid: said, lastAt: new Date() }).where(eq(webhooks.id, id));
    },
  };
}
