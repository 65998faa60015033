#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/main.mjs', import.meta.url);
if (!existsSync(bundle)) {
  console.error(
    'The command line is not built yet. Run "npm install" (or "npm run prepare") in the checkout first.',
  );
  process.exitCode = 1;
} else await import(bundle.href);
