import { error } from '@sveltejs/kit';
import { requireRole } from '$lib/server/access/index.ts';
import { download } from '$lib/server/ask/download.ts';
import { refusal, rowReaders } from '$lib/server/hear/data/may-leave.ts';
import { noteRows } from '$lib/server/hear/data/note-export.ts';
import { momentOf, peopleOf } from '$lib/server/hear/data/people-of.ts';
import { isRowFileKind, rowFile, rowsToLeave } from '$lib/server/hear/data/row-files.ts';
import { waveBook } from '$lib/server/hear/data/wave-data.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import type { RequestHandler } from './$types';

/** Single answers of a closed wave as `answers.csv`, `.xlsx`, `.sav`, `.dta`, `.parquet`, `.json` or `.zip`. */
export const GET: RequestHandler = async (event) => {
  const { person } = await requireRole(event, event.params.community, ...rowReaders);
  const { store, community, wave, settings } = await enterWave(event);
  const kind = /^answers\.(\w+)$/.exec(event.params.file)?.[1] ?? '';
  if (!isRowFileKind(kind)) error(404, 'Answers come as CSV, XLSX, SAV, DTA, Parquet, JSON and ZIP.');
  const refused = refusal('rows', wave, settings);
  if (refused !== null) error(409, refused);
  const from = await waveBook(store, community.id, wave);
  const moment = await momentOf(store, wave.id);
  const people = await peopleOf(store, wave.id, from.columns);
  const file = await rowFile(
    from,
    people,
    kind,
    event.url.searchParams.get('language') ?? community.language,
  );
  await noteRows({ store, from, moment, userId: person.id, file: file.name }, rowsToLeave(from, people));
  return download(file.body, file.type, file.name);
};
