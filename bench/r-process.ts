import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StudyFiles } from './study.ts';

/** The folder of the R scripts. */
export const peers = fileURLToPath(new URL('./peers', import.meta.url));

export interface RVersions {
  readonly r: string;
  readonly lme4: string;
  readonly glmmTMB: string | null;
}

export interface RFit {
  readonly seconds: number;
  readonly criterion: number;
  /** Place, respondent (upper triangles), item: the order of `ours.ts`. */
  readonly variances: readonly number[];
  /** Estimates of the first place. */
  readonly first: readonly number[];
}

/** How to install what is missing, or `null` when R and lme4 are here. */
export function missingR(): string | null {
  const here = spawnSync('Rscript', ['-e', 'library(lme4)'], { stdio: 'ignore' }).status === 0;
  return here
    ? null
    : 'R with lme4 is not here. On Debian: apt-get install r-base-core r-cran-lme4 r-cran-glmmtmb';
}

/** An R that stays alive, with the data in memory, so that warm fits are compared with warm fits. */
export class RProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly versions: Promise<RVersions>;

  constructor(files: StudyFiles) {
    this.#child = spawn('Rscript', [`${peers}/warm.R`, peers, files.answers, files.places]);
    this.#child.stderr.pipe(process.stderr);
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    this.versions = this.#next<RVersions>();
  }

  async #next<T>(): Promise<T> {
    const line = await this.#lines.next();
    if (line.done) throw new Error('R stopped before it answered; its message stands above.');
    return JSON.parse(line.value) as T;
  }

  /** Fits one model and returns what R measured and found. */
  fit(model: string): Promise<RFit> {
    this.#child.stdin.write(`${model}\n`);
    return this.#next<RFit>();
  }

  close(): void {
    this.#child.stdin.end();
  }
}
