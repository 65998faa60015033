// Gathers the SQL that drizzle-kit wrote into one file that every bundler can carry.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../src/lib/server/store/migrations');
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .toSorted()
  .map((name) => ({
    name: name.slice(0, -4),
    statements: readFileSync(join(folder, name), 'utf8')
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim()),
  }));
writeFileSync(join(folder, 'migrations.json'), `${JSON.stringify(migrations, null, 2)}\n`);
console.log(`${migrations.length} migrations gathered.`);
