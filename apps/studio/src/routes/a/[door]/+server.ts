import { begin, showDoor } from '$lib/server/answer/at-the-door.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => showDoor(event);
export const POST: RequestHandler = (event) => begin(event);
