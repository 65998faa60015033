import type { RequestHandler } from '@sveltejs/kit';
import { bringPage } from '$lib/answer/pages/plain-pages.ts';
import { readKeptFile } from '$lib/answer/sitting-body.ts';
import { askedWave } from '$lib/server/answer/asked-wave.ts';
import { plainWords } from '$lib/server/answer/plain-words.ts';
import { takeSitting } from '$lib/server/answer/take-sitting.ts';
import { wholeDocument } from '$lib/server/answer/whole-document.ts';
import { studioStore } from '$lib/server/store/index.ts';

const most = 2_000_000;

/** Answers that a device kept as a file because it could not send them. */
export const GET: RequestHandler = (event) => {
  const { say, page } = plainWords(event);
  return wholeDocument(page(bringPage(say, null, null)));
};

export const POST: RequestHandler = async (event) => {
  const { say, page } = plainWords(event);
  const form = await event.request.formData().catch(() => new FormData());
  const file = form.get('file');
  const kept = file instanceof File && file.size <= most ? readKeptFile(await file.text()) : null;
  if (kept === null)
    return wholeDocument(page(bringPage(say, say('bring.unreadable'), null)), { status: 400 });
  const store = await studioStore();
  const done = { stored: 0, known: 0, refused: 0 };
  for (const { slug, body } of kept.sittings) {
    const asked = await askedWave(store, { slug });
    const taken = asked ? await takeSitting(asked, body) : 'refused';
    done[taken === 'stored' || taken === 'known' ? taken : 'refused'] += 1;
  }
  return wholeDocument(page(bringPage(say, null, done)));
};
