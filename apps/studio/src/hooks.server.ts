import type { Handle } from '@sveltejs/kit';
import { headers } from '../policy.js';

/** Pages carry the same headers as every other file; Latin fonts are asked for at once, others only when a word needs them. */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    preload: ({ type, path }) => type !== 'font' || /latin-wght/.test(path),
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};
