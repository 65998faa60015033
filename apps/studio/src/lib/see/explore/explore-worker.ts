/// <reference lib="webworker" />

import type { ExploredPlaces } from './explored.ts';
import { type PeopleOrder, type RefittedPeople, refitPeople } from './refit-people.ts';
import { type PlacesChoice, placesRefitter } from './refit-places.ts';

/** What is asked; `job` comes back with what was found. Places are given once, before the first choice. */
export type ExploreOrder =
  | { readonly explored: ExploredPlaces }
  | ({ readonly job: number } & ({ readonly people: PeopleOrder } | { readonly places: PlacesChoice }));

export interface ExploreReply {
  readonly job: number;
  readonly people?: Readonly<Record<string, RefittedPeople>>;
  readonly places?: ReturnType<ReturnType<typeof placesRefitter>>;
  readonly milliseconds: number;
}

let refitPlaces: ReturnType<typeof placesRefitter> = () => ({ absent: 'too-few-places' });

/** Works out what is chosen beside the page. It is given sums and sends nothing. */
self.onmessage = ({ data: order }: MessageEvent<ExploreOrder>) => {
  if ('explored' in order) {
    refitPlaces = placesRefitter(order.explored);
    return;
  }
  const start = performance.now();
  const found =
    'people' in order ? { people: refitPeople(order.people) } : { places: refitPlaces(order.places) };
  const reply: ExploreReply = { job: order.job, ...found, milliseconds: performance.now() - start };
  self.postMessage(reply);
};
