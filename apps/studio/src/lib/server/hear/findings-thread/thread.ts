import { parentPort, workerData } from 'node:worker_threads';
import { ModelError } from '@weft/ecometrics';
import { release } from '@weft/findings';
import type { ThreadGiven, ThreadSaid } from './in-thread.ts';

const { answers, each } = workerData as ThreadGiven;

const say = (said: ThreadSaid): void => parentPort?.postMessage(said);

try {
  say({ releases: each.map((options) => JSON.stringify(release(answers, options))) });
} catch (thrown) {
  if (!(thrown instanceof ModelError)) throw thrown;
  const { code, message, details } = thrown;
  say({ refused: { code, message, details } });
}
