import { stderr } from 'node:process';

/** Says on stderr how far a long step is; nothing for steps under a second, one line at a time. */
export interface Progress {
  step(text: string, share?: number): void;
  done(): void;
}

const patience = 1000;
const pause = 200;

export function progress(quiet: boolean): Progress {
  if (quiet) return { step: () => {}, done: () => {} };
  const started = performance.now();
  const live = stderr.isTTY === true;
  let last = started;
  let lastText = '';
  let printed = false;
  return {
    step(text, share) {
      const now = performance.now();
      if (now - started < patience || now - last < pause) return;
      if (!live && now - last < 5000 && text === lastText) return;
      last = now;
      lastText = text;
      printed = true;
      const line = share === undefined ? text : `${text} ${Math.floor(100 * share)} in 100`;
      stderr.write(live ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    done() {
      if (printed && live) stderr.write('\r\u001b[2K');
    },
  };
}
