import { error } from '@sveltejs/kit';
import { sheetOf } from '$lib/ask/translation-sheet.ts';
import { download } from '$lib/server/ask/download.ts';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { enter } from '$lib/server/ask/room.ts';
import { writeWords } from '$lib/server/ask/translation-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { store, community } = await enter(event);
  const { language } = event.params;
  const there = await questionnaireOf(store, community.id);
  if (!there?.languages.includes(language)) error(404, 'This language was not added.');
  const kind = event.url.searchParams.get('kind') === 'csv' ? 'csv' : 'xlf';
  const sheet = sheetOf(there.instrument, there.everyWord, language, there.version.id);
  const source = there.instrument.language ?? 'en';
  return download(
    writeWords(sheet, kind, { source, target: language }),
    kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/xliff+xml; charset=utf-8',
    `words-${language}.${kind}`,
  );
};
