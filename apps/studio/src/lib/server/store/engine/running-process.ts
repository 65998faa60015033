import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid, platform } from 'node:process';

/** A process told apart from all others: of this boot and another, in this container and in others. */
export interface ProcessName {
  readonly pid: number;
  /** Linux: when it began, in ticks since the boot; a number given anew has another. Elsewhere ''. */
  readonly began: string;
  /** Linux: the boot; elsewhere ''. */
  readonly boot: string;
  /** The machine and the container whose process numbers these are. */
  readonly world: string;
}

const read = (from: () => string): string => {
  try {
    return from().trim();
  } catch {
    return '';
  }
};

function beganOf(process: number): string {
  const stat = read(() => readFileSync(`/proc/${process}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

export function thisProcess(): ProcessName {
  return {
    pid,
    began: beganOf(pid),
    boot: read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    world: `${platform === 'linux' ? read(() => readlinkSync('/proc/self/ns/pid')) : ''}@${hostname()}`,
  };
}

/** Whether a process runs still: yes, no, or nobody can tell from here. */
export function runs(other: ProcessName): 'yes' | 'no' | 'unknown' {
  const own = thisProcess();
  if (other.boot !== own.boot && other.world === own.world) return 'no';
  if (other.world !== own.world) return 'unknown';
  try {
    kill(other.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'no';
  }
  const began = beganOf(other.pid);
  return began !== '' && other.began !== '' && began !== other.began ? 'no' : 'yes';
}
