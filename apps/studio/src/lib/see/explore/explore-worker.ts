/// <reference lib="webworker" />
import { type PeopleOrder, type RefittedPeople, refitPeople } from './refit-people.ts';
import { type PlacesOrder, type RefittedPlaces, refitPlaces } from './refit-places.ts';

/** What is asked; `job` comes back with what was found. */
export type ExploreOrder = { readonly job: number } & (
  | { readonly people: PeopleOrder }
  | { readonly places: PlacesOrder }
);

export interface ExploreReply {
  readonly job: number;
  readonly people?: Readonly<Record<string, RefittedPeople>>;
  readonly places?: RefittedPlaces | { readonly absent: string };
  readonly milliseconds: number;
}

/** Works out what is chosen beside the page. It is given sums, sends nothing, and keeps nothing. */
self.onmessage = ({ data: order }: MessageEvent<ExploreOrder>) => {
  const start = performance.now();
  const found =
    'people' in order ? { people: refitPeople(order.people) } : { places: refitPlaces(order.places) };
  const reply: ExploreReply = { job: order.job, ...found, milliseconds: performance.now() - start };
  self.postMessage(reply);
};
