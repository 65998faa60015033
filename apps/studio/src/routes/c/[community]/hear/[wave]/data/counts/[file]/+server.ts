import { error } from '@sveltejs/kit';
import { disclosedSummary } from '$lib/server/api/disclosed-summary.ts';
import { unanimousIn } from '$lib/server/api/unanimous-places.ts';
import { download } from '$lib/server/ask/download.ts';
import { countFile, earlierCounts, isCountFileKind, waveCounts } from '$lib/server/hear/data/count-files.ts';
import { refusal } from '$lib/server/hear/data/may-leave.ts';
import { noteCounts } from '$lib/server/hear/data/note-export.ts';
import { momentOf, peopleOf } from '$lib/server/hear/data/people-of.ts';
import { waveBook } from '$lib/server/hear/data/wave-data.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import type { RequestHandler } from './$types';

/** Numbers of people over the limit, of a closed wave: `counts.csv`, `.xlsx`, `.json`, and `summary.json`. */
export const GET: RequestHandler = async (event) => {
  const { store, community, wave, settings, person } = await enterWave(event);
  const [, what, kind = ''] = /^(counts|summary)\.(\w+)$/.exec(event.params.file) ?? [];
  if (what === undefined || (what === 'summary' ? kind !== 'json' : !isCountFileKind(kind)))
    error(404, 'Counts come as CSV, XLSX and JSON, sums as JSON.');
  const refused = refusal('counts', wave, settings);
  if (refused !== null) error(409, refused);
  if (what === 'summary') {
    const unanimous = await unanimousIn(store, wave.id);
    const sums = disclosedSummary(await store.summary(wave.id), unanimous, settings.limit);
    return download(
      `${JSON.stringify({ ...sums, simulated: wave.simulated }, null, 1)}\n`,
      'application/json; charset=utf-8',
      `summary-wave-${wave.number}.json`,
    );
  }
  if (!isCountFileKind(kind)) error(404);
  const from = await waveBook(store, community.id, wave);
  const moment = await momentOf(store, wave.id);
  const people = await peopleOf(store, wave.id, from.columns);
  const before = earlierCounts(await store.disclosures.list(community.id), wave.id);
  const tables = waveCounts(from, people, before);
  const file = await countFile(
    from,
    tables,
    kind,
    event.url.searchParams.get('language') ?? community.language,
  );
  await noteCounts({ store, from, moment, userId: person?.id ?? null, file: file.name }, tables);
  return download(file.body, file.type, file.name);
};
