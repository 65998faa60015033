import { serveOut } from '$lib/server/see/out/serve-out.ts';
import { enterRelease } from '$lib/server/see/releases.ts';
import type { RequestHandler } from './$types';

/** A file of a release, for those who read the release. */
export const GET: RequestHandler = async (event) => {
  const { store, stored } = await enterRelease(event);
  return serveOut({ store, stored, file: event.params.file, url: event.url });
};
