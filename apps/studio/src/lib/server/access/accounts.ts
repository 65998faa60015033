import { randomUUID } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { sql } from 'drizzle-orm';
import { StoreError, type StoreParts } from '../store/index.ts';
import { lineOf } from './form-fields.ts';
import { anybody } from './open-studio.ts';
import { addressFor } from './person.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string | null;
}

/** A name and perhaps an address, from a form; or what is wrong with them. */
export function readPerson(form: FormData): NewPerson | string {
  const name = lineOf(form, 'name');
  const email = lineOf(form, 'email').toLowerCase() || null;
  if (name === '' || name.length > 80) return 'Write your name, in at most 80 letters.';
  if (email !== null && (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 200))
    return `"${email.slice(0, 80)}" is no mail address. Mend it, or leave it out.`;
  return { name, email };
}

/** Makes an account. @throws StoreError `taken` when the address has one */
export async function makePerson(store: StoreParts, { name, email }: NewPerson): Promise<string> {
  const id = randomUUID();
  const rows = await store.database
    .insert(store.schema.user)
    .values({ id, name, email: email ?? addressFor(id) })
    .onConflictDoNothing()
    .returning({ id: store.schema.user.id });
  if (rows.length === 0)
    throw new StoreError(
      'taken',
      'This address has an account here. Sign in with it first, then use the code.',
    );
  return id;
}

/** Makes the first account of a studio; `null` when somebody came first. */
export async function makeFirstPerson(store: StoreParts, person: NewPerson): Promise<string | null> {
  await store.database.execute(sql`select pg_advisory_xact_lock(4747)`);
  if (await anybody(store)) return null;
  return makePerson(store, person);
}

/** Whether better-auth refused, and did not break. */
export const refusedBy = (thrown: unknown): boolean => thrown instanceof APIError;
