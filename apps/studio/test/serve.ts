import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const studio = fileURLToPath(new URL('..', import.meta.url));

/** A running studio: its address, the link that makes its first account, what it logs, and how to end it. */
export interface Served {
  readonly address: string;
  readonly firstLink: string;
  /** All that it wrote since it listened. */
  readonly logged: () => string;
  readonly end: () => Promise<void>;
}

/** Serves the studio as its sources are now, on a free port, with a store of its own. */
export async function serve(env: Record<string, string> = {}): Promise<Served> {
  await built();
  const folder = mkdtempSync(join(tmpdir(), 'weft-studio-'));
  const server = fork('server.js', {
    cwd: studio,
    env: {
      ...process.env,
      DATABASE_URL: '',
      WEFT_DATA: join(folder, 'data'),
      PORT: '0',
      HOST: '127.0.0.1',
      SHUTDOWN_TIMEOUT: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let says = '';
  server.stdout?.on('data', (text) => {
    says += text;
  });
  server.stderr?.on('data', (text) => {
    says += text;
    process.stderr.write(text);
  });
  const port = await new Promise<number>((found, failed) => {
    server.once('message', (message) => found((message as { listening: { port: number } }).listening.port));
    server.once('exit', (code) => failed(new Error(`The studio ended before it listened (${code}).`)));
  });
  const before = says.length;
  return {
    address: `http://127.0.0.1:${port}/`,
    firstLink: /^http\S+$/m.exec(says)?.[0] ?? '',
    logged: () => says.slice(before),
    end: () =>
      new Promise((ended) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          ended();
        });
        server.kill('SIGTERM');
      }),
  };
}

/**
 * Builds the studio where a source is younger than the build; test files that run side by side take turns.
 * `npm test` has built it before and says so.
 */
async function built(): Promise<void> {
  if (process.env.WEFT_STUDIO_BUILT === '1') return;
  const turn = join(studio, '.svelte-kit', 'test-build');
  mkdirSync(join(studio, '.svelte-kit'), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(turn);
      break;
    } catch {
      if (tries === 0 && Date.now() - youngest(turn) > longest) rmdirSync(turn);
      if (tries > longest / 200)
        throw new Error(`Another build did not end. Remove ${turn}, then try again.`);
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
  try {
    const made = join(studio, 'build', 'handler.js');
    const sources = ['src', 'static', 'policy.js', 'svelte.config.js', 'vite.config.ts', 'package.json'];
    const packages = readdirSync(join(studio, '../../packages')).map((name) => `../../packages/${name}/src`);
    const last = Math.max(...[...sources, ...packages].map((name) => youngest(join(studio, name))));
    if (existsSync(made) && statSync(made).mtimeMs > last) return;
    execFileSync('npm', ['run', 'build', '--silent'], {
      cwd: studio,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } finally {
    rmdirSync(turn);
  }
}

const longest = 180_000;

function youngest(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
