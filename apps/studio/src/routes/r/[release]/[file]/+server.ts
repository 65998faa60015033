import { error } from '@sveltejs/kit';
import { serveOut } from '$lib/server/see/out/serve-out.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { RequestHandler } from './$types';

/** A file of a release that its community showed to everybody. */
export const GET: RequestHandler = async ({ params, url }) => {
  const store = await studioStore();
  const stored = await store.releases.findShown(params.release);
  if (stored === null) error(404, 'There is nothing to read here, or it is for members alone.');
  return serveOut({ store, stored, file: params.file, url });
};
