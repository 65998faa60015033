import { defineConfig } from 'drizzle-kit';

/** `npm run migrations -w apps/studio` writes what changed in the schema as SQL. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/lib/server/store/schema/index.ts',
  out: './src/lib/server/store/migrations',
  casing: 'snake_case',
});
