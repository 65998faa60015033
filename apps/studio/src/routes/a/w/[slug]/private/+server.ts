import { pledgeLines } from '$lib/answer/pages/consent.ts';
import { privatePage } from '$lib/answer/pages/plain-pages.ts';
import { waveHere } from '$lib/server/answer/answering.ts';
import { plainWords } from '$lib/server/answer/plain-words.ts';
import { wholeDocument } from '$lib/server/answer/whole-document.ts';
import type { RequestHandler } from './$types';

/** What nobody can see, and what the software holds to, to be read aloud before anybody answers. */
export const GET: RequestHandler = async (event) => {
  const asked = await waveHere(event);
  if (asked instanceof Response) return asked;
  const { wave, settings, community } = asked;
  const { say, page, language } = plainWords(event, settings.languages);
  const terms = { ...settings, closesOn: wave.closesOn, destroyOn: wave.destroyOn };
  const limit = say('consent.limit', { limit: settings.limit });
  return wholeDocument(page(privatePage(say, pledgeLines({ terms, language }, say), limit), community.name));
};
