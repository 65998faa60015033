import type { RequestHandler } from '@sveltejs/kit';
import { readCode } from '$lib/answer/codes.ts';
import { codePage } from '$lib/answer/pages/plain-pages.ts';
import { seeOther } from '$lib/server/answer/at-the-door.ts';
import { plainWords } from '$lib/server/answer/plain-words.ts';
import { wholeDocument } from '$lib/server/answer/whole-document.ts';

/** Where a code is typed. */
export const GET: RequestHandler = (event) => {
  const { say, page } = plainWords(event);
  return wholeDocument(page(codePage(say, '', null)));
};

export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData().catch(() => new FormData());
  const given = form.get('code');
  const typed = typeof given === 'string' ? given.trim().slice(0, 40) : '';
  const code = readCode(typed);
  if (code !== null) return seeOther(`/a/${code}`);
  const { say, page } = plainWords(event);
  return wholeDocument(page(codePage(say, typed, say('code.mistyped', { code: typed }))), { status: 400 });
};
