import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { apiTokens } from '../schema/records.ts';
import { found } from './found.ts';

export type ApiToken = Omit<typeof apiTokens.$inferSelect, 'hash'>;

export interface TokenDraft {
  readonly communityId: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: Date;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const shown = {
  id: apiTokens.id,
  name: apiTokens.name,
  communityId: apiTokens.communityId,
  userId: apiTokens.userId,
  scopes: apiTokens.scopes,
  createdAt: apiTokens.createdAt,
  expiresAt: apiTokens.expiresAt,
  revokedAt: apiTokens.revokedAt,
};

export function tokensOf(database: Database) {
  return {
    /** A new token. It is shown this once: only its hash is kept. */
    async issue(draft: TokenDraft): Promise<{ readonly token: string; readonly id: string }> {
      const token = `weft_${randomBytes(24).toString('base64url')}`;
      const rows = await database
        .insert(apiTokens)
        .values({ ...draft, scopes: [...draft.scopes], hash: hashOf(token) })
        .returning({ id: apiTokens.id });
      return { token, id: found(rows, 'token').id };
    },

    /** A token that can be used; `null` when there is none, it is over or it was revoked. */
    async find(token: string): Promise<ApiToken | null> {
      const [row] = await database
        .select(shown)
        .from(apiTokens)
        .where(
          and(
            eq(apiTokens.hash, hashOf(token)),
            isNull(apiTokens.revokedAt),
            or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
          ),
        );
      return row ?? null;
    },

    list(communityId: string): Promise<ApiToken[]> {
      return database
        .select(shown)
        .from(apiTokens)
        .where(eq(apiTokens.communityId, communityId))
        .orderBy(desc(apiTokens.createdAt), apiTokens.id);
    },

    async revoke(communityId: string, tokenId: string): Promise<void> {
      const rows = await database
        .update(apiTokens)
        .set({ revokedAt: sql`coalesce(${apiTokens.revokedAt}, now())` })
        .where(and(eq(apiTokens.communityId, communityId), eq(apiTokens.id, tokenId)))
        .returning({ id: apiTokens.id });
      found(rows, 'token');
    },
  };
}
