import { askedQuestions, type Instrument } from '@weft/instruments';
import { readDocument } from '$lib/ask/ask-document.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { atDesk, fileOf, mistakeIn, textOf } from '$lib/server/ask/room.ts';
import { type ImportChoice, proposeColumns, sittingsOf } from '$lib/server/hear/data/import-wave.ts';
import { dropPending, keepPending, pendingOf } from '$lib/server/hear/data/pending-imports.ts';
import { type ImportedTable, readImport } from '$lib/server/hear/data/read-import.ts';
import { tellEvent } from '$lib/server/hear/events.ts';
import { enterWave, today, writers } from '$lib/server/hear/room.ts';
import type { StoreParts, Wave } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await requireRole(event, event.params.community, ...writers);
  const { store, wave } = await enterWave(event);
  return { wave: { id: wave.id, name: wave.name }, refused: await importRefusal(store, wave) };
};

/** Only into a wave that nobody was asked in here: answers of two kinds are not mixed. */
async function importRefusal(store: StoreParts, { id, state }: Wave): Promise<string | null> {
  if (state === 'planned' && (await store.answers.count(id)) === 0) return null;
  return 'A file is taken into a wave that is planned and has no answers yet. Plan another wave for it.';
}

interface Plan {
  readonly id: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly place: string;
  readonly language: string;
  readonly way: string;
  readonly items: readonly { readonly name: string; readonly text: string; readonly column: string }[];
}

interface Answer {
  readonly mistake?: Mistake | undefined;
  readonly plan?: Plan;
}

const planOf = (
  id: string,
  { table }: ImportedTable,
  instrument: Instrument,
  { place, language, items }: ImportChoice,
  way: string,
): Plan => ({
  id,
  file: table.file,
  rows: table.rows,
  columns: table.columns.map(({ name }) => name),
  place: place ?? '',
  language: language ?? '',
  way,
  items: askedQuestions(instrument).map(({ name, text = '' }) => ({ name, text, column: items[name] ?? '' })),
});

const instrumentOf = async (store: StoreParts, communityId: string, wave: Wave): Promise<Instrument> =>
  readDocument((await store.instruments.version(communityId, wave.versionId)).document).instrument;

export const actions: Actions = {
  look: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const wave = await store.waves.get(community.id, event.params.wave);
      const refused = await importRefusal(store, wave);
      if (refused !== null) return { mistake: { says: refused, remedy: '' } };
      const file = fileOf(form, 'file');
      if (!file)
        return {
          mistake: { says: 'No file was chosen.', remedy: 'Choose the file that holds the answers.' },
        };
      const read = await readImport(new Uint8Array(await file.arrayBuffer()), file.name);
      const instrument = await instrumentOf(store, community.id, wave);
      const id = keepPending(wave.id, person.id, read);
      return { plan: planOf(id, read, instrument, proposeColumns(read, instrument), 'paper') };
    }),

  store: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const wave = await store.waves.get(community.id, event.params.wave);
      const refused = await importRefusal(store, wave);
      if (refused !== null) return { mistake: { says: refused, remedy: '' } };
      const id = textOf(form, 'id');
      const read = pendingOf(id, wave.id, person.id);
      if (!read)
        return { mistake: { says: 'The file was looked at too long ago.', remedy: 'Choose it once more.' } };
      const instrument = await instrumentOf(store, community.id, wave);
      const { columns } = await store.waves.coding(wave.id);
      const chosen = (name: string) => textOf(form, name) || null;
      const choice: ImportChoice = {
        place: chosen('place'),
        language: chosen('language'),
        items: Object.fromEntries(columns.map(({ name }) => [name, chosen(`item:${name}`)])),
      };
      const way = textOf(form, 'way') === 'open' ? 'open' : 'paper';
      const plan = planOf(id, read, instrument, choice, way);
      let count: number;
      try {
        const sittings = sittingsOf(read, choice, {
          waveId: wave.id,
          instrument,
          columns,
          places: await store.places.list(community.id),
          way,
        });
        await store.waves.open(community.id, wave.id);
        count = (await store.answers.add(wave.id, sittings, { day: wave.closesOn ?? today() })).stored.length;
        await store.answers.mix(wave.id);
        await store.waves.close(community.id, wave.id);
      } catch (thrown) {
        const mistake = mistakeIn(thrown);
        if (mistake === null) throw thrown;
        return { plan, mistake };
      }
      await store.audit.note({
        action: 'wave.imported',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
        detail: { people: count, way },
      });
      dropPending(id);
      tellEvent({ event: 'wave.closed', communityId: community.id, waveId: wave.id });
      return `${count} people are stored, and the wave is closed.`;
    }),
};
