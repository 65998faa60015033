import { error } from '@sveltejs/kit';
import { readSettings } from '$lib/hear/wave-settings.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { download } from '$lib/server/ask/download.ts';
import { today } from '$lib/server/hear/room.ts';
import { askingOf } from '$lib/server/invite/asking-of.ts';
import { inviteFile } from '$lib/server/invite/invite-file.ts';
import { printers } from '$lib/server/invite/printers.ts';
import { PdfError } from '$lib/server/pdf/pdf-error.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { community } = await requireRole(event, event.params.community, ...printers);
  const store = await studioStore();
  const wave = (await store.waves.list(community.id)).find(({ id }) => id === event.params.wave);
  if (!wave) error(404, 'There is no such wave here.');
  const settings = readSettings(wave.settings);
  const asking = await askingOf(store, community, wave, settings);
  const asked = {
    file: event.params.file,
    query: event.url.searchParams,
    origin: event.url.origin,
    today: today(),
  };
  try {
    const made = await inviteFile(store, wave, asking, settings.languages, asked);
    if (made === null) error(404, 'There is no such file, or what it was about no longer works.');
    return download(made.body, made.type, made.name);
  } catch (thrown) {
    if (thrown instanceof PdfError) error(thrown.code === 'engine' ? 501 : 422, thrown.message);
    throw thrown;
  }
};
