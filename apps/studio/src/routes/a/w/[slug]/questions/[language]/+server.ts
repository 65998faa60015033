import { error } from '@sveltejs/kit';
import { waveHere } from '$lib/server/answer/answering.ts';
import { questionnaireIn } from '$lib/server/answer/asked-wave.ts';
import type { RequestHandler } from './$types';

/** The questions in a language, for a device that has them in another. */
export const GET: RequestHandler = async (event) => {
  const asked = await waveHere(event);
  if (asked instanceof Response) return asked;
  if (!asked.settings.languages.includes(event.params.language))
    error(404, 'These questions are not asked in it.');
  return Response.json(await questionnaireIn(asked, event.params.language, event.url.origin));
};
