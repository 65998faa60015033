import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import type { RVersions } from './r-process.ts';

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', 'packages') ? ' (with changes)' : '')
    );
  } catch {
    return 'no commit';
  }
}

/** How busy the machine is with other work; above its number of processors, absolute times say little. */
export function otherWork(): string {
  const [, lately = 0] = loadavg();
  return `load average ${lately.toFixed(1)} on ${cpus().length} processors`;
}

/** What the numbers were measured on: never a name of a machine. */
export function machine(versions: RVersions | null): string {
  const processors = cpus();
  const r = versions
    ? `R ${versions.r}, lme4 ${versions.lme4}, glmmTMB ${versions.glmmTMB ?? 'absent'}`
    : 'no R';
  return [
    `Commit ${commit()}; Node ${process.version}; ${r}.`,
    `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB.`,
  ].join(' ');
}
