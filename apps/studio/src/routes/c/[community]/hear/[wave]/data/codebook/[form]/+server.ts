import { error } from '@sveltejs/kit';
import { codebookDdi, codebookHtml, codebookJson } from '@weft/instruments';
import { download } from '$lib/server/ask/download.ts';
import { waveBook } from '$lib/server/hear/data/wave-data.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import type { RequestHandler } from './$types';

/** The codebook of the version this wave is asked with, before, while and after people answer. */
export const GET: RequestHandler = async (event) => {
  const { store, community, wave } = await enterWave(event);
  const { book, savedOn } = await waveBook(store, community.id, wave);
  const name = `codebook-wave-${wave.number}`;
  switch (event.params.form) {
    case 'codebook.html':
      return download(codebookHtml(book), 'text/html; charset=utf-8', `${name}.html`);
    case 'codebook.xml':
      return download(codebookDdi(book, { date: savedOn }), 'application/xml; charset=utf-8', `${name}.xml`);
    case 'codebook.json':
      return download(codebookJson(book), 'application/json; charset=utf-8', `${name}.json`);
    default:
      error(404, 'The codebook comes as HTML, DDI and JSON.');
  }
};
