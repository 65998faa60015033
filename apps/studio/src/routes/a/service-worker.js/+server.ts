import { device } from 'virtual:answer-device';
import type { RequestHandler } from '@sveltejs/kit';

export const GET: RequestHandler = () =>
  new Response(device.worker, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
