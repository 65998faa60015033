import { createHash } from 'node:crypto';
import migrations from '../migrations/migrations.json' with { type: 'json' };
import { StoreError } from '../store-error.ts';
import type { Engine } from './engine.ts';

/** The steps that make the schema, in order, as `npm run migrations -w apps/studio` wrote them. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const everyMigration: readonly Migration[] = migrations;

export const hashOf = ({ statements }: Migration): string =>
  createHash('sha256').update(statements.join('\n')).digest('hex');

/** Keeps two processes from making the same tables at once. */
const turn = 0x77656674;

/**
 * Brings a store to this version's schema, whole or not at all. Gives the names of the steps that were taken.
 *
 * @throws StoreError `newer-store` when a newer Weft wrote it, `damaged` when a step is not what it was
 */
export function migrate(engine: Engine, steps: readonly Migration[] = everyMigration): Promise<string[]> {
  return engine.whole(async (run) => {
    await run('SELECT pg_advisory_xact_lock($1)', [turn]);
    await run(
      'CREATE TABLE IF NOT EXISTS weft_migrations (position integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL)',
    );
    const done = await run('SELECT name, hash FROM weft_migrations ORDER BY position');
    done.forEach(({ name, hash }, position) => {
      const known = steps[position];
      if (!known)
        throw new StoreError(
          'newer-store',
          `The store at ${engine.place} was made by a newer Weft (it knows "${String(name)}"). Update this one; nothing was changed.`,
        );
      if (known.name !== name || hashOf(known) !== hash)
        throw new StoreError(
          'damaged',
          `The store at ${engine.place} was made by another Weft: its step ${position + 1} is "${String(name)}", ours is "${known.name}" and not the same. Nothing was changed.`,
        );
    });
    const rest = steps.slice(done.length);
    for (const [at, step] of rest.entries()) {
      for (const statement of step.statements) await run(statement);
      await run('INSERT INTO weft_migrations (position, name, hash) VALUES ($1, $2, $3)', [
        done.length + at,
        step.name,
        hashOf(step),
      ]);
    }
    return rest.map(({ name }) => name);
  });
}
