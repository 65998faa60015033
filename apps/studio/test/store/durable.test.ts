import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/lib/server/store/engine/folder-lock.ts';
import { openPglite } from '../../src/lib/server/store/engine/pglite-engine.ts';
import { thisProcess } from '../../src/lib/server/store/engine/running-process.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { killWhileWriting, runScript } from './kill.ts';
import { startPostgres } from './postgres-server.ts';

const long = process.env.WEFT_TRIALS !== undefined;
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'weft-store-'));

/** A folder with an empty store, made once, beside what a killed first start left; making one takes seconds. */
let made: string;
beforeAll(async () => {
  made = newFolder();
  mkdirSync(join(made, 'postgres.making'));
  writeFileSync(join(made, 'postgres.making', 'PG_VERSION'), '18');
  await (await openStore({ folder: made })).close();
});
function emptyStore(): string {
  const folder = newFolder();
  cpSync(join(made, 'postgres'), join(folder, 'postgres'), { recursive: true });
  return folder;
}

describe('what is written reaches the disk', () => {
  it('with an fsync for every commit, and none for reading', async () => {
    let calls = 0;
    const engine = await openPglite(emptyStore(), {
      fsync(descriptor) {
        calls++;
        fsyncSync(descriptor);
      },
    });
    expect(
      await engine.run(
        "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
      ),
    ).toEqual([{ fsync: 'on', commit: 'on' }]);
    const during = async (work: () => Promise<unknown>): Promise<number> => {
      const before = calls;
      await work();
      return calls - before;
    };
    for (let turn = 0; turn < 20; turn++) {
      const written = await during(() =>
        engine.run('INSERT INTO settings VALUES ($1, $2)', [`name ${turn}`, '1']),
      );
      expect(written).toBeGreaterThanOrEqual(1);
    }
    expect(await during(() => engine.run('SELECT * FROM settings'))).toBe(0);
    const whole = await during(() =>
      engine.whole(async (run) => {
        for (let turn = 0; turn < 50; turn++)
          await run('INSERT INTO settings VALUES ($1, $2)', [`more ${turn}`, '1']);
      }),
    );
    expect(whole).toBeGreaterThanOrEqual(1);
    expect(whole).toBeLessThan(50);
    expect(await during(() => engine.run('CHECKPOINT'))).toBeGreaterThanOrEqual(1);
    await engine.close();
  });
});

describe('a folder belongs to one process', () => {
  const linesOf = async (child: ChildProcess): Promise<string> => {
    let text = '';
    for await (const part of child.stdout!) {
      text += part;
      if (text.startsWith('open\n')) break;
    }
    return text;
  };

  it('refuses the second, naming the first and what to do, and takes over when the first was killed', async () => {
    const folder = emptyStore();
    const first = await runScript('holder', folder);
    expect(await linesOf(first)).toBe('open\n');
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(new RegExp(`process ${first.pid}\\b.*WEFT_DATA`)),
    });
    const second = await runScript('holder', folder);
    expect(await linesOf(second)).toMatch(new RegExp(`^locked\n.*\\b${first.pid}\\b`));
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(true);
    const store = await openStore({ folder });
    await store.settings.set('after', true);
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'locked' });
    await store.close();
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false);
  });

  const locked = (holder: object, age = 0): string => {
    const folder = join(newFolder(), 'data');
    writeFileSync(`${folder}.lock`, JSON.stringify({ key: 'theirs', ...holder }));
    const then = new Date(Date.now() - age);
    utimesSync(`${folder}.lock`, then, then);
    return folder;
  };
  const own = thisProcess();
  const taken = async (folder: string): Promise<boolean> => {
    try {
      (await lockFolder(folder)).release();
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'locked' });
      return false;
    }
  };

  it('knows a process by more than its number', async () => {
    expect(await taken(locked(own))).toBe(false);
    expect(await taken(locked({ ...own, pid: 2 ** 22 - 1 }))).toBe(true);
    expect(await taken(locked({ ...own, boot: 'the boot before' }))).toBe(true);
    if (own.began !== '') expect(await taken(locked({ ...own, began: '1' }))).toBe(true);
  });

  it('waits for a sign of life from another container', async () => {
    expect(await taken(locked({ ...own, world: 'elsewhere' }))).toBe(false);
    expect(await taken(locked({ ...own, world: 'elsewhere' }, 60_000))).toBe(true);
  });

  it('takes over a lock that was never finished', async () => {
    const folder = join(newFolder(), 'data');
    writeFileSync(`${folder}.lock`, '');
    expect(await taken(folder)).toBe(true);
  });

  it('is taken over by one of many at once', async () => {
    const folder = locked({ ...own, boot: 'the boot before' });
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not left half made', () => {
    expect(existsSync(join(made, 'postgres.making'))).toBe(false);
    expect(existsSync(join(made, 'postgres.lock'))).toBe(false);
    expect(readFileSync(join(made, 'postgres', 'PG_VERSION'), 'utf8').trim()).toBe('18');
  });
});

/** Seeded where the tests are, so that the same moments are drawn; `npm run trials` draws new ones. */
const random = (): (() => number) => {
  const draws = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999_999 })), 500).map((drawn) => drawn / 1e6);
  let at = 0;
  return () => draws[at++ % draws.length]!;
};
const size = long ? { writes: 10_000, rounds: 50 } : { writes: 200, rounds: 3 };

describe('killed with SIGKILL while it writes', () => {
  it(
    'PGlite loses and doubles nothing that was acknowledged, and opens again',
    async () => {
      const trial = await killWhileWriting(emptyStore(), { ...size, random: random() });
      console.log(`PGlite: ${JSON.stringify(trial)}`);
      expect(trial).toMatchObject({ acknowledged: size.writes, lost: 0, doubled: 0 });
    },
    long ? 3_600_000 : 120_000,
  );

  it(
    'PostgreSQL loses and doubles nothing that was acknowledged, when the server is killed as well',
    async ({ skip }) => {
      const server = await startPostgres();
      if (!server) return skip();
      try {
        const url = await server.database('killed');
        const trial = await killWhileWriting(url, { ...size, random: random(), crash: () => server.crash() });
        console.log(`PostgreSQL: ${JSON.stringify(trial)}`);
        expect(trial).toMatchObject({ acknowledged: size.writes, lost: 0, doubled: 0 });
      } finally {
        await server.stop();
      }
    },
    long ? 3_600_000 : 120_000,
  );
});
