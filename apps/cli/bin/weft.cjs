#!/usr/bin/env node
// Starts the bundle of the command line with the code V8 compiled when it was built. A cache of another
// version of Node is left alone by V8, and everything still works.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, '../dist/weft.cjs');
const compiled = join(__dirname, '../dist/weft.cache');

if (!existsSync(bundle)) {
  console.error(
    'The command line is not built yet. Run "npm install" (or "npm run prepare") in the checkout first.',
  );
  process.exitCode = 1;
} else {
  const script = new Script(`(function (require, module) {${readFileSync(bundle, 'utf8')}\n})`, {
    filename: bundle,
    ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
  });
  const load = (name) => require(name.startsWith('.') ? join(__dirname, '../dist', name) : name);
  script.runInThisContext()(load, { exports: {} });
  if (process.env.WEFT_KEEP_COMPILED === '1')
    process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
}
