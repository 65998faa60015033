// One step of a script: runs a command and shows that it is alive. Plain Node, no dependency.
import { spawn } from 'node:child_process';

/** Prints why nothing more can be done, and ends. */
export function stop(why, code = 1) {
  console.error(`\n${why}`);
  process.exit(code);
}

/** Ends with a sentence when Node is too old for Weft. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `Weft needs Node 20.19 or newer; this is Node ${process.versions.node}. Get a newer one at https://nodejs.org and try again.`,
    );
}

/** The command that runs npm: the very npm that called us, where there is one. */
export function npm(...words) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own))
    return { command: process.execPath, words: [own, ...words], shell: false };
  return { command: 'npm', words, shell: process.platform === 'win32' };
}

/**
 * Runs a step. With `show` its output passes through; without, what it wrote is shown only when it fails.
 * Gives the exit code; with `must` a failure ends the script.
 */
export function run(
  title,
  { command, words, shell = false },
  { folder, env, show = false, must = true } = {},
) {
  return new Promise((done) => {
    const begun = Date.now();
    const seconds = () => Math.round((Date.now() - begun) / 1000);
    const live = process.stdout.isTTY && !show;
    let written = '';
    console.log(`${title} …`);
    const timer = show
      ? undefined
      : setInterval(
          () =>
            live
              ? process.stdout.write(`\r  ${seconds()} s`)
              : console.log(`  still at it, ${seconds()} s: ${title}`),
          live ? 1000 : 15_000,
        );
    const child = spawn(command, words, {
      cwd: folder,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (written += text));
    child.on('error', (error) => {
      clearInterval(timer);
      if (must) stop(`${title} did not work: ${error.message}.`);
      done(1);
    });
    child.on('close', (code, signal) => {
      clearInterval(timer);
      if (code === 0) console.log(`${live ? '\r' : ''}  ${title}: done in ${seconds()} s`);
      else {
        if (signal) process.exit(130);
        if (written) console.error(`\n${written.split('\nnpm error Usage:')[0].trim()}\n`);
        if (must) stop(`${title} did not work; what it said stands above.`);
      }
      done(code ?? 1);
    });
  });
}
