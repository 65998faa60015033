import type { RequestHandler } from '@sveltejs/kit';
import { readReceipt } from '$lib/answer/codes.ts';
import { shutDoor, withdrawnPage, withdrawPage } from '$lib/answer/pages/plain-pages.ts';
import { plainWords } from '$lib/server/answer/plain-words.ts';
import { wholeDocument } from '$lib/server/answer/whole-document.ts';
import { withdrawAnswer } from '$lib/server/hear/withdraw.ts';
import { studioStore } from '$lib/server/store/index.ts';

/** Answers are taken back by their receipt. */
export const GET: RequestHandler = (event) => {
  const { say, page } = plainWords(event);
  return wholeDocument(page(withdrawPage(say, '', null)));
};

export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData().catch(() => new FormData());
  const given = form.get('receipt');
  const typed = typeof given === 'string' ? given.trim().slice(0, 40) : '';
  const { say, page } = plainWords(event);
  const receipt = readReceipt(typed);
  if (receipt === null)
    return wholeDocument(page(withdrawPage(say, typed, say('withdraw.mistyped', { code: typed }))), {
      status: 400,
    });
  const outcome = await withdrawAnswer(await studioStore(), receipt);
  if (outcome === 'gone') return wholeDocument(page(withdrawnPage(say)));
  return wholeDocument(
    page(
      outcome === 'destroyed'
        ? { ...shutDoor(say, say('withdraw.destroyed')), title: say('withdraw.title') }
        : withdrawPage(say, typed, say('withdraw.unknown')),
    ),
    { status: outcome === 'destroyed' ? 410 : 404 },
  );
};
