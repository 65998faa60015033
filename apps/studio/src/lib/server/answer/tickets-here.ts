import { type Tickets, ticketsOf } from '../hear/tickets.ts';
import type { Store } from '../store/index.ts';

const known = new WeakMap<Store, Promise<Tickets>>();

/** The tickets of a store, whose secret is read once. */
export function ticketsHere(store: Store): Promise<Tickets> {
  const there = known.get(store) ?? ticketsOf(store);
  known.set(store, there);
  there.catch(() => known.delete(store));
  return there;
}
