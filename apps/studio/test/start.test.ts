import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

function start(env: Record<string, string>): Promise<{ code: number | null; says: string }> {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, WEFT_NO_OPEN: '1', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let says = '';
    child.stderr.on('data', (text) => {
      says += text;
    });
    child.on('close', (code) => ended({ code, says }));
  });
}

describe('npm start', () => {
  it('says at once that the port is taken, and how to choose another', async () => {
    const taken = createServer();
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
    const { port } = taken.address() as AddressInfo;
    const { code, says } = await start({ PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(says).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(says).toContain(`PORT=${port + 1} npm start`);
  });

  it('says that a port is no port', async () => {
    const { code, says } = await start({ PORT: 'four' });
    expect(code).toBe(2);
    expect(says).toContain('PORT is "four"');
    expect(says).toContain('PORT=4747');
  });

  it('says that this computer has no such address', async () => {
    const { code, says } = await start({ PORT: '0', HOST: '203.0.113.7' });
    expect(code).toBe(1);
    expect(says).toContain('no address 203.0.113.7');
  });
});
