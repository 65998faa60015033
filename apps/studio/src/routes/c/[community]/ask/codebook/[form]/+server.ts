import { error } from '@sveltejs/kit';
import { codebook, codebookDdi, codebookHtml, codebookJson } from '@weft/instruments';
import { download } from '$lib/server/ask/download.ts';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { enter } from '$lib/server/ask/room.ts';
import type { RequestHandler } from './$types';

/** The codebook as `codebook.html`, `codebook.xml` (DDI-Codebook 2.5) or `codebook.json`. */
export const GET: RequestHandler = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  if (!there || there.instrument.items.length === 0) error(404, 'There are no questions yet.');
  const { instrument, translations, version } = there;
  const name = `codebook-v${version.number}`;
  const book = codebook(instrument, translations, String(version.number));
  switch (event.params.form) {
    case 'codebook.html':
      return download(codebookHtml(book), 'text/html; charset=utf-8', `${name}.html`);
    case 'codebook.xml':
      return download(
        codebookDdi(book, { date: (version.frozenAt ?? version.savedAt).toISOString().slice(0, 10) }),
        'application/xml; charset=utf-8',
        `${name}.xml`,
      );
    case 'codebook.json':
      return download(codebookJson(book), 'application/json; charset=utf-8', `${name}.json`);
    default:
      error(404, 'The codebook comes as HTML, DDI and JSON.');
  }
};
