import { eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { Json } from '../schema/column-kinds.ts';
import { settings } from '../schema/records.ts';
import { found } from './found.ts';

export function settingsOf(database: Database) {
  const rowOf = (name: string) => database.select().from(settings).where(eq(settings.name, name));
  return {
    async get(name: string): Promise<Json | undefined> {
      return (await rowOf(name))[0]?.value;
    },

    async set(name: string, value: Json): Promise<void> {
      await database
        .insert(settings)
        .values({ name, value })
        .onConflictDoUpdate({ target: settings.name, set: { value } });
    },

    /** Sets what is not set yet; gives what stands, whoever came first. */
    async setOnce(name: string, value: Json): Promise<Json> {
      await database.insert(settings).values({ name, value }).onConflictDoNothing();
      return found(await rowOf(name), 'setting').value;
    },
  };
}
