import { resultsPage } from '$lib/answer/pages/plain-pages.ts';
import { waveHere } from '$lib/server/answer/answering.ts';
import { seeOther } from '$lib/server/answer/at-the-door.ts';
import { plainWords } from '$lib/server/answer/plain-words.ts';
import { wholeDocument } from '$lib/server/answer/whole-document.ts';
import type { RequestHandler } from './$types';

/** Leads to what everybody may read of a wave; before that, says when it comes and who reads it first. */
export const GET: RequestHandler = async (event) => {
  const asked = await waveHere(event);
  if (asked instanceof Response) return asked;
  const { store, wave, settings, community } = asked;
  if (wave.simulated) return seeOther(`/c/${community.id}`);
  const open = (await store.releases.list(community.id)).find(
    ({ waveId, state, withdrawnAt }) => waveId === wave.id && state === 'public' && withdrawnAt === null,
  );
  if (open) return seeOther(`/r/${open.id}`);
  const { say, page, language } = plainWords(event, settings.languages);
  const today = new Date().toISOString().slice(0, 10);
  const day = settings.resultsOn !== null && settings.resultsOn > today ? settings.resultsOn : null;
  return wholeDocument(page(resultsPage(say, language, day, community), community.name));
};
