import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const studio = fileURLToPath(new URL('..', import.meta.url));

/** A running studio: its address, the link that makes its first account, and how to end it. */
export interface Served {
  readonly address: string;
  readonly firstLink: string;
  readonly end: () => Promise<void>;
}

/** Builds the studio from the sources as they are now, and serves it on a free port with a store of its own. */
export async function serve(env: Record<string, string> = {}): Promise<Served> {
  execFileSync('npm', ['run', 'build', '--silent'], {
    cwd: studio,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
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
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let says = '';
  server.stdout?.on('data', (text) => {
    says += text;
  });
  const port = await new Promise<number>((found, failed) => {
    server.once('message', (message) => found((message as { listening: { port: number } }).listening.port));
    server.once('exit', (code) => failed(new Error(`The studio ended before it listened (${code}).`)));
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    firstLink: /^http\S+$/m.exec(says)?.[0] ?? '',
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
