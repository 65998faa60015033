import type { ExploreOrder, ExploreReply } from './explore-worker.ts';
import ExploreWorker from './explore-worker.ts?worker';
import type { ExploredPlaces } from './explored.ts';
import type { PeopleOrder } from './refit-people.ts';
import type { PlacesChoice } from './refit-places.ts';

type Choice = { readonly people: PeopleOrder } | { readonly places: PlacesChoice };

/** A worker and the latest thing it found. What is asked while it works takes the place of what was asked before. */
export class ExploreEngine {
  reply = $state.raw<ExploreReply | null>(null);
  readonly #worker = new ExploreWorker();
  #job = 0;

  /** Places are sent once, where there are any. */
  constructor(explored?: ExploredPlaces) {
    if (explored) this.#worker.postMessage({ explored } satisfies ExploreOrder);
    this.#worker.onmessage = ({ data }: MessageEvent<ExploreReply>) => {
      if (data.job === this.#job) this.reply = data;
    };
  }

  ask(choice: Choice): void {
    this.#job++;
    this.#worker.postMessage({ job: this.#job, ...choice } satisfies ExploreOrder);
  }

  end(): void {
    this.#worker.terminate();
  }
}
