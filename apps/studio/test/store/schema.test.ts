import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { getAuthTables } from 'better-auth/db';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { everyMigration, migrate } from '../../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../../src/lib/server/store/engine/pglite-engine.ts';
import { withoutPassword } from '../../src/lib/server/store/engine/postgres-engine.ts';
import { account, session, user, verification } from '../../src/lib/server/store/schema/accounts.ts';
import * as schema from '../../src/lib/server/store/schema/index.ts';
import { onBothStores } from './both-stores.ts';

const folder = resolve(import.meta.dirname, '../../src/lib/server/store/migrations');

describe('the migrations', () => {
  it('are those that were written, statement by statement', () => {
    const written = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .toSorted()
      .map((name) => ({
        name: name.slice(0, -4),
        statements: readFileSync(join(folder, name), 'utf8')
          .split('--> statement-breakpoint')
          .map((statement) => statement.trim()),
      }));
    expect(everyMigration, 'run "npm run migrations -w apps/studio"').toEqual(written);
  });

  it('make the schema as it is: nothing is left to write', async () => {
    const last = readdirSync(join(folder, 'meta'))
      .filter((name) => name.endsWith('_snapshot.json'))
      .toSorted()
      .at(-1)!;
    const before = JSON.parse(readFileSync(join(folder, 'meta', last), 'utf8'));
    const now = generateDrizzleJson({ ...schema }, before.id, undefined, 'snake_case');
    expect(await generateMigration(before, now), 'run "npm run migrations -w apps/studio"').toEqual([]);
  });
});

const tables = { user, session, account, verification };

describe('the tables of accounts', () => {
  it('are those that better-auth asks for', () => {
    for (const [model, { fields }] of Object.entries(getAuthTables({}))) {
      const columns = getTableColumns(tables[model as keyof typeof tables]);
      for (const [name, field] of Object.entries(fields)) {
        const column = columns[name as keyof typeof columns] as
          | { dataType: string; notNull: boolean; isUnique: boolean }
          | undefined;
        expect(column?.dataType, `${model}.${name}`).toBe(field.type);
        expect(column!.isUnique, `${model}.${name}`).toBe(field.unique === true);
        if (field.required === false) expect(column!.notNull, `${model}.${name}`).toBe(false);
      }
    }
  });
});

onBothStores('accounts', ({ fresh }) => {
  it('are made and signed in by better-auth', async () => {
    const store = await fresh();
    const auth = betterAuth({
      baseURL: 'http://127.0.0.1:4747',
      secret: 'a secret that is long enough for the tests of the store',
      database: drizzleAdapter(store.database, { provider: 'pg', schema: store.schema }),
      emailAndPassword: { enabled: true },
      telemetry: { enabled: false },
    });
    const made = await auth.api.signUpEmail({
      body: { name: 'Ada', email: 'ada@example.org', password: 'long enough to be one' },
    });
    const community = await store.communities.create({ name: 'Millbrook', kind: 'neighborhood' });
    await store.members.set(community.id, made.user.id, 'coordinator');
    expect(await store.members.list(community.id)).toMatchObject([{ email: 'ada@example.org' }]);
    const { token } = await auth.api.signInEmail({
      body: { email: 'ada@example.org', password: 'long enough to be one' },
    });
    expect(await store.engine.run('SELECT 1 FROM session WHERE token = $1', [token])).toHaveLength(1);
  });
});

onBothStores('migrating', ({ fresh }) => {
  it('again changes nothing, at once neither', async () => {
    const { engine } = await fresh();
    expect(await Promise.all([migrate(engine), migrate(engine)])).toEqual([[], []]);
  });

  it('takes all of a step or nothing', async () => {
    const { engine } = await fresh();
    const wrong = { name: '9999_wrong', statements: ['CREATE TABLE half (id text)', 'CREATE TABLE wrong ('] };
    await expect(migrate(engine, [...everyMigration, wrong])).rejects.toThrow(/syntax/);
    expect(await engine.run("SELECT to_regclass('half')::text AS half")).toEqual([{ half: null }]);
    const right = { ...wrong, statements: wrong.statements.slice(0, 1) };
    expect(await migrate(engine, [...everyMigration, right])).toEqual(['9999_wrong']);
    await expect(migrate(engine)).rejects.toMatchObject({ code: 'newer-store' });
  });

  it('leaves alone a store whose steps were others', async () => {
    const { engine } = await fresh();
    const [first, ...rest] = everyMigration;
    const other = { ...first!, statements: ['SELECT 1'] };
    await expect(migrate(engine, [other, ...rest])).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a new store', () => {
  it('is made by one of many who open it at once', async () => {
    const engine = await openInMemory();
    const taken = await Promise.all([migrate(engine), migrate(engine), migrate(engine)]);
    expect(taken.flat()).toEqual(everyMigration.map(({ name }) => name));
    await engine.close();
  });
});

describe('a URL', () => {
  it('is shown without its password', () => {
    expect(withoutPassword('postgresql://weft:secret@host:5433/weft?password=secret')).toBe(
      'postgresql://weft:***@host:5433/weft',
    );
    expect(withoutPassword('no url with secret')).toBe('DATABASE_URL');
  });
});
