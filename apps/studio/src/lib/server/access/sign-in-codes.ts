import { createHash, randomInt } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { StoreParts } from '../store/index.ts';

/**
 * A one-time code signs in the person it was made for (`person`), or makes the first account of a fresh
 * studio (`first`). Only its hash is kept; it is used up by the one statement that finds it.
 */
export type CodePurpose = { readonly kind: 'person'; readonly userId: string } | { readonly kind: 'first' };

/** No letter that looks like a digit or another letter, and no U. 12 of them are 60 bits. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const minute = 60_000;

const newCode = (): string =>
  Array.from({ length: 14 }, (_, at) => (at === 4 || at === 9 ? '-' : letters[randomInt(32)])).join('');

const identifierOf = (typed: string): string => {
  const plain = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return `code:${createHash('sha256').update(plain).digest('hex')}`;
};

/** A new code and when it ends. */
export async function makeCode(
  store: StoreParts,
  purpose: CodePurpose,
  { minutes = 60 } = {},
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const code = newCode();
  const expiresAt = new Date(Date.now() + minutes * minute);
  const identifier = identifierOf(code);
  await store.database
    .insert(store.schema.verification)
    .values({ id: identifier, identifier, value: JSON.stringify(purpose), expiresAt });
  return { code, expiresAt };
}

/** Whether a code could be used now; uses nothing up. */
export async function codeStands(store: StoreParts, typed: string): Promise<CodePurpose | null> {
  const [row] = await store.database
    .select({ value: store.schema.verification.value })
    .from(store.schema.verification)
    .where(usable(store, typed));
  return row ? (JSON.parse(row.value) as CodePurpose) : null;
}

/** Uses a code up. `null` when it was never made, is over or was used before. */
export async function useCode(store: StoreParts, typed: string): Promise<CodePurpose | null> {
  const [row] = await store.database
    .delete(store.schema.verification)
    .where(usable(store, typed))
    .returning({ value: store.schema.verification.value });
  return row ? (JSON.parse(row.value) as CodePurpose) : null;
}

/** Takes back every code made for a fresh studio. */
export async function dropFirstCodes(store: StoreParts): Promise<void> {
  const first: CodePurpose = { kind: 'first' };
  await store.database
    .delete(store.schema.verification)
    .where(eq(store.schema.verification.value, JSON.stringify(first)));
}

function usable({ schema }: StoreParts, typed: string) {
  return and(
    eq(schema.verification.identifier, identifierOf(typed)),
    gt(schema.verification.expiresAt, sql`now()`),
  );
}
