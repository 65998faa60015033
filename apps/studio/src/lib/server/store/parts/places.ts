import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { places } from '../schema/places.ts';
import { StoreError } from '../store-error.ts';
import { found, refusing } from './found.ts';

export type Place = typeof places.$inferSelect;

export type NamedPlace = Pick<Place, 'id' | 'label'>;

/** `parent` is the label of the place it lies in: one of the same list, or one that is there. */
export interface PlaceDraft {
  readonly label: string;
  readonly parent?: string;
  readonly geometry?: JsonObject;
}

export interface PlaceChange {
  readonly label?: string;
  readonly parentId?: string | null;
  readonly geometry?: JsonObject | null;
  readonly position?: number;
}

const atOnce = 1_000;

export function placesOf(database: Database) {
  const one = (communityId: string, placeId: string) =>
    and(eq(places.communityId, communityId), eq(places.id, placeId));

  const listOf = (inner: Database, communityId: string): Promise<Place[]> =>
    inner
      .select()
      .from(places)
      .where(eq(places.communityId, communityId))
      .orderBy(asc(places.position), asc(places.label));

  return {
    /** In the order they were given. */
    list: (communityId: string): Promise<Place[]> => listOf(database, communityId),

    /** The same places in the same order, without their shapes, which can be megabytes. */
    named: (communityId: string): Promise<NamedPlace[]> =>
      database
        .select({ id: places.id, label: places.label })
        .from(places)
        .where(eq(places.communityId, communityId))
        .orderBy(asc(places.position), asc(places.label)),

    async get(communityId: string, placeId: string): Promise<Place> {
      return found(await database.select().from(places).where(one(communityId, placeId)), 'place');
    },

    /** Adds all of a list or none of it. */
    add(communityId: string, drafts: readonly PlaceDraft[]): Promise<Place[]> {
      return database.transaction(async (inner) => {
        const there = await listOf(inner, communityId);
        const rows = withIds(communityId, drafts, there);
        const added: Place[] = [];
        for (let from = 0; from < rows.length; from += atOnce)
          added.push(
            ...(await refusing(
              inner
                .insert(places)
                .values(rows.slice(from, from + atOnce))
                .returning(),
              { taken: 'Someone added places of the same names just now. Load the page again.' },
            )),
          );
        return added;
      });
    },

    change(communityId: string, placeId: string, changes: PlaceChange): Promise<Place> {
      return database.transaction(async (inner) => {
        if (changes.parentId) refuseCircle(await listOf(inner, communityId), placeId, changes.parentId);
        const rows = await refusing(
          inner.update(places).set(changes).where(one(communityId, placeId)).returning(),
          {
            taken: `There is a place "${changes.label}" already.`,
            absent: 'There is no such place to lie in.',
          },
        );
        return found(rows, 'place');
      });
    },

    /** Moves a place one step up (−1) or down (1) among those that lie in the same place; at the ends it stays. */
    move(communityId: string, placeId: string, by: -1 | 1): Promise<void> {
      return database.transaction(async (inner) => {
        const all = await listOf(inner, communityId);
        const place = found(
          all.filter(({ id }) => id === placeId),
          'place',
        );
        const beside = all.filter(({ parentId }) => parentId === place.parentId);
        const other = beside[beside.indexOf(place) + by];
        if (!other) return;
        const order = all.map((one) => (one === place ? other : one === other ? place : one));
        for (const [position, { id, position: before }] of order.entries())
          if (position !== before) await inner.update(places).set({ position }).where(one(communityId, id));
      });
    },

    /** Removes a place nobody has answered about and no place lies in. */
    async remove(communityId: string, placeId: string): Promise<void> {
      const rows = await refusing(
        database.delete(places).where(one(communityId, placeId)).returning({ id: places.id }),
        { 'in-use': 'This place has answers, or other places lie in it, so it stays.' },
      );
      found(rows, 'place');
    },

    /** The labels of these places; a place of another community is `absent`. */
    async labels(communityId: string, ids: readonly string[]): Promise<Map<string, string>> {
      const wanted = [...new Set(ids)];
      const rows = await database
        .select({ id: places.id, label: places.label })
        .from(places)
        .where(and(eq(places.communityId, communityId), inArray(places.id, wanted)));
      if (rows.length < wanted.length) found([], 'place');
      return new Map(rows.map(({ id, label }) => [id, label]));
    },
  };
}

/** Parents stand before what lies in them; positions go on from those that are there. */
function withIds(communityId: string, drafts: readonly PlaceDraft[], there: readonly Place[]) {
  const ids = new Map(there.map(({ label, id }) => [label, id]));
  const first = 1 + Math.max(-1, ...there.map(({ position }) => position));
  const own = new Set<string>();
  for (const { label } of drafts) {
    if (own.has(label)) throw new StoreError('taken', `"${label}" stands twice in the list.`);
    if (ids.has(label)) throw new StoreError('taken', `There is a place "${label}" already.`);
    own.add(label);
  }
  for (const label of own) ids.set(label, randomUUID());
  const rows = drafts.map(({ label, parent, geometry }, at) => {
    if (parent !== undefined && !ids.has(parent))
      throw new StoreError('absent', `"${label}" lies in "${parent}", which is not there.`);
    return {
      id: ids.get(label)!,
      communityId,
      label,
      parentId: parent === undefined ? null : ids.get(parent)!,
      geometry: geometry ?? null,
      position: first + at,
    };
  });
  return parentsFirst(rows);
}

function parentsFirst<T extends { readonly id: string; readonly parentId: string | null; label: string }>(
  rows: readonly T[],
): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const state = new Map<string, 'open' | 'done'>();
  const ordered: T[] = [];
  for (const row of rows) {
    const path: T[] = [];
    for (let at: T | undefined = row; at && state.get(at.id) !== 'done'; at = byId.get(at.parentId ?? '')) {
      if (state.get(at.id) === 'open')
        throw new StoreError('in-use', `"${at.label}" would lie in itself, by way of the places around it.`);
      state.set(at.id, 'open');
      path.push(at);
    }
    for (const one of path.reverse()) {
      state.set(one.id, 'done');
      ordered.push(one);
    }
  }
  return ordered;
}

function refuseCircle(all: readonly Place[], placeId: string, parentId: string): void {
  const parentOf = new Map(all.map((place) => [place.id, place.parentId]));
  for (let at: string | null | undefined = parentId; at; at = parentOf.get(at))
    if (at === placeId)
      throw new StoreError('in-use', 'A place cannot lie in itself, nor in a place that lies in it.');
}
