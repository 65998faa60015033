import type { ExploreOrder, ExploreReply } from './explore-worker.ts';
import ExploreWorker from './explore-worker.ts?worker';

type Order = ExploreOrder extends infer One
  ? One extends { job: number }
    ? Omit<One, 'job'>
    : never
  : never;

/** A worker and the latest thing it found. What is asked while it works takes the place of what was asked before. */
export class ExploreEngine {
  reply = $state.raw<ExploreReply | null>(null);
  readonly #worker = new ExploreWorker();
  #job = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<ExploreReply>) => {
      if (data.job === this.#job) this.reply = data;
    };
  }

  ask(order: Order): void {
    this.#job++;
    this.#worker.postMessage({ job: this.#job, ...order });
  }

  end(): void {
    this.#worker.terminate();
  }
}
