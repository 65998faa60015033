import { execFileSync, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const studio = fileURLToPath(new URL('..', import.meta.url));

/** A running studio: its address, and how to end it. */
export interface Served {
  readonly address: string;
  readonly end: () => Promise<void>;
}

/** Builds the studio from the sources as they are now, and serves it on a free port. */
export async function serve(): Promise<Served> {
  execFileSync('npm', ['run', 'build', '--silent'], {
    cwd: studio,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const server = fork('server.js', {
    cwd: studio,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', SHUTDOWN_TIMEOUT: '1' },
  });
  const port = await new Promise<number>((found, failed) => {
    server.once('message', (message) => found((message as { listening: { port: number } }).listening.port));
    server.once('exit', (code) => failed(new Error(`The studio ended before it listened (${code}).`)));
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    end: () =>
      new Promise((ended) => {
        server.once('exit', () => ended());
        server.kill('SIGTERM');
      }),
  };
}
