import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of the tests' own, in a temporary folder, gone when they end. */
export interface PostgresServer {
  /** An empty database of this name, or a copy of another. */
  database(name: string, template?: string): Promise<string>;
  /** Ends the server as a power cut does (SIGKILL), and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Debian's, or the one that WEFT_POSTGRES_BIN names. */
function programs(): string | null {
  const named = process.env.WEFT_POSTGRES_BIN;
  if (named) return named;
  const debian = '/usr/lib/postgresql';
  if (!existsSync(debian)) return null;
  const versions = readdirSync(debian).toSorted((a, b) => Number(b) - Number(a));
  return (
    versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  );
}

/** PostgreSQL refuses to run as root: root becomes `postgres`, who comes with the package. */
function account(): { readonly uid: number; readonly gid: number } | null {
  if (getuid?.() !== 0) return {} as never;
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Starts a PostgreSQL, or says aloud why there is none and gives `null`. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const bin = programs();
  const who = account();
  if (bin === null || who === null) {
    console.warn(
      'SKIPPED: everything on a real PostgreSQL. None is installed: "apt-get install postgresql", or name the folder of initdb with WEFT_POSTGRES_BIN.',
    );
    return null;
  }
  const home = mkdtempSync(join(tmpdir(), 'weft-pg-'));
  if ('uid' in who) {
    chownSync(home, who.uid, who.gid);
    chmodSync(home, 0o700);
  }
  const data = join(home, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'weft', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    { ...who, cwd: home, stdio: 'ignore' },
  );
  const port = await freePort();
  const url = (name: string) => `postgresql://weft@127.0.0.1:${port}/${name}`;

  const launch = async () => {
    for (let turn = 0; turn < 50; turn++) {
      const server = spawn(
        join(bin, 'postgres'),
        ['-D', data, '-p', String(port), '-k', home, '-c', 'listen_addresses=127.0.0.1'],
        { ...who, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const ended = new Promise<void>((done) => server.once('exit', () => done()));
      server.stderr.resume();
      if (await answers(url('postgres'), ended)) return { server, ended };
      await wait(200);
    }
    throw new Error('PostgreSQL does not start.');
  };
  let running = await launch();
  const onExit = (): void => {
    running.server.kill('SIGQUIT');
  };
  process.on('exit', onExit);

  return {
    async database(name, template = 'template0') {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
      await client.end();
      return url(name);
    },
    async crash() {
      running.server.kill('SIGKILL');
      await running.ended;
      running = await launch();
    },
    async stop() {
      process.off('exit', onExit);
      running.server.kill('SIGQUIT');
      await running.ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, ended: Promise<void>): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await wait(50);
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done((address as { readonly port: number }).port));
    });
  });
}
