import { device } from 'virtual:answer-device';
import type { RequestHandler } from '@sveltejs/kit';

/** The script of the pages that people answer on; its address changes with it. */
export const GET: RequestHandler = ({ url }) =>
  new Response(device.script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control':
        url.searchParams.get('v') === device.version ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
