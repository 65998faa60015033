import { Worker } from 'node:worker_threads';
import { script } from 'virtual:findings-thread';
import { type Answers, ModelError, type ModelErrorCode } from '@weft/ecometrics';
import type { ReleaseOptions } from '@weft/findings';
import type { JsonObject } from '../../store/index.ts';

export interface ThreadGiven {
  readonly answers: Answers;
  /** One release for each. */
  readonly each: readonly ReleaseOptions[];
}

export type ThreadSaid =
  | { readonly releases: readonly string[] }
  | {
      readonly refused: {
        readonly code: ModelErrorCode;
        readonly message: string;
        readonly details: Readonly<Record<string, string | number>>;
      };
    };

/**
 * Makes releases of the same answers in a thread of their own, so that everybody who answers or reads meanwhile is
 * served: a fit of many places with all its parts takes seconds.
 *
 * @throws ModelError where the answers cannot tell what is asked
 */
export function releasesInThread(given: ThreadGiven): Promise<JsonObject[]> {
  return new Promise((done, failed) => {
    const thread = new Worker(script, { eval: true, workerData: given });
    thread.once('message', (said: ThreadSaid) => {
      if ('releases' in said) done(said.releases.map((text) => JSON.parse(text) as JsonObject));
      else failed(new ModelError(said.refused.code, said.refused.message, said.refused.details));
    });
    thread.once('error', failed);
    thread.once('exit', () => failed(new Error('The thread that makes findings ended without any.')));
  });
}
