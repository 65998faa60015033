import { readSittingBody } from '$lib/answer/sitting-body.ts';
import { waveHere } from '$lib/server/answer/answering.ts';
import { bodyUpTo, ownOrigin } from '$lib/server/answer/own-origin.ts';
import { takeSitting } from '$lib/server/answer/take-sitting.ts';
import type { RequestHandler } from './$types';

const statuses = { stored: 201, known: 200, withdrawn: 200, closed: 200, refused: 422, busy: 503 } as const;
const most = 16_384;

/** A device sends one sitting; as often as it must, for it is stored once. */
export const POST: RequestHandler = async (event) => {
  const says = (outcome: string, status: number) => Response.json({ outcome }, { status });
  if (!ownOrigin(event)) return says('refused', 403);
  const text = await bodyUpTo(event.request, most);
  if (text === null) return says('refused', 413);
  const body = readSittingBody(text);
  if (body === null) return says('refused', 400);
  const asked = await waveHere(event);
  if (asked instanceof Response) return says('refused', 404);
  const taken = await takeSitting(asked, body);
  return says(taken, statuses[taken]);
};
