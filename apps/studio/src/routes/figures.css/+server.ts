import { figureStyles } from '@weft/figures';
import type { RequestHandler } from './$types';

/** The rules of figures, for pages that draw them before any script runs. */
export const GET: RequestHandler = () =>
  new Response(figureStyles(), { headers: { 'content-type': 'text/css; charset=utf-8' } });
