import { advance, showSitting } from '$lib/server/answer/answering.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => showSitting(event);
export const POST: RequestHandler = (event) => advance(event);
