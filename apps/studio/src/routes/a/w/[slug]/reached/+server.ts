import { waveHere } from '$lib/server/answer/answering.ts';
import { bodyUpTo, ownOrigin } from '$lib/server/answer/own-origin.ts';
import type { RequestHandler } from './$types';

/** "3-7": somebody got from the third position to the seventh. Who, and by which ticket, is not said. */
export const POST: RequestHandler = async (event) => {
  if (!ownOrigin(event)) return new Response(null, { status: 403 });
  const [, from, to] = /^(\d{1,3})-(\d{1,3})$/.exec((await bodyUpTo(event.request, 16)) ?? '') ?? [];
  if (from === undefined || to === undefined) return new Response(null, { status: 400 });
  const asked = await waveHere(event);
  if (asked instanceof Response) return asked;
  if (asked.wave.state === 'open' && !asked.wave.simulated) {
    const last = asked.coding.columns.length + 1;
    const positions = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
    if (Number(to) <= last && positions.length > 0) await asked.store.reached.count(asked.wave.id, positions);
  }
  return new Response(null, { status: 204 });
};
