import { randomBytes } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { newReceipt } from '$lib/answer/codes.ts';
import { readSettings } from '$lib/hear/wave-settings.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { download } from '$lib/server/ask/download.ts';
import { askingOf } from '$lib/server/invite/asking-of.ts';
import { leafPlaces } from '$lib/server/invite/leaf-places.ts';
import { printPaperForm } from '$lib/server/invite/paper-form.ts';
import { paperMaterial } from '$lib/server/invite/paper-material.ts';
import { printers } from '$lib/server/invite/printers.ts';
import { PdfError } from '$lib/server/pdf/pdf-error.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { RequestHandler } from './$types';

/** Printed at once, so that nobody else waits long. */
const most = 50;

export const GET: RequestHandler = async (event) => {
  const { community } = await requireRole(event, event.params.community, ...printers);
  const store = await studioStore();
  const wave = (await store.waves.list(community.id)).find(({ id }) => id === event.params.wave);
  if (!wave || event.params.file !== 'form.pdf') error(404, 'There is no such file here.');
  const query = event.url.searchParams;
  const count = Number(query.get('count') ?? 1);
  if (!Number.isInteger(count) || count < 1 || count > most)
    error(400, `“${query.get('count')}” forms cannot be printed. Give a whole number from 1 to ${most}.`);
  const settings = readSettings(wave.settings);
  const language =
    settings.languages.find((tag) => tag === query.get('language')) ?? settings.languages[0] ?? 'en';
  const material = await paperMaterial(store, wave, settings);
  const form = Math.min(Math.max(Number(query.get('form') ?? 0) || 0, 0), Math.max(0, material.forms - 1));
  const places = leafPlaces(await store.places.list(community.id));
  try {
    const pdf = await printPaperForm({
      asking: await askingOf(store, community, wave, settings),
      ...{ origin: event.url.origin, language },
      place: places.find(({ id }) => id === query.get('place'))?.label ?? '',
      letter: material.forms > 0 ? String.fromCharCode(65 + form) : '',
      questions: await material.questions(language, form),
      receipts: Array.from({ length: count }, () => newReceipt(randomBytes)),
    });
    return download(pdf, 'application/pdf', 'form.pdf');
  } catch (thrown) {
    if (thrown instanceof PdfError) error(thrown.code === 'engine' ? 501 : 422, thrown.message);
    throw thrown;
  }
};
