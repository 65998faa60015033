import { randomBytes } from 'node:crypto';
import { and, arrayContains, asc, eq, sql } from 'drizzle-orm';
import { newCode, readCode } from '../../../answer/codes.ts';
import type { Database } from '../engine/engine.ts';
import { answerLinks, codeSheets } from '../schema/fieldwork.ts';
import { found } from './found.ts';
import { placesOf } from './places.ts';
import { today } from './today.ts';
import { waveOf } from './waves.ts';

/** A sheet of one-time codes; which of them were used is not told with it. */
export type CodeSheet = Omit<typeof codeSheets.$inferSelect, 'used'>;

export interface CodeSheetDraft {
  readonly communityId: string;
  readonly waveId: string;
  /** The place everybody who uses one of these codes answers for; `null` where they choose it themselves. */
  readonly placeId?: string | null;
  readonly name: string;
  readonly count: number;
  /** 2026-05-31; today. */
  readonly madeOn?: string;
}

/** What a code opens; `null` place is one that is chosen later. */
export interface CodeFound {
  readonly sheetId: string;
  readonly waveId: string;
  readonly placeId: string | null;
  readonly used: boolean;
  readonly revoked: boolean;
}

export type Redeemed =
  | { readonly waveId: string; readonly placeId: string | null }
  | 'used'
  | 'revoked'
  | 'unknown';

const mostCodes = 2_000;
const shown = {
  id: codeSheets.id,
  waveId: codeSheets.waveId,
  placeId: codeSheets.placeId,
  name: codeSheets.name,
  codes: codeSheets.codes,
  revoked: codeSheets.revoked,
  madeOn: codeSheets.madeOn,
};

export function codeSheetsOf(database: Database) {
  async function find(code: string): Promise<(CodeFound & { readonly at: number }) | null> {
    const plain = readCode(code);
    if (plain === null) return null;
    const [row] = await database
      .select({ ...shown, used: codeSheets.used })
      .from(codeSheets)
      .where(arrayContains(codeSheets.codes, [plain]));
    if (!row) return null;
    const at = row.codes.indexOf(plain);
    const { id, waveId, placeId, revoked } = row;
    return { sheetId: id, waveId, placeId, revoked, used: row.used[at] === '1', at };
  }

  return {
    /** A sheet of new codes, no two of which, nor any link, are the same anywhere in the store. */
    async make(draft: CodeSheetDraft): Promise<CodeSheet> {
      const { communityId, waveId, placeId = null, name, count, madeOn = today() } = draft;
      if (!Number.isInteger(count) || count < 1 || count > mostCodes)
        throw new RangeError(`A sheet holds 1 to ${mostCodes} codes, not ${count}.`);
      return database.transaction(async (inner) => {
        await waveOf(inner, communityId, waveId);
        if (placeId !== null) await placesOf(inner).get(communityId, placeId);
        const codes = new Set<string>();
        while (codes.size < count) {
          const fresh = Array.from({ length: count - codes.size }, () => newCode(randomBytes));
          const taken = await takenOf(inner, fresh);
          for (const code of fresh) if (!taken.has(code)) codes.add(code);
        }
        const rows = await inner
          .insert(codeSheets)
          .values({ waveId, placeId, name, codes: [...codes], used: '0'.repeat(count), madeOn })
          .returning(shown);
        return found(rows, 'sheet');
      });
    },

    async list(communityId: string, waveId: string): Promise<CodeSheet[]> {
      await waveOf(database, communityId, waveId);
      return database
        .select(shown)
        .from(codeSheets)
        .where(eq(codeSheets.waveId, waveId))
        .orderBy(asc(codeSheets.madeOn), asc(codeSheets.name), asc(codeSheets.id));
    },

    /** Makes the codes of a sheet worthless. Answers given with them stay. */
    async revoke(communityId: string, waveId: string, sheetId: string): Promise<void> {
      await waveOf(database, communityId, waveId);
      found(
        await database
          .update(codeSheets)
          .set({ revoked: true })
          .where(and(eq(codeSheets.waveId, waveId), eq(codeSheets.id, sheetId)))
          .returning({ id: codeSheets.id }),
        'sheet',
      );
    },

    /** What a code opens, as it was typed; spends nothing. */
    async find(code: string): Promise<CodeFound | null> {
      const there = await find(code);
      if (!there) return null;
      const { at: _, ...shownCode } = there;
      return shownCode;
    },

    /** Spends a code, once, whoever comes first: its one bit is turned, and nothing else is written. */
    async redeem(code: string): Promise<Redeemed> {
      const there = await find(code);
      if (!there) return 'unknown';
      if (there.revoked) return 'revoked';
      const turned = await database
        .update(codeSheets)
        .set({ used: sql`overlay(${codeSheets.used} placing '1' from ${there.at + 1}::int)` })
        .where(
          and(
            eq(codeSheets.id, there.sheetId),
            eq(codeSheets.revoked, false),
            sql`substr(${codeSheets.used}, ${there.at + 1}::int, 1) = '0'`,
          ),
        )
        .returning({ id: codeSheets.id });
      return turned.length > 0 ? { waveId: there.waveId, placeId: there.placeId } : 'used';
    },

    /** How many codes of each sheet were used. Exact: whoever shows it does so in steps. */
    usedCounts(waveId: string): Promise<{ sheetId: string; count: number; used: number }[]> {
      return database
        .select({
          sheetId: codeSheets.id,
          count: sql<number>`cardinality(${codeSheets.codes})`.mapWith(Number),
          used: sql<number>`length(replace(${codeSheets.used}, '0', ''))`.mapWith(Number),
        })
        .from(codeSheets)
        .where(eq(codeSheets.waveId, waveId))
        .orderBy(asc(codeSheets.id));
    },
  };
}

/** Which of some codes stand on a sheet or are the slug of a link already. */
export async function takenOf(database: Database, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const list = sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  );
  const sheets = await database
    .select({ codes: codeSheets.codes })
    .from(codeSheets)
    .where(sql`${codeSheets.codes} && ARRAY[${list}]::text[]`);
  const links = await database
    .select({ slug: answerLinks.slug })
    .from(answerLinks)
    .where(sql`${answerLinks.slug} IN (${list})`);
  return new Set([...sheets.flatMap((sheet) => sheet.codes), ...links.map(({ slug }) => slug)]);
}
