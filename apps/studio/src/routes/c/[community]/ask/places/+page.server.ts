import { wordsOfKind } from '$lib/ask/community-kind.ts';
import { planPlaces } from '$lib/ask/place-drafts.ts';
import { placeMap } from '$lib/ask/place-map.ts';
import { placeTree } from '$lib/ask/place-tree.ts';
import { readContext } from '$lib/ask/read-context.ts';
import { isSource, type Mistake, type PlaceSource, readPlaces, sourceOf } from '$lib/ask/read-places.ts';
import { atDesk, type Desk, enter, fileOf, textOf, writers } from '$lib/server/ask/room.ts';
import type { ContextKind } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const places = await store.places.list(community.id);
  const context = await store.context.list(community.id);
  const labels = new Map(places.map(({ id, label }) => [id, label]));
  return {
    examples: wordsOfKind(community.kind),
    places: placeTree(places).map(({ place, depth, children }) => ({
      id: place.id,
      label: place.label,
      parentId: place.parentId,
      position: place.position,
      drawn: place.geometry !== null,
      depth,
      children,
    })),
    map: placeMap(places),
    context: context.map(({ placeId, kind, name, year, value, exposure, source }) => ({
      placeId,
      place: labels.get(placeId) ?? '',
      kind,
      name,
      year,
      value,
      exposure,
      source,
    })),
  };
};

/** What a person gave, kept in the form so that nothing is typed twice. */
interface Given {
  readonly source: PlaceSource;
  readonly file: string;
  readonly text: string;
}

/** What stands on the page after a form was sent. */
interface Answer {
  readonly given?: Given | undefined;
  readonly plan?: {
    readonly count: number;
    readonly first: readonly { readonly label: string; readonly parent: string; readonly drawn: boolean }[];
    readonly known: readonly string[];
    readonly shapes: number;
    readonly notices: readonly string[];
  };
  readonly facts?: {
    readonly kind: ContextKind;
    readonly source: string;
    readonly year: string;
    readonly text: string;
    readonly file: string;
  };
  readonly mistake?: Mistake | undefined;
}

async function given(form: FormData): Promise<Given> {
  const chosen = fileOf(form, 'file');
  if (chosen) {
    const text = (await chosen.text()).replace(/^\uFEFF/, '');
    return { source: sourceOf(chosen.name, text), file: chosen.name, text };
  }
  const said = textOf(form, 'source');
  const source: PlaceSource = isSource(said) ? said : 'list';
  return { source, file: textOf(form, 'name') || 'The list', text: textOf(form, 'text') };
}

async function planned({ store, community, form }: Desk) {
  const from = await given(form);
  const kept = { given: from };
  const reading = readPlaces(from.source, from.text, from.file);
  if ('mistake' in reading) return { ...kept, mistake: reading.mistake };
  const there = await store.places.list(community.id);
  const plan = planPlaces(reading.list.places, there);
  const notices = reading.list.notices.map(({ says }) => says);
  return { ...kept, plan, notices };
}

const shown = 200;

export const actions: Actions = {
  look: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      const reading = await planned(desk);
      if ('mistake' in reading) return reading;
      const { given, plan, notices } = reading;
      return {
        given,
        plan: {
          count: plan.drafts.length,
          first: plan.drafts.slice(0, shown).map(({ label, parent, geometry }) => ({
            label,
            parent: parent ?? '',
            drawn: geometry !== undefined,
          })),
          known: plan.known.map(({ label }) => label).slice(0, shown),
          shapes: plan.known.filter(({ geometry }) => geometry !== null).length,
          notices,
        },
      };
    }),

  add: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      const reading = await planned(desk);
      if ('mistake' in reading) return reading;
      const { plan } = reading;
      const { store, community } = desk;
      const added = await store.places.add(community.id, plan.drafts);
      for (const { id, geometry } of plan.known)
        if (geometry) await store.places.change(community.id, id, { geometry });
      return `${added.length} ${added.length === 1 ? 'place was' : 'places were'} added.`;
    }),

  change: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      const label = textOf(form, 'label').trim().replace(/\s+/g, ' ');
      if (label === '' || label.length > 200)
        return { mistake: { says: 'A place needs a name.', remedy: 'Write at most 200 letters.' } };
      const parent = textOf(form, 'parent');
      await store.places.change(community.id, textOf(form, 'id'), {
        label,
        parentId: parent === '' ? null : parent,
      });
      return `“${label}” was saved.`;
    }),

  move: async (event) => {
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      await store.places.move(community.id, textOf(form, 'id'), textOf(form, 'by') === 'up' ? -1 : 1);
      return {};
    });
    return answer;
  },

  remove: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      const { label } = await store.places.get(community.id, textOf(form, 'id'));
      await store.places.remove(community.id, textOf(form, 'id'));
      return `“${label}” was removed.`;
    }),

  context: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      const file = fileOf(form, 'file');
      const facts = {
        kind: (textOf(form, 'kind') === 'outcome' ? 'outcome' : 'context') as ContextKind,
        source: textOf(form, 'source'),
        year: textOf(form, 'year'),
        text: file ? await file.text() : textOf(form, 'text'),
        file: file?.name ?? 'The table',
      };
      const reading = readContext(facts, await store.places.list(community.id));
      if ('mistake' in reading) return { facts, mistake: reading.mistake };
      await store.context.set(community.id, reading.drafts);
      return `${reading.drafts.length} figures were kept: ${reading.names.join(', ')}.`;
    }),

  forget: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      const kind: ContextKind = textOf(form, 'kind') === 'outcome' ? 'outcome' : 'context';
      const [name, year] = [textOf(form, 'name'), Number(textOf(form, 'year'))];
      const all = await store.context.list(community.id, kind);
      const gone = all.filter((one) => one.name === name && one.year === year);
      for (const one of gone) await store.context.remove(community.id, one);
      return `${gone.length} figures of “${name}”, ${year}, were removed.`;
    }),
};
