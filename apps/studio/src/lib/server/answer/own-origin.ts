import type { RequestEvent } from '@sveltejs/kit';

/** Whether a script of this studio's own pages asks: no other page, and no program that names no page. */
export function ownOrigin({ request, url }: Pick<RequestEvent, 'request' | 'url'>): boolean {
  const site = request.headers.get('sec-fetch-site');
  return request.headers.get('origin') === url.origin && (site === null || site === 'same-origin');
}

/** The body of a request as a text; `null` where it is longer than `most` bytes. */
export async function bodyUpTo(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
