import type { RequestHandler } from '@sveltejs/kit';
import { isRightToLeft, type RespondentWord, respondentCatalogues } from '@weft/instruments';
import { waitingPage } from '$lib/answer/pages/waiting.ts';
import { plainWords } from '$lib/server/answer/plain-words.ts';
import { wholeDocument } from '$lib/server/answer/whole-document.ts';

const needed = /^(queue|offline|reader|language|kiosk)\.|^button\.|^code\.connection$/;

/** What waits on this device: the script fills it in. Where the server cannot be reached, this page stands in. */
export const GET: RequestHandler = (event) => {
  const { say, page, language } = plainWords(event);
  const words = Object.entries(
    Object.values(respondentCatalogues).find((one) => one.language === language)!.messages,
  ).filter(([word]) => needed.test(word as RespondentWord));
  const shown = page(
    waitingPage(say, language, [], { sure: null, address: `${event.url.origin}/a/bring`, goBack: null }),
  );
  return wholeDocument(shown, {
    island: {
      questionnaire: null,
      sitting: null,
      door: null,
      plain: { language, rightToLeft: isRightToLeft(language), words: Object.fromEntries(words) },
    },
  });
};
