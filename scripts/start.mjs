#!/usr/bin/env node
// `npm start`: on a fresh clone, with nothing but Node and npm, installs, builds and starts the studio.
// PORT (4747), HOST (127.0.0.1), WEFT_DATA (the data folder), DATABASE_URL, WEFT_NO_OPEN=1 (open no browser),
// SHUTDOWN_TIMEOUT (seconds that open requests may take to end after Ctrl-C; 5).
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { npm, requireNode, run, stop } from './step.mjs';

const studio = join(root, 'apps', 'studio');
const lock = join(root, 'package-lock.json');
const port = process.env.PORT === undefined || process.env.PORT === '' ? 4747 : Number(process.env.PORT);
const host = process.env.HOST || '127.0.0.1';

requireNode();
if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(
    `PORT is "${process.env.PORT}", which is not a port. Give a whole number up to 65535, such as PORT=4747.`,
    2,
  );
await mustBeFree();

await ensureInstalled();
if (!built())
  await run('Building the studio', npm('run', 'build', '--workspace', 'apps/studio'), {
    folder: root,
    env: { NODE_ENV: 'production' },
  });
await serve();

/** Built when the build is younger than every file it is made from. */
function built() {
  const made = join(studio, 'build', 'handler.js');
  if (!existsSync(made)) return false;
  const sources = [
    lock,
    ...['src', 'static', 'policy.js', 'svelte.config.js', 'vite.config.ts', 'package.json'].map((name) =>
      join(studio, name),
    ),
    ...readdirSync(join(root, 'packages')).flatMap((name) => [
      join(root, 'packages', name, 'src'),
      join(root, 'packages', name, 'package.json'),
    ]),
  ];
  return Math.max(...sources.map(youngest)) < statSync(made).mtimeMs;
}

function youngest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

/** Says at once, before minutes of building, that the port is taken. */
function mustBeFree() {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        stop(
          `Port ${port} on ${host} is in use by another program (perhaps Weft is running already: see ${address(port)}). End it, or choose another port: PORT=${port + 1} npm start`,
        );
      if (error.code === 'EACCES')
        stop(`This account may not use port ${port}. Choose one above 1023: PORT=4747 npm start`);
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        stop(
          `This computer has no address ${host}. Use HOST=127.0.0.1 for this computer alone, or HOST=0.0.0.0 for the whole network.`,
        );
      stop(`Port ${port} on ${host} cannot be used: ${error.message}`);
    });
    probe.listen(port, host, () => probe.close(done));
  });
}

function serve() {
  return new Promise(() => {
    const child = spawn(process.execPath, [join(studio, 'server.js')], {
      cwd: root,
      env: { NODE_ENV: 'production', ...process.env, PORT: String(port), HOST: host },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let asked = false;
    // A terminal sends Ctrl-C to the server as well; a plain kill reaches this process alone.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => {
        if (asked) child.kill('SIGKILL');
        else child.kill('SIGTERM');
        asked = true;
      });
    child.once('message', async ({ listening }) => {
      const url = address(listening.port);
      await answers(url);
      console.log(`\nWeft is ready: ${url}\nPress Ctrl-C to stop it.`);
      if (process.env.WEFT_NO_OPEN !== '1') openBrowser(url);
    });
    child.once('exit', (code) => {
      if (asked) console.log('\nWeft has stopped.');
      process.exit(asked ? 0 : (code ?? 1));
    });
  });
}

function address(at) {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  const shown = host === '127.0.0.1' ? host : name;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${at}/`;
}

async function answers(url) {
  for (let turn = 0; turn < 100; turn++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {}
    await new Promise((wake) => setTimeout(wake, 100));
  }
  stop(`The studio was started but does not answer at ${url}.`);
}

function openBrowser(url) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const browser = spawn(command, words, { stdio: 'ignore', detached: true });
  browser.on('error', () => {});
  browser.unref();
}
