import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { readFlags } from '../flags.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft serve`: the studio, as `npm start` starts it. PORT, HOST and WEFT_NO_OPEN are honored. */
export async function serveCommand(args: readonly string[]): Promise<void> {
  readFlags('serve', args, []);
  const starter = join(dirname(realpathSync(argv[1]!)), '../../../scripts/start.mjs');
  if (!existsSync(starter))
    throw new WrongUse('The studio is not beside this command. Start it from a checkout with "npm start".');
  const child = spawn(execPath, [starter], { stdio: 'inherit', env });
  process.exitCode = await new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
