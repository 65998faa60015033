import { mayGuess } from '$lib/server/access/guesses.ts';
import { api } from '$lib/server/api/api.ts';
import type { RequestHandler } from './$types';

/** Programs are known by their token alone; cookies are not read here. */
const answer: RequestHandler = (event) => api.fetch(event.request, { mayGuess: () => mayGuess(event) });

export const GET = answer;
export const POST = answer;
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
