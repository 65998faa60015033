#!/usr/bin/env node
// Runs a TypeScript file of this checkout, installing first where needed: node scripts/run.mjs bench/main.ts
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { requireNode } from './step.mjs';

requireNode();
await ensureInstalled();
const [file, ...words] = process.argv.slice(2);
const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...words], {
  cwd: root,
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
