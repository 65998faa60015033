import { error } from '@sveltejs/kit';
import { download } from '../../ask/download.ts';
import type { ListedRelease, StoreParts } from '../../store/index.ts';
import { releaseIn } from '../languages.ts';
import { outFiles } from './files.ts';

/** A file asked for by its name, of a release that its reader may read. */
export interface OutAsked {
  readonly store: StoreParts;
  readonly stored: ListedRelease;
  readonly file: string;
  readonly url: URL;
}

/** Makes a file of a release in the language asked for; 404 for a name there is not, 410 once it is withdrawn. */
export async function serveOut({ store, stored, file, url }: OutAsked): Promise<Response> {
  const found = outFiles.find(({ name }) => name === file);
  if (!found)
    error(404, `There is no file of this name. There is: ${outFiles.map(({ name }) => name).join(', ')}.`);
  if (stored.withdrawnAt !== null)
    error(410, 'This release was withdrawn by its community. Its files are no longer given out.');
  if (stored.state === 'draft') error(404, 'This is a draft. Its files are made once members read it.');
  const said = await releaseIn(store, stored, url.searchParams.get('language'));
  const body = await found.make({ store, stored, ...said, address: url.origin });
  const response = download(body, found.type, `release-${stored.number}-${said.language}-${found.name}`);
  response.headers.set('content-language', said.language);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** The links to every file of a release, in a language. */
export const filesToTake = (
  home: string,
  language: string,
): readonly { readonly href: string; readonly label: string }[] =>
  outFiles.map(({ name, label }) => ({
    href: `${home}/${name}?language=${language}`,
    label: label(language),
  }));
